"""A file in the data folder that the handbook does not read, or one it needs and does not find.

PASS data/training.yml
    schema: 1
    provenance: {source: "Kursusplan, Eksempellinjen, 2026"}

FAIL data/trainning.yml 1:1
    schema: 1
    provenance: {source: "Kursusplan, Eksempellinjen, 2026"}
"""

from haandbog.diagnostics import Rule, Severity, Text

RULE = Rule(
    "data-file",
    Severity.ERROR,
    Text("{what}", "{what}", "{what}"),
    Text(
        "Håndbogen læser kun filer, den kender navnet på. En fil med et forkert navn bliver aldrig vist.",
        "Håndboken leser bare filer den kjenner navnet på. En fil med feil navn blir aldri vist.",
        "The handbook only reads files whose names it knows. A file with a wrong name is never shown.",
    ),
    can_be_silenced=False,
)
UNKNOWN = Text(
    "håndbogen læser ingen fil, der hedder '{name}'",
    "håndboken leser ingen fil som heter '{name}'",
    "the handbook reads no file called '{name}'",
)
MISSING = Text("filen mangler", "filen mangler", "the file is missing")
MAKE_IT = Text(
    "lav filen; om/ret-et-faktum viser, hvad der skal stå i den",
    "lag filen; om/ret-et-faktum viser hva som skal stå i den",
    "make the file; om/ret-et-faktum shows what belongs in it",
)
TWICE = Text(
    "id'et '{id}' bruges også i {file}",
    "id-en '{id}' brukes også i {file}",
    "the id '{id}' is also used in {file}",
)
GIVE_OWN = Text("giv den ene sit eget id", "gi den ene sin egen id", "give one of them an id of its own")
OTHER_NAME = Text(
    "filen hedder '{name}', men id er '{id}'",
    "filen heter '{name}', men id er '{id}'",
    "the file is called '{name}', but the id is '{id}'",
)
RENAME = Text(
    "kald filen {id}.yml, eller ret id",
    "kall filen {id}.yml, eller rett id",
    "call the file {id}.yml, or change the id",
)
CALL_IT = Text("kald den {name}", "kall den {name}", "call it {name}")
EMPTY = Text("filen er tom", "filen er tom", "the file is empty")
FILL_OR_DELETE = Text(
    "skriv, hvad der skal stå i den (data/README.md viser det), eller slet den",
    "skriv hva som skal stå i den (data/README.md viser det), eller slett den",
    "write what belongs in it (data/README.md shows it), or delete it",
)
