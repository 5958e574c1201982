"""A record of facts lacks a field it must have.

PASS data/partners/eksempellinjen.yml
    schema: 1
    id: eksempellinjen
    name: Eksempellinjen
    approval: {state: proposed}
    provenance: {source: "Eksempellinjens folder, 2026"}

FAIL data/partners/eksempellinjen.yml 1:1
    schema: 1
    id: eksempellinjen
    name: Eksempellinjen
    approval: {state: proposed}
"""

from haandbog.diagnostics import Rule, Severity, Text

RULE = Rule(
    "data-missing",
    Severity.ERROR,
    Text("feltet '{field}' mangler", "feltet '{field}' mangler", "the field '{field}' is missing"),
    Text(
        "Uden feltet kan håndbogen ikke vise resten ærligt. Ved du ikke, hvad der er rigtigt, så "
        "skriv det: de fleste felter kan være unknown.",
        "Uten feltet kan håndboken ikke vise resten ærlig. Vet du ikke hva som er riktig, så skriv "
        "det: de fleste felt kan være unknown.",
        "Without the field the handbook cannot show the rest honestly. If you do not know, say so: "
        "most fields may be unknown.",
    ),
    Text("tilføj en linje med {field}:", "legg til en linje med {field}:", "add a line with {field}:"),
    can_be_silenced=False,
)
EMPTY = Text("feltet '{field}' er tomt", "feltet '{field}' er tomt", "the field '{field}' is empty")
FILL_OR_DELETE = Text(
    "skriv en værdi, eller slet linjen",
    "skriv en verdi, eller slett linjen",
    "write a value, or delete the line",
)
