"""Opening hours that contradict themselves: two times, two weeks or two exceptions about the same day.

PASS data/opening-hours.yml
    schema: 1
    periods:
      - week:
          - {days: man-tir, open: 15.00–18.00}
          - {days: ons-fre, open: 18.00–21.00}

FAIL data/opening-hours.yml 5:31
    schema: 1
    periods:
      - week:
          - {days: man-tir, open: 15.00–18.00}
          - {days: tir-fre, open: 17.00–21.00}

FAIL data/opening-hours.yml 6:5
    schema: 1
    periods:
      - valid_from: 2026-01-01
        valid_to: 2026-12-31
        week: [{days: man-fre, open: 15.00–18.00}]
      - valid_from: 2026-12-01
        week: [{days: man-fre, open: 18.00–21.00}]

FAIL data/opening-hours.yml 6:5
    schema: 1
    periods:
      - week: [{days: man-fre, open: 15.00–18.00}]
    exceptions:
      - {from: 2026-12-23, to: 2027-01-02, closed: ja}
      - {on: 2026-12-30, open: 15.00–18.00}
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.checks.written_times import all_times
from haandbog.diagnostics import Diagnostic, Place, Rule, Severity, Text
from haandbog.model.clashes import Clash, ClashKind, clashes
from haandbog.model.handbook import Handbook

RULE = Rule(
    "hours-overlap",
    Severity.ERROR,
    Text(
        "{what}, og det siger linje {line} også noget om",
        "{what}, og det sier linje {line} også noe om",
        "{what}, and line {line} speaks of that too",
    ),
    Text(
        "Siger data to ting om den samme dag, kan ingen vide, om telefonen er åben.",
        "Sier data to ting om den samme dagen, kan ingen vite om telefonen er åpen.",
        "If data says two things about the same day, nobody can know whether the line is open.",
    ),
)
_DAYS = (
    Text("mandag", "mandag", "Monday"),
    Text("tirsdag", "tirsdag", "Tuesday"),
    Text("onsdag", "onsdag", "Wednesday"),
    Text("torsdag", "torsdag", "Thursday"),
    Text("fredag", "fredag", "Friday"),
    Text("lørdag", "lørdag", "Saturday"),
    Text("søndag", "søndag", "Sunday"),
)
_WHAT = {
    ClashKind.SPANS: Text(
        "tiderne her gælder {when}", "tidene her gjelder {when}", "the times here hold on {when}"
    ),
    ClashKind.PERIODS: Text(
        "perioden her gælder {when}", "perioden her gjelder {when}", "the period here holds on {when}"
    ),
    ClashKind.EXCEPTIONS: Text(
        "undtagelsen her gælder {when}", "unntaket her gjelder {when}", "the exception here holds on {when}"
    ),
}
_ALWAYS = Text("fra begyndelsen", "fra begynnelsen", "days from the beginning")
_HINTS = {
    ClashKind.SPANS: Text(
        "ret tiderne, så de ikke når ind over hinanden",
        "rett tidene så de ikke går inn over hverandre",
        "change the times so that they do not reach into each other",
    ),
    ClashKind.PERIODS: Text(
        "skriv valid_to: ved den første, dagen før den anden begynder",
        "skriv valid_to: ved den første, dagen før den andre begynner",
        "write valid_to: at the first, the day before the second begins",
    ),
    ClashKind.EXCEPTIONS: Text(
        "lad én undtagelse sige det hele om den dag",
        "la ett unntak si alt om den dagen",
        "let one exception say everything about that day",
    ),
}


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every contradiction in our own hours and in those of partners."""
    for times in all_times(handbook):
        for clash in clashes(times.hours):
            yield _told(clash, times.place(*clash.first), times.place(*clash.second))


def _told(clash: Clash, first: Place, second: Place) -> Diagnostic:
    when = _DAYS[clash.weekday] if clash.weekday is not None else clash.date or _ALWAYS
    what = _WHAT[clash.kind].fill(when=when)
    return RULE.at(second, hint=_HINTS[clash.kind], what=what, line=first.line)
