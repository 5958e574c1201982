"""About how many lines a block takes on paper: enough to say what must stay together."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil, inf

from haandbog.publishing.print.grid import read_grid, stands_upright
from haandbog.publishing.print.html import Element, children, is_inline, plain, tag
from haandbog.publishing.print.typst import Code, truth
from haandbog.publishing.print.walk import DEEPEST

SIGNS = 80
"""On a line of running text."""
WHOLE = 13
"""Lines of a box, a table or steps that stand on one page: what is longer is broken."""
SHORT_LIST = 7
"""Lines of a list that stands on one page."""
LEAD_IN = 3
"""Lines of a sentence that stays with the list or table it leads up to."""

_UNKNOWN = frozenset(("img", "svg", "video", "audio", "iframe", "object", "embed", "math", "picture"))
_HEADINGS = {"h1": 4.0, "h2": 2.6, "h3": 2.0, "h4": 1.8, "h5": 1.8, "h6": 1.8}
_BETWEEN = 0.5
"""Of a line, between blocks."""


def lines(element: Element) -> float:
    """Counted in lines of running text; without end where only the picture itself knows, or where a table is
    turned or told in parts."""
    if any(tag(e) in _UNKNOWN for e in element.iter() if tag(e)):
        return inf
    return _lines(element, 0)


def _lines(element: Element, depth: int) -> float:
    name = tag(element)
    if depth > DEEPEST or (name == "table" and not stands_upright(read_grid(element))):
        return inf
    if name in _HEADINGS:
        return _HEADINGS[name]
    if name == "pre":
        return len("".join(map(str, element.itertext())).splitlines()) * 0.8 + 1
    return _row(element, depth) if name == "tr" else _of_blocks(element, depth)


def _row(element: Element, depth: int) -> float:
    """As high as its longest cell."""
    cells = [*children(element)]
    signs = max(SIGNS // max(len(cells), 1), 8)
    high = (max(_wrapped(plain(cell), signs), _of_blocks(cell, depth + 1)) for cell in cells)
    return max(high, default=1) + _BETWEEN


def _of_blocks(element: Element, depth: int) -> float:
    inside = [child for child in children(element) if not is_inline(child)]
    own = (element.text or "") + "".join(child.tail or "" for child in element)
    beside = [plain(child) for child in children(element) if is_inline(child)]
    broken = sum(1 for child in children(element) if is_inline(child) for _ in child.iter("br"))
    return said_in(" ".join((own, *beside))) + broken + sum(_lines(child, depth + 1) for child in inside)


def said_in(text: str) -> float:
    """The lines of a sentence that stands by itself; none without words."""
    said = text.strip()
    return _wrapped(said, SIGNS) + _BETWEEN if said else 0


def _wrapped(text: str, signs: int) -> int:
    return max(ceil(len(text) / signs), 1)


def whole(element: Element, most: float = WHOLE) -> Mapping[str, Code]:
    """The option that a short block is never broken over two pages."""
    return {"whole": truth(value=True)} if lines(element) <= most else {}
