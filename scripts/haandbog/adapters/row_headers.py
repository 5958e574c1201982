"""The first cell of a row as its header: what Typst cannot say yet, said in the PDF it made.

Typst 0.15 has ``pdf.header-cell`` for it, behind a feature that its Python package does not open. So the look
draws the line above such a cell ever so slightly thinner (``row-line`` in ``typeset/haandbog.typ``), and here
the cells known by that become ``TH`` with ``/Scope/Row``, named by the other cells of their row. The PDF is
left as it is, and the changed objects stand behind it, as PDF's incremental updates do (ISO 32000-1, 7.5.6).
When the Python package opens the feature, this module can go.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate

from msgspec import Struct, field

_MARK = re.compile(rb"/BorderThickness\[(?:0\.4901|1\.0901) ")
"""What Typst writes of a cell below a line that marks a row's header."""

_ROW = b"<</Type/StructElem/S/TR/"
_ROWS = tuple(b"<</Type/StructElem/S/%s/" % name for name in (b"Table", b"TBody", b"TFoot"))
"""What holds rows that may have headers of their own."""

_ROOT = b"<</Type/StructTreeRoot"
_CELLS = (b"<</Type/StructElem/S/TD/", b"<</Type/StructElem/S/TH/")
_DOWN = re.compile(rb"/RowSpan (\d+)")
_REFERENCE = re.compile(rb"(\d+) 0 R")
_NAMES = re.compile(rb"/IDTree<</Names\[(.*?)\]>>", re.DOTALL)
_NAME = re.compile(rb"\(((?:[^()\\]|\\.)*)\)(\d+ 0 R)", re.DOTALL)
_XREF = re.compile(rb"xref\s+0 (\d+)\s+")
_END = re.compile(rb"trailer\s+<<(.*)>>\s+startxref\s+(\d+)\s+%%EOF\s*$", re.DOTALL)


class _Pdf(Struct):
    """A PDF whose objects stand in the open, as Typst writes them."""

    content: bytes
    trailer: bytes
    start: int
    """Where its list of objects begins."""
    offsets: tuple[int, ...]
    changed: dict[int, bytes] = field(default_factory=dict)

    def object(self, number: int) -> bytes:
        if number in self.changed:
            return self.changed[number]
        begin = self.content.index(b"obj", self.offsets[number]) + 4
        return self.content[begin : self.content.index(b"endobj", begin)].rstrip()

    def numbers(self, beginning: bytes | tuple[bytes, ...]) -> Iterator[int]:
        """The objects that begin so."""
        for number, offset in enumerate(self.offsets[1:], 1):
            begin = self.content.index(b"obj", offset) + 4
            if self.content.startswith(beginning, begin):
                yield number


def with_row_headers(content: bytes) -> bytes:
    """The PDF with its marked cells as headers of their rows; one without any as it is."""
    pdf = _read(content) if _MARK.search(content) else None
    if pdf is None:
        return content
    named = dict(_headed(pdf))
    for root in pdf.numbers(_ROOT):
        pdf.changed[root] = _with_names(pdf.object(root), named)
    return _updated(pdf) if named else content


def _read(content: bytes) -> _Pdf | None:
    end = _END.search(content)
    listed = _XREF.match(content, int(end[2])) if end else None
    if end is None or listed is None:
        return None
    lines = range(listed.end(), listed.end() + 20 * int(listed[1]), 20)
    offsets = tuple(int(content[line : line + 10]) for line in lines)
    return _Pdf(content, end[1], int(end[2]), offsets)


def _headed(pdf: _Pdf) -> Iterator[tuple[bytes, int]]:
    """Make the header of each row that has one, and tell its name and number."""
    for group in pdf.numbers(_ROWS):
        reaching: dict[bytes, int] = {}
        for row in _within(pdf, group, _ROW):
            heads = _made_headers(pdf, row)
            yield from heads.items()
            reaching |= {name: _rows_down(pdf.object(head)) for name, head in heads.items()}
            _tell_cells(pdf, row, [*reaching])
            reaching = {name: left - 1 for name, left in reaching.items() if left > 1}


def _made_headers(pdf: _Pdf, row: int) -> dict[bytes, int]:
    """The marked cells of a row, made headers: each one's name and number."""
    heads = [cell for cell in _within(pdf, row, _CELLS) if _MARK.search(pdf.object(cell))]
    named = {b"Row%d" % head: head for head in heads}
    for name, head in named.items():
        pdf.changed[head] = _as_header(pdf.object(head), name)
    return named


def _tell_cells(pdf: _Pdf, row: int, names: list[bytes]) -> None:
    """Give the other cells of a row the headers that reach it: its own, and those of rows above."""
    for cell in _within(pdf, row, _CELLS) if names else ():
        if not _MARK.search(pdf.object(cell)):
            pdf.changed[cell] = _told_by(pdf.object(cell), names)


def _rows_down(cell: bytes) -> int:
    found = _DOWN.search(cell)
    return int(found[1]) if found else 1


def _within(pdf: _Pdf, number: int, beginning: bytes | tuple[bytes, ...]) -> list[int]:
    """The elements of a kind that stand directly in another."""
    inside = map(int, _REFERENCE.findall(pdf.object(number).partition(b"/K")[2]))
    return [element for element in inside if pdf.object(element).startswith(beginning)]


def _as_header(cell: bytes, name: bytes) -> bytes:
    cell = cell.replace(b"/S/TD/", b"/S/TH/ID(" + name + b")/", 1)
    return _with_attributes(cell, b"/Scope/Row", b"")


def _told_by(cell: bytes, names: list[bytes]) -> bytes:
    return _with_attributes(cell, b"", b"".join(b"(" + name + b")" for name in names))


def _with_attributes(cell: bytes, scope: bytes, names: bytes) -> bytes:
    """A cell's attributes as part of a table, with the names of its headers."""
    if b"/O/Table" not in cell:
        cell = cell.replace(b"/A[", b"/A[<</O/Table>>", 1)
    if b"/Headers[" not in cell:
        cell = cell.replace(b"/O/Table", b"/O/Table/Headers[]", 1)
    cell = cell.replace(b"/O/Table", b"/O/Table" + scope, 1)
    before, found, after = cell.partition(b"/Headers[")
    return before + found + after.replace(b"]", names + b"]", 1)


def _with_names(root: bytes, named: dict[bytes, int]) -> bytes:
    """The tree of names, in its order, with those of the rows' headers."""
    found = _NAMES.search(root)
    known = dict(_NAME.findall(found[1])) if found else {}
    known |= {name: b"%d 0 R" % number for name, number in named.items()}
    names = b"".join(b"(" + name + b")" + known[name] for name in sorted(known))
    tree = b"/IDTree<</Names[" + names + b"]>>"
    return root.replace(found[0], tree) if found else root.removesuffix(b">>") + tree + b">>"


def _updated(pdf: _Pdf) -> bytes:
    """The PDF with what has changed behind it, and a list of where that stands."""
    bodies = [b"%d 0 obj\n%s\nendobj\n" % (number, pdf.changed[number]) for number in sorted(pdf.changed)]
    kept = pdf.content if pdf.content.endswith(b"\n") else pdf.content + b"\n"
    offsets = accumulate(map(len, bodies), initial=len(kept))
    listed = [b"%d 1\n%010d 00000 n \n" % place for place in zip(sorted(pdf.changed), offsets, strict=False)]
    start = len(kept) + sum(map(len, bodies))
    trailer = b"trailer\n<<%s/Prev %d>>\nstartxref\n%d\n%%%%EOF\n" % (pdf.trailer, pdf.start, start)
    return b"".join((kept, *bodies, b"xref\n", *listed, trailer))
