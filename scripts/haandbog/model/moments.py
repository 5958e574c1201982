"""A day and a time of the wall clock, as people write it: ``2026-11-25 kl. 22.00``."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import Annotated, Any

from pydantic import BeforeValidator

from haandbog.diagnostics import Text
from haandbog.model.base import wrong
from haandbog.model.notation import clock

_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})(?:(?:[t,]|\s+)\s*(\S.*))?", re.IGNORECASE)
NOT_A_MOMENT = Text(
    "'{v}' er ikke en dag og et klokkeslæt",
    "'{v}' er ikke en dag og et klokkeslett",
    "'{v}' is not a day and a time",
)
SAMPLE = Text(
    "skriv for eksempel 2026-11-25 kl. 22.00",
    "skriv for eksempel 2026-11-25 kl. 22.00",
    "write for example 2026-11-25 22.00",
)


def moment(text: str, *, end: bool = False) -> datetime:
    """A wall-clock time: ``2026-11-25 22.00``, ``2026-11-25T22:00``, ``2026-11-25 kl. 22``. A day alone is
    its beginning; as the ``end`` of something it is the whole day."""
    found = _MOMENT.fullmatch(text.strip())
    day = _day(found[1]) if found else None
    if found is None or day is None:
        raise wrong(NOT_A_MOMENT.fill(v=text.strip()), SAMPLE)
    if found[2] is None:
        return datetime.combine(day + timedelta(days=1 if end else 0), time())
    return datetime.combine(day, time()) + timedelta(minutes=clock(found[2]))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def shown(when: datetime) -> str:
    """A moment as the files write it: ``2026-11-25 22.00``."""
    return f"{when:%Y-%m-%d %H.%M}"


def _read(value: Any, *, end: bool) -> Any:
    return value if isinstance(value, datetime) else moment(str(value), end=end)


def _read_start(value: Any) -> Any:
    return _read(value, end=False)


def _read_end(value: Any) -> Any:
    return _read(value, end=True)


Start = Annotated[datetime, BeforeValidator(_read_start, json_schema_input_type=str)]
"""When something begins; a day alone is its first minute."""

End = Annotated[datetime, BeforeValidator(_read_end, json_schema_input_type=str)]
"""When something is over: the first minute that is no longer inside; a day alone is counted in."""
