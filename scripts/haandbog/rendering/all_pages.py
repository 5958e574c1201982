"""The page that lists all pages from A to Å: made for every language, so that whoever has no script, or knows
the name, finds the way without the search."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct

from haandbog.diagnostics import Text
from haandbog.model.handbook import Handbook
from haandbog.model.pages import FrontMatter, Page, page_url
from haandbog.model.references import glossary_page
from haandbog.rendering.grammar import alphabetical, capital
from haandbog.rendering.html import Html, anchor, join, sentence, stack, tag
from haandbog.rendering.interface_words import WORDS
from haandbog.rendering.links import PageLinks
from haandbog.rendering.look import ALL_PAGES
from haandbog.rendering.partners import is_shown


class _Line(Struct, frozen=True):
    """One page in the list."""

    title: str
    path: str
    said: str
    language: str


def all_pages_meta(language: str) -> FrontMatter:
    """What the page says about itself."""
    title = WORDS["all_pages"].within(language)
    return FrontMatter(title=title, description=_ABOUT.within(language), hide=("toc",))


def all_pages(handbook: Handbook, language: str) -> str:
    """The page's Markdown: a heading for each letter, and below it every page and place beginning with it."""
    links = PageLinks(handbook, page_url(ALL_PAGES, handbook.settings.use_directory_urls))
    found = sorted(_lines(handbook, language), key=lambda line: (alphabetical(line.title), line.path))
    letters = (
        stack("section", "hb-az", tag("h2", "hb-az__letter", letter), _list(lines, language, links))
        for letter, lines in groupby(found, key=lambda line: line.title[:1].upper())
    )
    return "\n\n".join((_glossary(handbook, language, links), *letters)) + "\n"


def _glossary(handbook: Handbook, language: str, links: PageLinks) -> Html:
    page = glossary_page(handbook, language)
    if page is None or not handbook.visible(page):
        return Html("")
    way = anchor(links.link(page.path), WORDS["glossary"].within(language).lower())
    return tag("p", "", sentence(_WORDS, language, glossary=way))


def _lines(handbook: Handbook, language: str) -> Iterator[_Line]:
    for page in handbook.pages_for(language):
        if handbook.visible(page):
            yield _Line(capital(page.title), page.path, _first_sentence(page), page.language)
    for partner in handbook.facts.partners.values():
        if is_shown(handbook, partner):
            place = _PLACE.within(language)
            yield _Line(capital(partner.name), handbook.partner_path(partner.id), place, language)
    for dilemma in handbook.facts.dilemmas.values():
        title = dilemma.title.within(language, handbook.settings.language)
        yield _Line(capital(title), handbook.dilemma_path(dilemma.id), "", language)


def _first_sentence(page: Page) -> str:
    return (page.meta.description or "").partition(". ")[0].rstrip(".")


def _list(lines: Iterator[_Line], language: str, links: PageLinks) -> Html:
    return stack("ul", "hb-az__list", *(_item(line, language, links) for line in lines))


def _item(line: _Line, language: str, links: PageLinks) -> Html:
    other = "" if line.language == language else line.language
    way = anchor(links.link(line.path), tag("b", "", line.title, lang=other), hreflang=other)
    return tag("li", "", join(way, tag("span", "", line.said, lang=other) if line.said else ""))


_ABOUT = Text(
    "Hver side og hvert sted i håndbogen, efter navn.",
    "Hver side og hvert sted i håndboken, etter navn.",
    "Every page and place in the handbook, by name.",
)
_WORDS = Text(
    "Leder du efter et ord, så står det måske i {glossary}.",
    "Leter du etter et ord, står det kanskje i {glossary}.",
    "If you are looking for a word, it may stand in the {glossary}.",
)
_PLACE = Text("Sted i henvisningsmappen", "Sted i henvisningspermen", "Place in the referral folder")
