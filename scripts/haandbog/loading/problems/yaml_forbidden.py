"""Anchors, aliases and tags: data is data, never code, and each fact is written out.

PASS data/training.yml
    schema: 1
    course_evenings: 4
    provenance: {source: "Kursusplan, Eksempellinjen, 2026"}

FAIL data/training.yml 2:18
    schema: 1
    course_evenings: &aftener 4
    provenance: {source: "Kursusplan, Eksempellinjen, 2026"}
"""

from haandbog.diagnostics import Rule, Severity, Text

RULE = Rule(
    "yaml-forbidden",
    Severity.ERROR,
    Text("'{sign}' kan ikke bruges her", "'{sign}' kan ikke brukes her", "'{sign}' cannot be used here"),
    Text(
        "YAML kan henvise til sig selv (& og *) og kalde programmer (!). I en håndbog er det "
        "aldrig meningen.",
        "YAML kan vise til seg selv (& og *) og kalle programmer (!). I en håndbok er det aldri meningen.",
        "YAML can refer to itself (& and *) and call programs (!). In a handbook that is never meant.",
    ),
    Text(
        'sæt teksten i anførselstegn: "{sign}…"',
        'sett teksten i anførselstegn: "{sign}…"',
        'put the text in quotation marks: "{sign}…"',
    ),
    can_be_silenced=False,
)
