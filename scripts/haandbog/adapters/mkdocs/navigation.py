"""The navigation in ``mkdocs.yml``, without what this edition's readers may not see."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig


def leave_out(config: MkDocsConfig, hidden: frozenset[str]) -> None:
    """Take hidden pages out of ``nav``; a section left empty goes with them."""
    if config.nav and hidden:
        paths = hidden | {path.partition("/")[2] for path in hidden}
        config.nav = _without(config.nav, paths)


def _without(item: Any, hidden: frozenset[str] | set[str]) -> Any:
    if isinstance(item, list):
        kept = (_without(part, hidden) for part in item)
        return [part for part in kept if part not in (None, [], {})]
    if isinstance(item, dict):
        return {
            title: kept
            for title, value in item.items()
            if (kept := _without(value, hidden)) not in (None, [])
        }
    return None if item in hidden else item
