"""What stays together where a page ends: a sentence and the list it leads up to, the last lines."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import groupby

from msgspec import Struct

from haandbog.publishing.print.html import Element
from haandbog.publishing.print.length import LEAD_IN, lines, said_in
from haandbog.publishing.print.typst import Code, call, joined

LISTED = frozenset(("ul", "ol", "dl", "table", "hb-steps", "hb-flow"))
"""What a sentence leads up to."""
FEWEST, MOST = 8, 18
"""Lines that the last page of a chapter holds at least, and that are kept together for it at most."""


class Piece(Struct, dict=True):
    """A block as Typst, and whether it is running text."""

    code: Code
    is_text: bool = False
    name: str = ""
    """Of the element it is made from, or of the class that says what it is."""
    element: Element | None = None
    said: str = ""
    """Words that stand between blocks, without an element of their own."""

    @cached_property
    def lines(self) -> float:
        """How many it takes, about; none for a mere place, endless where it may be higher than a page."""
        return said_in(self.said) if self.element is None else lines(self.element)

    @property
    def is_heading(self) -> bool:
        return len(self.name) == 2 and self.name[0] == "h" and self.name[1].isdigit()

    @property
    def is_sentence(self) -> bool:
        return self.name in ("", "p") and self.is_text and 0 < self.lines <= LEAD_IN

    @property
    def notes(self) -> int:
        """How many footnotes it calls for: Typst leaves them behind when what holds them is moved."""
        return sum(self.code.count(call) for call in ("footnote(", "web(", "elsewhere("))


def on_pages(pieces: list[Piece], foot: int = 0) -> Code:
    """The blocks of a page, its running text in the narrower measure; the last ones leave room for the lines
    of the chapter's foot."""
    start = _last_lines(pieces)
    body, last = pieces[:start], pieces[start:]
    if not last:
        return joined(_set(body))
    options = {"depth": last[0].name[1]} if last[0].is_heading else {}
    if foot:
        options["foot"] = str(foot)
    if foot and any(piece.notes for piece in last):
        options["lines"] = f"{sum(piece.lines for piece in last):.1f}"
        options["notes"] = str(sum(piece.notes for piece in last))
    return joined((*_set(body), call("ending", joined(_set(last)), **options)))


def _last_lines(pieces: list[Piece]) -> int:
    """Where that begins which stands together on the last page: never below a heading, or what leads on."""
    start, taken = len(pieces), 0.0
    while start and taken < FEWEST and taken + pieces[start - 1].lines <= MOST:
        start -= 1
        taken += pieces[start].lines
    while 0 < start < len(pieces) and taken <= MOST and _belongs(pieces, start - 1):
        start -= 1
        taken += pieces[start].lines
    return start


def _belongs(pieces: list[Piece], at: int) -> bool:
    """Whether a block is nothing without the next one."""
    return pieces[at].is_heading or not pieces[at].lines or _leads_on(pieces, at)


def _leads_on(pieces: list[Piece], at: int) -> bool:
    """Whether a sentence says what the next block is, or is the first of its section."""
    here = pieces[at]
    if at + 1 == len(pieces) or not here.is_sentence or here.notes or pieces[at + 1].is_heading:
        return False
    return pieces[at + 1].name in LISTED or (at > 0 and pieces[at - 1].is_heading)


def _set(pieces: list[Piece]) -> Iterator[Code]:
    numbers = range(len(pieces))
    for (is_text, leads), group in groupby(numbers, lambda at: (pieces[at].is_text, _leads_on(pieces, at))):
        codes = [pieces[at].code for at in group]
        if not is_text:
            yield from codes
        elif leads:
            yield call("leading-to", call("narrow", joined(codes)))
        else:
            yield call("narrow", joined(codes))
