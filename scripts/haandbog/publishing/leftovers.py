"""The last look at a finished page: nothing of ours may be left in it unresolved (TRAPS: another
renderer, a raw HTML block or a plugin may have kept an insertion or a reference from us)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from haandbog.checks.leftover import RULE
from haandbog.diagnostics import Diagnostic, Place

_CODE = re.compile(r"<(pre|code|script|style|textarea)\b[^>]*>.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_LINK = re.compile(r"""\b(?:href|src)\s*=\s*["']((?:ref|partner|term):[^"']*)["']""", re.IGNORECASE)
_MARKDOWN = re.compile(r"\]\((?:ref|partner|term):[^)\s]*\)")
_TAG = re.compile(r"<[^>]*>")
_INSERTION = re.compile(r"\{\{[^{}]{0,60}(?:\}\})?")
_SIGNS = ("{{", "](")
_SCHEME = re.compile(r"""=\s*["'](?i:ref|partner|term):""")
"""One of these stands in whatever is left: nearly every page is without, and need not be looked at closer."""


def leftovers(file: str, html: str) -> Iterator[Diagnostic]:
    """What is left unresolved in a page's HTML. ``file`` is the page's source, for the message;
    the words "Ref: 2011-51868" or ``{{`` in code are legitimate and pass."""
    if not any(sign in html for sign in _SIGNS) and not _SCHEME.search(html):
        return
    visible = _CODE.sub(" ", html)
    for match in _LINK.finditer(visible):
        yield RULE.at(Place(file), what=match[1])
    text = _TAG.sub(" ", visible)
    for match in _MARKDOWN.finditer(text):
        yield RULE.at(Place(file), what=match[0])
    for match in _INSERTION.finditer(text):
        yield RULE.at(Place(file), what=match[0].strip())


def is_clean(html: str) -> bool:
    """Whether nothing is left in it."""
    return next(leftovers("", html), None) is None
