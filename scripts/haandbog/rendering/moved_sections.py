"""What is left on a page where a section has moved away: a line that says where it stands now.

Without JavaScript an old link ends at that line; with it, the reader is led straight on.
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.diagnostics import Text
from haandbog.model.handbook import Handbook
from haandbog.model.pages import Page, relative_path
from haandbog.model.references import Target
from haandbog.model.spots import lands, moved_from, target

_MOVED = Text(
    "Afsnittet står nu her: {link}.",
    "Avsnittet står nå her: {link}.",
    "The section now stands here: {link}.",
)


def moved_sections(handbook: Handbook, page: Page) -> str:
    """The lines at the page's end, as Markdown; empty where nothing has moved away."""
    return "".join(f"\n\n{line}" for line in _lines(handbook, page))


def _lines(handbook: Handbook, page: Page) -> Iterator[str]:
    for name in moved_from(handbook, page.id) if page.id else ():
        found = _found(handbook, page, name)
        if found and name not in page.anchors:
            link = f"[{found.title}]({_address(page, found)})"
            yield f"{_MOVED.fill(link=link).within(page.language)}\n{{ #{name} .hb-moved }}"


def _found(handbook: Handbook, page: Page, name: str) -> Target | None:
    now = lands(handbook, f"{page.id}#{name}")
    found = target(handbook, now, page.language) if now else None
    return None if found is None or (found.page and not handbook.visible(found.page)) else found


def _address(page: Page, found: Target) -> str:
    fragment = f"#{found.fragment}" if found.fragment else ""
    return relative_path(page.path, found.path) + fragment
