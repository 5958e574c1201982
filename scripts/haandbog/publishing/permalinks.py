"""Permalinks: `/r/<page-id>/` leads to a page wherever it has moved (D5), and so does every address it
once had."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from haandbog.model.handbook import Handbook
from haandbog.model.pages import page_url
from haandbog.model.spots import lands, ledger, standing
from haandbog.rendering.permalink_page import Way, leading_page


def permalink_path(page_id: str, *, language: str, default: str) -> str:
    """The permalink's path below the site's root: `r/modul-3/`, in other languages `nb/r/modul-3/`."""
    own = "" if language == default else f"{language}/"
    return f"{own}r/{page_id}/"


def permalink(
    page_id: str, *, language: str, default: str, site_url: str = "", fragment: str | None = None
) -> str:
    """The permalink as it is given to others; without a `site_url` it begins at the site's root."""
    root = site_url.rstrip("/")
    anchor = f"#{fragment}" if fragment else ""
    return f"{root}/{permalink_path(page_id, language=language, default=default)}{anchor}"


def leading_pages(handbook: Handbook) -> Mapping[str, str]:
    """Every page that leads on, in every language: its file below the site's root, and its HTML."""
    made: dict[str, str] = {}
    for language in handbook.settings.languages:
        own = "" if language == handbook.settings.language else f"{language}/"
        for way in _ways(handbook, language):
            html = leading_page(handbook, way)
            if html is not None:
                made[own + _file(way.url)] = html
    return made


def _ways(handbook: Handbook, language: str) -> Iterator[Way]:
    book = ledger(handbook)
    known = {*standing(handbook), *(page.id for page in book.published)}
    known |= {entry.origin for entry in book.moved if "#" not in entry.origin}
    yield from (Way(f"r/{page_id}/", page_id, language) for page_id in sorted(known))
    taken = {found.path for found in standing(handbook).values()} | {page.path for page in handbook.pages}
    for page in book.published:
        for path in page.paths:
            if path not in taken and lands(handbook, page.id):
                yield Way(page_url(path, handbook.settings.use_directory_urls), page.id, language)


def _file(url: str) -> str:
    return f"{url}index.html" if url.endswith("/") or not url else url
