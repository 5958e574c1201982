"""Days between two periods that neither of them holds on: nobody can say whether the line is open.

PASS data/opening-hours.yml
    schema: 1
    periods:
      - valid_to: 2026-12-31
        week: [{days: man-fre, open: 15.00–18.00}]
      - valid_from: 2027-01-01
        week: [{days: man-fre, open: 18.00–21.00}]

FAIL data/opening-hours.yml 5:17
    schema: 1
    periods:
      - valid_to: 2026-12-31
        week: [{days: man-fre, open: 15.00–18.00}]
      - valid_from: 2027-01-11
        week: [{days: man-fre, open: 18.00–21.00}]
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.checks.written_times import all_times
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.clashes import Gap, gaps
from haandbog.model.handbook import Handbook

RULE = Rule(
    "hours-gap",
    Severity.WARNING,
    Text(
        "ingen periode gælder {days}",
        "ingen periode gjelder {days}",
        "no period holds {days}",
    ),
    Text(
        "En dag uden for alle perioder er ukendt. Læserne får »ukendt« at se, "
        "selv om det sikkert kun er en dato, der er skrevet forkert.",
        "En dag utenfor alle perioder er ukjent. Leserne får se «ukjent», "
        "selv om det trolig bare er en dato som er skrevet feil.",
        "A day outside every period is unknown, and readers are told so, although it is most likely "
        "a slip in a date.",
    ),
    Text(
        "lad perioden begynde {first}, eller skriv en undtagelse med closed: ja for dagene",
        "la perioden begynne {first}, eller skriv et unntak med closed: ja for dagene",
        "let the period begin on {first}, or write an exception with closed: ja for the days",
    ),
)
_ONE = Text("den {first}", "den {first}", "on {first}")
_MORE = Text("fra {first} til {last}", "fra {first} til {last}", "from {first} to {last}")


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every gap that is not over, and that no exceptions fill."""
    for times in all_times(handbook):
        for gap in gaps(times.hours):
            if gap.last >= handbook.today:
                yield RULE.at(times.place(*gap.after, "valid_from"), days=_days(gap), first=gap.first)


def _days(gap: Gap) -> Text:
    return (_ONE if gap.first == gap.last else _MORE).fill(first=gap.first, last=gap.last)
