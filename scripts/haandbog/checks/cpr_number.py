"""Something like a person's CPR number or fødselsnummer, anywhere in the handbook's files.

PASS docs/da/vagt.md
    Sagsnr 2011-318624, EAN 5798009683052.

FAIL docs/da/vagt.md 1:14
    Skriv aldrig 010101-1234.

FAIL data/training.yml 3:12
    schema: 1
    course_evenings: 4
    # ring til 0101011234
    provenance: {source: "Kursusplan, Eksempellinjen, 2026"}
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.checks.personal_numbers import personal_numbers
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.handbook import Handbook
from haandbog.model.source import Source

RULE = Rule(
    "cpr-number",
    Severity.ERROR,
    Text("her står {what}", "her står {what}", "here stands {what}"),
    Text(
        "En håndbog nævner aldrig et bestemt menneske. Et personnummer i en fil kan læses af alle, "
        "der har filen, "
        "også efter at det er slettet: sig det til den, der har ansvaret.",
        "En håndbok nevner aldri et bestemt menneske. "
        "Et personnummer i en fil kan leses av alle som har filen, "
        "også etter at det er slettet: si det til den som har ansvaret.",
        "A handbook never names a particular person. "
        "A personal number in a file can be read by everybody who has "
        "the file, even after it is deleted: tell whoever answers for it.",
    ),
    Text("slet det", "slett det", "delete it"),
)
LOOKS = Text("noget, der ligner {kind}", "noe som ligner {kind}", "something that looks like {kind}")
IS_IT = Text(
    "slet det, hvis det er et menneskes nummer",
    "slett det hvis det er et menneskes nummer",
    "delete it if it is a person's number",
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every such number; the finding itself never repeats it."""
    for source in (*(page.source for page in handbook.pages), *handbook.sources.values()):
        yield from _in(source)


def _in(source: Source) -> Iterator[Diagnostic]:
    for found in personal_numbers(source.text):
        place = source.place(found.start)
        if found.certain:
            yield RULE.at(place, what=found.kind)
        else:
            yield RULE.at(place, hint=IS_IT, severity=Severity.WARNING, what=LOOKS.fill(kind=found.kind))
