"""Sheets: one page to hang up with the numbers and the hours, and parts of a page to hand out or sign."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from html import escape

from lxml import html as parser
from msgspec.structs import replace

from haandbog.model.handbook import Handbook
from haandbog.model.pages import Kind
from haandbog.publishing.print.chapters import Chapter, Section
from haandbog.publishing.print.html import Element, children, read_content, tag
from haandbog.publishing.print.manuscript import Publication
from haandbog.publishing.print.words import WORDS
from haandbog.rendering.emergency import emergency_numbers
from haandbog.rendering.hours import hours_table

SHEET = "sheet"
LINES = 9
"""For the notes of those who take a course."""


def acute_sheet(handbook: Handbook, sections: tuple[Section, ...], language: str) -> Publication | None:
    """The emergency numbers, the opening hours and where each acute guide stands, on one page; nothing
    without an acute page."""
    found = _acute(sections)
    if found is None:
        return None
    section, page = found
    content = read_content(
        f'<div id="hb-content">{"".join(_blocks(handbook, section, page, language))}</div>'
    )
    if content is None:
        return None
    _spell_out(content)
    name = WORDS["sheet_name"].within(language)
    told = Section("", (replace(page, content=content),))
    return Publication(f"{page.id}-{name}", page.title, language, (told,), SHEET, one_page=True)


def _acute(sections: tuple[Section, ...]) -> tuple[Section, Chapter] | None:
    for section in sections:
        for chapter in section.chapters:
            if chapter.view.kind is Kind.ACUTE:
                return section, chapter
    return None


def _blocks(handbook: Handbook, section: Section, page: Chapter, language: str) -> Iterator[str]:
    yield f"<h1>{escape(page.title)}</h1>"
    yield emergency_numbers(handbook, language)
    if handbook.facts.hours:
        yield f"<h2>{escape(WORDS['hours'].within(language))}</h2>"
        yield hours_table(handbook.facts.hours, language, handbook.today)
    guides = [chapter for chapter in section.chapters if chapter is not page]
    if guides:
        yield f"<h2>{escape(WORDS['guides'].within(language))}</h2><table>"
        yield from (_guide(guide) for guide in guides)
        yield "</table>"


def _guide(guide: Chapter) -> str:
    """A guide's name, what it is about, and the address it is found at."""
    told, address = escape(guide.view.description), escape(guide.address)
    return f"<tr><th>{escape(guide.title)}</th><td>{told}</td><td>{address}</td></tr>"


def _spell_out(content: Element) -> None:
    """Addresses stand in the sentence: a sheet has no room for footnotes."""
    for link in [*content.iter("a")]:
        href = link.get("href") or ""
        if href.startswith("http") and isinstance(link, parser.HtmlElement):
            link.tail = f" ({href.partition('//')[2].rstrip('/')}){link.tail or ''}"
            link.drop_tag()


def section_of(chapter: Chapter, fragment: str) -> Chapter | None:
    """Only one section of a page: from its heading to the next of its level; None when there is none."""
    blocks = list(children(chapter.content))
    start = next((at for at, block in enumerate(blocks) if block.get("id") == fragment), None)
    if start is None or tag(blocks[start]) not in _LEVELS:
        return None
    level = _LEVELS.index(tag(blocks[start]))
    rest = blocks[start + 1 :]
    end = next((at for at, block in enumerate(rest) if tag(block) in _LEVELS[: level + 1]), len(rest))
    content = parser.Element("div")
    content.extend(deepcopy(block) for block in (blocks[start], *rest[:end], *_footnotes(blocks)))
    return replace(chapter, content=content)


def _footnotes(blocks: list[Element]) -> list[Element]:
    return [block for block in blocks if "footnote" in (block.get("class") or "").split()]


_LEVELS = ("h1", "h2", "h3", "h4", "h5", "h6")
