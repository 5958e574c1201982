"""Links and images in all the ways Markdown writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from haandbog.loading.markdown.masking import without_html_blocks
from haandbog.model.pages import Link, LinkForm, Span
from haandbog.model.source import Source

_DESTINATION = re.compile(
    r"""\(\s*(?:<(?P<angle>[^<>\n]*)>|(?P<bare>(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))*))"""
    r"""(?P<title>\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'))?\s*\)""",
    re.DOTALL,
)
_SIGN = re.compile(r"[\\\[\]\n](?:(?<!\n)|(?=[ \t\r]*\n))")
_DEFINITION = re.compile(
    r"^[ ]{0,3}\[(?!\^)(?P<name>[^\]\n]+)\]:[ \t]*(?:\n[ \t]*)?<?(?P<target>[^\s>]+)>?", re.MULTILINE
)
_AUTOLINK = re.compile(r"<(?P<target>(?:[a-zA-Z][a-zA-Z0-9+.-]*):[^\s<>]*)>")
# Nothing in it crosses a "<": a tag that is never closed is not looked for through the whole page.
_HTML = re.compile(r"<(?P<tag>a|img)\b(?P<attributes>(?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*)>", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"\b(?P<name>href|src|alt)\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)')", re.IGNORECASE
)


def find_links(source: Source, visible: str) -> tuple[Link, ...]:
    """Every link and image in the visible text, in order."""
    markdown = without_html_blocks(visible)
    found = [
        *_inline(source, markdown),
        *_definitions(source, markdown),
        *_autolinks(source, markdown),
        *_html(source, visible),
    ]
    return tuple(sorted(found, key=lambda link: (link.span.start, -link.span.end)))


def _inline(source: Source, text: str) -> Iterator[Link]:
    opened: list[int] = []
    resume = 0
    for sign in _SIGN.finditer(text):
        at = sign.start()
        if at < resume:
            continue
        if sign[0] == "\\":
            resume = at + 2
        elif sign[0] == "[":
            opened.append(at)
        elif sign[0] == "]":
            start = opened.pop() if opened else None
            match = _DESTINATION.match(text, at + 1) if start is not None else None
            if start is not None and match:
                yield _inline_link(source, text, start, at, match)
                resume = match.end()
        else:
            opened.clear()


def _inline_link(source: Source, text: str, start: int, end: int, match: re.Match[str]) -> Link:
    image = start > 0 and text[start - 1] == "!" and not (start > 1 and text[start - 2] == "\\")
    group = "angle" if match["angle"] is not None else "bare"
    target = Span(*match.span(group))
    first = start - 1 if image else start
    return Link(
        form=LinkForm.IMAGE if image else LinkForm.INLINE,
        target=source.text[target.start : target.end],
        text=source.text[start + 1 : end],
        place=source.place(first),
        target_place=source.place(target.start),
        span=Span(first, match.end()),
        target_span=target,
        text_span=Span(start + 1, end),
        alt=bool(source.text[start + 1 : end].strip()),
    )


def _definitions(source: Source, text: str) -> Iterator[Link]:
    if "]:" not in text:
        return
    for match in _DEFINITION.finditer(text):
        yield _simple(source, LinkForm.DEFINITION, match, match["name"])


def _autolinks(source: Source, text: str) -> Iterator[Link]:
    if "<" not in text:
        return
    for match in _AUTOLINK.finditer(text):
        yield _simple(source, LinkForm.AUTOLINK, match, match["target"])


def _simple(source: Source, form: LinkForm, match: re.Match[str], text: str) -> Link:
    target = Span(*match.span("target"))
    return Link(
        form=form,
        target=source.text[target.start : target.end],
        text=text,
        place=source.place(match.start()),
        target_place=source.place(target.start),
        span=Span(*match.span()),
        target_span=target,
        text_span=target,
    )


def _html(source: Source, text: str) -> Iterator[Link]:
    if "<" not in text:
        return
    for match in _HTML.finditer(text):
        attributes = {m["name"].lower(): m for m in _ATTRIBUTE.finditer(text, *match.span("attributes"))}
        image = match["tag"].lower() == "img"
        found = attributes.get("src" if image else "href")
        if found:
            yield _html_link(source, match, found, image=image, alt="alt" in attributes)


def _html_link(source: Source, tag: re.Match[str], found: re.Match[str], *, image: bool, alt: bool) -> Link:
    target = Span(*found.span("double" if found["double"] is not None else "single"))
    return Link(
        form=LinkForm.HTML_IMAGE if image else LinkForm.HTML,
        target=source.text[target.start : target.end],
        text="",
        place=source.place(tag.start()),
        target_place=source.place(target.start),
        span=Span(*tag.span()),
        target_span=target,
        text_span=Span(target.start, target.start),
        alt=alt or not image,
    )
