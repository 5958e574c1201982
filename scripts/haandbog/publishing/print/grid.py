"""A table's cells in their places, and how wide it must be."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from haandbog.publishing.print.html import Element, children, tag
from haandbog.publishing.print.walk import LONGEST

MOST = 5
"""Columns that a page holds at the size of running text."""
SMALL = 8
"""Columns beyond which none is as wide as it asks."""
TURNED = 13
"""Columns that a page holds in small letters, or turned."""
UPRIGHT_SIGNS, TURNED_SIGNS = 92, 150
"""Signs beside one another in small letters: the longest words of all columns must fit."""


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


def stands_upright(grid: Grid) -> bool:
    """Whether an upright page holds a table: few columns, or more whose words are short."""
    return grid.columns <= TURNED and signs_across(grid) <= UPRIGHT_SIGNS


def fits_turned(grid: Grid) -> bool:
    """Whether a turned page holds it."""
    return grid.columns <= TURNED and signs_across(grid) <= TURNED_SIGNS


def signs_across(grid: Grid) -> int:
    """How wide a table is at least: the longest word of each column, and the space between."""
    return sum(max(map(_longest, grid.column(n)), default=0) + 3 for n in range(grid.columns))


def _longest(cell: Cell) -> int:
    """The letters of a cell's longest word; one that may be broken asks for no more than others."""
    words = (word for text in cell.element.itertext() for word in str(text).split())
    return min(max(map(len, words), default=0), LONGEST)
