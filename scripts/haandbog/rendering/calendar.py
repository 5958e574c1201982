"""Calendars (iCalendar, RFC 5545) of single events: no time zone tables, no rules to repeat by.

An event has a whole day or two instants. Instants are written in UTC, which every calendar shows in its
reader's own time, across daylight saving too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta

from msgspec import Struct

PRODUCT = "-//haandbog//haandbog//DA"
WIDTH = 75
"""The most bytes a line may have before it must be folded."""


class Event(Struct, frozen=True):
    """Something that happens once. ``uid`` stays the same when the event is changed."""

    uid: str
    start: date | datetime
    """A date for a whole day; else an aware instant."""
    summary: str
    end: date | datetime | None = None
    """The first moment after it; for whole days the day after the last. Absent: that one day."""
    description: str = ""
    url: str = ""
    categories: tuple[str, ...] = ()
    busy: bool = False
    """Whether it takes up its owner's time; a reminder does not."""


def calendar(name: str, events: Iterable[Event], stamp: datetime) -> str:
    """A calendar file's text, with the line ends that the standard demands.

    ``stamp`` is when the events were true: the day of the build, so that the same input gives the same
    bytes. Raises ValueError for an instant without a time zone.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODUCT}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_text(name)}",
        *(line for event in events for line in _event(event, stamp)),
        "END:VCALENDAR",
    ]
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def _event(event: Event, stamp: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(event.uid)}"
    yield f"DTSTAMP:{_instant(stamp)}"
    yield _when("DTSTART", event.start)
    end = event.end
    if end is None and not isinstance(event.start, datetime):
        end = event.start + timedelta(days=1)
    if end is not None:
        yield _when("DTEND", end)
    yield f"SUMMARY:{_text(event.summary)}"
    if event.description:
        yield f"DESCRIPTION:{_text(event.description)}"
    if event.url:
        yield f"URL:{event.url}"
    if event.categories:
        yield f"CATEGORIES:{','.join(map(_text, event.categories))}"
    yield f"TRANSP:{'OPAQUE' if event.busy else 'TRANSPARENT'}"
    yield "END:VEVENT"


def _when(name: str, value: date | datetime) -> str:
    if isinstance(value, datetime):
        return f"{name}:{_instant(value)}"
    return f"{name};VALUE=DATE:{value:%Y%m%d}"


def _instant(value: datetime) -> str:
    if value.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    return f"{value.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(value: str) -> str:
    """A text with the standard's own signs made harmless, and its line breaks kept."""
    escaped = value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return escaped.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """A long line in parts of at most 75 bytes, never through the middle of a letter."""
    if len(line.encode("utf-8")) <= WIDTH:
        yield line
        return
    part, used = "", 0
    for sign in line:
        size = len(sign.encode("utf-8"))
        if used + size > WIDTH:
            yield part
            part, used = " ", 1
        part += sign
        used += size
    yield part
