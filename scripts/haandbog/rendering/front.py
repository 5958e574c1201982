"""The front page's shortcuts: what is needed on shift, and a way in for each role."""

from __future__ import annotations

from haandbog.diagnostics import Text
from haandbog.model.handbook import Handbook
from haandbog.model.pages import Kind, Page
from haandbog.rendering.grammar import NO_BREAK
from haandbog.rendering.html import Html, anchor, icon, join, stack, tag
from haandbog.rendering.interface_words import WORDS, language_name
from haandbog.rendering.links import Links
from haandbog.rendering.look import ALL_PAGES


def tiles(handbook: Handbook, language: str, links: Links) -> Html:
    """Acute, dilemmas, referral, opening hours and search. A tile without a page to lead to is left out."""
    acute = _page(handbook, Kind.ACUTE, language)
    return stack(
        "nav",
        "hb-tiles",
        _acute(handbook, acute, language, links) if acute else "",
        _tile(handbook, Kind.DILEMMAS, "path", "dilemmas", language, links),
        _tile(handbook, Kind.DIRECTORY, "signpost", "referral", language, links),
        _tile(handbook, Kind.HOURS, "clock", "hours", language, links),
        _search(language, links),
        aria_label=WORDS["shortcuts"].within(language),
    )


def _page(handbook: Handbook, kind: Kind, language: str) -> Page | None:
    page = handbook.first_of(kind, language)
    return page if page and handbook.visible(page) else None


def _acute(handbook: Handbook, page: Page, language: str, links: Links) -> Html:
    name = tag("b", "", WORDS["acute"].within(language), _elsewhere(page, language))
    inside = tag("span", "", name, _guides(handbook, language) or _description(page, language))
    return _link(page, language, links, "hb-tile hb-tile--acute", icon("siren"), inside)


def _guides(handbook: Handbook, language: str) -> Html:
    """What there is help for behind the red tile: the names of the guides in the reader's language."""
    names = sorted(
        page.title
        for page in handbook.pages_for(language)
        if page.meta.kind is Kind.GUIDE and page.language == language and handbook.visible(page)
    )
    return tag("i", "", f"{NO_BREAK}· ".join(names)) if names else Html("")


def _tile(handbook: Handbook, kind: Kind, picture: str, word: str, language: str, links: Links) -> Html:
    page = _page(handbook, kind, language)
    if page is None:
        return Html("")
    name = tag("b", "", WORDS[word].within(language), _elsewhere(page, language))
    return _link(page, language, links, "hb-tile", icon(picture), name)


def _search(language: str, links: Links) -> Html:
    """Without a script it leads to the list of all pages; the script opens the search instead."""
    name = tag("b", "", WORDS["search"].within(language))
    address = links.link(ALL_PAGES)
    return Html(f'<a class="hb-tile" href="{address}" data-hb-search>{icon("magnifying-glass")}{name}</a>')


def roles(handbook: Handbook, language: str, links: Links) -> Html:
    """A way in for each role that has a page of its own."""
    pages = {
        page.meta.role: page for page in reversed(handbook.pages_for(language)) if handbook.visible(page)
    }
    ways = [_role(pages[role], picture, language, links) for role, picture in _ROLES.items() if role in pages]
    return stack("section", "hb-roles", tag("h2", "", _FIND.within(language)), *ways) if ways else Html("")


def _role(page: Page, picture: str, language: str, links: Links) -> Html:
    name = _own_words(tag("b", "", page.title, _elsewhere(page, language)), page, language)
    return _link(
        page, language, links, "", icon(picture), tag("span", "", name, _description(page, language))
    )


def _link(page: Page, language: str, links: Links, css: str, *content: str) -> Html:
    other = "" if page.language == language else page.language
    return anchor(links.link(page.path), *content, css=css, hreflang=other)


def _description(page: Page, language: str) -> Html:
    """The first sentence of what the page says about itself."""
    first = (page.meta.description or "").partition(". ")[0].rstrip(".")
    return tag("i", "", first, lang="" if page.language == language else page.language) if first else Html("")


def _own_words(name: Html, page: Page, language: str) -> Html:
    return name if page.language == language else tag("span", "", name, lang=page.language)


def _elsewhere(page: Page, language: str) -> Html:
    """A small word where the page is in another language than the reader's."""
    if page.language == language:
        return Html("")
    said = (_IN.get(page.language) or _IN_ANOTHER.fill(it=language_name(page.language))).within(language)
    return join(" ", tag("small", "hb-otherlanguage", f"({said})", lang=language))


_ROLES = {
    "new": "user-plus",
    "on-duty": "headset",
    "trainer": "chalkboard-teacher",
    "coordinator": "note-pencil",
}
"""The roles in the order they are shown, with their pictures."""

_FIND = Text("Find din indgang", "Finn din inngang", "Find your way in")
_IN = {
    "da": Text("på dansk", "på dansk", "in Danish"),
    "nb": Text("på norsk", "på norsk", "in Norwegian"),
    "en": Text("på engelsk", "på engelsk", "in English"),
}
_IN_ANOTHER = Text("på {it}", "på {it}", "in {it}")
