"""Calendars, read back by a library that is not ours."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest

from haandbog.rendering.calendar import WIDTH, Event, calendar

STAMP = datetime(2026, 11, 23, tzinfo=UTC)
EVIL = "Kom, sæt dig; \\ se\nher: " + "åøæ " * 40


def read(*events: Event) -> list[icalendar.Event]:
    made = calendar("Håndbog", events, STAMP)
    found = icalendar.Calendar.from_ical(made.encode("utf-8"))
    assert found["X-WR-CALNAME"] == "Håndbog"
    return list(found.walk("VEVENT"))


def test_a_whole_day_is_one_day() -> None:
    """It begins on its date and ends before the next one."""
    (event,) = read(Event("a@x", date(2026, 12, 31), "Se efter"))
    assert event["DTSTART"].dt == date(2026, 12, 31)
    assert event["DTEND"].dt == date(2027, 1, 1)
    assert event["TRANSP"] == "TRANSPARENT"


def test_instants_are_told_in_utc() -> None:
    """An evening that the clock changes after keeps its real length."""
    zone = ZoneInfo("Europe/Copenhagen")
    start, end = datetime(2027, 3, 27, 22, tzinfo=zone), datetime(2027, 3, 28, 4, tzinfo=zone)
    (event,) = read(Event("a@x", start, "Åbent", end, busy=True))
    assert event["DTSTART"].dt == datetime(2027, 3, 27, 21, tzinfo=UTC)
    assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(hours=5)


def test_texts_come_back_as_they_were() -> None:
    """Commas, line breaks and long lines of Danish letters survive."""
    day = date(2026, 1, 1)
    (event,) = read(
        Event("a@x", day, EVIL, description=EVIL, url="https://x.example", categories=("a,b", "c"))
    )
    assert event["SUMMARY"] == event["DESCRIPTION"] == EVIL
    assert event["URL"] == "https://x.example"
    assert [str(one) for one in event["CATEGORIES"].cats] == ["a,b", "c"]


def test_no_line_is_too_long() -> None:
    """Lines end as the standard says and hold at most 75 bytes."""
    made = calendar("Håndbog", [Event("a@x", date(2026, 1, 1), EVIL)], STAMP)
    assert made.endswith("END:VCALENDAR\r\n")
    assert max(len(line.encode("utf-8")) for line in made.split("\r\n")) <= WIDTH


def test_an_instant_without_a_zone_is_refused() -> None:
    """Nobody could know when it is."""
    with pytest.raises(ValueError, match="time zone"):
        calendar("x", [Event("a@x", datetime(2026, 1, 1, 12), "Åbent")], STAMP)
