"""What stands where today: every id that a link from outside can name, and what became of moved ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from msgspec import Struct

from haandbog.model.directory import Partner
from haandbog.model.handbook import Handbook
from haandbog.model.pages import Page
from haandbog.model.published import PublishedIds
from haandbog.model.references import Target, glossary_page, to_page


class Standing(Struct, frozen=True):
    """A page, partner or dilemma as it stands today."""

    path: str
    anchors: frozenset[str] = frozenset()


@lru_cache(maxsize=4)
def standing(handbook: Handbook) -> Mapping[str, Standing]:
    """Every id of a page, partner or dilemma with its path and anchors, as the default language has them."""
    found: dict[str, Standing] = {}
    for page in _default_first(handbook):
        if page.id and page.id not in found:
            found[page.id] = Standing(page.path, _anchors(handbook, page))
    for partner in handbook.facts.partners.values():
        if handbook.has_page(partner):
            found.setdefault(partner.id, Standing(handbook.partner_path(partner.id), _services(partner)))
    for page_id, problem in handbook.problem_pages.items():
        found.setdefault(page_id, Standing(handbook.problem_path(problem)))
    for dilemma_id in handbook.facts.dilemmas:
        found.setdefault(dilemma_id, Standing(handbook.dilemma_path(dilemma_id)))
    return found


def _services(partner: Partner) -> frozenset[str]:
    """The sections of a partner's page: one for each service, where there are several."""
    return frozenset(service.id for service in partner.services) if len(partner.services) > 1 else frozenset()


def _default_first(handbook: Handbook) -> Iterator[Page]:
    default = handbook.settings.language
    yield from (page for page in handbook.pages if page.language == default)
    yield from (page for page in handbook.pages if page.language != default)


def _anchors(handbook: Handbook, page: Page) -> frozenset[str]:
    made = handbook.terms if glossary_page(handbook, page.language) is page else ()
    return frozenset((*page.anchors, *made))


def ledger(handbook: Handbook) -> PublishedIds:
    """What was published; nothing yet where there is no ledger."""
    return handbook.facts.published or PublishedIds()


def stands(handbook: Handbook, spot: str) -> bool:
    """Whether a page and section with this name is there today."""
    page_id, mark, fragment = spot.partition("#")
    found = standing(handbook).get(page_id)
    return found is not None and (not mark or fragment in found.anchors)


def lands(handbook: Handbook, spot: str) -> str | None:
    """The spot of today that a published one leads to; None where it leads nowhere any more."""
    if stands(handbook, spot):
        return spot
    now = ledger(handbook).follow(spot)
    return now if stands(handbook, now) else None


def target(handbook: Handbook, spot: str, language: str) -> Target | None:
    """What a reader of a language finds at a spot of today."""
    page_id, _, fragment = spot.partition("#")
    found = to_page(handbook, language, page_id, fragment)
    return found if isinstance(found, Target) and found.path else None


def moved_from(handbook: Handbook, page_id: str) -> tuple[str, ...]:
    """The sections that a page once had and has no more, by the ledger."""
    return _moved(handbook).get(page_id, ())


@lru_cache(maxsize=4)
def _moved(handbook: Handbook) -> Mapping[str, tuple[str, ...]]:
    book = ledger(handbook)
    named = {entry.origin for entry in book.moved if "#" in entry.origin}
    named |= {f"{page.id}#{name}" for page in book.published for name in page.anchors}
    gone: dict[str, tuple[str, ...]] = {}
    for spot in sorted(named):
        page_id, _, name = spot.partition("#")
        if not stands(handbook, spot):
            gone[page_id] = (*gone.get(page_id, ()), name)
    return gone
