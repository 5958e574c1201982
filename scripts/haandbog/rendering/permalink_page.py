"""The small page behind a permalink or an old address: it leads on by itself, and without JavaScript by
its links. A section keeps its id here, so that ``/r/modul-3/#peer-stoette`` marks the right link."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from haandbog.diagnostics import Text
from haandbog.model.handbook import Handbook
from haandbog.model.pages import Heading, Page, relative_url
from haandbog.model.references import Target, reader_at
from haandbog.model.settings import READERS
from haandbog.model.spots import lands, moved_from, target
from haandbog.rendering.html import Html, anchor, lines, stack, tag
from haandbog.rendering.look import STYLESHEET

SCRIPT = "assets/js/permalink.js"
"""Goes straight on to the page, and keeps the section."""

_LASTING = Text("Fast link", "Fast lenke", "Permanent link")
_WHY = Text(
    "Dette link holder, også når siden flytter eller får et nyt navn.",
    "Denne lenken holder, også når siden flytter eller får et nytt navn.",
    "This link holds, even when the page moves or gets a new name.",
)
_SECTIONS = Text("Afsnit på siden", "Avsnitt på siden", "Sections of the page")


class Way(Struct, frozen=True):
    """A page that leads on: where it stands below its language's root, and where it leads."""

    url: str
    """``r/modul-3/``, or an address that a page once had."""
    spot: str
    """The published id."""
    language: str


def leading_page(handbook: Handbook, way: Way) -> str | None:
    """The page's HTML; None where this edition's reader finds nothing at its end."""
    found = _target(handbook, way, way.spot)
    if found is None:
        return None
    address = _address(handbook, way, found)
    head = [
        Html('<meta charset="utf-8">'),
        Html('<meta name="viewport" content="width=device-width, initial-scale=1">'),
        Html('<meta name="robots" content="noindex">'),
        tag("title", "", f"{found.title} · {_title(handbook, way.language)}"),
        Html(f'<link rel="canonical" href="{address}">'),
        Html(f'<link rel="stylesheet" href="{_asset(handbook, way, STYLESHEET)}">'),
        Html(f'<script src="{_asset(handbook, way, SCRIPT)}" defer></script>'),
    ]
    page = lines(Html("<head>"), *head, Html("</head>"), _body(handbook, way, found, address))
    return f'<!doctype html>\n<html lang="{way.language}" data-md-color-scheme="default">\n{page}\n</html>\n'


def _body(handbook: Handbook, way: Way, found: Target, address: str) -> Html:
    title = anchor(address, found.title, data_hb_go="page", lang=_language(found, way))
    main = stack(
        "main",
        "hb-way",
        tag("p", "hb-eyebrow", _LASTING.within(way.language)),
        tag("h1", "", title),
        tag("p", "hb-lead", _WHY.within(way.language)),
        _sections(handbook, way, found),
    )
    return stack("body", "md-typeset", main, data_md_color_scheme="default")


def _sections(handbook: Handbook, way: Way, found: Target) -> Html:
    items = [tag("li", "", link, id=name) for name, link in _links(handbook, way, found)]
    if not items:
        return Html("")
    return lines(tag("h2", "", _SECTIONS.within(way.language)), stack("ul", "", *items))


def _links(handbook: Handbook, way: Way, found: Target) -> Iterator[tuple[str, Html]]:
    """The page's sections, and those that have moved away from it."""
    here = dict(seen_headings(handbook, found.page)) if found.page else {}
    for name, title in here.items():
        yield name, anchor(f"{_address(handbook, way, found)}#{name}", title, lang=_language(found, way))
    for name in moved_from(handbook, way.spot):
        other = _target(handbook, way, f"{way.spot}#{name}")
        if name not in here and other is not None:
            yield name, anchor(_address(handbook, way, other), other.title, lang=_language(other, way))


def seen_headings(handbook: Handbook, page: Page) -> Iterator[tuple[str, str]]:
    """The ids and words of a page's headings that this edition's reader meets."""
    rank = READERS.index(handbook.settings.audience)
    for heading in page.headings:
        at = page.source.line_starts[heading.place.line - 1]
        if heading.level in (2, 3) and heading.explicit and reader_at(page, at) <= rank:
            yield heading.id, readable(heading)


def readable(heading: Heading) -> str:
    """A heading's words; its id where a fact stands in it that is only put in on the page."""
    return heading.id.replace("-", " ") if "{{" in heading.text else heading.text


def _target(handbook: Handbook, way: Way, spot: str) -> Target | None:
    now = lands(handbook, spot)
    found = target(handbook, now, way.language) if now else None
    return found if found and _can_be_seen(handbook, found) else None


def _can_be_seen(handbook: Handbook, found: Target) -> bool:
    partner = handbook.facts.partners.get(found.partner_id)
    if partner is not None:
        return handbook.has_page(partner)
    return found.page is None or handbook.visible(found.page)


def _address(handbook: Handbook, way: Way, found: Target) -> str:
    return relative_url(way.url, found.url(handbook.settings.use_directory_urls))


def _asset(handbook: Handbook, way: Way, path: str) -> str:
    """A file of the site's root, which another language lies one folder below."""
    own = "" if way.language == handbook.settings.language else f"{way.language}/"
    return relative_url(own + way.url, path)


def _language(found: Target, way: Way) -> str:
    written = found.page.language if found.page else way.language
    return "" if written == way.language else written


def _title(handbook: Handbook, language: str) -> str:
    organisation = handbook.facts.organisation
    return organisation.handbook_title.within(language) if organisation else ""
