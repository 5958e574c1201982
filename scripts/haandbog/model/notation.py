"""What people write about days and times, and the values it means.

Accepted is what stands on notice boards: ``kl. 15``, ``15.00–18.00``, ``man-tir``, ``hverdage``, ``24/12``.
What cannot be meant is refused with a sentence and a corrected example.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator

from haandbog.diagnostics import DID_YOU_MEAN, Text, suggest
from haandbog.model import notation_words as words
from haandbog.model.base import wrong

DAY = 24 * 60
"""Minutes in a day of the clock."""

ALL_DAYS = tuple(range(7))
"""The weekdays: 0 is Monday."""


class State(StrEnum):
    """Open, closed, or we do not know: the third is an answer, never a gap (DESIGN.md, D4)."""

    OPEN = "open"
    CLOSED = "closed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, order=True)
class TimeSpan:
    """From–to in minutes of the clock after the day's midnight. ``end`` is past 1440 where the
    span runs over midnight: 22.00–02.00 is 1320–1560."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Opening:
    """What is written about one day: its spans when open, sorted; none when closed or unknown."""

    state: State
    spans: tuple[TimeSpan, ...] = ()


CLOSED = Opening(State.CLOSED)
UNKNOWN = Opening(State.UNKNOWN)


@dataclass(frozen=True, slots=True, order=True)
class MonthDay:
    """A day that comes every year; 29 February only in leap years."""

    month: int
    day: int

    def on(self, day: date) -> bool:
        """Whether ``day`` is this day of its year."""
        return (day.month, day.day) == (self.month, self.day)


_CLOCK = re.compile(r"(?:kl\.?|klokken|at)?\s*(\d{1,2})(?:[.:](\d{2}))?\s*")
_FROM_TO = re.compile(r"\s*[-–—‑−]\s*|\s+(?:til|to)\s+")
_PARTS = re.compile(r"\s*[,;&]\s*|\s+(?:og|and)\s+")
_DAY_PARTS = re.compile(r"\s*[,;&/]\s*|\s+(?:og|and)\s+")
_LIST_LIKE = (list, tuple)


def clock(text: str) -> int:
    """Minutes after midnight: ``15.00``, ``15:00``, ``15``, ``kl. 15``; ``24.00`` is 1440."""
    return _minutes(text, text)


def _minutes(text: str, quoted: str) -> int:
    found = _CLOCK.fullmatch(text.strip().lower())
    if not found:
        raise wrong(words.NOT_A_TIME.fill(v=text.strip()), words.TIME_SAMPLE)
    hours, minutes = int(found[1]), int(found[2] or 0)
    if minutes > 59 or hours * 60 + minutes > DAY:
        raise wrong(words.OUTSIDE.fill(v=quoted.strip()), _inside(quoted, hours, minutes))
    return hours * 60 + minutes


def _inside(quoted: str, hours: int, minutes: int) -> Text:
    """What was meant by a time outside the day: 15.00–25.00 is 15.00–01.00, as far as one can tell."""
    start, *end = _FROM_TO.split(quoted.strip())
    if end and 24 <= hours < 36 and minutes < 60:
        return words.PAST_MIDNIGHT.fill(better=f"{start}–{shown(hours * 60 + minutes)}")
    return words.SPAN_SAMPLE if end else words.TIME_SAMPLE


def shown(minutes: int) -> str:
    """Minutes as the files write them: ``15.00``; past midnight counts from 00.00 again."""
    return "{:02}.{:02}".format(*divmod(minutes if minutes <= DAY else minutes - DAY, 60))


def spans(text: str) -> tuple[TimeSpan, ...]:
    """``15.00–18.00, 19-20`` → the spans, sorted. An end at or before its start is the next day's."""
    if text.strip().lower() in words.ROUND_THE_CLOCK:
        return (TimeSpan(0, DAY),)
    return tuple(sorted(_span(part) for part in _PARTS.split(text.strip().lower())))


def _span(text: str) -> TimeSpan:
    ends = _FROM_TO.split(text)
    if len(ends) != 2:
        raise wrong(words.NOT_A_SPAN.fill(v=text), words.SPAN_SAMPLE)
    start, end = (_minutes(part, text) for part in ends)
    if start == DAY:
        raise wrong(words.STARTS_AT_24.fill(v=text), words.START_AT_0.fill(better=f"00.00–{shown(end)}"))
    return TimeSpan(start, end if end > start else end + DAY)


def opening(text: str) -> Opening:
    """Spans, or ``lukket`` or ``ukendt`` in any of the languages."""
    told = text.strip().lower()
    if told in words.CLOSED_WORDS:
        return CLOSED
    if told in words.UNKNOWN_WORDS:
        return UNKNOWN
    return Opening(State.OPEN, spans(text))


def days(text: str) -> tuple[int, ...]:
    """Weekdays, 0 = Monday, sorted: ``man-tir``, ``man, ons``, ``hverdage``, ``fre-man``."""
    named = {day for part in _DAY_PARTS.split(text.strip().lower()) for day in _days(part)}
    return tuple(sorted(named))


def _days(text: str) -> tuple[int, ...]:
    if text in words.DAY_GROUPS:
        return words.DAY_GROUPS[text]
    ends = [_weekday(part) for part in _FROM_TO.split(text)]
    if len(ends) == 1:
        return (ends[0],)
    if len(ends) != 2:
        raise wrong(words.NOT_DAYS.fill(v=text), words.DAYS_SAMPLE)
    return tuple((ends[0] + step) % 7 for step in range((ends[1] - ends[0]) % 7 + 1))


def _weekday(text: str) -> int:
    name = text.strip().rstrip(".")
    if name in words.DAY_NAMES:
        return words.DAY_NAMES[name]
    near = suggest(name, words.FULL_DAY_NAMES) if name else None
    raise wrong(words.NOT_A_DAY.fill(v=text.strip()), near or words.DAYS_SAMPLE)


_DAY_MONTH = re.compile(r"(\d{1,2})(?:/|\.)(\d{1,2})\.?")
_ISO = re.compile(r"(\d{1,2})-(\d{1,2})")
_NAMED_MONTH = re.compile(r"(\d{1,2})\.?\s*([a-z]+)\.?")


def month_day(text: str) -> MonthDay:
    """A day of every year: ``24/12``, ``24.12.``, ``12-24`` (month first) or ``24. december``."""
    told = text.strip().lower()
    if found := _DAY_MONTH.fullmatch(told):
        return _real(text, int(found[2]), int(found[1]))
    if found := _ISO.fullmatch(told):
        return _real(text, int(found[1]), int(found[2]))
    if (found := _NAMED_MONTH.fullmatch(told)) and found[2] in words.MONTHS:
        return _real(text, words.MONTHS[found[2]], int(found[1]))
    raise wrong(words.NOT_A_YEARLY_DAY.fill(v=text.strip()), words.YEARLY_SAMPLE)


def _real(text: str, month: int, day: int) -> MonthDay:
    if _exists(month, day):
        return MonthDay(month, day)
    swapped = DID_YOU_MEAN.fill(best=f"{month}/{day}") if _exists(day, month) else words.YEARLY_SAMPLE
    raise wrong(words.NO_SUCH_DAY.fill(v=text.strip()), swapped)


def _exists(month: int, day: int) -> bool:
    try:
        return bool(date(2028, month, day))  # a leap year: 29 February is a day
    except ValueError:
        return False


def _text(value: Any, example: Text) -> str:
    """One text of a value; a list of texts is the same as its items with commas between."""
    parts = value if isinstance(value, _LIST_LIKE) else (value,)
    if parts and all(isinstance(part, str) and part.strip() for part in parts):
        return ", ".join(parts)
    raise wrong(words.EMPTY, example)


def _read_opening(value: Any) -> Any:
    return value if isinstance(value, Opening) else opening(_text(value, words.SPAN_SAMPLE))


def _read_days(value: Any) -> Any:
    if isinstance(value, tuple) and value and all(day in ALL_DAYS for day in value):
        return value
    return days(_text(value, words.DAYS_SAMPLE))


def _read_month_day(value: Any) -> Any:
    return value if isinstance(value, MonthDay) else month_day(_text(value, words.YEARLY_SAMPLE))


_Written = str | list[str]

Times = Annotated[Opening, BeforeValidator(_read_opening, json_schema_input_type=_Written)]
"""``15.00–18.00``, several with commas or as a list, ``lukket`` or ``ukendt``."""

Weekdays = Annotated[tuple[int, ...], BeforeValidator(_read_days, json_schema_input_type=_Written)]
"""``man-tir``, ``hverdage`` …"""

YearlyDay = Annotated[MonthDay, BeforeValidator(_read_month_day, json_schema_input_type=str)]
"""``24/12`` or ``12-24``."""
