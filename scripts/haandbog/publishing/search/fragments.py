"""What a rendered page says, cut at its headings: the texts that search looks through."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import html as parser

HEADINGS = frozenset(("h1", "h2", "h3", "h4"))
_SILENT = frozenset(("pre", "script", "style", "svg", "template", "noscript", "button", "input", "sup"))
_MADE = frozenset((
    "headerlink", "hb-vh", "hb-cards", "hb-partners", "hb-terms", "hb-tiles", "hb-roles", "hb-samples",
    "hb-refs", "footnote", "footnote-backref", "tabbed-labels",
))  # fmt: skip
"""Signs for the eye, and blocks made of data that search knows from the data itself."""
_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "dd", "details", "div", "dl", "dt", "figcaption", "figure",
    "footer", "header", "hr", "li", "ol", "p", "pre", "section", "summary", "table", "td", "th", "tr", "ul",
    "br", *HEADINGS,
))  # fmt: skip
_SPACE = re.compile(r"[^\S\n]+")
_LINES = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Fragment:
    """One section: from a heading to the next, or what stands before the first."""

    anchor: str
    """The heading's id; empty for what stands before the first."""
    heading: str
    text: str
    """In reading order, one line for each paragraph, item or cell."""


def fragments(html: str) -> tuple[Fragment, ...]:
    """The sections of a page's own HTML. A heading without an id belongs to the section it stands in."""
    if not html.strip():
        return ()
    found = [Fragment("", "", "")]
    pieces: list[str] = []
    for kind, value in _walk(parser.fragment_fromstring(html, create_parent="div")):
        if kind == "heading":
            found[-1] = _closed(found[-1], pieces)
            pieces = []
            anchor, _, heading = value.partition("\n")
            found.append(Fragment(anchor, heading, ""))
        else:
            pieces.append(value)
    found[-1] = _closed(found[-1], pieces)
    return tuple(f for f in found if f.anchor or f.text)


def _closed(fragment: Fragment, pieces: list[str]) -> Fragment:
    return Fragment(fragment.anchor, fragment.heading, _tidy("".join(pieces)))


def _walk(element: parser.HtmlElement) -> Iterator[tuple[str, str]]:
    """Text and headings in reading order; a heading as its id and its words, a line apart."""
    for child in element:
        if not isinstance(child.tag, str) or _is_silent(child):
            pass
        elif child.tag in HEADINGS and child.get("id"):
            yield "heading", f"{child.get('id')}\n{_said(child)}"
        else:
            edge = "\n" if child.tag in _BLOCKS else ""
            yield "text", edge + (child.text or "")
            yield from _walk(child)
            yield "text", edge
        yield "text", child.tail or ""


def _is_silent(element: parser.HtmlElement) -> bool:
    classes = (element.get("class") or "").split()
    return element.tag in _SILENT or not _MADE.isdisjoint(classes) or _only_leads_on(element)


def _only_leads_on(element: parser.HtmlElement) -> bool:
    """Whether it is an item of a list that is a link and nothing more: what it names stands elsewhere."""
    if element.tag != "li" or len(element) != 1 or element[0].tag != "a":
        return False
    return not (element.text or "").strip() and not (element[0].tail or "").strip()


def _said(heading: parser.HtmlElement) -> str:
    pieces = [heading.text or "", *(value for _, value in _walk(heading))]
    return _tidy("".join(pieces)).replace("\n", " ")


def _tidy(text: str) -> str:
    plain = text.replace("\N{SOFT HYPHEN}", "").replace("\N{PILCROW SIGN}", "")
    return _LINES.sub("\n", _SPACE.sub(" ", plain)).strip()
