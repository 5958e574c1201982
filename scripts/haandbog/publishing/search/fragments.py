"""What a rendered page says, cut at its headings: the texts that search looks through."""

from __future__ import annotations

import re
from typing import NamedTuple

from lxml import etree
from msgspec import Struct

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
_SPACE = re.compile(r"[^\S\n ][^\S\n]*| [^\S\n]+")
"""White space that is more, or another, than one plain space."""


class Fragment(Struct, frozen=True):
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
    said: list[str | _Heading] = []
    _read(_body(html), said)
    found = [_Heading("", "")]
    texts: list[list[str]] = [[]]
    for piece in said:
        if isinstance(piece, _Heading):
            found.append(piece)
            texts.append([])
        else:
            texts[-1].append(piece)
    sections = (Fragment(*head, _tidy("".join(text))) for head, text in zip(found, texts, strict=True))
    return tuple(section for section in sections if section.anchor or section.text)


class _Heading(NamedTuple):
    anchor: str
    words: str


def _body(html: str) -> etree._Element:
    body = etree.fromstring(f"<html><body>{html}</body></html>", etree.HTMLParser()).find("body")
    assert body is not None
    return body


def _read(element: etree._Element, said: list[str | _Heading]) -> None:
    """Put text and headings in reading order behind what has been ``said``."""
    for child in element:
        tag = child.tag
        if not isinstance(tag, str) or _is_silent(child):
            pass
        elif tag in HEADINGS and (anchor := child.get("id")):
            said.append(_Heading(anchor, _spoken(child)))
        else:
            edge = "\n" if tag in _BLOCKS else ""
            said.append(edge + (child.text or ""))
            _read(child, said)
            said.append(edge)
        said.append(child.tail or "")


def _is_silent(element: etree._Element) -> bool:
    classes = (element.get("class") or "").split()
    return element.tag in _SILENT or not _MADE.isdisjoint(classes) or _only_leads_on(element)


def _only_leads_on(element: etree._Element) -> bool:
    """Whether it is an item of a list that is a link and nothing more: what it names stands elsewhere."""
    if element.tag != "li" or len(element) != 1 or element[0].tag != "a":
        return False
    return not (element.text or "").strip() and not (element[0].tail or "").strip()


def _spoken(heading: etree._Element) -> str:
    said: list[str | _Heading] = []
    _read(heading, said)
    pieces = ("\n".join(piece) if isinstance(piece, _Heading) else piece for piece in said)
    return _tidy((heading.text or "") + "".join(pieces)).replace("\n", " ")


def _tidy(text: str) -> str:
    plain = text.replace("\N{SOFT HYPHEN}", "").replace("\N{PILCROW SIGN}", "")
    lines = (line.strip(" ") for line in _SPACE.sub(" ", plain).split("\n"))
    return "\n".join(line for line in lines if line)
