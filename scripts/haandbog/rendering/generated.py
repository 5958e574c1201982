"""Pages that no one writes, in each language: of partners, problem areas and dilemmas, and a list of all."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from haandbog.model.dilemmas import Dilemma
from haandbog.model.directory import Partner
from haandbog.model.handbook import Handbook
from haandbog.model.pages import FrontMatter, Kind, page_url
from haandbog.model.provenance import Basis
from haandbog.rendering.all_pages import all_pages, all_pages_meta
from haandbog.rendering.dilemma_page import dilemma_meta, dilemma_page
from haandbog.rendering.links import PageLinks
from haandbog.rendering.look import ALL_PAGES
from haandbog.rendering.partner_page import OWNER, partner_page
from haandbog.rendering.problem_page import place_of_words, problem_meta, problem_page


class Generated(Struct, frozen=True):
    """A page made from data."""

    language: str
    path: str
    text: str
    file: str
    """The data file it is made from: what an editor changes."""
    meta: FrontMatter
    """What the page says about itself."""
    title: str
    partner: Partner | None = None
    """The partner whose page it is, when it is one's."""


def generated_pages(handbook: Handbook) -> Iterator[Generated]:
    """Every page made from data; a release makes none for a partner that is not approved, but
    for those it once showed: their addresses lead to what took their place."""
    for language in handbook.settings.languages:
        yield from (_partner(handbook, partner, language) for partner in _shown(handbook))
        yield from (_problem(handbook, problem, language) for problem in handbook.problem_pages.values())
        yield from (_dilemma(handbook, one, language) for one in handbook.facts.dilemmas.values())
        yield _all_pages(handbook, language)


def generated_metas(handbook: Handbook, language: str) -> Iterator[tuple[str, FrontMatter]]:
    """The path of each in one language, and what it says about itself; the texts are not made."""
    for partner in _shown(handbook):
        yield handbook.partner_path(partner.id), _partner_meta(partner, language)
    for problem in handbook.problem_pages.values():
        yield handbook.problem_path(problem), problem_meta(handbook, problem, language)
    for one in handbook.facts.dilemmas.values():
        yield handbook.dilemma_path(one.id), dilemma_meta(handbook, one, language)
    yield ALL_PAGES, all_pages_meta(language)


def _shown(handbook: Handbook) -> list[Partner]:
    return [partner for partner in handbook.facts.partners.values() if handbook.has_page(partner)]


def _partner(handbook: Handbook, partner: Partner, language: str) -> Generated:
    path = handbook.partner_path(partner.id)
    text = partner_page(handbook, partner, language, _links(handbook, path))
    file = handbook.facts.partner_files[partner.id]
    return Generated(language, path, text, file, _partner_meta(partner, language), partner.name, partner)


def _partner_meta(partner: Partner, language: str) -> FrontMatter:
    provenance = partner.provenance
    return FrontMatter(
        id=partner.id,
        title=partner.name,
        kind=Kind.PARTNER,
        owner=provenance.verified_by or OWNER.within(language),
        basis=Basis.SOURCE,
        sources=(provenance.source,),
        reviewed_on=provenance.verified_on,
        review_by=provenance.review_by,
    )


def _problem(handbook: Handbook, problem: str, language: str) -> Generated:
    path = handbook.problem_path(problem)
    text = problem_page(handbook, problem, language, _links(handbook, path))
    meta = problem_meta(handbook, problem, language)
    file = place_of_words(handbook)
    return Generated(language, path, text, file, meta, meta.title or problem)


def _dilemma(handbook: Handbook, dilemma: Dilemma, language: str) -> Generated:
    path = handbook.dilemma_path(dilemma.id)
    text = dilemma_page(handbook, dilemma, language, _links(handbook, path))
    meta = dilemma_meta(handbook, dilemma, language)
    file = handbook.facts.dilemma_files[dilemma.id]
    return Generated(language, path, text, file, meta, meta.title or dilemma.id)


def _all_pages(handbook: Handbook, language: str) -> Generated:
    meta = all_pages_meta(language)
    text = all_pages(handbook, language)
    file = handbook.settings.config_file  # what the list follows: the handbook as a whole
    return Generated(language, ALL_PAGES, text, file, meta, meta.title or ALL_PAGES)


def _links(handbook: Handbook, path: str) -> PageLinks:
    return PageLinks(handbook, page_url(path, handbook.settings.use_directory_urls))
