"""A page's front matter has a field that pages do not have.

PASS docs/da/vagt.md
    ---
    id: vagt
    title: Vagt
    owner: frivilligkoordinator
    basis: undecided
    ---
    Velkommen.

FAIL docs/da/vagt.md 4:1
    ---
    id: vagt
    title: Vagt
    ower: frivilligkoordinator
    owner: frivilligkoordinator
    basis: undecided
    ---
    Velkommen.
"""

from haandbog.diagnostics import Rule, Severity, Text

RULE = Rule(
    "front-matter-unknown",
    Severity.ERROR,
    Text(
        "en side har intet felt, der hedder '{field}'",
        "en side har ikke noe felt som heter '{field}'",
        "a page has no field called '{field}'",
    ),
    Text(
        "Øverst på siden står, hvad siden hedder, og hvem der har ansvaret. Et ukendt felt bliver "
        "ikke brugt.",
        "Øverst på siden står hva siden heter, og hvem som har ansvaret. Et ukjent felt blir ikke brukt.",
        "The top of a page says what it is called and who answers for it. An unknown field is not used.",
    ),
)
