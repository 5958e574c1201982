"""Everything that can be found: pages with their sections, partners, problem areas, numbers and words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from posixpath import dirname

from msgspec import Struct

from haandbog.model.contact import Phone
from haandbog.model.directory import Partner
from haandbog.model.handbook import Handbook
from haandbog.model.pages import Insertion, Kind, Page, page_url
from haandbog.model.references import glossary_page
from haandbog.model.taxonomies import Taxon
from haandbog.publishing.search.fragments import Fragment
from haandbog.rendering.dilemma_page import dilemma_meta
from haandbog.rendering.grammar import capital
from haandbog.rendering.partners import in_order, is_shown
from haandbog.rendering.standing import phones, strap

_PROBLEM = re.compile(r"""partners\([^)]*problem\s*=\s*["'](\w+)["']""")


class State(Struct, frozen=True):
    """What a reader must know of a partner before going there: its colour, icon and words."""

    kind: str
    icon: str
    words: str


class Entry(Struct, frozen=True):
    """One thing that search can find, with the sections it is looked through by."""

    kind: str
    """``page``, ``acute``, ``dilemma``, ``module``, ``partner``, ``problem``, ``number`` or ``term``."""
    url: str
    """Below the root of the reader's language; a section's anchor is added to it."""
    title: str
    language: str
    sections: tuple[Fragment, ...]
    summary: str = ""
    boost: float = 1.0
    state: State | None = None
    phone: Phone | None = None
    """A number to tap: only one that a card would show."""


def entries(handbook: Handbook, language: str, read: Mapping[str, tuple[Fragment, ...]]) -> tuple[Entry, ...]:
    """All that a reader of a language may find. ``read`` is what each rendered page says, by its path
    below the language's folder."""
    return (
        *_numbers(handbook, language),
        *_pages(handbook, language, read),
        *_dilemmas(handbook, language, read),
        *_problems(handbook, language),
        *_partners(handbook, language),
        *_terms(handbook, language),
    )


def _pages(handbook: Handbook, language: str, read: Mapping[str, tuple[Fragment, ...]]) -> Iterator[Entry]:
    for page in sorted(_visible(handbook, language), key=lambda page: page.path):
        if page.path not in read or page.meta.search.get("exclude", "").lower() in ("true", "ja", "yes"):
            continue
        yield Entry(
            _kind(handbook, page),
            page.url(handbook.settings.use_directory_urls),
            page.title,
            page.language,
            read[page.path],
            page.meta.description or "",
            _boost(handbook, page),
        )


def _dilemmas(handbook: Handbook, language: str, read: Mapping[str, tuple[Fragment, ...]]) -> Iterator[Entry]:
    for dilemma in handbook.facts.dilemmas.values():
        path = handbook.dilemma_path(dilemma.id)
        meta = dilemma_meta(handbook, dilemma, language)
        url = page_url(path, handbook.settings.use_directory_urls)
        yield Entry(
            "dilemma", url, meta.title or dilemma.id, language, read.get(path, ()), meta.description or ""
        )


def _visible(handbook: Handbook, language: str) -> list[Page]:
    return [page for page in handbook.pages_for(language) if handbook.visible(page)]


def _kind(handbook: Handbook, page: Page) -> str:
    """What readers are told the page is; the guides below the acute page are acute themselves."""
    acute = handbook.first_of(Kind.ACUTE, page.language)
    if acute and (page is acute or page.path.startswith(acute.path.removesuffix(".md") + "/")):
        return "acute"
    return "module" if page.meta.module else "page"


def _boost(handbook: Handbook, page: Page) -> float:
    """How much the page counts beside others: ``search: {boost: 2}`` in its front matter. Whoever is on shift
    does not look for the manual, which the page of messages stands in: it gives way."""
    written = page.meta.search.get("boost", "")
    if re.fullmatch(r"\d+(\.\d+)?", written):
        return float(written)
    manual = handbook.first_of(Kind.MESSAGES, page.language)
    if manual is None or dirname(manual.path) != dirname(page.path) or not dirname(page.path):
        return 1.0
    return 0.5 if page is manual else 0.75


def _partners(handbook: Handbook, language: str) -> Iterator[Entry]:
    shown = [p for p in handbook.facts.partners.values() if is_shown(handbook, p)]
    for partner in in_order(handbook, shown):
        top = strap(partner, language, handbook.today)
        numbers = phones(partner, handbook.today)
        said = partner.description.within(language) if partner.description else ""
        yield Entry(
            "partner",
            page_url(handbook.partner_path(partner.id), handbook.settings.use_directory_urls),
            partner.name,
            language,
            (Fragment("", "", _of_partner(handbook, partner, language)),),
            said,
            state=State(top.kind, top.icon, top.state),
            phone=numbers[0] if numbers else None,
        )


def _of_partner(handbook: Handbook, partner: Partner, language: str) -> str:
    """What a partner is looked for by, beside its name and description: whom it helps, with what, where."""
    known = handbook.facts.taxonomies
    told = [partner.address or ""]
    for service in partner.services:
        told += [service.name.within(language), service.summary.within(language) if service.summary else ""]
        told += _names(known.of("problem_areas"), service.problem_areas, language)
        told += _names(known.of("audiences"), service.audience, language)
        told.append((service.area.place or "") if service.area else "")
    return "\n".join(dict.fromkeys(filter(None, told)))


def _names(known: Mapping[str, Taxon], ids: Iterable[str], language: str) -> Iterator[str]:
    return (known[one].name.within(language) for one in ids if one in known)


def _problems(handbook: Handbook, language: str) -> Iterator[Entry]:
    """Each problem area that a page lists places for: the way to that list."""
    found: dict[str, tuple[Page, Insertion]] = {}
    for page in sorted(_visible(handbook, language), key=lambda page: page.path):
        for insertion in page.insertions:
            match = _PROBLEM.search(insertion.expression)
            if match:
                found.setdefault(match[1], (page, insertion))
    for problem in handbook.facts.taxonomies.of("problem_areas").values():
        if problem.id in found:
            yield _problem(handbook, language, problem, *found[problem.id])


def _problem(handbook: Handbook, language: str, problem: Taxon, page: Page, insertion: Insertion) -> Entry:
    above = [h for h in page.headings if h.id and h.place.line < insertion.place.line]
    anchor = f"#{above[-1].id}" if above else ""
    places = in_order(handbook, (p for p in handbook.facts.partners.values() if is_shown(handbook, p)))
    names = ", ".join(place.name for place in places if place.helps_with(problem.id))
    return Entry(
        "problem",
        page.url(handbook.settings.use_directory_urls) + anchor,
        capital(problem.name.within(language)),
        language,
        (),
        names,
    )


def _numbers(handbook: Handbook, language: str) -> Iterator[Entry]:
    page = handbook.first_of(Kind.ACUTE, language)
    if page is None or handbook.facts.acute is None or not handbook.visible(page):
        return
    fallback = handbook.settings.language
    for number in handbook.facts.acute.numbers:
        yield Entry(
            "number",
            page.url(handbook.settings.use_directory_urls),
            f"{number.number.display} {number.name.within(language, fallback)}",
            language,
            (),
            number.when.within(language, fallback),
            phone=number.number,
        )


def _terms(handbook: Handbook, language: str) -> Iterator[Entry]:
    page = glossary_page(handbook, language)
    if page is None or not handbook.visible(page):
        return
    fallback = handbook.settings.language
    for term in handbook.terms.values():
        yield Entry(
            "term",
            f"{page.url(handbook.settings.use_directory_urls)}#{term.id}",
            capital(term.name.within(language, fallback)),
            language,
            (),
            term.explanation.within(language, fallback) if term.explanation else "",
        )
