"""Days that are no public holidays, but on which many close: nobody has decided what happens here.

PASS data/opening-hours.yml
    schema: 1
    periods:
      - week: [{days: man-fre, open: 15.00–18.00}]
    holidays: {calendar: DK, policy: closed, also_closed: [24/12, 31/12], also_as_usual: [1/5, 5/6]}

FAIL data/opening-hours.yml 4:11
    schema: 1
    periods:
      - week: [{days: man-fre, open: 15.00–18.00}]
    holidays: {calendar: DK, policy: closed, also_closed: [24/12], also_as_usual: [1/5, 5/6]}

FAIL data/opening-hours.yml 4:22
    schema: 1
    periods:
      - week: [{days: man-fre, open: 15.00–18.00}]
    holidays: {calendar: DK, also_closed: [24/12, 31/12], also_as_usual: [1/5, 5/6]}
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.checks.written_times import WrittenTimes, all_times
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text, either
from haandbog.model.calendars import Calendar
from haandbog.model.handbook import Handbook
from haandbog.model.hours import HolidayRule
from haandbog.model.timeline import undecided_days

RULE = Rule(
    "hours-undecided",
    Severity.INFO,
    Text(
        "det er ikke afgjort, om der er åbent {days}",
        "det er ikke avgjort om det er åpent {days}",
        "it is not decided whether it is open on {days}",
    ),
    Text(
        "Ingen kalender kan afgøre juleaften: det er jeres egen beslutning. Indtil den er taget, får "
        "læserne at vide, at det er ukendt. En udgave stopper, når dagen er mindre end 60 dage væk.",
        "Ingen kalender kan avgjøre julaften: det er deres egen beslutning. Til den er tatt, får "
        "leserne vite at det er ukjent. En utgave stopper når dagen er under 60 dager unna.",
        "No calendar can decide about Christmas Eve: the decision is yours. Until it is made, readers are "
        "told that it is not known. An edition stops when the day is fewer than 60 days away.",
    ),
    Text(
        "spørg den, der bestemmer, og skriv dagene under also_closed eller also_as_usual",
        "spør den som bestemmer, og skriv dagene under also_closed eller also_as_usual",
        "ask whoever decides, and write the days under also_closed or also_as_usual",
    ),
)
_HOLIDAYS = Text("på helligdage", "på helligdager", "public holidays")
_POLICY = Text(
    "skriv policy: closed eller policy: as_usual",
    "skriv policy: closed eller policy: as_usual",
    "write policy: closed or policy: as_usual",
)
NEAR = 60
"""Days before an undecided day on which an edition is stopped by it."""
SOON = 14
"""Days before it on which everybody is warned."""
YEAR = 366


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Our own public holidays without a policy, and our undecided days of the coming year, in one finding.

    What a partner has not decided is theirs, and readers are told honestly that it is not known."""
    for times in filter(lambda times: times.own, all_times(handbook)):
        policy = times.hours.holidays
        if policy.calendar is not Calendar.NONE and policy.policy is HolidayRule.UNKNOWN:
            place = times.place("holidays", "calendar")
            yield RULE.at(place, severity=_severity(times, 0), hint=_POLICY, days=_HOLIDAYS)
        elif waiting := [plan.date for plan in undecided_days(times.hours, handbook.today, YEAR)]:
            severity = _severity(times, (waiting[0] - handbook.today).days)
            days = either(f"{day.day}/{day.month}" for day in waiting)
            yield RULE.at(times.place("holidays"), severity=severity, days=days)


def _severity(times: WrittenTimes, away: int) -> Severity:
    if away >= NEAR:
        return Severity.INFO
    if not times.handbook.settings.preview:
        return Severity.ERROR
    return Severity.WARNING if away < SOON else Severity.INFO
