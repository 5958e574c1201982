"""The same field twice: YAML would silently keep the last.

PASS data/training.yml
    schema: 1
    course_evenings: 4
    provenance: {source: "Kursusplan, Eksempellinjen, 2026"}

FAIL data/training.yml 3:1
    schema: 1
    course_evenings: 4
    course_evenings: 5
    provenance: {source: "Kursusplan, Eksempellinjen, 2026"}
"""

from haandbog.diagnostics import Rule, Severity, Text

RULE = Rule(
    "yaml-duplicate",
    Severity.ERROR,
    Text(
        "feltet '{key}' står to gange, første gang i linje {line}",
        "feltet '{key}' står to ganger, første gang i linje {line}",
        "the field '{key}' stands twice, first in line {line}",
    ),
    Text(
        "Står et felt to gange, kan ingen vide, hvilken af de to der gælder.",
        "Står et felt to ganger, kan ingen vite hvilken av dem som gjelder.",
        "When a field stands twice, nobody can know which of the two holds.",
    ),
    Text(
        "slet den af dem, der ikke gælder", "slett den som ikke gjelder", "delete the one that does not hold"
    ),
    can_be_silenced=False,
)
