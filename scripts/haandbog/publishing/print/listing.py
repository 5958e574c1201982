"""Code in blocks: every line as it stands, and no line beyond the edge."""

from __future__ import annotations

from haandbog.publishing.print.html import Element, inner, plain, tag
from haandbog.publishing.print.typst import Code, call, string
from haandbog.publishing.print.walk import Walk


def code_block(w: Walk, element: Element) -> Code:
    """Lines of code as they stand."""
    text = "".join(map(str, element.itertext())).strip("\n")
    lines = (_line(w, line) for line in text.split("\n"))
    return call("program", "none", *lines)


def _line(w: Walk, line: str) -> Code:
    """A line whose white space does not vanish; words that are too long may be broken."""
    told = line.expandtabs(4).rstrip()
    bare = told.lstrip(" ")
    indented = "\u00a0" * (len(told) - len(bare)) + bare.replace("  ", "\u00a0 ")
    return w.sentence(indented) if indented else string("\u00a0")


def highlighted(w: Walk, element: Element) -> Code:
    """A block of code with its file's name; line numbers are left out."""
    body = inner(element, "code") or element
    pre = next((p for p in body.iter("pre") if tag(p)), None)
    if pre is None:
        return ""
    title = inner(element, "filename")
    lines = (_line(w, line) for line in "".join(map(str, pre.itertext())).strip("\n").split("\n"))
    return call("program", w.text(plain(title)) if title is not None else "none", *lines)
