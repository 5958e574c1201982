"""Typst, written: every text as a string literal, every element as a call of a function of ours.

Nothing that an editor writes is ever read as Typst markup: a text stands between double quotes, and only what
would end it is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

Code = str
"""A Typst expression, or several that stand one after another."""

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_SPECIAL = re.compile(r'[\\"\n\r\t]')
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufe0e\ufe0f\ufeff\ufffe\uffff\ud800-\udfff]")
"""What has no sign: it is left out."""


def string(text: str) -> Code:
    """A text as a string literal."""
    clean = _UNPRINTABLE.sub("", text)
    return f'"{_SPECIAL.sub(lambda found: _ESCAPES[found[0]], clean)}"'


def joined(parts: Iterable[Code]) -> Code:
    """Expressions one after another, as content."""
    kept = [part for part in parts if part]
    return "{" + ";".join(kept) + "}" if kept else "[]"


def call(function: str, *arguments: Code, **named: Code) -> Code:
    """A call: ``strong("now")``; the names of options are written with hyphens."""
    options = (f"{name.replace('_', '-')}: {value}" for name, value in named.items())
    return f"{function}({', '.join((*arguments, *options))})"


def array(parts: Iterable[Code]) -> Code:
    """A list of expressions: ``(a, b,)``."""
    return "(" + "".join(f"{part}, " for part in parts) + ")"


def maybe(text: str | None) -> Code:
    """A text, or nothing."""
    return string(text) if text else "none"


def truth(value: bool) -> Code:
    """``true`` or ``false``."""
    return "true" if value else "false"
