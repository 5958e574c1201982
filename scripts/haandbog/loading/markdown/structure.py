"""Headings, tables, ``///`` blocks, ids and conflict markers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from haandbog.diagnostics import Place
from haandbog.loading.markdown.masking import lines_of
from haandbog.model.loose_ends import Loose, LooseEnd
from haandbog.model.pages import Block, Heading, Span, Table
from haandbog.model.source import Source

_ATX = re.compile(r"^(?P<indent> *)(?P<marks>#{1,6})(?!#)[ \t]*(?P<text>.*?)[ \t]*#*[ \t]*$")
_SETEXT = re.compile(r"^(=+|-+)[ \t]*$")
_ATTRIBUTES = re.compile(r"[ \t]*\{:?[ \t]*(?P<list>[^{}\n]*)\}[ \t]*#*[ \t]*$")
_ID = re.compile(r"(?:^|[\s:{])#(?P<id>[^\s{}#.]+)")
_HTML_ID = re.compile(r"<[a-zA-Z][^<>\n]*\b(?:id|name)\s*=\s*[\"'](?P<id>[^\"'\n]+)[\"']")
_ANY_ATTRIBUTES = re.compile(r"\{:?[ \t]*[^{}\n]*#(?P<id>[A-Za-z][^\s{}#.]*)[^{}\n]*\}")
_BLOCK = re.compile(
    r"^[ \t]*(?P<slashes>/{3,})[ \t]*(?P<name>[\w-]+)?[ \t]*(?:\|[ \t]*(?P<argument>.*?))?[ \t]*$"
)
_RULER = re.compile(r"^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL | re.IGNORECASE)
_CONFLICT = re.compile(r"^(<{7} |>{7} |\|{7} |={7}$)")
_CONFLICT_MARKS = ("<<<<<<<", ">>>>>>>", "|||||||")
"""One of these begins it."""
_LIST_OR_BOX = re.compile(r"^[ \t]*([-*+>|#]|\d+[.)] |/{3})")
_MARKUP = re.compile(r"!?\[(?P<text>[^\]]*)\](?:\([^)]*\)|\[[^\]]*\])|[*_`~]{1,3}|<[^>]+>")


def slug(text: str) -> str:
    """A heading's anchor as we make it: ``Åben for pårørende`` → ``aaben-for-paaroerende``."""
    letters = text.lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    plain = unicodedata.normalize("NFKD", letters).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip()).strip("-")


def find_headings(source: Source, visible: str) -> tuple[Heading, ...]:
    """All headings with the anchors they get, second ones of a name numbered as the renderer does."""
    taken: dict[str, int] = {}
    found: list[Heading] = []
    for level, at, text in _raw_headings(visible):
        heading = _heading(source, level, at, text, taken)
        taken.setdefault(heading.id, 0)
        found.append(heading)
    return tuple(found)


def _raw_headings(visible: str) -> Iterator[tuple[int, int, str]]:
    """Level, offset and text of each heading."""
    before: tuple[int, str] | None = None
    for at, line in lines_of(visible):
        match = _ATX.match(line)
        if match and match["text"].strip():
            yield len(match["marks"]), at + match.start("text"), match["text"]
        elif before and _SETEXT.match(line):
            yield (1 if line[0] == "=" else 2), before[0], before[1]
        plain = bool(line.strip()) and not match and not _LIST_OR_BOX.match(line)
        before = (at, line.strip()) if plain and before is None else None


def _heading(source: Source, level: int, at: int, text: str, taken: dict[str, int]) -> Heading:
    attributes = _ATTRIBUTES.search(text)
    shown = text[: attributes.start()] if attributes else text
    named = _ID.search(attributes["list"]) if attributes else None
    place = source.place(at)
    if attributes and named:
        offset = at + attributes.start("list") + named.start("id")
        return Heading(level, _plain(shown), named["id"], True, place, source.place(offset))
    return Heading(
        level, _plain(shown), _free(slug(_plain(shown)), taken), False, place, source.place(at + len(shown))
    )


def _plain(text: str) -> str:
    return _MARKUP.sub(lambda m: m["text"] or "", text).strip()


def _free(wanted: str, taken: dict[str, int]) -> str:
    """The first free anchor: ``om``, ``om_1``, ``om_2`` … as Python-Markdown counts. ``taken`` remembers
    how far each name has been counted."""
    candidate = wanted or "_1"
    while candidate in taken:
        taken[wanted] = taken.get(wanted, 0) + 1
        candidate = f"{wanted}_{taken[wanted]}"
    return candidate


def find_anchors(source: Source, visible: str, headings: tuple[Heading, ...]) -> dict[str, Place]:
    """Every id a link can end at: headings, ids in attribute lists and in raw HTML."""
    anchors = {heading.id: heading.id_place for heading in headings}
    for pattern in (_ANY_ATTRIBUTES, _HTML_ID):
        for match in pattern.finditer(visible):
            anchors.setdefault(match["id"], source.place(match.start("id")))
    return anchors


def find_blocks(source: Source, visible: str) -> Iterator[Block | Loose]:
    """``/// name`` … ``///``; a block inside a block has more slashes, as in pymdownx."""
    if "///" not in visible:
        return
    opened: list[tuple[re.Match[str], int]] = []
    for at, line in lines_of(visible):
        match = _BLOCK.match(line)
        if not match:
            continue
        if match["name"]:
            opened.append((match, at))
        elif not opened:
            yield Loose(
                LooseEnd.BLOCK_CLOSED_TWICE, match["slashes"], source.place(at + match.start("slashes"))
            )
        else:
            yield from _closed(source, opened, match["slashes"], Span(at, at + len(line)))
    for start, at in opened:
        yield _block(source, start, at, None)


def _closed(
    source: Source, opened: list[tuple[re.Match[str], int]], slashes: str, closing: Span
) -> Iterator[Block]:
    """The innermost block with as many slashes; those inside it were never closed."""
    depth = next(
        (i for i in reversed(range(len(opened))) if opened[i][0]["slashes"] == slashes), len(opened) - 1
    )
    for start, at in opened[depth + 1 :]:
        yield _block(source, start, at, None)
    start, at = opened[depth]
    del opened[depth:]
    yield _block(source, start, at, closing)


def _block(source: Source, match: re.Match[str], at: int, closing: Span | None) -> Block:
    opening = Span(at, at + match.end())
    place = source.place(at + match.start("slashes"))
    return Block(match["name"], match["argument"] or "", place, opening, closing)


def find_tables(source: Source, visible: str) -> Iterator[Table]:
    """Every table, and whether its columns are named."""
    before: tuple[int, str] = (0, "")
    for at, line in lines_of(visible):
        if "-" in line and "|" in before[1] and _RULER.match(line):
            named = [cell.strip() for cell in before[1].strip().strip("|").split("|")]
            yield Table(source.place(before[0]), any(named))
        before = (at, line)
    for match in _TABLE.finditer(visible) if "<" in visible else ():
        yield Table(source.place(match.start()), "<th" in match[0].lower())


def find_conflicts(source: Source) -> Iterator[Loose]:
    """Where a merge left its marks because two people changed the same lines: told once each."""
    if not any(mark in source.text for mark in _CONFLICT_MARKS):
        return
    in_conflict = False
    for at, line in lines_of(source.text):
        if not _CONFLICT.match(line) or (line[0] == "=" and not in_conflict):
            continue
        if not in_conflict:
            yield Loose(LooseEnd.CONFLICT, line[:7], source.place(at))
        in_conflict = line[0] != ">"
