"""A field that no record of this kind has: most often a slip of the pen.

PASS data/training.yml
    schema: 1
    course_evenings: 4
    provenance: {source: "Kursusplan, Eksempellinjen, 2026"}

FAIL data/training.yml 2:1
    schema: 1
    course_evening: 4
    provenance: {source: "Kursusplan, Eksempellinjen, 2026"}
"""

from haandbog.diagnostics import Rule, Severity, Text

RULE = Rule(
    "data-unknown",
    Severity.ERROR,
    Text(
        "her er intet felt, der hedder '{field}'",
        "her finnes ikke noe felt som heter '{field}'",
        "there is no field called '{field}' here",
    ),
    Text(
        "Et felt, som håndbogen ikke kender, bliver aldrig vist. Så hellere sige det nu.",
        "Et felt som håndboken ikke kjenner, blir aldri vist. Da er det bedre å si det nå.",
        "A field that the handbook does not know is never shown. Better to say so now.",
    ),
    can_be_silenced=False,
)
SPACE = Text(
    "skriv et mellemrum efter kolon: {field}: {value}",
    "skriv et mellomrom etter kolon: {field}: {value}",
    "write a space after the colon: {field}: {value}",
)
