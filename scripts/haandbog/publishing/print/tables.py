"""Tables: heads repeated on each page, wide ones set smaller, turned, or told in parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from haandbog.publishing.print.blocks import deferred
from haandbog.publishing.print.grid import (
    MOST,
    SMALL,
    UPRIGHT_SIGNS,
    Cell,
    Grid,
    fits_turned,
    read_grid,
    signs_across,
    stands_upright,
)
from haandbog.publishing.print.html import Element, children, plain, tag
from haandbog.publishing.print.length import whole
from haandbog.publishing.print.typst import Code, array, call, joined, string
from haandbog.publishing.print.walk import Reader, Walk

SHORT = 16
"""A column of cells no longer than this is as wide as they are."""


def table(w: Walk, element: Element) -> Code:
    """A table with its title, in the way that its width asks for."""
    grid = read_grid(element)
    if not grid.cells:
        return ""
    caption = next((e for e in children(element) if tag(e) == "caption"), None)
    title = [call("box-head", w.as_head().inline(caption))] if caption is not None else []
    if stands_upright(grid):
        small = grid.columns > MOST or signs_across(grid) > UPRIGHT_SIGNS * 0.8
        size = "0.82em" if small else "0.94em"
        return joined((*title, matrix(w, grid, size, **whole(element)), *deferred(w)))
    if fits_turned(grid) and not w.nested:
        made = (*title, matrix(w, grid, "0.84em"))
        return call("turned", joined((*made, *deferred(w))))
    return joined((*title, *_parts(w, grid), *deferred(w)))


def _parts(w: Walk, grid: Grid) -> Iterator[Code]:
    """A table that no page holds: a few columns at a time, the first one each time."""
    step = MOST - 1
    for start in range(1, grid.columns, step):
        shown = tuple(range(start, min(start + step, grid.columns)))
        told = w.around.words["columns"].format(first=shown[0] + 1, last=shown[-1] + 1, all=grid.columns)
        yield call("box-head", string(told))
        yield matrix(w, grid.part((0, *shown)), "0.9em")


def matrix(w: Walk, grid: Grid, size: str, **options: Code) -> Code:
    """The table itself."""
    inside = w.as_cell()
    head = [
        array(_cell(inside.as_head(), cell) for cell in grid.cells if cell.row == row)
        for row in range(grid.head)
    ]
    body = (_cell(inside, cell) for cell in _filled(grid) if cell.row >= grid.head)
    widths, sides = _widths(grid), _aligned(grid)
    return call("matrix", *body, size=size, columns=widths, align=sides, header=array(head), **options)


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
