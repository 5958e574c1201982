"""What an earlier reading has found, so that only what has changed is read again."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from haandbog.diagnostics import Diagnostic
from haandbog.loading.facts import ReadFacts
from haandbog.model.pages import Page
from haandbog.model.source import Source

ReadPage = tuple[Page, tuple[Diagnostic, ...]]
"""A page, and what is wrong with its front matter."""


class Known(Struct, frozen=True):
    """An earlier reading of the same handbook."""

    pages: Mapping[str, ReadPage] = field(default_factory=dict)
    """By the page's file."""
    facts: ReadFacts | None = None
    """What the data folder held; None where it may hold something else now."""

    def page(self, source: Source, language: str, path: str) -> ReadPage | None:
        """The page, where it is known and still says the same."""
        found = self.pages.get(source.file)
        if found is None or found[0].source.text != source.text:
            return None
        return found if (found[0].language, found[0].path) == (language, path) else None
