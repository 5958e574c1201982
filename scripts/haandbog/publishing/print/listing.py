"""Code in blocks: every line as it stands, and no line beyond the edge."""

from __future__ import annotations

from haandbog.publishing.print.html import Element, inner, plain, tag
from haandbog.publishing.print.typst import Code, call
from haandbog.publishing.print.walk import Walk

_BREAK = "\u200b"
_LINE = 60


def code_block(w: Walk, element: Element) -> Code:
    """Lines of code as they stand."""
    text = "".join(map(str, element.itertext())).strip("\n")
    lines = (w.text(_code_line(line)) for line in text.split("\n"))
    return call("program", "none", *lines)


def _code_line(line: str) -> str:
    """White space is kept, and a line that is too long may be broken."""
    told = line.expandtabs(4).replace(" ", "\u00a0")
    if len(told) <= _LINE:
        return line.expandtabs(4) if not line.startswith((" ", "\t")) else _indented(line.expandtabs(4))
    spaced = _indented(line.expandtabs(4))
    return " ".join(
        _BREAK.join(word[at : at + 12] for at in range(0, len(word), 12)) if len(word) > 24 else word
        for word in spaced.split(" ")
    )


def _indented(line: str) -> str:
    """The white space before a line does not vanish."""
    bare = line.lstrip(" ")
    return "\u00a0" * (len(line) - len(bare)) + bare


def highlighted(w: Walk, element: Element) -> Code:
    """A block of code with its file's name; line numbers are left out."""
    body = inner(element, "code") or element
    pre = next((p for p in body.iter("pre") if tag(p)), None)
    if pre is None:
        return ""
    title = inner(element, "filename")
    lines = (w.text(_code_line(line)) for line in "".join(map(str, pre.itertext())).strip("\n").split("\n"))
    return call("program", w.text(plain(title)) if title is not None else "none", *lines)
