"""A notice that is up for more than two weeks: nobody reads it any more, and it belongs in the data.

PASS data/notices.yml
    schema: 1
    notices:
      - {id: i-aften, from: 2026-11-23 17.00, until: 2026-11-23 21.00, text: Lukket i aften, closed: ja}

FAIL data/notices.yml 3:42
    schema: 1
    notices:
      - {id: ferie, from: 2026-12-01, until: 2027-01-03, text: Lukket i julen, closed: ja}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from haandbog.checks.data_files import place_in
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.handbook import Handbook

DAYS = 14
"""The longest time a notice is for."""
_DAY = timedelta(days=1)

RULE = Rule(
    "notice-long",
    Severity.WARNING,
    Text(
        "beskeden står der i {days} dage",
        "beskjeden står der i {days} dager",
        "the notice is up for {days} days",
    ),
    Text(
        "En besked øverst på alle sider er til i aften og i morgen. Efter to uger ser ingen den, "
        "og den næste bliver overset.",
        "En beskjed øverst på alle sider er for i kveld og i morgen. Etter to uker ser ingen den, "
        "og den neste blir oversett.",
        "A notice above every page is for tonight and tomorrow. After two weeks nobody sees it, "
        "and the next one is overlooked.",
    ),
    Text(
        "skriv dagene under exceptions i opening-hours.yml, eller teksten på den side, den handler om",
        "skriv dagene under exceptions i opening-hours.yml, eller teksten på siden den handler om",
        "write the days under exceptions in opening-hours.yml, or the text on the page it is about",
    ),
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every notice that is longer."""
    notices = handbook.facts.notices.notices if handbook.facts.notices else ()
    for at, notice in enumerate(notices):
        days = -((notice.first - notice.until) // _DAY)
        if days > DAYS:
            yield RULE.at(place_in(handbook, "notices.yml", ("notices", at, "until")), days=days)
