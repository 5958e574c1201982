"""A report as a table in the terminal, and as JSON: the same rows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from unicodedata import east_asian_width

Cell = str | int | None
Row = Mapping[str, Cell | Sequence[str]]


def as_table(rows: Iterable[Row], heads: Mapping[str, str]) -> str:
    """Columns under their heads, numbers to the right; a list is told with commas, nothing with a dash."""
    told = [{name: _told(row.get(name)) for name in heads} for row in rows]
    widths = {name: max((_width(r[name]) for r in [*told, dict(heads)]), default=0) for name in heads}
    numbers = {name for name in heads if told and all(r[name].isdigit() or r[name] == "–" for r in told)}
    lines = [
        _line(heads, widths, numbers),
        _line({n: "─" * min(widths[n], 48) for n in heads}, widths, numbers),
    ]
    return "\n".join([*lines, *(_line(row, widths, numbers) for row in told)])


def _line(row: Mapping[str, str], widths: Mapping[str, int], numbers: set[str]) -> str:
    cells = (
        " " * (widths[n] - _width(row[n])) + row[n]
        if n in numbers
        else row[n] + " " * (widths[n] - _width(row[n]))
        for n in widths
    )
    return "  ".join(cells).rstrip()


def _told(value: object) -> str:
    if value is None or value == "" or value == ():
        return "–"
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def _width(text: str) -> int:
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)


def as_json(rows: Iterable[Row]) -> str:
    """A list of objects; the keys stay English."""
    return json.dumps([dict(row) for row in rows], ensure_ascii=False, indent=2)
