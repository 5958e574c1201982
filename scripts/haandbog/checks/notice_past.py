"""A notice that is over: nobody sees it any more, and it fills the file.

PASS data/notices.yml
    schema: 1
    notices:
      - {id: i-aften, from: 2026-11-23 17.00, until: 2026-11-23 21.00, text: Lukket i aften, closed: ja}

FAIL data/notices.yml 3:44
    schema: 1
    notices:
      - {id: i-aften, from: 2026-11-20, until: 2026-11-20, text: Lukket i aften, closed: ja}
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.checks.data_files import place_in
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.handbook import Handbook
from haandbog.model.notices import last_day

RULE = Rule(
    "notice-past",
    Severity.INFO,
    Text(
        "beskeden er forbi: den stod der til og med {day}",
        "beskjeden er over: den sto der til og med {day}",
        "the notice is over: it was up to {day}",
    ),
    Text(
        "Den forsvandt af sig selv og skader ikke. Men er datoen skrevet forkert, har ingen set den.",
        "Den forsvant av seg selv og skader ikke. Men er datoen skrevet feil, har ingen sett den.",
        "It went by itself and does no harm. But if its date is wrong, nobody has seen it.",
    ),
    Text(
        "se efter, om datoen er rigtig, og slet ellers beskeden",
        "se etter om datoen er riktig, og slett ellers beskjeden",
        "see whether the date is right; otherwise delete the notice",
    ),
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every notice whose last day has passed."""
    notices = handbook.facts.notices.notices if handbook.facts.notices else ()
    for at, notice in enumerate(notices):
        if last_day(notice) < handbook.today:
            yield RULE.at(place_in(handbook, "notices.yml", ("notices", at, "until")), day=last_day(notice))
