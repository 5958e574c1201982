"""Headings, paragraphs, quotations."""

from __future__ import annotations

from collections.abc import Mapping

from haandbog.publishing.print.html import Element, children, has, plain, tag
from haandbog.publishing.print.inline import note_body
from haandbog.publishing.print.listing import code_block
from haandbog.publishing.print.typst import Code, call, joined, maybe, string
from haandbog.publishing.print.walk import Reader, Walk, label

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def heading(w: Walk, element: Element) -> Code:
    """A heading, which is a bookmark and a place for references; never deeper than one below the last."""
    if not any(sign.isprintable() and not sign.isspace() for sign in plain(element)):
        return ""
    asked = int(tag(element)[1])
    depth = asked if w.nested else max(1, min(asked, w.found.depth + 1))
    depth = min(depth, w.found.depth + 1)
    is_title, w.found.depth = w.found.depth == 0, depth
    body = w.as_title().inline(element)
    if not is_title:
        return joined((call("head", str(depth), maybe(_place(w, element)), body), *deferred(w)))
    spot = _place(w, element)
    inside = joined((call("spot", string(spot)), body)) if spot else body
    return joined((call("head", str(depth), string(label(w.url)), inside), *deferred(w)))


def _place(w: Walk, element: Element) -> str | None:
    return w.spot(element.get("id"))


def deferred(w: Walk) -> list[Code]:
    """Footnotes that were called in a head, told below it."""
    told = [*w.found.deferred.items()]
    w.found.deferred.clear()
    return [
        call("told-below", w.text(mark), note_body(w, note))
        for name, mark in told
        if (note := w.footnotes.get(name)) is not None
    ]


def paragraph(w: Walk, element: Element) -> Code:
    """A paragraph; a picture alone in one stands by itself."""
    body = w.inline(element)
    if _is_picture(element):
        return body
    if body == "[]":
        return ""
    return call("tally" if has(element, "hb-count") else "p", body)


def _is_picture(element: Element) -> bool:
    """Whether a picture, or a link around one, is all there is."""
    only = list(children(element))
    if plain(element) or len(only) != 1:
        return False
    return tag(only[0]) == "img" or (tag(only[0]) == "a" and _is_picture(only[0]))


def quotation(w: Walk, element: Element) -> Code:
    return call("quoted", w.inside().flow(element))


def rule(w: Walk, element: Element) -> Code:
    return "broad-rule"


def nothing(w: Walk, element: Element) -> Code:
    """What helps on a screen only, or stands elsewhere on paper."""
    return ""


READERS: Mapping[str, Reader] = {
    **dict.fromkeys(HEADINGS, heading),
    "p": paragraph,
    "pre": code_block,
    "blockquote": quotation,
    "hr": rule,
}
