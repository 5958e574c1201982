"""Lists, tables and boxes that are written almost right: the renderer leaves them as plain text, and a reader
sees the signs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from haandbog.loading.markdown.masking import lines_of
from haandbog.loading.markdown.stretches import BOX, ITEM, Line, Stretch
from haandbog.model.loose_ends import Loose, LooseEnd
from haandbog.model.source import Source

_NO_PARAGRAPH = re.compile(r"^ *(?:[|<{]|: |\[\^[^\]]+\]:|\*\[|={3})")
"""How a line begins that starts something else than running text."""
_RULER = re.compile(r"^ *\|?(?: *:?-+:? *\|)+(?: *:?-+:?)? *$")
_PIPE = re.compile(r"(?<!\\)\|")
_ENDS = re.compile(r"^\||(?<!\\)\|$")
_RIGHT_BOXES = (
    re.compile(r'^ *!!! ?[\w-]+(?: +[\w-]+)*(?: +".*?")? *$'),
    re.compile(r'^ *\?{3}\+? ?(?:[\w-]+(?: +[\w-]+)*)?(?: *".*?")? *$'),
    re.compile(r'^ *={3}[+!]{0,2} +".*?" *$'),
)
_STEP = 4
"""Spaces that belong to a level."""


def find_lists(source: Source, parts: list[Stretch]) -> Iterator[Loose]:
    """Items that run on in a paragraph, numbers with a parenthesis, and items too little indented."""
    before: Line | None = None
    for part in parts:
        numbers = [line for line in part if (match := ITEM.match(line.text)) and match["mark"][-1] == ")"]
        if len(numbers) > 1:
            yield _loose(source, LooseEnd.LIST_PARENTHESIS, numbers[0])
        elif not ITEM.match(part[0].text):
            if not _NO_PARAGRAPH.match(part[0].text) and (line := _run_on(part)):
                yield _loose(source, LooseEnd.LIST_UNSEPARATED, line)
            before = None if part[0].indent == 0 else before
            continue
        for line in part:
            if ITEM.match(line.text):
                if before and _too_little(before.indent, line.indent):
                    yield _loose(source, LooseEnd.LIST_SHALLOW, line)
                else:
                    before = line


def _run_on(part: Stretch) -> Line | None:
    """The first item inside a paragraph. A line that happens to begin with a date is none."""
    marks = [(line, match["mark"]) for line in part[1:] if (match := ITEM.match(line.text))]
    dash = next((line for line, mark in marks if mark in "-*"), None)
    one = next((line for line, mark in marks if mark == "1."), None)
    return dash or (one if any(mark == "2." for _, mark in marks) else None)


def _too_little(above: int, here: int) -> bool:
    """Whether an item is meant to stand below another, but has not the four spaces that it takes."""
    return here - above >= 2 and here // _STEP == above // _STEP


def find_broken_tables(source: Source, parts: list[Stretch]) -> Iterator[Loose]:
    """Tables that are none, and rows of which something is lost."""
    for part in parts:
        if not any("|" in line.text for line in part):
            continue
        ruler = next((i for i, line in enumerate(part) if i and _RULER.match(line.text)), None)
        if ruler is None:
            if len(part) > 1 and all(line.text.lstrip().startswith("|") for line in part):
                yield _loose(source, LooseEnd.TABLE_RULER, part[0])
        elif _PIPE.search(part[ruler - 1].text) and not ITEM.match(part[0].text):
            yield from _table(source, part, ruler)


def _table(source: Source, part: Stretch, ruler: int) -> Iterator[Loose]:
    head = part[ruler - 1]
    columns = _cells(head.text)
    if ruler > 1 and not _NO_PARAGRAPH.match(part[0].text):
        yield _loose(source, LooseEnd.TABLE_UNSEPARATED, head)
    elif _cells(part[ruler].text) != columns:
        yield _loose(source, LooseEnd.TABLE_COLUMNS, part[ruler])
    for row in part[ruler + 1 :]:
        if not _PIPE.search(row.text):
            yield _loose(source, LooseEnd.TABLE_TAIL, row)
            return
        if _cells(row.text) > columns:
            yield _loose(source, LooseEnd.TABLE_CELLS, row)


def _cells(row: str) -> int:
    """How many cells a row has; a stroke at its end opens or closes it and parts nothing."""
    return len(_PIPE.findall(_ENDS.sub("", row.strip()))) + 1


def find_broken_boxes(source: Source, visible: str) -> Iterator[Loose]:
    """``!!!``, ``???`` and ``===`` that make no box, and boxes whose text stands outside."""
    if not any(sign in visible for sign in ("!!!", "???", "===")):
        return
    lines = lines_of(visible)
    for number, (at, text) in enumerate(lines):
        if not BOX.match(text):
            continue
        line = Line(at, text)
        if not any(right.match(text) for right in _RIGHT_BOXES):
            yield _loose(source, LooseEnd.BOX_SYNTAX, line)
        elif _is_empty(line, [source.text[a : a + len(t)] for a, t in lines[number + 1 : number + 12]]):
            yield _loose(source, LooseEnd.BOX_EMPTY, line)


def _is_empty(box: Line, below: list[str]) -> bool:
    """Whether the text after a box's first line is not its own. A box may be a title and no more."""
    filled = next((text for text in below if text.strip()), "")
    inside = Line(0, filled.expandtabs(_STEP)).indent - box.indent
    if filled and inside >= _STEP:
        return False
    only_title = box.text.lstrip().startswith("!!!") and '"' in box.text
    return not only_title or bool(below and below[0].strip()) or inside > 0


def _loose(source: Source, kind: LooseEnd, line: Line) -> Loose:
    shown = line.text.strip()
    return Loose(kind, shown[:40], source.place(line.at + line.indent))
