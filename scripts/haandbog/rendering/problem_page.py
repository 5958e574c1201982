"""A problem area's page: the places that help with it, and what to read before one refers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from urllib.parse import quote

from haandbog.checks.data_files import place_in
from haandbog.diagnostics import Text
from haandbog.model.handbook import Handbook, problem_page_id
from haandbog.model.pages import FrontMatter, Kind
from haandbog.model.provenance import Basis
from haandbog.model.references import Target, to_page
from haandbog.model.taxonomies import Taxon
from haandbog.rendering.emergency import pinned_number
from haandbog.rendering.grammar import capital
from haandbog.rendering.html import Html, anchor, icon, stack, tag
from haandbog.rendering.links import Links
from haandbog.rendering.mistake_mail import mistake_line
from haandbog.rendering.partner_page import OWNER
from haandbog.rendering.partners import partner_cards


def place_of_words(handbook: Handbook) -> str:
    """The file that an editor changes to change the pages of problem areas: the list of them, or the
    configuration where the handbook has no list of its own. It is always there: git is asked of it."""
    words = place_in(handbook, "taxonomies.yml").file
    return words if words in handbook.sources else handbook.settings.config_file


def problem_meta(handbook: Handbook, problem: str, language: str) -> FrontMatter:
    """What the page says about itself."""
    folder = handbook.first_of(Kind.DIRECTORY, language)
    return FrontMatter(
        id=problem_page_id(problem),
        title=capital(_name(handbook, problem, language)),
        kind=Kind.PROBLEM,
        description=_LEAD.fill(problem=_name(handbook, problem, language)).within(language),
        owner=(folder.meta.owner if folder else None) or OWNER.within(language),
        basis=Basis.SOURCE,
        sources=(_SOURCES.within(language),),
        review_by=folder.meta.review_by if folder else None,
        hide=("toc",),
    )


def problem_page(handbook: Handbook, problem: str, language: str, links: Links) -> str:
    """The page's whole Markdown with its front matter."""
    meta = problem_meta(handbook, problem, language)
    told = meta.model_dump(mode="json", exclude_defaults=True)
    front = "\n".join(f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in told.items())
    blocks = (
        pinned_number(handbook, language),
        _ways(handbook, problem, language, links),
        partner_cards(handbook, language, links, problem),
        mistake_line(handbook, meta.id or "", language),
    )
    return f"---\n{front}\n---\n\n" + "\n\n".join(block for block in blocks if block) + "\n"


def _name(handbook: Handbook, problem: str, language: str) -> str:
    return _taxon(handbook, problem).name.within(language, handbook.settings.language)


def _taxon(handbook: Handbook, problem: str) -> Taxon:
    return handbook.facts.taxonomies.of("problem_areas")[problem]


def _ways(handbook: Handbook, problem: str, language: str, links: Links) -> Html:
    """What to read first, and the way to the finder with this problem chosen."""
    items = [*_reading(handbook, problem, language, links), *_search(handbook, problem, language, links)]
    return stack("ul", "hb-refs hb-ways", *(tag("li", "", item) for item in items))


def _reading(handbook: Handbook, problem: str, language: str, links: Links) -> Iterator[Html]:
    for spot in _taxon(handbook, problem).read:
        page_id, _, fragment = spot.partition("#")
        found = to_page(handbook, language, page_id, fragment)
        if isinstance(found, Target) and found.path and (found.page is None or handbook.visible(found.page)):
            page = found.page.title if found.page and fragment else ""
            title = f"{page}: {found.title}" if page and page != found.title else found.title
            yield anchor(links.link(found.path, found.fragment), icon("book-open"), title)


def _search(handbook: Handbook, problem: str, language: str, links: Links) -> Iterator[Html]:
    folder = handbook.first_of(Kind.DIRECTORY, language)
    if folder and any(insertion.expression.startswith("finder(") for insertion in folder.insertions):
        address = f"{links.link(folder.path)}?problem={quote(problem)}"
        yield anchor(address, icon("magnifying-glass"), _NARROW.within(language))


_LEAD = Text(
    "Steder i mappen, der hjælper med {problem}.",
    "Steder i permen som hjelper med {problem}.",
    "Places in the folder that help with {problem}.",
)
_SOURCES = Text(
    "Kilderne står ved hvert enkelt sted",
    "Kildene står ved hvert enkelt sted",
    "Each place names its own sources",
)
_NARROW = Text(
    "Søg blandt dem: alder, sted, åbent nu",
    "Søk blant dem: alder, sted, åpent nå",
    "Search among them: age, place, open now",
)
