"""The page that is being shown, and the addresses of everything else from there."""

from __future__ import annotations

from urllib.parse import urlparse

from msgspec import Struct

from haandbog.model.handbook import Handbook
from haandbog.model.pages import FrontMatter, Kind, Page, page_url, relative_url


class Shown(Struct, frozen=True):
    """The page that is being shown: one that somebody wrote, or one made from data."""

    path: str
    """Below the language's folder."""
    meta: FrontMatter
    title: str
    language: str
    """The language its text is written in."""
    named_in: str
    """The language its sources are named in: a page made from data names them as data does."""


def shown_page(page: Page) -> Shown:
    return Shown(page.path, page.meta, page.title, page.language, page.language)


class Way:
    """Addresses from where the reader is."""

    def __init__(self, handbook: Handbook, language: str, shown: Shown | None) -> None:
        self._handbook, self._language, self._shown = handbook, language, shown
        self._directories = handbook.settings.use_directory_urls

    def to(self, page: Page | None) -> str | None:
        return self.url(page.url(self._directories)) if page and self._handbook.visible(page) else None

    def to_first(self, kind: Kind) -> str | None:
        """The page of a kind that there is one of, in the reader's language."""
        return self.to(self._handbook.first_of(kind, self._language))

    def url(self, target: str) -> str:
        """The address of something below the language's root; 404 has no place, so there from the top."""
        if self._shown is not None:
            return relative_url(page_url(self._shown.path, self._directories), target)
        root = urlparse(self._handbook.settings.site_url).path.rstrip("/") + "/"
        own = "" if self._language == self._handbook.settings.language else f"{self._language}/"
        return root + own + target
