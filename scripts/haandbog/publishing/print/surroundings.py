"""What is printed together, so that a reference knows its page, and where the rest is found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from haandbog.model.handbook import Handbook
from haandbog.publishing.print.chapters import Chapter, lasting, site_address
from haandbog.publishing.print.walk import Surroundings
from haandbog.publishing.print.words import WORDS, print_words
from haandbog.rendering.generated import generated_metas


def surroundings(
    handbook: Handbook, language: str, chapters: Iterable[Chapter], has_file: Callable[[str], bool]
) -> Surroundings:
    """The places of the printed chapters that something leads to, and the rest by title and address."""
    printed = tuple(chapters)
    titles = dict(_titles(printed))
    led_to = {chapter.url for chapter in printed} | {link for c in printed for link in c.links}
    return Surroundings(
        places=frozenset(titles.keys() & led_to),
        titles=titles,
        outside=_outside(handbook, language),
        has_file=has_file,
        words=print_words(language),
        explains=frozenset(term.id for term in handbook.terms.values() if term.explanation),
    )


def _titles(chapters: Iterable[Chapter]) -> Iterable[tuple[str, str]]:
    for chapter in chapters:
        yield chapter.url, chapter.view.title
        yield from ((f"{chapter.url}#{name}", title) for name, title in chapter.ids.items())


def _outside(handbook: Handbook, language: str) -> Callable[[str], str]:
    pages = _pages(handbook, language)

    def told(address: str) -> str:
        url, _, fragment = address.partition("#")
        title, page_id = pages.get(url, ("", ""))
        if page_id:
            found = lasting(handbook, page_id, language, fragment)
        else:
            found = f"{handbook.settings.site_url.rstrip('/')}/{address}".removeprefix("https://").lstrip("/")
        return WORDS["in_handbook"].fill(title=title, address=found).within(language) if title else found

    return told


@lru_cache(maxsize=8)
def _pages(handbook: Handbook, language: str) -> Mapping[str, tuple[str, str]]:
    """Title and id of every page by its address."""
    found = {
        site_address(handbook, language, page.path): (page.title, page.id)
        for page in handbook.pages_for(language)
        if handbook.visible(page)
    }
    for path, meta in generated_metas(handbook, language):
        found[site_address(handbook, language, path)] = (meta.title or path, meta.id or "")
    return found
