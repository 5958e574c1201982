"""Opening hours that are known for fewer than 60 days more.

PASS data/opening-hours.yml
    schema: 1
    periods:
      - week: [{days: man-fre, open: 15.00–18.00}]

FAIL data/opening-hours.yml 3:15
    schema: 1
    periods:
      - valid_to: 2026-12-31
        week: [{days: man-fre, open: 15.00–18.00}]

FAIL data/opening-hours.yml 3:15
    schema: 1
    periods:
      - valid_to: 2026-10-31
        week: [{days: man-fre, open: 15.00–18.00}]
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from haandbog.checks.written_times import WrittenTimes, all_times
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.handbook import Handbook
from haandbog.model.hours import OpeningHours

HORIZON = 60
"""Days that the hours must be known ahead."""

RULE = Rule(
    "hours-horizon",
    Severity.WARNING,
    Text(
        "åbningstiderne er kun kendt til og med {day}",
        "åpningstidene er bare kjent til og med {day}",
        "the opening hours are known only up to {day}",
    ),
    Text(
        "Derefter får læserne at vide, at det er ukendt, om der er åbent. Et websted og en udskrift lever "
        "længere end den dag, de blev lavet.",
        "Etterpå får leserne vite at det er ukjent om det er åpent. Et nettsted og en utskrift lever lenger "
        "enn den dagen de ble laget.",
        "After that readers are told that it is not known whether it is open. A site and a printed copy live "
        "longer than the day they were made.",
    ),
    Text(
        "skriv den næste periode, eller tag valid_to væk, hvis tiderne fortsætter",
        "skriv den neste perioden, eller ta bort valid_to hvis tidene fortsetter",
        "write the next period, or take valid_to away if the hours go on",
    ),
)


class LastDay(Struct, frozen=True):
    """The last date that any period holds on."""

    day: date
    period: int
    """The place of that period in the list."""


def last_day(hours: OpeningHours) -> LastDay | None:
    """Where the periods end; None when there are none or one goes on for ever."""
    ends = [period.valid_to for period in hours.periods]
    known = [LastDay(end, at) for at, end in enumerate(ends) if end is not None]
    return max(known, key=lambda last: last.day) if known and len(known) == len(ends) else None


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Our own hours and those of partners; ours stop an edition."""
    for times in all_times(handbook):
        last = last_day(times.hours)
        if last and (last.day - handbook.today).days < HORIZON:
            place = times.place("periods", last.period, "valid_to")
            yield RULE.at(place, severity=_severity(times), day=last.day)


def _severity(times: WrittenTimes) -> Severity:
    stops = times.own and not times.handbook.settings.preview
    return Severity.ERROR if stops else RULE.severity
