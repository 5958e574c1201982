"""Putting a value into a tree of mappings and lists: the same for our own trees and for an editor's file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from haandbog.model.source import Loc

Put = Callable[[Any, str, Any, Loc], None]
"""Puts a new key into the mapping at a place; an editor's file has an order to keep."""


def put_last(mapping: Any, key: str, value: Any, loc: Loc) -> None:
    mapping[key] = value


def place(root: Any, loc: Loc, value: Any, default: str, put: Put = put_last) -> None:
    """Sets a value, or takes it away (None) together with what is empty then. A text that held for all
    languages becomes that of the default language when another is added."""
    if value is None:
        _remove(root, loc, default)
        return
    node = root
    for number, step in enumerate(loc[:-1]):
        below: Any = [] if isinstance(loc[number + 1], int) else {}
        node = _step(node, step, below, default, loc[:number], put, loc[number + 1])
    _set(node, loc[-1], value, loc[:-1], put)


def _step(
    node: Any, step: str | int, below: Any, default: str, at: Loc, put: Put, following: str | int
) -> Any:
    found = node[step] if _has(node, step) else None
    if isinstance(found, str) and isinstance(following, str):
        found = {default: found}
        _set(node, step, found, at, put)
        return node[step]
    if found is None:
        _set(node, step, below, at, put)
    return node[step]


def _set(node: Any, step: str | int, value: Any, at: Loc, put: Put) -> None:
    if isinstance(step, int) and step >= len(node):
        node.append(value)
    elif isinstance(step, int) or step in node:
        node[step] = value
    else:
        put(node, step, value, at)


def _has(node: Any, step: str | int) -> bool:
    return step < len(node) if isinstance(step, int) else step in node


def _remove(root: Any, loc: Loc, default: str) -> None:
    way: list[tuple[Any, str | int]] = []
    node = root
    for step in loc:
        if isinstance(node, str):
            if step != default:
                return
            break
        if not _has(node, step):
            return
        way.append((node, step))
        node = node[step]
    for parent, step in reversed(way):
        del parent[step]
        if parent:
            return
