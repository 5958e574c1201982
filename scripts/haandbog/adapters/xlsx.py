"""openpyxl: the sheets as a workbook for Excel and LibreOffice, and what comes back from there."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Font, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from haandbog.publishing.exchange import guide
from haandbog.publishing.exchange.columns import Column, Kind
from haandbog.publishing.exchange.reading import CameBack, ReadRow
from haandbog.publishing.exchange.sheets import DIGEST, Sheet

AnyCell = Cell | MergedCell

HEADS, NAMES, FIRST = 1, 2, 3
"""Rows: the columns' heads for people, their names for us (hidden), and the first record."""
SPARE = 100
"""Rows below the last that are ready for new records."""
LISTS = "_lists"
DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet program may take for a formula at the start of a text."""


def write_workbook(path: Path, sheets: tuple[Sheet, ...], today: date) -> None:
    """Writes the workbook: every cell is text, choices are lists, what says which record a row is cannot be
    changed by accident."""
    book = Workbook()
    book.remove(book.worksheets[0])
    lists = book.create_sheet(LISTS)
    lists.sheet_state = "hidden"
    for sheet in sheets:
        _write_sheet(book.create_sheet(sheet.title, len(book.worksheets) - 1), sheet, lists)
    _explain(book, sheets[0].language)
    book.active = 0
    book.properties.creator = "Håndbog"
    book.properties.created = book.properties.modified = datetime.combine(today, time())
    book.save(path)


def _write_sheet(page: Worksheet, sheet: Sheet, lists: Worksheet) -> None:
    for number, column in enumerate(sheet.columns, start=1):
        _put(page, HEADS, number, column.head.within(sheet.language)).font = Font(bold=True)
        _put(page, NAMES, number, column.name)
        letter = get_column_letter(number)
        page.column_dimensions[letter].width = 14 if column.kind is not Kind.TEXT or column.is_key else 28
        _offer(page, column, letter, sheet, lists)
    last = len(sheet.columns) + 1
    _put(page, NAMES, last, f"{DIGEST}:{sheet.key}")
    page.column_dimensions[get_column_letter(last)].hidden = True
    page.row_dimensions[NAMES].hidden = True
    for number, row in enumerate(sheet.rows, start=FIRST):
        for at, column in enumerate(sheet.columns, start=1):
            put = _put(page, number, at, row.cells[column.name])
            put.protection = Protection(locked=column.is_key)
        _put(page, number, last, row.partner.digest)
    _leave_room(page, sheet)
    page.freeze_panes = f"B{FIRST}"
    page.protection.sheet = True
    page.protection.formatColumns = page.protection.formatRows = page.protection.formatCells = False
    page.protection.sort = page.protection.autoFilter = False


def _explain(book: Workbook, language: str) -> None:
    """The last sheet that is seen: how to edit the others, and what is not in them."""
    page = book.create_sheet(guide.TITLE.within(language), len(book.worksheets) - 1)
    page.column_dimensions["A"].width = 90
    for number, line in enumerate(guide.LINES, start=1):
        _put(page, number, 1, line.within(language))
    page.protection.sheet = True


def _leave_room(page: Worksheet, sheet: Sheet) -> None:
    """Empty rows of text for what is new; there the ids may be written too."""
    start = FIRST + len(sheet.rows)
    for number in range(start, start + SPARE):
        for at in range(1, len(sheet.columns) + 1):
            room = page.cell(number, at)
            room.number_format = "@"
            room.protection = Protection(locked=False)


def _put(page: Worksheet, row: int, column: int, text: str) -> AnyCell:
    cell = page.cell(row, column)
    cell.number_format = "@"
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    if text and isinstance(cell, Cell):
        cell.value = text
        cell.data_type = "s"  # a text that begins with = is a text
    if text.startswith(DANGEROUS):
        cell.quotePrefix = True
    return cell


def _offer(page: Worksheet, column: Column, letter: str, sheet: Sheet, lists: Worksheet) -> None:
    """A drop-down for a choice; for a list of words, what may stand in it as a hint."""
    if not column.options:
        return
    if column.kind is Kind.LIST:
        offer = DataValidation(allow_blank=True, showInputMessage=True)
        offer.promptTitle = column.head.within(sheet.language)[:32]
        offer.prompt = "; ".join(column.options)[:255]
    else:
        at = lists.max_column + 1
        for number, option in enumerate(column.options, start=1):
            lists.cell(number, at, option)
        source = get_column_letter(at)
        span = f"{LISTS}!${source}$1:${source}${len(column.options)}"
        offer = DataValidation(type="list", formula1=span, allow_blank=True, showErrorMessage=True)
    offer.add(f"{letter}{FIRST}:{letter}{FIRST + len(sheet.rows) + SPARE}")
    page.add_data_validation(offer)


def read_workbook_file(path: Path) -> Mapping[str, tuple[ReadRow, ...]]:
    """The rows of each sheet, known by the hidden row of names. Raises ValueError for a file that is no
    workbook, or not one of ours."""
    try:
        book = load_workbook(path)
    except Exception as error:  # openpyxl raises whatever its zip and XML readers do
        raise ValueError(str(error)) from error
    found = dict(_read_sheet(page) for page in book.worksheets if _key(page))
    if not found:
        raise ValueError("no sheet of ours in it")
    return found


def _key(page: Worksheet) -> str:
    names = (str(cell.value or "") for cell in page[NAMES]) if page.max_row >= NAMES else iter(())
    return next((name.partition(":")[2] for name in names if name.startswith(f"{DIGEST}:")), "")


def _read_sheet(page: Worksheet) -> tuple[str, tuple[ReadRow, ...]]:
    names = {cell.column: str(cell.value).partition(":")[0] for cell in page[NAMES] if cell.value}
    rows = (
        {names[cell.column]: _came_back(cell) for cell in row if cell.column in names}
        for row in page.iter_rows(min_row=FIRST)
    )
    return _key(page), tuple(row for row in rows if any(cell.value is not None for cell in row.values()))


def _came_back(cell: AnyCell) -> CameBack:
    value = cell.value
    known = value if isinstance(value, str | int | float | bool | date | time) else None
    told = known if known is not None or value is None else str(value)
    return CameBack(cell.coordinate, told, cell.data_type == "f", cell.data_type == "e")
