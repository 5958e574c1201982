"""The words of a page that readers see and an editor writes: its prose, its title and description."""

from __future__ import annotations

from functools import lru_cache

from haandbog.model.handbook import Handbook
from haandbog.model.pages import Page

_SHOWN = ("title", "description", "subtitle")
"""Fields of the front matter that stand on the page or in search results."""


@lru_cache(maxsize=1)
def published(handbook: Handbook) -> tuple[tuple[Page, str], ...]:
    """Every page with its words at their own offsets; all that is not words is blank."""
    return tuple((page, _words(page)) for page in handbook.pages)


def _words(page: Page) -> str:
    text = page.prose
    for name in _SHOWN:
        place = page.front.values.get((name,))
        if place:
            start = page.source.line_starts[place.line - 1] + place.column - 1
            written = page.source.line(place.line)[place.column - 1 :]
            text = text[:start] + written + text[start + len(written) :]
    return text
