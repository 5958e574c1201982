"""A file that cannot be read as text: not saved as UTF-8, or locked.

PASS data/training.yml
    schema: 1
    course_evenings: 4
    provenance: {source: "Kursusplan, Eksempellinjen, 2026"}

FAIL data/training.yml 3:38 (cp1252)
    schema: 1
    course_evenings: 4
    provenance: {source: "Kursusplan fra året 2026"}
"""

from haandbog.diagnostics import Rule, Severity, Text

RULE = Rule(
    "file-unreadable",
    Severity.ERROR,
    Text(
        "filen kan ikke læses som tekst: {what}",
        "filen kan ikke leses som tekst: {what}",
        "the file cannot be read as text: {what}",
    ),
    Text(
        "Gamle programmer gemmer æ, ø og å på en anden måde end resten af verden. Så bliver "
        "bogstaverne forkerte hos læseren.",
        "Gamle programmer lagrer æ, ø og å på en annen måte enn resten av verden. Da blir "
        "bokstavene feil hos leseren.",
        "Old programs save æ, ø and å differently from the rest of the world, and the reader sees "
        "wrong letters.",
    ),
    Text(
        "gem filen igen med tegnsættet UTF-8",
        "lagre filen på nytt med tegnsettet UTF-8",
        "save the file again as UTF-8",
    ),
    can_be_silenced=False,
)
NOT_UTF8 = Text("den er ikke gemt som UTF-8", "den er ikke lagret som UTF-8", "it is not saved as UTF-8")
LOCKED = Text("den kan ikke åbnes ({why})", "den kan ikke åpnes ({why})", "it cannot be opened ({why})")
