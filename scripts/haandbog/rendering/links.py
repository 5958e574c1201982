"""Addresses inside HTML that we make ourselves: MkDocs rewrites none of those."""

from __future__ import annotations

from typing import Protocol

from msgspec import Struct

from haandbog.model.handbook import Handbook
from haandbog.model.pages import page_url, relative_url

HOURS_CALENDAR = "open/hours.ics"
"""The opening hours as a calendar, below each language's root."""


class Links(Protocol):
    """What a fragment needs to know about the page it will stand on."""

    def link(self, path: str, fragment: str = "") -> str:
        """The address of a page (its file below the language's folder) as seen from that page."""
        ...


class PageLinks(Struct, frozen=True):
    """Addresses relative to one page."""

    handbook: Handbook
    page_url: str
    """The page's own address below its language's root."""

    def link(self, path: str, fragment: str = "") -> str:
        """The way to the page whose file is ``path``, and there to ``fragment``."""
        target = page_url(path, self.handbook.settings.use_directory_urls)
        return relative_url(self.page_url, f"{target}#{fragment}" if fragment else target)

    def file(self, path: str) -> str:
        """The way to a file that is made beside the pages, below the language's root."""
        return relative_url(self.page_url, path)
