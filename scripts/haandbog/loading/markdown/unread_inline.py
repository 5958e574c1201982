"""Links, footnotes, bold words and code that are written almost right: a reader sees the signs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from haandbog.loading.markdown.masking import unclosed_block
from haandbog.loading.markdown.stretches import Stretch
from haandbog.model.loose_ends import Loose, LooseEnd
from haandbog.model.pages import Link, LinkForm
from haandbog.model.references import OURS
from haandbog.model.source import Source

_GOAL = rf"(?:(?:https?|mailto|tel|{'|'.join(OURS)}):[^\s()\[\]]*|#[\w-]+|[^\s()\[\]]+\.md(?:#[\w-]*)?)"
"""What can only be meant as the place a link leads to."""
_FAR = 400
"""Characters that are looked back at."""
_OPENED = re.compile(r"(?P<words>\[(?<!\\\[)(?:[^\[\]\n\\]|\\.)*)\]\(")
_APART = re.compile(rf"\[[^\[\]\n]+\][ \t]+\({_GOAL}\)")
_SWAPPED = re.compile(rf"\([^()\n]+\)\[{_GOAL}\]")
_UNDEFINED = re.compile(r"(?<!\\)\[(?P<text>[^\[\]\n]+)\]\[(?P<name>[^\[\]\n]*)\]")
_NAME = re.compile(r"^[ >]*\[(?!\^)([^\]\n]+)\]:", re.MULTILINE)
_NOTE = re.compile(
    r"(?P<line>^[ >]*)?(?<!\\)(?P<sign>\[\^(?P<name>[^\[\]\s]+)\])(?P<defines>:)?", re.MULTILINE
)
_STARS = re.compile(r"(?<!\\)\*{2,}")
_TICK = re.compile(r"(?<!\\)`+")
_LIST_OF_ATTRIBUTES = re.compile(r"\{:?[ \t]*[#.][\w-][^{}\n]*\}(?=[ \t]*\S)")
_NO_WORD = frozenset(")]*_`>}|:")
"""What a list of attributes may belong to."""


def find_broken_links(source: Source, markdown: str, links: tuple[Link, ...]) -> Iterator[Loose]:
    """What was meant as a link and is none, or one that nobody can see."""
    read = {link.text_span.end for link in links}
    for match in _OPENED.finditer(markdown):
        if match.end("words") not in read:
            yield _not_read(source, markdown, match.start(), match.end("words"))
    for kind, pattern in ((LooseEnd.LINK_APART, _APART), (LooseEnd.LINK_SWAPPED, _SWAPPED)):
        for match in pattern.finditer(markdown):
            yield Loose(kind, match[0], source.place(match.start()))
    for link in links:
        plain = link.form is LinkForm.INLINE and link.scheme not in OURS
        if plain and link.target and not link.text.strip():
            yield Loose(LooseEnd.LINK_WORDLESS, link.target, link.place)


def _before(text: str, at: int) -> str:
    """The line up to a place; of a very long one only what can matter."""
    return text[max(text.rfind("\n", 0, at) + 1, at - _FAR) : at]


def _not_read(source: Source, text: str, start: int, at: int) -> Loose:
    """A link whose goal is not closed, or has spaces in it."""
    rest = text[at + 2 : at + 2 + _FAR].split("\n", 1)[0]
    if ")" in rest:
        return Loose(LooseEnd.LINK_SPACES, rest.split(")", 1)[0], source.place(at + 2))
    return Loose(LooseEnd.LINK_UNCLOSED, text[start : at + 2] + rest[:20], source.place(start))


def find_undefined(source: Source, markdown: str) -> Iterator[Loose]:
    """``[text][name]`` and ``[^name]`` without the line that says what is meant; notes nobody refers to."""
    if "][" in markdown:
        names = {_folded(name) for name in _NAME.findall(markdown)}
        for match in _UNDEFINED.finditer(markdown):
            if (
                "^" not in (match["text"][0], match["name"][:1])
                and _folded(match["name"] or match["text"]) not in names
            ):
                yield Loose(LooseEnd.LINK_UNDEFINED, match[0], source.place(match.start()))
    if "[^" in markdown:
        yield from _notes(source, markdown)


def _folded(name: str) -> str:
    return " ".join(name.split()).lower()


def _notes(source: Source, markdown: str) -> Iterator[Loose]:
    found = list(_NOTE.finditer(markdown))
    written = {note["name"]: note for note in found if _defines(note)}
    used = {note["name"] for note in found if not _defines(note)}
    for note in found:
        if note["name"] not in written:
            yield Loose(LooseEnd.FOOTNOTE_UNDEFINED, note["name"], source.place(note.start("sign")))
    for name, note in written.items():
        if name not in used:
            yield Loose(LooseEnd.FOOTNOTE_UNUSED, name, source.place(note.start("sign")))


def _defines(note: re.Match[str]) -> bool:
    """Whether this is the note itself: at the beginning of a line, with a colon."""
    return note["line"] is not None and note["defines"] is not None


def find_unclosed(source: Source, markdown: str, parts: list[Stretch]) -> Iterator[Loose]:
    """Bold words, code, comments and HTML that begin and never end."""
    for part in parts if "**" in markdown else ():
        yield from _odd_stars(source, part)
    if "`" in markdown and (tick := _TICK.search(markdown)):
        yield Loose(LooseEnd.CODE_UNCLOSED, tick[0], source.place(tick.start()))
    comment = markdown.find("<!--")
    if comment >= 0:
        yield Loose(LooseEnd.HTML_UNCLOSED, "<!--", source.place(comment))
    block = unclosed_block(markdown)
    if block:
        yield Loose(LooseEnd.HTML_UNCLOSED, block[1], source.place(block[0]))


def _odd_stars(source: Source, part: Stretch) -> Iterator[Loose]:
    found = [line.at + m.start() for line in part if "**" in line.text for m in _STARS.finditer(line.text)]
    if len(found) % 2:
        yield Loose(LooseEnd.EMPHASIS_UNCLOSED, "**", source.place(found[-1]))


def find_loose_attributes(source: Source, markdown: str) -> Iterator[Loose]:
    """``{ #id }`` in the middle of a line, where it belongs to nothing."""
    if "{" not in markdown:
        return
    for match in _LIST_OF_ATTRIBUTES.finditer(markdown):
        line = _before(markdown, match.start())
        if _after_word(line) and not line.lstrip().startswith("#") and "|" not in line:
            yield Loose(LooseEnd.ATTRIBUTES_LOOSE, match[0].strip(), source.place(match.start()))


def _after_word(line: str) -> bool:
    """Whether a line so far ends with something that takes no attributes."""
    last = line.rstrip(" \t")[-1:]
    return bool(last.strip()) and last not in _NO_WORD
