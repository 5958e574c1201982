"""What can be wrong with a sheet of the workbook; a wrong value is told in the words of the data files.

No sample can stand in a text file, so the manual shows what is said of :data:`EXAMPLES`.
"""

from __future__ import annotations

from haandbog.diagnostics import Place, Rule, Severity, Text

STALE = Rule(
    "sheet-stale",
    Severity.ERROR,
    Text(
        "{name} er rettet i data, siden arket blev hentet",
        "{name} er rettet i data siden arket ble hentet",
        "{name} has changed in the data since the sheet was made",
    ),
    Text(
        "Et gammelt ark ville skrive gamle oplysninger oven i nye.",
        "Et gammelt ark ville skrive gamle opplysninger over nye.",
        "An old sheet would write old facts over new ones.",
    ),
    Text(
        "hent et nyt ark med »haandbog export xlsx«, og skriv rettelserne ind i det",
        "hent et nytt ark med «haandbog export xlsx», og skriv rettelsene inn i det",
        "make a new sheet with “haandbog export xlsx”, and put the changes into it",
    ),
    can_be_silenced=False,
)
ROW = Rule(
    "sheet-row",
    Severity.ERROR,
    Text("{what}", "{what}", "{what}"),
    Text(
        "En række skal sige, hvilket sted og hvilket tilbud den handler om.",
        "En rad må si hvilket sted og hvilket tilbud den handler om.",
        "A row must say which organisation and which service it is about.",
    ),
    can_be_silenced=False,
)
CELL = Rule(
    "sheet-cell",
    Severity.ERROR,
    Text("cellen kan ikke læses: {what}", "cellen kan ikke leses: {what}", "the cell cannot be read: {what}"),
    Text(
        "En formel eller en regnefejl er ikke en oplysning.",
        "En formel eller en regnefeil er ikke en opplysning.",
        "A formula or an error is no fact.",
    ),
    Text("skriv selve oplysningen", "skriv selve opplysningen", "write the fact itself"),
    can_be_silenced=False,
)
RULES = (STALE, ROW, CELL)

CHANGED_ID = Text(
    "id'et er ændret: intet sted eller tilbud hedder '{id}'",
    "id-en er endret: intet sted eller tilbud heter '{id}'",
    "the id has been changed: no organisation or service is called '{id}'",
)
KEEP_ID = Text(
    "et id ændres aldrig: skriv det gamle, eller hent et nyt ark",
    "en id endres aldri: skriv den gamle, eller hent et nytt ark",
    "an id never changes: write the old one, or make a new sheet",
)
NO_PARTNER = Text("intet sted hedder '{id}'", "intet sted heter '{id}'", "no organisation is called '{id}'")
ADD_FIRST = Text(
    "skriv stedet i arket {sheet}, eller ret id'et",
    "skriv stedet i arket {sheet}, eller rett id-en",
    "write the organisation into the sheet {sheet}, or correct the id",
)
NO_SERVICE = Text(
    "stedet har intet tilbud, der hedder '{id}'",
    "stedet har intet tilbud som heter '{id}'",
    "the organisation has no service called '{id}'",
)
TWICE = Text("den samme række står to gange", "den samme raden står to ganger", "the same row stands twice")
DELETE_ONE = Text("slet den ene", "slett den ene", "delete one of them")
FORMULA = Text("der står en formel", "det står en formel", "it holds a formula")
ERROR = Text("der står {value}", "det står {value}", "it holds {value}")

EXAMPLES = (
    STALE.at(Place("partners.xlsx!A7", 0, 0), name="eksempelcentret"),
    ROW.at(Place("partners.xlsx!A3", 0, 0), hint=KEEP_ID, what=CHANGED_ID.fill(id="natlinjen")),
    CELL.at(Place("partners.xlsx!Tilbud!C7", 0, 0), what=FORMULA),
)
"""What is said of each, in the order of :data:`RULES`."""
