"""The last period ends, and no other follows it.

PASS data/opening-hours.yml
    schema: 1
    periods:
      - valid_to: 2027-06-30
        week: [{days: man-fre, open: 15.00–18.00}]
      - valid_from: 2027-07-01
        week: [{days: man-fre, open: 18.00–21.00}]

FAIL data/opening-hours.yml 3:15
    schema: 1
    periods:
      - valid_to: 2027-06-30
        week: [{days: man-fre, open: 15.00–18.00}]
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.checks.hours_horizon import HORIZON, last_day
from haandbog.checks.written_times import all_times
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.handbook import Handbook

RULE = Rule(
    "hours-end",
    Severity.INFO,
    Text(
        "den sidste periode slutter {day}, og ingen følger efter",
        "den siste perioden slutter {day}, og ingen følger etter",
        "the last period ends on {day}, and none follows",
    ),
    Text(
        "Efter den dag er åbningstiderne ukendte. Det er rigtigt at skrive en slutdato, når man kender den; "
        "dette er for at den nye periode ikke bliver glemt. To måneder før bliver det en advarsel.",
        "Etter den dagen er åpningstidene ukjente. Det er riktig å skrive en sluttdato når man kjenner den; "
        "dette er for at den nye perioden ikke skal bli glemt. To måneder før blir det en advarsel.",
        "After that day the opening hours are not known. It is right to write an end when one is known; this "
        "is so that the new period is not forgotten. Two months before, it becomes a warning.",
    ),
    Text(
        "skriv den næste periode, når den er besluttet, eller tag valid_to væk, hvis tiderne fortsætter",
        "skriv den neste perioden når den er bestemt, eller ta bort valid_to hvis tidene fortsetter",
        "write the next period once it is decided, or take valid_to away if the hours go on",
    ),
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Hours whose end is known and is not near yet; a near one is ``hours-horizon``."""
    for times in all_times(handbook):
        last = last_day(times.hours)
        if last and (last.day - handbook.today).days >= HORIZON:
            yield RULE.at(times.place("periods", last.period, "valid_to"), day=last.day)
