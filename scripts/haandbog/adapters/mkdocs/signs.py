"""Python-Markdown told where it need not look. It searches every text of a page with fifteen patterns, and
reads every page as HTML; hardly any text has a sign that one of them could begin with."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import Any

_NEEDED = {
    r"(?:(?<!\\)((?:\\{2})+)(?=`+)|(?<!\\)`)": "`",
    r"\\(.)": "\\",
    r"\[\^([^\]]*)\]": "[^",
    r"(?<!\!)\[": "[",
    r"\!\[": "![",
    r"<([A-Za-z][A-Za-z0-9+.-]*://[^<>]*)>": "<",
    r"<([^<> !]+@[^@<> ]+)>": "<",
    r"  \n": "  \n",
    r"(&(?:\#[0-9]+|\#x[0-9a-fA-F]+|[a-zA-Z0-9]+);)": "&",
}
"""What a text must hold for a pattern to be found in it. One that is not listed is always searched for."""
_THEIRS = frozenset(
    {
        "markdown.extensions.md_in_html",
        "markdown.inlinepatterns",
        "markdown.preprocessors",
        "markdown.treeprocessors",
    }
)
"""Where it says itself how these things are done."""


class Signs:
    """What one instance need not look for."""

    def __init__(self, markdown: Any) -> None:
        """Let it read as HTML only what may be some."""
        self._inline, self._patterns = markdown.treeprocessors["inline"], list[Any]()
        html = markdown.preprocessors["html_block"]
        if _is_theirs(type(html)):
            html.run = partial(_read_as_html, html.run)

    def look_for_patterns(self) -> None:
        """Let it leave out patterns. Before each page: an extension may have put in others."""
        now = list(self._inline.inlinePatterns)
        if now != self._patterns and _is_theirs(type(self._inline)):
            self._patterns, atomic = now, import_module("markdown.util").AtomicString
            signs = [(pattern, _needed(pattern)) for pattern in now]
            self._inline._InlineProcessor__handleInline = partial(_handle, self._inline, signs, atomic)


def _is_theirs(kind: type) -> bool:
    return kind.__module__ in _THEIRS


def _needed(pattern: Any) -> str:
    searched = next(kind for kind in type(pattern).__mro__ if "getCompiledRegExp" in vars(kind))
    return _NEEDED.get(pattern.pattern, "") if _is_theirs(searched) else ""


def _handle(inline: Any, signs: list[tuple[Any, str]], atomic: type, text: str, first: int = 0) -> str:
    """Apply to a text the patterns whose sign is in it, from the ``first`` on, in their order."""
    if isinstance(text, atomic):
        return text
    for number in range(first, len(signs)):
        pattern, sign = signs[number]
        found, start = sign in text, 0
        while found:
            text, found, start = inline._InlineProcessor__applyPattern(pattern, text, number, start)
    return text


def _read_as_html(read: Any, lines: list[str]) -> list[str]:
    """The lines without the HTML that is not Markdown: the same where there is none."""
    read_too = any("<" in line or "&" in line for line in lines)
    return list(read(lines)) if read_too else lines
