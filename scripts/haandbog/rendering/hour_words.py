"""Hours, days and dates in words, as each language writes them."""

from __future__ import annotations

import re
from datetime import date
from itertools import groupby
from typing import Literal

from babel.dates import format_date, get_day_names, get_month_names

from haandbog.diagnostics import Text, same
from haandbog.model.notation import ALL_DAYS, DAY, Opening, State, TimeSpan
from haandbog.model.remembered import remembered
from haandbog.rendering.grammar import locale

NO_BREAK = "\u00a0"

HOURS = Text("Åbningstider", "Åpningstider", "Opening hours")
DAY_HEAD = Text("Dag", "Dag", "Day")
NORMAL_HEAD = Text("Normalt", "Normalt", "Normally")
THIS_WEEK = Text("Denne uge", "Denne uken", "This week")
TODAY = Text("i dag", "i dag", "today")
CLOSED = Text("lukket", "stengt", "closed")
UNKNOWN = Text("ikke oplyst", "ikke oppgitt", "not known")
ROUND_THE_CLOCK = Text("hele døgnet", "hele døgnet", "24 hours")
INSTEAD = Text("{new} i stedet for {old}", "{new} i stedet for {old}", "{new} instead of {old}")
UNTIL_DATE = Text("{what} til og med {last}", "{what} til og med {last}", "{what} up to and including {last}")
UNDECIDED = Text("ikke afgjort", "ikke avgjort", "not decided")
COMING = Text("Ændringer i den kommende tid", "Endringer i tiden framover", "Changes ahead")
FROM_DATE = Text("Fra {day}: {hours}", "Fra {day}: {hours}", "From {day}: {hours}")
NO_HOURS = Text(
    "Åbningstiderne er ikke oplyst.", "Åpningstidene er ikke oppgitt.", "The opening hours are not known."
)
CALENDAR = Text(
    "Hent tiderne til din kalender (.ics)",
    "Hent tidene til kalenderen din (.ics)",
    "Get the hours for your calendar (.ics)",
)
AND = Text("og", "og", "and")

HOLIDAYS_CLOSED = Text("Lukket {days}", "Stengt {days}", "Closed {days}")
HOLIDAYS_USUAL = Text("Åbent som normalt {days}", "Åpent som vanlig {days}", "Open as usual {days}")
HOLIDAYS_UNKNOWN = Text("Ikke afgjort: {days}", "Ikke avgjort: {days}", "Not decided: {days}")
ON_HOLIDAYS = Text("på helligdage", "på helligdager", "on public holidays")
HOLIDAYS = Text("helligdage", "helligdager", "public holidays")

CHECKED = Text("Kontrolleret {day}", "Kontrollert {day}", "Checked on {day}")
CHECKED_BY = Text("Kontrolleret {day} af {who}", "Kontrollert {day} av {who}", "Checked on {day} by {who}")
CHECK_AGAIN = Text(
    "Skulle være kontrolleret igen senest {day}",
    "Skulle vært kontrollert igjen senest {day}",
    "Should have been checked again by {day}",
)
UNCONFIRMED = Text(
    "Ifølge {source} – ikke bekræftet",
    "Ifølge {source} – ikke bekreftet",
    "According to {source} – not confirmed",
)
UNCONFIRMED_ALONE = Text("Ikke bekræftet", "Ikke bekreftet", "Not confirmed")

_DAY_MONTH = {"da": "d. MMMM", "nb": "d. MMMM"}
_POINT = {"da"}
_ROLE = re.compile(r"\w+(?:tor|der|ger|ør|ent|ant|mand|mann|chef|sjef)")


def clock_words(minutes: int, language: str) -> str:
    """``18.00`` in Danish, ``18:00`` elsewhere; past midnight counts from 00 again."""
    point = "." if language in _POINT else ":"
    return point.join(f"{part:02}" for part in divmod(minutes if minutes <= DAY else minutes - DAY, 60))


def span_words(span: TimeSpan, language: str) -> str:
    """``18.00–21.00``."""
    if span.start == 0 and span.end == DAY:
        return ROUND_THE_CLOCK.within(language)
    return f"{clock_words(span.start, language)}–{clock_words(span.end, language)}"


def opening_words(opening: Opening, language: str) -> str:
    """``15.00–18.00, 19.00–20.00``, ``lukket`` or ``ikke oplyst``."""
    if opening.state is State.OPEN:
        return ", ".join(span_words(span, language) for span in opening.spans)
    return (CLOSED if opening.state is State.CLOSED else UNKNOWN).within(language)


@remembered
def weekday_words(language: str) -> tuple[str, ...]:
    """The weekdays from Monday, as they stand inside a sentence."""
    names = get_day_names("wide", locale=locale(language))
    return tuple(str(names[day]) for day in ALL_DAYS)


@remembered
def month_words(language: str, width: Literal["wide", "abbreviated"] = "wide") -> tuple[str, ...]:
    """The months from January; ``abbreviated`` gives ``nov.``."""
    names = get_month_names(width, locale=locale(language))
    return tuple(str(names[month]) for month in range(1, 13))


@remembered
def day_month(day: date, language: str) -> str:
    """``24. december``, in one piece."""
    told = format_date(day, _DAY_MONTH.get(language, "d MMMM"), locale=locale(language))
    return told.replace(" ", NO_BREAK)


def full_date(day: date, language: str) -> str:
    """``3. november 2026``, in one piece."""
    return f"{day_month(day, language)}{NO_BREAK}{day.year}"


def grouped(week: tuple[Opening, ...]) -> tuple[tuple[int, int, Opening], ...]:
    """Days in a row with the same opening: first weekday, last weekday, opening."""
    runs = (tuple(run) for _, run in groupby(ALL_DAYS, key=lambda day: week[day]))
    return tuple((run[0], run[-1], week[run[0]]) for run in runs)


def days_words(first: int, last: int, language: str) -> str:
    """``mandag–tirsdag``; two days too, as a dash is shorter than a word."""
    names = weekday_words(language)
    return names[first] if first == last else f"{names[first]}–{names[last]}"


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def definite(role: str) -> Text:
    """A role as one names its holder, ``koordinatoren``; as it is where its form is not sure."""
    sure = _ROLE.fullmatch(role)
    return Text(f"{role}en", f"{role}en", role) if sure else same(role)


def listed(parts: tuple[str, ...], language: str) -> str:
    """``a, b og c``."""
    *head, last = parts
    return f"{', '.join(head)} {AND.within(language)} {last}" if head else last
