"""A data file or a front matter that is not YAML.

PASS data/training.yml
    schema: 1
    course_evenings: 4
    provenance: {source: "Kursusplan: Eksempellinjen, 2026"}

FAIL data/training.yml 3:32
    schema: 1
    course_evenings: 4
    provenance: {source: Kursusplan: Eksempellinjen, 2026}
"""

from haandbog.diagnostics import Rule, Severity, Text

RULE = Rule(
    "yaml-syntax",
    Severity.ERROR,
    Text(
        "filen kan ikke læses her: {what}",
        "filen kan ikke leses her: {what}",
        "the file cannot be read here: {what}",
    ),
    Text(
        "YAML er linjer som »navn: værdi«. Ét forkert tegn gør resten ulæseligt, så alt i filen "
        "venter, til det er rettet.",
        "YAML er linjer som «navn: verdi». Ett galt tegn gjør resten uleselig, så alt i filen "
        "venter til det er rettet.",
        "YAML is lines like “name: value”. One wrong sign makes the rest unreadable, so the whole "
        "file waits until it is mended.",
    ),
    can_be_silenced=False,
)
