"""A day in the opening hours that was different, and is over.

PASS data/opening-hours.yml
    schema: 1
    periods:
      - week: [{days: man-fre, open: 15.00–18.00}]
    exceptions:
      - {from: 2026-11-20, to: 2026-11-23, closed: ja}

FAIL data/opening-hours.yml 5:10
    schema: 1
    periods:
      - week: [{days: man-fre, open: 15.00–18.00}]
    exceptions:
      - {on: 2026-11-20, closed: ja}
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.checks.written_times import all_times
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.handbook import Handbook
from haandbog.model.hours import HoursException

RULE = Rule(
    "hours-exception-past",
    Severity.INFO,
    Text(
        "undtagelsen er forbi: den gjaldt til og med {day}",
        "unntaket er over: det gjaldt til og med {day}",
        "the exception is over: it held up to {day}",
    ),
    Text(
        "Det skader ikke, men er årstallet forkert, mangler en kommende lukkedag. "
        "Gamle undtagelser gør også listen svær at læse.",
        "Det skader ikke, men er årstallet feil, mangler en stengt dag framover. "
        "Gamle unntak gjør også listen vanskelig å lese.",
        "It does no harm, but if the year is wrong, a day ahead is missing. "
        "Old exceptions also make the list hard to read.",
    ),
    Text(
        "se efter, om årstallet er rigtigt, og slet ellers linjen",
        "se etter om årstallet er riktig, og slett ellers linjen",
        "see whether the year is right; otherwise delete the line",
    ),
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every exception whose last day has passed."""
    for times in all_times(handbook):
        for at, exception in enumerate(times.hours.exceptions):
            if exception.last < handbook.today:
                place = times.place("exceptions", at, _last_field(exception))
                yield RULE.at(place, day=exception.last)


def _last_field(exception: HoursException) -> str:
    """The field that names its last day."""
    if exception.on is not None:
        return "on"
    return "to" if exception.last_day else "from"
