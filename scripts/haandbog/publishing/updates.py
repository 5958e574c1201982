"""What an update comes to: a newer template in an older handbook, and no word of the handbook lost.

Copier merges the three texts. Its result is taken only where every line that the handbook had of its own is
still in it; elsewhere both texts are put side by side, and the handbook's check asks for a choice.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from enum import StrEnum

from msgspec import Struct

Tree = Mapping[str, bytes]
"""Files by their path."""

START, MIDDLE, END = "<<<<<<<", "=======", ">>>>>>>"


class Outcome(StrEnum):
    """What became of a file in which the template has changed something."""

    TAKEN = "taken"
    """Nobody had touched it here: the template's text is taken over."""
    MERGED = "merged"
    """Both had changed it, in different places: both changes are in it."""
    SIDE_BY_SIDE = "side-by-side"
    """Both had changed the same place: both texts stand there."""
    NEW = "new"
    REMOVED = "removed"
    """The template has it no more, and nobody had touched it here."""
    KEPT = "kept"
    """The template has it no more, but it was changed here: it stays."""
    STAYS_AWAY = "stays-away"
    """It was deleted or moved here: it does not come back."""


class Updated(Struct, frozen=True):
    """One file's outcome and its text; None when it is not there."""

    path: str
    outcome: Outcome
    text: bytes | None


def updates(ours: Tree, base: Tree, theirs: Tree, merged: Tree) -> tuple[Updated, ...]:
    """The outcome for every file that the template has changed, in order."""
    changed = sorted(path for path in {*base, *theirs} if base.get(path) != theirs.get(path))
    return tuple(_update(path, ours, base, theirs, merged) for path in changed)


def result(ours: Tree, found: tuple[Updated, ...]) -> dict[str, bytes]:
    """The handbook's files after the update."""
    files = dict(ours)
    for one in found:
        if one.text is None:
            files.pop(one.path, None)
        else:
            files[one.path] = one.text
    return files


def _update(path: str, ours: Tree, base: Tree, theirs: Tree, merged: Tree) -> Updated:
    own, old, new = ours.get(path), base.get(path), theirs.get(path)
    if own is None:
        if old is None:
            return Updated(path, Outcome.NEW, new)
        return Updated(path, Outcome.STAYS_AWAY, None)
    if own == new:
        return Updated(path, Outcome.TAKEN, own)
    if new is None:
        return Updated(path, Outcome.REMOVED, None) if own == old else Updated(path, Outcome.KEPT, own)
    if own == old:
        return Updated(path, Outcome.TAKEN, new)
    return _both(path, own, old or b"", new, merged.get(path))


def _both(path: str, own: bytes, old: bytes, new: bytes, merged: bytes | None) -> Updated:
    if merged is None or not keeps(own, old, merged):
        return Updated(path, Outcome.SIDE_BY_SIDE, side_by_side(own, new))
    marked = any(line.startswith(START) for line in _lines(merged))
    return Updated(path, Outcome.SIDE_BY_SIDE if marked else Outcome.MERGED, merged)


def keeps(own: bytes, old: bytes, merged: bytes) -> bool:
    """Whether every line that the handbook has of its own is in the merged text, in its order."""
    there = iter(_lines(merged))
    return all(any(line == other for other in there) for line in _own_lines(own, old))


def _own_lines(own: bytes, old: bytes) -> Iterator[str]:
    mine = _lines(own)
    for tag, _, _, start, end in SequenceMatcher(None, _lines(old), mine, autojunk=False).get_opcodes():
        if tag in ("insert", "replace"):
            yield from mine[start:end]


def side_by_side(own: bytes, new: bytes) -> bytes:
    """Both texts whole, between the marks that the check asks about."""
    parts = (
        f"{START} ours",
        _text(own).removesuffix("\n"),
        MIDDLE,
        _text(new).removesuffix("\n"),
        f"{END} template",
        "",
    )
    return "\n".join(parts).encode("utf-8", "surrogateescape")


def _lines(content: bytes) -> list[str]:
    return _text(content).split("\n")


def _text(content: bytes) -> str:
    """As text with plain line ends; a byte that is no text is kept as a sign of its own."""
    return content.decode("utf-8", "surrogateescape").replace("\r\n", "\n")
