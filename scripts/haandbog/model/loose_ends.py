"""What stands in a page and is no proper Markdown of ours."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from haandbog.diagnostics import Place


class LooseEnd(StrEnum):
    """What the scanner saw that is no proper Markdown of ours."""

    INSERTION_UNCLOSED = "insertion-unclosed"
    STATEMENT = "statement"
    CONFLICT = "conflict"
    BLOCK_CLOSED_TWICE = "block-closed-twice"


@dataclass(frozen=True, slots=True)
class Loose:
    """One loose end and its place."""

    kind: LooseEnd
    text: str
    place: Place
