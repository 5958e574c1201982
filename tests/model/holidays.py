"""The table of public holidays, as the library ``holidays`` tells them.

``python -m tests.model.holidays`` writes it anew, after an update of the library or when its years run out.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from haandbog.model.calendars import Calendar, from_library

FILE = Path(__file__).parents[2] / "scripts" / "haandbog" / "model" / "public_holidays.py"
YEARS = range(2024, 2051)
"""Since Denmark has ten public holidays."""

_HEAD = '''"""The public holidays of the years around now: made by ``python -m tests.model.holidays``.

They are the library's own, which takes longer to be read than a small handbook. Each year stands as month
and day in the order of the names.
"""

from __future__ import annotations

'''


def table() -> str:
    """The whole module."""
    return _HEAD + "\n".join(
        ("NAMES = {", *_names(), "}", "DAYS = {", *_days(Calendar.DK), *_days(Calendar.NO), "}", "")
    )


def _names() -> Iterator[str]:
    for calendar in (Calendar.DK, Calendar.NO):
        yield f'    "{calendar}": ('
        yield from (f'        "{name}",' for name in _of(calendar))
        yield "    ),"


def _days(calendar: Calendar) -> Iterator[str]:
    names = _of(calendar)
    yield f'    "{calendar}": {{'
    for year in YEARS:
        told = _by_name(calendar, year)
        assert sorted(told) == names, (
            f"{calendar} {year}: the years before and after need a table of their own"
        )
        yield f'        {year}: "{" ".join(told[name] for name in names)}",'
    yield "    },"


def _of(calendar: Calendar) -> list[str]:
    return sorted(_by_name(calendar, YEARS[0]))


def _by_name(calendar: Calendar, year: int) -> dict[str, str]:
    told = from_library(calendar, year)
    return {name: f"{day.month:02}-{day.day:02}" for day, names in told.items() for name in names}


if __name__ == "__main__":
    FILE.write_text(table(), encoding="utf-8")
