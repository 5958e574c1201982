"""An emergency number that nobody has confirmed with its authority in time.

PASS data/acute.yml
    schema: 1
    jurisdiction: DK
    numbers:
      - id: alarm
        number: 112
        name: Alarmcentralen
        when: Livsfare lige nu.
        source: "Alarm 112, Politiet"
        confirm_by: 2027-05-01
        confirmed_on: 2026-11-01
        confirmed_by: frivilligkoordinator

FAIL data/acute.yml 9:17
    schema: 1
    jurisdiction: DK
    numbers:
      - id: alarm
        number: 112
        name: Alarmcentralen
        when: Livsfare lige nu.
        source: "Alarm 112, Politiet"
        confirm_by: 2026-10-31

FAIL data/acute.yml 5:13
    schema: 1
    jurisdiction: DK
    numbers:
      - id: alarm
        number: 112
        name: Alarmcentralen
        when: Livsfare lige nu.
        source: "Alarm 112, Politiet"
        confirm_by: 2027-05-01
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.checks.data_files import place_in
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.handbook import Handbook

RULE = Rule(
    "acute-confirm",
    Severity.WARNING,
    Text("{number} {what}", "{number} {what}", "{number} {what}"),
    Text(
        "Et alarmnummer er det eneste, der aldrig må være forkert. "
        "Derfor ser et menneske efter hos myndigheden.",
        "Et nødnummer er det eneste som aldri må være feil. Derfor ser et menneske etter hos myndigheten.",
        "An emergency number is the one thing that must never be wrong. "
        "So a person looks at the authority's page.",
    ),
    Text(
        "læs myndighedens egen side, og skriv confirmed_on, confirmed_by (en rolle) og en ny confirm_by",
        "les myndighetens egen side, og skriv confirmed_on, confirmed_by (en rolle) og en ny confirm_by",
        "read the authority's own page, and write confirmed_on, confirmed_by (a role) and a new confirm_by",
    ),
)
PASSED = Text(
    "skulle være bekræftet senest {day}", "skulle vært bekreftet innen {day}", "had to be confirmed by {day}"
)
NEVER = Text("er endnu ikke bekræftet", "er ennå ikke bekreftet", "has not been confirmed yet")


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every number past its day, and, more quietly, every number nobody has confirmed at all."""
    numbers = handbook.facts.acute.numbers if handbook.facts.acute else ()
    for index, number in enumerate(numbers):
        loc = ("numbers", index)
        if number.confirm_by < handbook.today:
            place = place_in(handbook, "acute.yml", (*loc, "confirm_by"))
            yield RULE.at(place, number=number.number.display, what=PASSED.fill(day=number.confirm_by))
        elif number.confirmed_on is None:
            place = place_in(handbook, "acute.yml", (*loc, "number"))
            yield RULE.at(place, severity=Severity.INFO, number=number.number.display, what=NEVER)
