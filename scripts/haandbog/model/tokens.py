"""The look's measures and colours: read with their places, and laid over one another.

``theme/tokens.json`` is the whole; a handbook's own ``overrides/tokens.json`` says only what differs.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Mapping
from typing import TypeAlias, cast

from msgspec import Struct, field

from haandbog.diagnostics import Place
from haandbog.model.source import DataSource, Loc, Source

Value: TypeAlias = "Tokens | str | float"
Tokens: TypeAlias = "Mapping[str, Value]"
"""A tree of names: ``tokens["color"]["brand"]["light"]`` is ``#12392E``."""

Path: TypeAlias = tuple[str, ...]

SCHEMES = ("light", "dark")
NO_NAMES, TOO_DEEP, TWICE, COMMA = "no names", "too deep", "twice", "comma"
"""What we find wrong ourselves, beside what the JSON parser says."""

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_PIECE = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],]|:\s*')
_MOST_DIGITS = 18


class Misread(Struct, frozen=True):
    """Why a file of tokens cannot be read: one of our own words, or the JSON parser's sentence."""

    place: Place
    what: str


class TokenFile(DataSource, frozen=True):
    """A file of tokens with the place of each; no tokens at all when it cannot be read."""

    tokens: Tokens = field(default_factory=dict)
    misread: Misread | None = None


class Beside(Struct, frozen=True):
    """What a handbook writes under a name, beside what the look has there."""

    path: Path
    own: Value
    expected: Value | None
    """None when the look knows no such name."""
    known: Tokens
    """The names that the look has in that place."""

    @property
    def name(self) -> str:
        return printable(".".join(self.path))

    @property
    def misfits(self) -> bool:
        """Whether the name is known and the value is not of its sort."""
        return self.expected is not None and not _fits(self.expected, self.own, self.path)


def read_tokens(source: Source) -> TokenFile:
    """The tokens written in a text."""
    try:
        tree = json.loads(source.text, parse_int=_whole)
    except json.JSONDecodeError as error:
        return _unread(source, *_what_and_where(error))
    except RecursionError:
        return _unread(source, TOO_DEEP, 0)
    keys, values, twice = _places(source)
    if twice is not None or not isinstance(tree, dict):
        return _unread(source, NO_NAMES if twice is None else TWICE, twice or 0)
    return TokenFile(source.file, source.text, keys, values, cast(Tokens, tree))


def _whole(digits: str) -> float:
    """Python refuses to read very long whole numbers; as a decimal number, one becomes infinite."""
    return int(digits) if len(digits) <= _MOST_DIGITS else float(digits)


def _unread(source: Source, what: str, offset: int) -> TokenFile:
    return TokenFile(source.file, source.text, misread=Misread(source.place(offset), what))


def _what_and_where(error: json.JSONDecodeError) -> tuple[str, int]:
    """A comma before a closing bracket is found at the comma, whichever Python reads it."""
    before, after = error.doc[: error.pos].rstrip(), error.doc[error.pos :].lstrip()
    if error.msg.startswith("Illegal trailing comma"):
        return COMMA, error.pos
    if before.endswith(",") and after.startswith(("}", "]")):
        return COMMA, len(before) - 1
    return error.msg, error.pos


def _places(source: Source) -> tuple[dict[Loc, Place], dict[Loc, Place], int | None]:
    """Where each name and each value stands in a text that is JSON; and a name's offset when it
    stands twice in one place."""
    keys: dict[Loc, Place] = {}
    values: dict[Loc, Place] = {}
    path: list[str | int] = []
    last = None
    for piece in _PIECE.finditer(source.text):
        sign = piece[0][0]
        if sign in "{[":
            path.append("" if sign == "{" else 0)
        elif sign in "}]":
            path.pop()
        elif sign == "," and isinstance(path[-1], int):
            path[-1] += 1
        elif sign == ":" and last is not None:
            path[-1] = json.loads(last[0])
            if tuple(path) in keys:
                return keys, values, last.start()
            keys[tuple(path)] = source.place(last.start())
            values[tuple(path)] = source.place(piece.end())
        last = piece
    return keys, values, None


def beside(default: Tokens, own: Tokens, path: Path = ()) -> Iterator[Beside]:
    """Each name that a handbook writes; one that begins with ``$`` is a remark."""
    for name, value in own.items():
        if name.startswith("$"):
            continue
        here, expected = (*path, name), default.get(name)
        yield Beside(here, value, expected, default)
        if isinstance(expected, Mapping) and isinstance(value, Mapping):
            yield from beside(expected, value, here)


def merge(default: Tokens, own: Tokens, path: Path = ()) -> Tokens:
    """The default with what the handbook says instead; a value that does not fit is passed over."""
    return {
        name: _laid(value, own[name], (*path, name)) if name in own else value
        for name, value in default.items()
    }


def _laid(default: Value, own: Value, path: Path) -> Value:
    if not _fits(default, own, path):
        return default
    if isinstance(default, Mapping) and isinstance(own, Mapping):
        return merge(default, own, path)
    return own


def printable(text: str) -> str:
    """A text for one line of a message: where it holds what cannot be printed, as JSON writes it."""
    return text if text.isprintable() else json.dumps(text)[1:-1]


def is_colour(value: object) -> bool:
    """Whether a value is written ``#RRGGBB``."""
    return isinstance(value, str) and _COLOUR.fullmatch(value) is not None


def _fits(expected: Value, own: object, path: Path) -> bool:
    if isinstance(expected, Mapping):
        return isinstance(own, Mapping)
    if isinstance(expected, str):
        return is_colour(own) if is_colour(expected) else isinstance(own, str) and _is_plain(own)
    # Letters of no size cannot be read, and the space between lines is told as a share of it.
    least = 1 if path[0] == "type" else 0
    return isinstance(own, int | float) and not isinstance(own, bool) and least <= own < math.inf


def _is_plain(text: str) -> bool:
    """Whether a text stays inside the line of the stylesheet that it is put into."""
    return bool(text.strip()) and text.isprintable() and not set(text) & set(";{}<")


def colour(tokens: Tokens, name: str, scheme: str) -> str:
    """A colour of the light or the dark scheme: ``#RRGGBB``."""
    return str(_branch(_branch(tokens, "color"), name)[scheme])


def _branch(tokens: Tokens, name: str) -> Tokens:
    value = tokens[name]
    if not isinstance(value, Mapping):
        raise TypeError(f"{name} is no group of tokens")
    return value
