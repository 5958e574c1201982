"""The words of :mod:`haandbog.model.notation`: names of days and months, and the sentences of refusal."""

from __future__ import annotations

from haandbog.diagnostics import Text

_FULL = (
    ("mandag", "monday"),
    ("tirsdag", "tuesday"),
    ("onsdag", "wednesday"),
    ("torsdag", "thursday"),
    ("fredag", "friday"),
    ("lørdag", "saturday"),
    ("søndag", "sunday"),
)
_SHORT = (
    ("man", "ma", "mon", "mo"),
    ("tir", "tirs", "ti", "tue", "tues", "tu"),
    ("ons", "on", "wed", "we"),
    ("tor", "tors", "to", "thu", "thur", "thurs", "th"),
    ("fre", "fr", "fri"),
    ("lør", "lø", "loerdag", "sat", "sa"),
    ("søn", "sø", "soendag", "sun", "su"),
)

FULL_DAY_NAMES = tuple(name for names in _FULL for name in names)
"""Names to suggest to somebody who misspelt one; Danish and Norwegian share theirs."""

DAY_NAMES = {
    form: day
    for day, ((nordic, english), short) in enumerate(zip(_FULL, _SHORT, strict=True))
    for form in (nordic, f"{nordic}e", f"{nordic}er", english, f"{english}s", *short)
}
"""Every accepted name, with its weekday."""

_GROUPS: dict[tuple[str, ...], tuple[int, ...]] = {
    ("hverdage", "hverdager", "hverdag", "weekdays"): (0, 1, 2, 3, 4),
    ("weekend", "weekender", "weekends", "weekenden", "helg", "helger"): (5, 6),
    ("alle dage", "alle dager", "hver dag", "dagligt", "daglig", "every day", "daily"): tuple(range(7)),
}
DAY_GROUPS = {name: days for names, days in _GROUPS.items() for name in names}

CLOSED_WORDS = frozenset({"lukket", "stengt", "closed"})
UNKNOWN_WORDS = frozenset({"ukendt", "ukjent", "uvist", "uvisst", "unknown"})
ROUND_THE_CLOCK = frozenset({"døgnet rundt", "hele døgnet", "24/7", "24 hours", "round the clock"})

_MONTHS = (
    "januar january jan", "februar february feb", "marts mars march mar", "april apr", "maj mai may",
    "juni june jun", "juli july jul", "august aug", "september sept sep", "oktober october okt oct",
    "november nov", "december desember dec des",
)  # fmt: skip
MONTHS = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names.split()}

NOT_A_TIME = Text("'{v}' er ikke et klokkeslæt", "'{v}' er ikke et klokkeslett", "'{v}' is not a time of day")
TIME_SAMPLE = Text("skriv for eksempel 15.00", "skriv for eksempel 15.00", "write for example 15.00")
OUTSIDE = Text(
    "'{v}' er uden for 00.00–24.00", "'{v}' er utenfor 00.00–24.00", "'{v}' is outside 00.00–24.00"
)
PAST_MIDNIGHT = Text(
    "går det over midnat, så skriv {better}",
    "går det over midnatt, så skriv {better}",
    "if it runs past midnight, write {better}",
)
NOT_A_SPAN = Text(
    "'{v}' er ikke en tid fra og til", "'{v}' er ikke en tid fra og til", "'{v}' is not a time from and to"
)
SPAN_SAMPLE = Text(
    "skriv for eksempel 15.00–18.00, eller lukket",
    "skriv for eksempel 15.00–18.00, eller stengt",
    "write for example 15.00–18.00, or closed",
)
STARTS_AT_24 = Text(
    "'{v}' begynder, når dagen er slut",
    "'{v}' begynner når dagen er slutt",
    "'{v}' begins when the day is over",
)
START_AT_0 = Text(
    "skriv {better} på den næste dag", "skriv {better} på neste dag", "write {better} on the next day"
)
NOT_A_DAY = Text("'{v}' er ikke en ugedag", "'{v}' er ikke en ukedag", "'{v}' is not a day of the week")
NOT_DAYS = Text(
    "'{v}' er ikke dage fra og til", "'{v}' er ikke dager fra og til", "'{v}' is not days from and to"
)
DAYS_SAMPLE = Text(
    "skriv for eksempel man-tir, onsdag, hverdage eller weekend",
    "skriv for eksempel man-tir, onsdag, hverdager eller helg",
    "write for example mon-tue, wednesday, weekdays or weekend",
)
NOT_A_YEARLY_DAY = Text(
    "'{v}' er ikke en dag i året", "'{v}' er ikke en dag i året", "'{v}' is not a day of the year"
)
NO_SUCH_DAY = Text(
    "'{v}' er en dag, der ikke findes",
    "'{v}' er en dag som ikke finnes",
    "'{v}' is a day that does not exist",
)
YEARLY_SAMPLE = Text(
    "skriv dag/måned, for eksempel 24/12",
    "skriv dag/måned, for eksempel 24/12",
    "write day/month, for example 24/12",
)
EMPTY = Text("her mangler en tekst", "her mangler en tekst", "a text is missing here")

EMPTY_WEEK = Text("ugen er tom", "uken er tom", "the week is empty")
WEEK_SAMPLE = Text(
    "skriv for eksempel - {{days: man-tir, open: 15.00–18.00}}",
    "skriv for eksempel - {{days: man-tir, open: 15.00–18.00}}",
    "write for example - {{days: man-tir, open: 15.00–18.00}}",
).fill()
ENDS_BEFORE = Text("{last} ligger før {first}", "{last} er før {first}", "{last} is before {first}")
SWAP_DATES = Text("byt om på de to datoer", "bytt om på de to datoene", "swap the two dates")
NO_ZONE = Text("'{v}' er ikke en tidszone", "'{v}' er ikke en tidssone", "'{v}' is not a time zone")
ZONE_SAMPLE = Text(
    "skriv for eksempel Europe/Copenhagen",
    "skriv for eksempel Europe/Oslo",
    "write for example Europe/Copenhagen",
)
CLOSED_AND_USUAL = Text(
    "{day} står både som lukket og som åbent",
    "{day} står både som stengt og som åpent",
    "{day} is both closed and open",
)
KEEP_ONE = Text("lad den stå ét sted", "la den stå ett sted", "keep it in one place")
WHICH_DATES = Text(
    "afvigelsen siger ikke, hvilke dage den gælder",
    "avviket sier ikke hvilke dager det gjelder",
    "the exception does not say which dates it is about",
)
DATES_SAMPLE = Text(
    "skriv on: 2026-12-23, eller from: 2026-12-23 og to: 2027-01-02",
    "skriv on: 2026-12-23, eller from: 2026-12-23 og to: 2027-01-02",
    "write on: 2026-12-23, or from: 2026-12-23 and to: 2027-01-02",
)
WHICH_HOURS = Text(
    "afvigelsen skal sige én ting: lukket, åbent eller ukendt",
    "avviket skal si én ting: stengt, åpent eller ukjent",
    "the exception must say one thing: closed, open or unknown",
)
HOURS_SAMPLE = Text(
    "skriv closed: ja, open: 15.00–18.00 eller unknown: ja",
    "skriv closed: ja, open: 15.00–18.00 eller unknown: ja",
    "write closed: ja, open: 15.00–18.00 or unknown: ja",
)
