"""The calendar of the hours, read back by a library that knows nothing of us."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import icalendar

from haandbog.model.hours import OpeningHours
from haandbog.model.timeline import intervals
from haandbog.publishing.hours_calendar import AHEAD, hours_calendar
from tests.hours_samples import CONFIRMED, DECIDED, SOURCE, WEEK, hours

TODAY = date(2026, 11, 23)
SPECIAL = (
    "exceptions: [{from: 2026-12-21, to: 2026-12-23, closed: ja, "
    "note: {da: 'Kursus; alle er væk, også Æske'}}]"
)


def events(told: OpeningHours, category: str, language: str = "da") -> list[Any]:
    text = hours_calendar(told, "Eksempellinjen", language, TODAY)
    read = icalendar.Calendar.from_ical(text)
    return [event for event in read.walk("VEVENT") if event["CATEGORIES"].to_ical().decode() == category]


def test_the_open_hours_are_the_intervals() -> None:
    """Every shift of the coming 400 days, in instants that need no time zone table."""
    told = hours(DECIDED, CONFIRMED)
    read = [(e["DTSTART"].dt.astimezone(UTC), e["DTEND"].dt.astimezone(UTC)) for e in events(told, "open")]
    assert tuple(read) == intervals(told, TODAY, AHEAD)
    assert {str(e["SUMMARY"]) for e in events(told, "open")} == {"Eksempellinjen: åbent"}


def test_closed_days_say_why() -> None:
    """Whole days, the last one counted in, with the note as it was written."""
    found = events(hours(DECIDED, CONFIRMED, SPECIAL), "closed")
    course = next(e for e in found if e["DTSTART"].dt == date(2026, 12, 21))
    assert course["DTEND"].dt == date(2026, 12, 24)
    assert str(course["DESCRIPTION"]) == "Kursus; alle er væk, også Æske"
    assert any("juledag" in str(e["DESCRIPTION"]).lower() for e in found)


def test_undecided_days_are_neither_open_nor_closed() -> None:
    """24 and 31 December are there, as a question."""
    found = events(hours(WEEK, "holidays: {calendar: DK, policy: closed}", CONFIRMED), "unknown")
    assert [e["DTSTART"].dt for e in found][:2] == [date(2026, 12, 24), date(2026, 12, 31)]
    assert str(found[0]["SUMMARY"]) == "Eksempellinjen: ikke afgjort, om der er åbent"


def test_unconfirmed_hours_are_a_question() -> None:
    """No calendar promises what nobody has confirmed."""
    found = events(hours(DECIDED, SOURCE), "open", "en")
    assert {str(e["SUMMARY"]) for e in found} == {"Eksempellinjen: open? Not confirmed"}
    assert "Folder, Eksempellinjen, 2026" in str(found[0]["DESCRIPTION"])


def test_the_calendar_is_the_same_each_time() -> None:
    """Its stamp is the day of the build, and every event has an id of its own."""
    told = hours(DECIDED, CONFIRMED, SPECIAL)
    found = [*events(told, "open"), *events(told, "closed")]
    assert len({str(e["UID"]) for e in found}) == len(found)
    assert {e["DTSTAMP"].dt for e in found} == {datetime(2026, 11, 23, tzinfo=UTC)}
