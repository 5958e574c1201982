"""A text file as an editor sees it: its path, its text, and where each character stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from functools import cached_property

from msgspec import Struct, field

from haandbog.diagnostics import Place

Loc = tuple[str | int, ...]
"""The way to a value in a data file: ``("services", 0, "hours")``."""


class Source(Struct, frozen=True, dict=True):
    """One file's text. ``file`` is posix and relative to the handbook's folder."""

    file: str
    text: str

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        starts, at = [0], self.text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self.text.find("\n", at + 1)
        return tuple(starts)

    def place(self, offset: int) -> Place:
        """Line and column (from 1) of a character offset (from 0)."""
        inside = max(0, min(offset, len(self.text)))
        line = bisect_right(self.line_starts, inside)
        return Place(self.file, line, inside - self.line_starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """The text of a line (from 1), without its end; empty past the end."""
        if not 1 <= number <= len(self.line_starts):
            return ""
        start = self.line_starts[number - 1]
        end = self.text.find("\n", start)
        return self.text[start : end if end >= 0 else len(self.text)].rstrip("\r")


class DataSource(Source, frozen=True):
    """A data file with the place of every key and value that was read from it."""

    keys: Mapping[Loc, Place] = field(default_factory=dict)
    values: Mapping[Loc, Place] = field(default_factory=dict)

    def value_at(self, loc: Loc) -> Place:
        """Where a value stands; the nearest thing around it when it is not in the file."""
        for length in range(len(loc), -1, -1):
            if loc[:length] in self.values:
                return self.values[loc[:length]]
        return Place(self.file)

    def key_at(self, loc: Loc) -> Place:
        """Where a key stands; where its value would be when it is not in the file."""
        return self.keys.get(loc) or self.value_at(loc)
