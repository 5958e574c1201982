"""Blanking out what is not for us: code, comments, raw scripts. Offsets stay as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from haandbog.model.pages import Span

FRONT_MATTER = re.compile(r"\A-{3}[ \t]*\r?\n(.*?\r?\n)?(?:-{3}|\.{3})[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_FENCE = re.compile(r"^(?P<indent>[ \t>]*(?:[-*+] +|\d+[.)] +)?)(?P<fence>`{3,}|~{3,})(?P<info>[^`\r\n]*)$")
_RAW = re.compile(r"<(?P<tag>pre|code|script|style|textarea|kbd)[^<>]*>", re.IGNORECASE)
_CODE_SPAN = re.compile(r"(?<![\\`])(`+)(?!`)((?:(?!\n[ \t]*\n).)+?)(?<!`)\1(?!`)", re.DOTALL)
_CONTAINER = re.compile(r"^([ \t]*)(?:[-*+] |\d+[.)] |!!! |\?\?\?\+? |=== |\[\^[^\]]+\]:|: {1,3}\S)")
TAB = 4


def blank(text: str, spans: Iterator[Span] | list[Span]) -> str:
    """The text with the spans' characters as spaces; line ends stay, so lines keep their numbers."""
    if not spans:
        return text
    parts, at = [], 0
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if span.end <= at:
            continue
        start = max(span.start, at)
        parts += [text[at:start], re.sub(r"[^\r\n]", " ", text[start : span.end])]
        at = span.end
    return "".join([*parts, text[at:]])


@lru_cache(maxsize=4096)
def without_code(text: str, body_start: int) -> str:
    """The text with front matter, code and comments blanked out."""
    visible = _without_blocks(text, body_start)
    return blank(visible, list(_code_spans(visible)))


def with_raw(text: str, body_start: int) -> str:
    """As :func:`without_code`, but raw scripts and styles are left standing."""
    visible = blank(text, [Span(0, body_start)])
    visible = blank(visible, list(_fenced(visible)))
    visible = blank(visible, list(_indented(visible)))
    visible = blank(visible, list(_comments(visible)))
    return blank(visible, list(_code_spans(visible)))


def with_code_as_letters(text: str, body_start: int) -> str:
    """As :func:`without_code`, but code inside a line stands as letters: a line that begins with it does not
    become a line that begins with what comes after."""
    visible, parts, at = _without_blocks(text, body_start), [], 0
    for span in _code_spans(visible):
        parts += [visible[at : span.start], re.sub(r"[^\r\n]", "x", visible[span.start : span.end])]
        at = span.end
    return "".join([*parts, visible[at:]])


@lru_cache(maxsize=4)
def _without_blocks(text: str, body_start: int) -> str:
    visible = blank(text, [Span(0, body_start)])
    visible = blank(visible, list(_fenced(visible)))
    visible = blank(visible, list(_indented(visible)))
    visible = blank(visible, list(_comments(visible)))
    return blank(visible, list(_raw(visible)))


def comments(text: str, body_start: int) -> Iterator[tuple[int, str]]:
    """Every HTML comment outside code fences, with its offset."""
    visible = blank(text, [Span(0, body_start)])
    for span in _comments(blank(visible, list(_fenced(visible)))):
        yield span.start, visible[span.start : span.end]


def _comments(text: str) -> Iterator[Span]:
    start = text.find("<!--")
    while start >= 0:
        end = text.find("-->", start + 4)
        if end < 0:
            return
        yield Span(start, end + 3)
        start = text.find("<!--", end + 3)


def _code_spans(text: str) -> Iterator[Span]:
    if "`" in text:
        yield from (Span(*match.span()) for match in _CODE_SPAN.finditer(text))


def _raw(text: str) -> Iterator[Span]:
    """Elements whose content is no Markdown, from their opening to their closing tag."""
    if "<" not in text:
        return
    lower, never_closed, at = text.lower(), set[str](), 0
    for match in _RAW.finditer(text):
        tag = match["tag"].lower()
        if match.start() < at or tag in never_closed:
            continue
        end = lower.find(f"</{tag}", match.end())
        if end < 0:
            never_closed.add(tag)
            continue
        close = text.find(">", end)
        at = close + 1 if close >= 0 else len(text)
        yield Span(match.start(), at)


_BLOCK_TAGS = (
    "address|article|aside|blockquote|center|details|div|dl|fieldset|figure|footer|form|header|main|nav"
    "|ol|p|section|table|ul"
)
_HTML_BLOCK = re.compile(
    rf"^ {{0,3}}<(?P<tag>{_BLOCK_TAGS})\b(?P<attributes>[^<>]*)>", re.MULTILINE | re.IGNORECASE
)


def without_html_blocks(text: str) -> str:
    """The text without blocks of raw HTML: what looks like Markdown inside them is none, unless the
    block says ``markdown``."""
    return blank(text, list(html_blocks(text)))


def html_blocks(text: str) -> Iterator[Span]:
    """Blocks of raw HTML that do not say ``markdown``."""
    if "<" not in text:
        return
    at = 0
    for match in _HTML_BLOCK.finditer(text):
        if match.start() < at or re.search(r"\bmarkdown\b", match["attributes"]):
            continue
        end = _closing(text, match["tag"], match.end())
        if end is not None:
            at = end
            yield Span(match.start(), end)


def unclosed_block(text: str) -> tuple[int, str] | None:
    """The first element of raw HTML that is never closed: where it begins, and its tag."""
    closed_until: dict[str, int] = {}
    for match in _HTML_BLOCK.finditer(text) if "<" in text else ():
        tag = match["tag"].lower()
        if match.start() < closed_until.get(tag, 0):  # inside one of its like that is closed
            continue
        end = _closing(text, tag, match.end())
        if end is None:
            return match.start(), f"<{match['tag']}>"
        closed_until[tag] = end
    return None


def _closing(text: str, tag: str, at: int) -> int | None:
    """Where the element that begins before ``at`` ends, its like inside it counted."""
    depth = 1
    for match in re.compile(rf"<(?P<slash>/?){tag}\b[^<>]*>", re.IGNORECASE).finditer(text, at):
        depth += -1 if match["slash"] else 1
        if depth == 0:
            return match.end()
    return None


@lru_cache(maxsize=4)
def lines_of(text: str) -> tuple[tuple[int, str], ...]:
    """Each line's offset and its text without the line end; the same page is asked for several times."""
    lines, at = [], 0
    for line in text.split("\n"):
        lines.append((at, line.rstrip("\r")))
        at += len(line) + 1
    return tuple(lines)


def _fenced(text: str) -> Iterator[Span]:
    opened: tuple[int, str] | None = None
    if "```" not in text and "~~~" not in text:
        return
    for at, line in lines_of(text):
        match = _FENCE.match(line)
        if not match:
            continue
        fence = match["fence"]
        if opened is None:
            opened = (at, fence)
        elif fence[0] == opened[1][0] and len(fence) >= len(opened[1]) and not match["info"].strip():
            yield Span(opened[0], at + len(line))
            opened = None


def _indent(line: str) -> int:
    """How many columns a line is indented."""
    if line[0] not in " \t":
        return 0
    shown = line.expandtabs(TAB)
    return len(shown) - len(shown.lstrip())


def _indented(text: str) -> Iterator[Span]:
    """Indented code: four spaces deeper than what it stands in, after an empty line."""
    containers: list[int] = []
    after_blank, in_code = True, False
    for at, line in lines_of(text):
        if not line.strip():
            after_blank = True
            continue
        indent = _indent(line)
        if after_blank:
            containers = [base for base in containers if base <= indent]
        base = containers[-1] if containers else 0
        in_code = indent >= base + TAB and (after_blank or in_code)
        if in_code:
            yield Span(at, at + len(line))
        elif _CONTAINER.match(line):
            containers = [b for b in containers if b <= indent] + [(indent // TAB + 1) * TAB]
        after_blank = False
