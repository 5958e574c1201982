"""The menu, made once for a language: on each page only the way back to the root and the marks differ."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from jinja2 import Environment
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import normalize_url

MENU = "<!--haandbog:menu-->"
"""Where the menu will stand in a page that has been made without it."""
_ROOT = "\x01"
_MARK = re.compile("\x02([0-9]+)\x03([^\x02]*)\x02")


class Menu:
    """One language's menu."""

    def __init__(self, environment: Environment, nav: Navigation, interface: object) -> None:
        self._numbers: dict[int, int] = {}
        template = environment.get_template("partials/hb/menu.html")
        self._html = template.render(nav=nav, menu=self, hb=interface)
        self._from: dict[str, tuple[str, dict[int, list[tuple[int, str]]]]] = {}

    def address(self, item: object) -> str:
        """For the template: where an entry leads, from wherever the page is."""
        return normalize_url(str(getattr(item, "url", "") or ""), base=_ROOT)

    def mark(self, item: object, word: str) -> str:
        """For the template: what is said of an entry on its own page, and of a section around it."""
        number = self._numbers.setdefault(id(item), len(self._numbers))
        return f"\x02{number}\x03{word}\x02"

    def on(self, page: Page | None, root: str) -> str:
        """The menu as it stands on a page; ``root`` is the way from there to the site's root."""
        if root not in self._from:
            self._from[root] = _unmarked(self._html.replace(_ROOT, root.rstrip("/")))
        html, places = self._from[root]
        parts, at = [], 0
        for offset, word in sorted(self._marks(page, places)):
            parts += [html[at:offset], word]
            at = offset
        return "".join([*parts, html[at:]])

    def _marks(
        self, page: Page | None, places: dict[int, list[tuple[int, str]]]
    ) -> Iterator[tuple[int, str]]:
        for item in _and_above(page):
            yield from places.get(self._numbers.get(id(item), -1), ())


def _and_above(page: Page | None) -> Iterable[object]:
    return (page, *page.ancestors) if page is not None else ()


def _unmarked(html: str) -> tuple[str, dict[int, list[tuple[int, str]]]]:
    """The menu of a page that is not in it, and where each entry's marks would stand."""
    parts: list[str] = []
    places: dict[int, list[tuple[int, str]]] = {}
    at = length = 0
    for found in _MARK.finditer(html):
        parts.append(html[at : found.start()])
        length += found.start() - at
        places.setdefault(int(found[1]), []).append((length, found[2]))
        at = found.end()
    return "".join([*parts, html[at:]]), places
