"""What a site is called and how its menu is built: what another renderer needs beside the pages."""

from __future__ import annotations

from msgspec import Struct


class Entry(Struct, frozen=True):
    """One line of the menu: a page, an address elsewhere, or a section with lines of its own."""

    title: str = ""
    """Empty where the page's own title serves."""
    path: str = ""
    """A page below its language's folder, or an address; empty for a section."""
    entries: tuple[Entry, ...] = ()


class Outline(Struct, frozen=True):
    """A site in one language."""

    name: str
    menu: tuple[Entry, ...] = ()
    """Empty where the folders are the menu."""
    extensions: str = ""
    """The Markdown extensions as ``mkdocs.yml`` lists them, in YAML."""
