"""Lists of everything that can be linked to by name: ``objects.inv``, as Sphinx and MyST read it, and
``references.json`` for everybody else."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator

from msgspec import Struct

from haandbog import __version__
from haandbog.model.handbook import Handbook
from haandbog.model.pages import page_url
from haandbog.publishing.permalinks import permalink_path
from haandbog.rendering.grammar import capital
from haandbog.rendering.permalink_page import seen_headings


class Reference(Struct, frozen=True):
    """One thing that can be linked to."""

    name: str
    """``modul-3`` or ``modul-3#peer-stoette``."""
    kind: str
    """``page``, ``section`` or ``partner``."""
    title: str
    url: str
    """Where it stands today, below the site's root."""
    permalink: str
    """The address that never changes."""


def references(handbook: Handbook, language: str) -> tuple[Reference, ...]:
    """Every page, section, partner, problem area and dilemma that a reader of this edition may see."""
    return tuple(sorted(_references(handbook, language), key=lambda found: found.name))


def _references(handbook: Handbook, language: str) -> Iterator[Reference]:
    directories, default = handbook.settings.use_directory_urls, handbook.settings.language
    own = "" if language == default else f"{language}/"
    for page in handbook.pages_for(language):
        if not page.id or not handbook.visible(page):
            continue
        url = own + page.url(directories)
        lasting = permalink_path(page.id, language=language, default=default)
        yield Reference(page.id, "page", page.title, url, lasting)
        for name, title in seen_headings(handbook, page):
            yield Reference(f"{page.id}#{name}", "section", title, f"{url}#{name}", f"{lasting}#{name}")
    for partner in handbook.facts.partners.values():
        if handbook.has_page(partner):
            url = own + page_url(handbook.partner_path(partner.id), directories)
            lasting = permalink_path(partner.id, language=language, default=default)
            yield Reference(partner.id, "partner", partner.name, url, lasting)
    for page_id, problem in handbook.problem_pages.items():
        title = handbook.facts.taxonomies.of("problem_areas")[problem].name.within(language, default)
        url = own + page_url(handbook.problem_path(problem), directories)
        lasting = permalink_path(page_id, language=language, default=default)
        yield Reference(page_id, "page", capital(title), url, lasting)
    for dilemma in handbook.facts.dilemmas.values():
        url = own + page_url(handbook.dilemma_path(dilemma.id), directories)
        lasting = permalink_path(dilemma.id, language=language, default=default)
        yield Reference(dilemma.id, "page", dilemma.title.within(language, default), url, lasting)


def as_json(handbook: Handbook, language: str) -> str:
    """``references.json``: a list of objects, the same bytes each time."""
    found = [
        {"name": r.name, "kind": r.kind, "title": r.title, "url": r.url, "permalink": r.permalink}
        for r in references(handbook, language)
    ]
    return json.dumps({"language": language, "references": found}, ensure_ascii=False, indent=1) + "\n"


_ROLES = {"page": "std:doc", "section": "std:label", "partner": "std:doc"}


def as_inventory(handbook: Handbook, language: str) -> bytes:
    """``objects.inv``, version 2 of Sphinx' inventories: it leads to the permalinks, which hold."""
    organisation = handbook.facts.organisation
    project = organisation.handbook_title.within(language) if organisation else "Håndbog"
    head = (
        "# Sphinx inventory version 2\n"
        f"# Project: {project}\n"
        f"# Version: {__version__}\n"
        "# The remainder of this file is compressed using zlib.\n"
    )
    lines = (
        f"{r.name} {_ROLES[r.kind]} -1 {r.permalink} {r.title}\n" for r in references(handbook, language)
    )
    return head.encode("utf-8") + zlib.compress("".join(lines).encode("utf-8"), 9)
