"""Tables: heads repeated on each page, wide ones set smaller, turned, or told in parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from haandbog.publishing.print.blocks import deferred
from haandbog.publishing.print.html import Element, children, plain, tag
from haandbog.publishing.print.typst import Code, array, call, joined, string
from haandbog.publishing.print.walk import Reader, Walk

MOST = 5
"""Columns that a page holds at the size of running text."""
SMALL = 8
"""Columns beyond which none is as wide as it asks."""
TURNED = 13
"""Columns that a page holds in small letters, or turned."""
UPRIGHT_SIGNS, TURNED_SIGNS = 92, 150
"""Signs beside one another in small letters: the longest words of all columns must fit."""
SHORT = 16
"""A column of cells no longer than this is as wide as they are."""


class Cell(Struct, frozen=True):
    """A cell and where it stands; a cell over several rows or columns stands at the first."""

    row: int
    column: int
    across: int
    down: int
    element: Element

    @property
    def is_head(self) -> bool:
        return tag(self.element) == "th"


class Grid(Struct, frozen=True):
    """A table as rows and columns."""

    cells: tuple[Cell, ...]
    head: int
    """How many rows are the table's head."""
    rows: int
    columns: int

    def part(self, columns: tuple[int, ...]) -> Grid:
        """Only some columns, in their order."""
        place = {column: at for at, column in enumerate(columns)}
        kept = tuple(
            Cell(c.row, place[c.column], 1, c.down, c.element) for c in self.cells if c.column in place
        )
        return Grid(kept, self.head, self.rows, len(columns))

    def column(self, number: int) -> Iterator[Cell]:
        return (c for c in self.cells if c.column == number and c.across == 1)


def read_grid(element: Element) -> Grid:
    """The table's cells, each in its place, as HTML lays them out."""
    rows = [(row, tag(part) == "thead") for part, row in _rows(element)]
    taken: set[tuple[int, int]] = set()
    cells: list[Cell] = []
    for number, (row, _) in enumerate(rows):
        column = 0
        for element_ in children(row):
            while (number, column) in taken:
                column += 1
            across, down = _span(element_, "colspan"), min(_span(element_, "rowspan"), len(rows) - number)
            taken |= {(number + r, column + c) for r in range(down) for c in range(across)}
            cells.append(Cell(number, column, across, down, element_))
            column += across
    columns = max((column for _, column in taken), default=-1) + 1
    head = sum(in_head for _, in_head in rows)
    return Grid(tuple(cells), head, len(rows), columns)


def _rows(element: Element) -> Iterator[tuple[Element, Element]]:
    for part in children(element):
        if tag(part) == "tr":
            yield element, part
        elif tag(part) in ("thead", "tbody", "tfoot"):
            yield from ((part, row) for row in children(part) if tag(row) == "tr")


def _span(element: Element, name: str) -> int:
    told = element.get(name) or "1"
    return max(1, min(int(told), 100)) if told.isascii() and told.isdigit() else 1


def table(w: Walk, element: Element) -> Code:
    """A table with its title, in the way that its width asks for."""
    grid = read_grid(element)
    if not grid.cells:
        return ""
    caption = next((e for e in children(element) if tag(e) == "caption"), None)
    title = [call("box-head", w.as_head().inline(caption))] if caption is not None else []
    if _fits(grid, TURNED, UPRIGHT_SIGNS):
        small = grid.columns > MOST or _signs(grid) > UPRIGHT_SIGNS * 0.8
        return joined((*title, matrix(w, grid, "0.82em" if small else "0.94em"), *deferred(w)))
    if _fits(grid, TURNED, TURNED_SIGNS) and not w.nested:
        made = (*title, matrix(w, grid, "0.84em"))
        return call("turned", joined((*made, *deferred(w))))
    return joined((*title, *_parts(w, grid), *deferred(w)))


def _fits(grid: Grid, columns: int, signs: int) -> bool:
    """Whether a page holds a table: few columns, or more whose words are short."""
    return grid.columns <= columns and _signs(grid) <= signs


def _signs(grid: Grid) -> int:
    """How wide a table is at least: the longest word of each column, and the space between."""
    return sum(
        max((len(word) for cell in grid.column(n) for word in plain(cell.element).split()), default=0) + 3
        for n in range(grid.columns)
    )


def _parts(w: Walk, grid: Grid) -> Iterator[Code]:
    """A table that no page holds: a few columns at a time, the first one each time."""
    step = MOST - 1
    for start in range(1, grid.columns, step):
        shown = tuple(range(start, min(start + step, grid.columns)))
        told = w.around.words["columns"].format(first=shown[0] + 1, last=shown[-1] + 1, all=grid.columns)
        yield call("box-head", string(told))
        yield matrix(w, grid.part((0, *shown)), "0.9em")


def matrix(w: Walk, grid: Grid, size: str) -> Code:
    """The table itself."""
    inside = w.inside()
    head = [
        array(_cell(inside.as_head(), cell) for cell in grid.cells if cell.row == row)
        for row in range(grid.head)
    ]
    body = (_cell(inside, cell) for cell in _filled(grid) if cell.row >= grid.head)
    return call("matrix", *body, size=size, columns=_widths(grid), align=_aligned(grid), header=array(head))


def _filled(grid: Grid) -> Iterator[Cell]:
    """The cells row by row."""
    yield from sorted(grid.cells, key=lambda cell: (cell.row, cell.column))


def _cell(w: Walk, cell: Cell) -> Code:
    body, function = w.flow(cell.element), "cell"
    if cell.is_head and not w.in_head:
        body, function = call("row-head", body), "row-cell"
    spans = {"colspan": str(cell.across)} if cell.across > 1 else {}
    spans |= {"rowspan": str(cell.down)} if cell.down > 1 else {}
    return call(function, body, x=str(cell.column), y=str(cell.row), **spans)


def _aligned(grid: Grid) -> Code:
    sides = {"center": "center", "right": "right"}
    return array(
        f"{sides.get(next((_side(c.element) for c in grid.column(number)), ''), 'left')} + top"
        for number in range(grid.columns)
    )


def _side(element: Element) -> str:
    style = (element.get("style") or "").replace(" ", "")
    return element.get("align") or style.partition("text-align:")[2].partition(";")[0]


def _widths(grid: Grid) -> Code:
    """Short columns as wide as they are; the rest share what is left by how much they say."""
    longest = [max((len(plain(c.element)) for c in grid.column(n)), default=0) for n in range(grid.columns)]
    empty = [_is_to_fill_in(grid, n) for n in range(grid.columns)]
    if any(empty):
        return array("1fr" if is_empty else "auto" for is_empty in empty)
    if all(length <= SHORT for length in longest) and grid.columns <= MOST:
        return array("1fr" if n == grid.columns - 1 else "auto" for n in range(grid.columns))
    return array(_width(length, grid.columns) for length in longest)


def _is_to_fill_in(grid: Grid, number: int) -> bool:
    """A column with a head and nothing below it: somebody is to write there."""
    below = [cell for cell in grid.column(number) if cell.row >= grid.head]
    return len(below) > 1 and grid.head > 0 and not any(plain(cell.element) for cell in below)


def _width(length: int, columns: int) -> str:
    if length <= SHORT and columns <= SMALL:
        return "auto"
    return f"{max(length, 6) ** 0.5:.2f}fr"


READERS: Mapping[str, Reader] = {"table": table}
