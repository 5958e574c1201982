"""A page's lines as Markdown groups them: what stands together between empty lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from haandbog.loading.markdown.masking import lines_of

ITEM = re.compile(r"^(?P<indent> *)(?P<mark>[-*+]|\d{1,3}[.)])[ \t]+(?=\S)")
BOX = re.compile(r"^ *(?P<sign>!!!|\?\?\?\+?|===(?=[ \"“”„+!]))")
_ON_ITS_OWN = re.compile(r"^ *(?:#{1,6}[^#]|/{3}|[-*_]{3,} *$)")
_SIGNS = frozenset("#/-*_!?=")
"""How such lines begin: to look for the sign first is quick."""
_QUOTE = re.compile(r"^ {0,3}> ?")


class Line(Struct, frozen=True):
    """One line and where it begins in the page."""

    at: int
    text: str

    @property
    def indent(self) -> int:
        return len(self.text) - len(self.text.lstrip(" "))


Stretch = list[Line]
"""Lines that the renderer reads as one paragraph, list or table."""


def stretches(visible: str) -> Iterator[Stretch]:
    """Every group of lines with no empty line, heading or box between them; the sign of a quotation is taken
    off its lines."""
    together: Stretch = []
    for at, text in lines_of(visible):
        line = _without_quote(Line(at, text.expandtabs(4) if text.startswith("\t") else text))
        first = line.text.lstrip()[:1]
        alone = first in _SIGNS and (_ON_ITS_OWN.match(line.text) or BOX.match(line.text))
        if first and not alone:
            together.append(line)
            continue
        if together:
            yield together
        together = []
    if together:
        yield together


def _without_quote(line: Line) -> Line:
    match = _QUOTE.match(line.text) if ">" in line.text[:4] else None
    return Line(line.at + match.end(), line.text[match.end() :]) if match else line
