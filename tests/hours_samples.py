"""Opening hours for tests, written as an editor writes them."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import yaml
from pydantic import ValidationError

from haandbog.diagnostics import Text
from haandbog.model.hours import OpeningHours
from haandbog.model.timeline import Interval

COPENHAGEN = ZoneInfo("Europe/Copenhagen")

WEEK = """
periods: [{week: [{days: man-tir, open: 15.00–18.00}, {days: ons-fre, open: 18.00–21.00}]}]
"""
DECIDED = f"""{WEEK}
holidays: {{calendar: DK, policy: closed, also_closed: [12-24, 12-31], also_as_usual: [5/6, 1/5]}}
"""
SOURCE = "provenance: {source: 'Folder, Eksempellinjen, 2026'}"
CONFIRMED = (
    "provenance: {source: 'Folder, Eksempellinjen', verified_on: 2026-11-03, "
    "verified_by: frivilligkoordinator, review_by: 2027-05-01}"
)


def hours(*text: str) -> OpeningHours:
    """The hours that a data file's text means; every value arrives as text, as when a file is read."""
    return OpeningHours.model_validate(yaml.load("\n".join(text), Loader=yaml.BaseLoader))


def refusal(text: str) -> tuple[tuple[int | str, ...], Text, Text | None]:
    """Where wrong hours are refused, the sentence and the hint."""
    try:
        hours(text)
    except ValidationError as error:
        (detail,) = error.errors()
        return detail["loc"], detail["ctx"]["message"], detail["ctx"]["hint"]
    raise AssertionError("these hours were accepted")


def local(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    """An instant by the clock in Copenhagen."""
    return datetime(year, month, day, hour, minute, tzinfo=COPENHAGEN).astimezone(UTC)


def shown(intervals: tuple[Interval, ...]) -> list[str]:
    """Intervals by the clock in Copenhagen: ``2026-03-29 22:00+01:00 – 03:00+02:00``."""
    told = ((start.astimezone(COPENHAGEN), end.astimezone(COPENHAGEN)) for start, end in intervals)
    return [f"{s:%Y-%m-%d %H:%M}{_offset(s)} – {e:%H:%M}{_offset(e)}" for s, e in told]


def _offset(when: datetime) -> str:
    return when.isoformat()[-6:]
