"""What the checks on links share: every link of every page, with what it leads to."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from haandbog.checks.insertion_names import Use
from haandbog.checks.insertion_reading import read, uses
from haandbog.diagnostics import Place
from haandbog.model.directory import Partner
from haandbog.model.handbook import Handbook
from haandbog.model.pages import Kind, Link, LinkForm, Page
from haandbog.model.references import OURS, Lost, Nowhere, Target, resolve

_TILES = (Kind.ACUTE, Kind.DIRECTORY, Kind.HOURS, Kind.DILEMMAS)
"""The pages that the front page's shortcuts lead to."""
IMAGES = (LinkForm.IMAGE, LinkForm.HTML_IMAGE)


class Resolved(Struct, frozen=True):
    """A link on a page and its answer."""

    page: Page
    link: Link
    target: Target | Nowhere

    @property
    def vanishes(self) -> bool:
        """``<ref:…>``: Markdown takes it for a mail address of its own, and nothing is shown."""
        return self.link.form is LinkForm.AUTOLINK and self.link.scheme in OURS


@lru_cache(maxsize=1)
def all_links(handbook: Handbook) -> tuple[Resolved, ...]:
    """Every link of every page, resolved once; one that is filled by an insertion is left to the
    finished page."""
    return tuple(
        Resolved(page, link, resolve(handbook, page, link))
        for page in handbook.pages
        for link in page.links
        if "{{" not in link.target
    )


@lru_cache(maxsize=1)
def _ways(handbook: Handbook) -> dict[str, list[str]]:
    """From each page's file to the paths that its links lead to."""
    ways: dict[str, list[str]] = {}
    for found in all_links(handbook):
        if isinstance(found.target, Target) and found.target.path:
            ways.setdefault(found.page.file, []).append(found.target.path)
    return ways


def leads_to(handbook: Handbook, language: str, page: Page) -> Iterator[str]:
    """The paths that a reader of a language gets to from a page: by its links, by what is inserted in it, and
    by its module's strip."""
    yield from _ways(handbook).get(page.file, ())
    calls = {call for insertion in page.insertions for call in read(insertion.expression).calls}
    for other in handbook.pages_for(language) if calls & {"tiles", "roles"} else ():
        if ("tiles" in calls and other.meta.kind in _TILES) or ("roles" in calls and other.meta.role):
            yield other.path
    for page_id in page.meta.module.prerequisites if page.meta.module else ():
        needed = handbook.page(page_id, language)
        if needed:
            yield needed.path


def lost_links(handbook: Handbook, *why: Lost) -> Iterator[tuple[Resolved, Nowhere]]:
    """The links that lead nowhere for one of these reasons."""
    for found in all_links(handbook):
        if isinstance(found.target, Nowhere) and found.target.why in why and not found.vanishes:
            yield found, found.target


def named_partners(handbook: Handbook) -> Iterator[tuple[Place, Partner]]:
    """Every place where a page sends the reader to one partner: by a link or by its card."""
    partners = handbook.facts.partners
    for found in all_links(handbook):
        if isinstance(found.target, Target) and found.target.partner_id in partners:
            yield found.link.target_place, partners[found.target.partner_id]
    for page, insertion, use in uses(handbook, Use.PARTNER):
        if use.value in partners:
            yield use.place(page, insertion), partners[use.value]
