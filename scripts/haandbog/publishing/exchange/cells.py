"""Between the text of a cell and the value in a partner's file. Values are texts, as in the file."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from haandbog.loading.yaml_tree import Tree
from haandbog.publishing.exchange.columns import Column, Kind

Cell = str | int | float | bool | date | time | None
"""What a spreadsheet program may have made of a cell."""


def value_at(tree: Tree, path: tuple[str, ...], default: str) -> Tree:
    """The value below a record; a text that is the same in all languages stands in the default's column."""
    for step in path:
        if isinstance(tree, str) and step == default:
            return tree
        tree = tree.get(step) if isinstance(tree, dict) else None
    return tree


def cell_text(value: Tree, kind: Kind) -> str:
    """A value as a cell shows it."""
    if isinstance(value, list):
        parts = (_contact_text(each) if kind is Kind.CONTACTS else str(each) for each in value)
        return "; ".join(parts)
    return value if isinstance(value, str) else ""


def _contact_text(entry: Tree) -> str:
    fields = entry if isinstance(entry, dict) else {}
    return f"{fields.get('type') or ''}: {fields.get('value') or ''}"


def written(cell: Cell, kind: Kind) -> str:
    """What somebody meant by a cell, whatever the program turned it into: 18.00 for a time of day, 0150 for
    150, 15.00 for 15.0."""
    match cell:
        case None:
            return ""
        case bool():
            return "ja" if cell else "nej"
        case datetime():
            return cell.date().isoformat()
        case date():
            return cell.isoformat()
        case time():
            return f"{cell:%H.%M}"
        case float() if kind is Kind.TIMES:
            return f"{cell:05.2f}"
        case int() | float():
            told = str(int(cell)) if cell == int(cell) else str(cell)
            return told.zfill(4) if kind is Kind.CODES else told
    return cell.replace("\r\n", "\n").strip()


def tree_of(text: str, column: Column, old: Tree) -> Tree:
    """The value that a changed cell means; None takes the field away."""
    if not text:
        return None
    parts = [part.strip() for part in re.split(r"[;\n]", text) if part.strip()]
    match column.kind:
        case Kind.LIST:
            return [*parts]
        case Kind.CODES:
            return [part.zfill(4) if part.isdigit() else part for part in parts]
        case Kind.CONTACTS:
            return [_contact(part, old) for part in parts]
    return text


def _contact(part: str, old: Tree) -> Tree:
    """One way to get in touch; what else the file says of the same one stays."""
    kind, mark, value = part.partition(":")
    told: dict[str, Tree] = {"type": kind.strip(), "value": value.strip() if mark else ""}
    before = [entry for entry in old if isinstance(entry, dict)] if isinstance(old, list) else []
    same = next((e for e in before if (e.get("type"), e.get("value")) == (told["type"], told["value"])), None)
    return same or told
