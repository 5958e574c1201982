"""From a chapter's HTML to Typst: the walker put together."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy

from haandbog.publishing.print.chapters import Chapter
from haandbog.publishing.print.flow import flow, page_flow
from haandbog.publishing.print.html import Element, children, has, tag
from haandbog.publishing.print.inline import inline
from haandbog.publishing.print.typst import Code
from haandbog.publishing.print.walk import Found, Handlers, Surroundings, Walk

HANDLERS = Handlers(inline, flow)


def chapter_text(chapter: Chapter, around: Surroundings) -> tuple[Code, Found]:
    """A chapter's blocks as Typst, and what came to light."""
    return walk_content(chapter.content, chapter.url, around, chapter.foot)


def walk_content(content: Element, url: str, around: Surroundings, foot: int = 0) -> tuple[Code, Found]:
    """The blocks of a page at an address, with so many lines at its foot. The page itself is left as it was:
    it may be printed again."""
    copied, found = deepcopy(content), Found()
    walk = Walk(url, around, found, HANDLERS, _footnotes(copied))
    return page_flow(walk, copied, foot), found


def _footnotes(content: Element) -> Mapping[str, Element]:
    """What each footnote says, by its id."""
    return {
        name: note
        for box in content.iter("div")
        if has(box, "footnote")
        for listed in children(box)
        if tag(listed) == "ol"
        for note in children(listed)
        if (name := note.get("id"))
    }
