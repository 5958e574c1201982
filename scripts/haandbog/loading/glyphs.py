"""Which signs the fonts of print can draw: Typst refuses a page with any other, and does not say where."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from functools import lru_cache
from pathlib import Path

_COVERAGE = Path(__file__).parents[1] / "typeset" / "fonts" / "coverage.json"

_UNSEEN = frozenset(
    "\n\t\r \u00a0\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u202f"
    "\u2060\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff"
)
"""White space, and what only says how the signs beside it are drawn or which way they run."""


RARE = re.compile(r"[^\t\n\r -~\u00a0-\u017f–—‘’“”„…•]")
"""What is worth looking up; the rest is in every font."""


@lru_cache(maxsize=1)
def _ranges() -> tuple[tuple[int, ...], tuple[int, ...]]:
    found: list[list[int]] = json.loads(_COVERAGE.read_text(encoding="utf-8"))
    return tuple(first for first, _ in found), tuple(last for _, last in found)


def missing(text: str) -> list[str]:
    """The signs of a text that cannot be printed."""
    return sorted({sign for sign in RARE.findall(text) if not covered(sign)})


def covered(sign: str) -> bool:
    """Whether a sign can be printed; control characters are left out and need no glyph."""
    if sign in _UNSEEN or ord(sign) < 32 or 127 <= ord(sign) < 160:
        return True
    starts, ends = _ranges()
    at = bisect_right(starts, ord(sign)) - 1
    return at >= 0 and ord(sign) <= ends[at]
