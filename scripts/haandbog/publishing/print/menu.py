"""The menu as the press is told of it; apart from the rest of print, which most builds leave alone."""

from __future__ import annotations

from msgspec import Struct


class MenuSection(Struct, frozen=True):
    """A section of the menu: its title, empty for pages that stand in none, and its pages' files below the
    docs folder, in order."""

    title: str
    paths: tuple[str, ...]
