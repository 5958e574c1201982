"""Where a link leads: one answer for the checks, the pages and, later, the printed book."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import lru_cache
from urllib.parse import unquote

from msgspec import Struct

from haandbog.model.handbook import Handbook
from haandbog.model.pages import Link, Page, joined_path, page_url
from haandbog.model.settings import READERS

OUTSIDE = ("http", "https", "mailto", "tel", "sms", "geo", "data")
"""Schemes that leave the handbook."""

OURS = ("ref", "partner", "term")
"""Schemes of our own (DESIGN.md, D5)."""


class Lost(StrEnum):
    """Why a link leads nowhere."""

    PAGE = "page"
    HEADING = "heading"
    PARTNER = "partner"
    TERM = "term"
    FILE = "file"
    SCHEME = "scheme"
    OUTSIDE_PROJECT = "outside-project"


class Target(Struct, frozen=True):
    """What a link leads to. ``path`` is the file below the language's folder; ``url`` is empty for
    what lies outside the handbook."""

    path: str = ""
    fragment: str = ""
    title: str = ""
    page: Page | None = None
    partner_id: str = ""
    file: bool = False

    def url(self, directories: bool) -> str:
        """The address below the language's root."""
        if not self.path:
            return ""
        bare = self.path if self.file else page_url(self.path, directories)
        return f"{bare}#{self.fragment}" if self.fragment else bare


class Nowhere(Struct, frozen=True):
    """A link that leads nowhere: what was looked for, and what there is."""

    why: Lost
    name: str
    known: tuple[str, ...] = ()
    where: str = ""
    """For a heading: the page that was looked through."""


def resolve(handbook: Handbook, page: Page, link: Link) -> Target | Nowhere:
    """What a link on a page leads to, for a reader of the page's language."""
    match link.scheme:
        case "ref":
            return to_page(handbook, page.language, link.path, link.fragment)
        case "partner":
            return _to_partner(handbook, link.path)
        case "term":
            return _to_term(handbook, page.language, link.path)
        case "":
            return _to_file(handbook, page, link)
        case scheme if scheme in OUTSIDE:
            return Target()
    return Nowhere(Lost.SCHEME, link.scheme, OURS)


def to_page(handbook: Handbook, language: str, page_id: str, fragment: str = "") -> Target | Nowhere:
    """The page with an id, or one of its headings."""
    found = handbook.page(page_id, language)
    if found is None:
        return _to_made(handbook, language, page_id)
    return _within(handbook, found, fragment)


def _to_made(handbook: Handbook, language: str, page_id: str) -> Target | Nowhere:
    """A page that is made from data: a partner's, a dilemma's or a problem area's."""
    problem = handbook.problem_pages.get(page_id)
    if problem:
        name = handbook.facts.taxonomies.of("problem_areas")[problem].name
        title = name.within(language, handbook.settings.language)
        return Target(handbook.problem_path(problem), title=title[:1].upper() + title[1:])
    dilemma = handbook.facts.dilemmas.get(page_id)
    if dilemma:
        title = dilemma.title.within(language, handbook.settings.language)
        return Target(handbook.dilemma_path(page_id), title=title)
    if f"dilemmas/{page_id}.yml" in handbook.facts.unread:
        return Target(title=page_id)
    partner = _to_partner(handbook, page_id)
    known = (*handbook.page_ids, *handbook.facts.partners, *handbook.facts.dilemmas)
    return partner if isinstance(partner, Target) else Nowhere(Lost.PAGE, page_id, tuple(sorted(known)))


def _within(handbook: Handbook, page: Page, fragment: str) -> Target | Nowhere:
    if not fragment:
        return Target(page.path, title=page.title, page=page)
    heading = page.heading(fragment)
    if heading is None and fragment not in page.anchors and not _is_made(handbook, page, fragment):
        return Nowhere(Lost.HEADING, fragment, tuple(page.anchors), page.id or page.path)
    return Target(page.path, fragment, heading.text if heading else page.title, page)


def _is_made(handbook: Handbook, page: Page, fragment: str) -> bool:
    """Whether an insertion on the page makes the anchor: a glossary's terms, the manual's codes."""
    makes = {insertion.expression.partition("(")[0] for insertion in page.insertions}
    return "messages" in makes or ("glossary" in makes and fragment in handbook.terms)


def _to_partner(handbook: Handbook, partner_id: str) -> Target | Nowhere:
    partner = handbook.facts.partners.get(partner_id)
    if partner is None and f"partners/{partner_id}.yml" in handbook.facts.unread:
        return Target(title=partner_id)
    if partner is None:
        return Nowhere(Lost.PARTNER, partner_id, tuple(sorted(handbook.facts.partners)))
    return Target(handbook.partner_path(partner_id), title=partner.name, partner_id=partner_id)


def _to_term(handbook: Handbook, language: str, term_id: str) -> Target | Nowhere:
    term = handbook.terms.get(term_id)
    if term is None and "terms.yml" in handbook.facts.unread:
        return Target(title=term_id)
    if term is None:
        return Nowhere(Lost.TERM, term_id, tuple(sorted(handbook.terms)))
    glossary = glossary_page(handbook, language)
    title = term.name.within(language, handbook.settings.language)
    return Target(glossary.path if glossary else "", term_id, title, glossary)


@lru_cache(maxsize=16)
def glossary_page(handbook: Handbook, language: str) -> Page | None:
    """The page that shows the glossary."""
    pages = handbook.pages_for(language)
    return next((p for p in pages if any(i.expression.startswith("glossary(") for i in p.insertions)), None)


def _to_file(handbook: Handbook, page: Page, link: Link) -> Target | Nowhere:
    if not link.path:
        own = handbook.shown(page.path, page.language) or page
        return _within(handbook, own, link.fragment)
    path = joined_path(page.path, unquote(link.path.partition("?")[0]))
    if path.startswith("..") and not handbook.settings.folder_per_language:
        return Nowhere(Lost.OUTSIDE_PROJECT, link.path)
    found = handbook.shown(path, page.language)
    if found:
        return _within(handbook, found, link.fragment)
    partner = next((p for p in handbook.facts.partners if handbook.partner_path(p) == path), "")
    if partner:
        return _to_partner(handbook, partner)
    dilemma = next((d for d in handbook.facts.dilemmas if handbook.dilemma_path(d) == path), "")
    if dilemma:
        return _to_made(handbook, page.language, dilemma)
    return _to_asset(handbook, page, path, link)


def asset_names(handbook: Handbook, page: Page, path: str) -> Iterator[str]:
    """Where a picture or a document can lie below the docs folder; the first that is there is shown."""
    per_language = handbook.settings.folder_per_language
    folders = (f"{page.language}/", f"{handbook.settings.language}/", "") if per_language else ("",)
    yield from (f"{folder}{path}" for folder in folders)
    if path.startswith("../"):
        yield path[3:]


def _to_asset(handbook: Handbook, page: Page, path: str, link: Link) -> Target | Nowhere:
    """A picture or a document: in the language's own folder, the default one's, or beside them."""
    if any(name in handbook.files for name in asset_names(handbook, page, path)):
        return Target(path, link.fragment, file=True)
    if path.startswith(".."):
        return Nowhere(Lost.OUTSIDE_PROJECT, link.path)
    known = [p.path for p in handbook.pages_for(page.language)]
    return Nowhere(Lost.FILE, link.path, (*known, *(name.partition("/")[2] for name in handbook.files)))


def lowest_reader(readers: Iterable[str]) -> int:
    """The rank of the reader who may see least and still sees this."""
    return min((READERS.index(reader) for reader in readers), default=READERS.index("volunteer"))


def reader_at(page: Page, offset: int) -> int:
    """The rank of reader who meets what stands at an offset: blocks ``/// for`` narrow the page."""
    ranks = [lowest_reader(page.readers)]
    for block in page.blocks:
        inside = block.closing and block.opening.end <= offset < block.closing.start
        if inside and block.name == "for" and block.argument in READERS:
            ranks.append(READERS.index(block.argument))
    return max(ranks)
