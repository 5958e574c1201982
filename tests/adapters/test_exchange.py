"""The referral folder out to a spreadsheet, edited as Excel leaves it, and in again."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, get_args

import openpyxl
import pytest
import python_calamine
from click.testing import CliRunner
from pydantic import BaseModel

from haandbog.adapters.cli_import import import_group
from haandbog.adapters.xlsx import read_workbook_file, write_workbook
from haandbog.diagnostics import Diagnostic
from haandbog.loading.project import load
from haandbog.loading.settings import Wanted, read_settings
from haandbog.model.base import Record
from haandbog.model.directory import Partner
from haandbog.publishing.exchange.columns import (
    EXCEPTIONS,
    HISTORY,
    HOURS,
    ORGANISATIONS,
    PERIODS,
    SERVICES,
    TITLES,
    columns_of,
)
from haandbog.publishing.exchange.files import partner_files
from haandbog.publishing.exchange.reading import Import, read_workbook
from haandbog.publishing.exchange.sheets import sheets
from haandbog.rendering.report import as_line
from tests.adapters.running import run
from tests.many_partners import put
from tests.samples import TODAY, make

PARTNER = """# Natlinjen: hold fast i kommentarerne.
id: natlinjen
name: "Natlinjen"   # med gåseøjne
contact:
  - {type: phone,   value: 70 00 00 00, note: {da: Kun om natten}}
  - {type: email, value: mail@eksempel.dk}

approval: {state: proposed}
provenance: {source: 'Natlinjens folder, 2026'}
services:
  # det eneste
  - id: telefon
    name: {da: Telefon, en: Phone}
    status: active     # talt med dem
    audience: [self, relative]
    area: {scope: municipality, municipalities: ["0101"]}
    hours:
      periods:
        - week:
            - {days: man-fre, open: 18.00–22.00}
      exceptions:
        - {on: 2026-12-24, closed: ja, note: {da: Juleaften}}
        - {from: 2027-02-01, to: 2027-02-05, closed: ja}   # ferie
history:
  - {on: 2011, what: {da: Åbnede}}
"""
FILE = "data/partners/natlinjen.yml"
CASES = Path(__file__).parent.parent / "cases"
SHEET = {key: title.da for key, title in TITLES.items()}


def outcome(folder: Path, file: Path) -> Import:
    handbook, _ = load(read_settings(folder / "mkdocs.yml", Wanted(today=TODAY))[0])
    return read_workbook(handbook, partner_files(handbook), read_workbook_file(file), file.name)


def exported(folder: Path) -> Path:
    handbook, _ = load(read_settings(folder / "mkdocs.yml", Wanted(today=TODAY))[0])
    file = folder / "ark.xlsx"
    write_workbook(file, sheets(handbook, partner_files(handbook), "da"), TODAY)
    return file


@pytest.fixture
def handbook(tmp_path: Path) -> Path:
    return make(tmp_path / "handbook", {FILE: PARTNER})


def cell_of(book: Any, sheet: str, column: str, of: str | None) -> Any:
    """The cell of a column in the row that begins with a text; in the first empty row for None."""
    page = book[SHEET[sheet]]
    at = next(cell.column for cell in page[2] if cell.value == column)
    row = next(r for r in range(3, page.max_row + 1) if page.cell(r, 1).value == of)
    return page.cell(row, at)


Edit = tuple[str, str, str | None, Any]


def edited(folder: Path, *edits: Edit) -> Path:
    """The workbook with these cells changed: sheet, column, the row's first cell, the new value."""
    file = exported(folder)
    book = openpyxl.load_workbook(file)
    cells = [(cell_of(book, sheet, column, of), value) for sheet, column, of, value in edits]
    for cell, value in cells:
        cell.value = value
    book.save(file)
    return file


def round_trip(folder: Path, number: int) -> None:
    make(folder, {})
    before = {path: path.read_bytes() for path in put(folder, number)}
    found = outcome(folder, exported(folder))
    assert (found.updates, found.problems) == ((), ())
    assert before == {path: path.read_bytes() for path in before}


def test_an_untouched_sheet_changes_nothing(tmp_path: Path) -> None:
    """However the files are written, every cell comes back as what stands there."""
    round_trip(tmp_path, 25)


def test_an_independent_reader_finds_every_cell(tmp_path: Path) -> None:
    """A reader in Rust, which shares nothing with the writer, finds the same sheets and the same texts."""
    put(make(tmp_path, {FILE: PARTNER.replace('"Natlinjen"', '"=Natlinjen & <Dagen>"')}), 25)
    handbook, _ = load(read_settings(tmp_path / "mkdocs.yml", Wanted(today=TODAY))[0])
    written = sheets(handbook, partner_files(handbook), "da")
    book = python_calamine.load_workbook(exported(tmp_path))
    for sheet in written:
        heads, names, *lines = book.get_sheet_by_name(sheet.title).to_python(skip_empty_area=False)
        width = len(sheet.columns)
        assert heads[:width] == [column.head.da for column in sheet.columns]
        assert names[:width] == [column.name for column in sheet.columns]
        told = [line[:width] for line in lines[: len(sheet.rows)]]
        assert told == [[row.cells[column.name] for column in sheet.columns] for row in sheet.rows]
    assert any("=Natlinjen & <Dagen>" in row.cells.values() for row in written[0].rows)


@pytest.mark.long
def test_300_organisations_go_through_a_sheet(tmp_path: Path) -> None:
    """Not a byte of the YAML is changed."""
    round_trip(tmp_path, 300)


def changed_lines(folder: Path, file: Path) -> list[str]:
    before = (folder / FILE).read_text("utf-8").splitlines()
    asked = ["partners", str(file), "-f", str(folder / "mkdocs.yml"), "--yes"]
    done = CliRunner().invoke(import_group, asked)
    assert done.exit_code == 0, done.output
    after = (folder / FILE).read_text("utf-8").splitlines()
    assert len(after) - len(before) in range(-1, 3)
    return [line for line in after if line not in before]


CHANGES: list[tuple[list[Edit], list[str]]] = [
    ([(SERVICES, "status", "natlinjen", "paused")], ["    status: paused     # talt med dem"]),
    ([(ORGANISATIONS, "name", "natlinjen", "Nattens")], ['name: "Nattens"     # med gåseøjne']),
    (
        [(SERVICES, "area.municipalities", "natlinjen", 147)],
        ['    area: {scope: municipality, municipalities: ["0147"]}'],
    ),
    ([(SERVICES, "paused_until", "natlinjen", datetime(2027, 3, 1))], ["    paused_until: 2027-03-01"]),
    ([(HOURS, "open", "natlinjen", "18-21")], ["            - {days: man-fre, open: 18-21}"]),
    ([(SERVICES, "audience", "natlinjen", "self; professional")], ["    audience: [self, professional]"]),
    ([(SERVICES, "crisis", "natlinjen", True)], ["    crisis: ja"]),
    (
        [(ORGANISATIONS, "provenance.verified_on", "natlinjen", date(2026, 11, 20))],
        ["provenance: {source: 'Natlinjens folder, 2026', verified_on: 2026-11-20}"],
    ),
    ([(SERVICES, "name.en", "natlinjen", None)], ["    name: {da: Telefon}"]),
    ([(SERVICES, "foundation.da", "natlinjen", "Tolv trin")], ["    foundation:", "      da: Tolv trin"]),
    (
        [(PERIODS, "valid_to", "natlinjen", "2027-06-30")],
        ["        - valid_to: 2027-06-30", "          week:"],
    ),
    (
        [(EXCEPTIONS, "closed", "natlinjen", None), (EXCEPTIONS, "open", "natlinjen", "10-12")],
        ["        - {on: 2026-12-24, open: 10-12, note: {da: Juleaften}}"],
    ),
    ([(HISTORY, "what.en", "natlinjen", "Opened")], ["  - {on: 2011, what: {da: Åbnede, en: Opened}}"]),
]


@pytest.mark.parametrize(("edits", "lines"), CHANGES, ids=[edits[0][1] for edits, _ in CHANGES])
def test_a_changed_cell_changes_its_line(edits: list[Edit], lines: list[str], handbook: Path) -> None:
    """Numbers, dates and truths are what was meant by them; every other line stays as it was."""
    assert changed_lines(handbook, edited(handbook, *edits)) == lines


def test_emptied_rows_are_gone_and_the_others_stay_themselves(handbook: Path) -> None:
    """Also where the one behind it changes in the same sheet."""
    gone = [(EXCEPTIONS, column, "natlinjen", None) for column in ("on", "closed", "note.da")]
    file = edited(handbook, *gone)
    book = openpyxl.load_workbook(file)
    first = cell_of(book, EXCEPTIONS, "to", "natlinjen")
    first.offset(row=1).value = "2027-02-07"
    book.save(file)
    assert changed_lines(handbook, file) == [
        "        - {from: 2027-02-01, to: 2027-02-07, closed: ja}   # ferie"
    ]
    assert "Juleaften" not in (handbook / FILE).read_text("utf-8")


def test_a_column_that_somebody_took_away_says_nothing(handbook: Path) -> None:
    """Its facts stay as they are."""
    file = exported(handbook)
    book = openpyxl.load_workbook(file)
    page = book[SHEET[SERVICES]]
    page.delete_cols(cell_of(book, SERVICES, "status", "natlinjen").column)
    book.save(file)
    found = outcome(handbook, file)
    assert (found.updates, found.problems) == ((), ())


def test_a_new_period_gets_its_own_hours(handbook: Path) -> None:
    """The row of the period, and a line of hours that names its number."""
    named = (("partner", "natlinjen"), ("service", "telefon"), ("period", "2"))
    file = edited(
        handbook,
        *((PERIODS, column, None, value) for column, value in (*named, ("valid_from", "2027-07-01"))),
        *((HOURS, column, None, value) for column, value in (*named, ("days", "lør"), ("open", "10-12"))),
    )
    found = outcome(handbook, file)
    periods: Any = found.updates[0].tree
    assert found.problems == ()
    assert periods["services"][0]["hours"]["periods"][1] == {
        "valid_from": "2027-07-01",
        "week": [{"days": "lør", "open": "10-12"}],
    }


NOT_IN_THE_SHEET = {
    "schema",
    "services.hours.schema",
    "services.hours.timezone",
    "services.hours.provenance",
    "services.hours.history",
}
"""What the workbook says of itself that it leaves alone; and the notes on a way to get in touch."""
INSIDE = {
    SERVICES: "services.",
    PERIODS: "services.hours.periods.",
    HOURS: "services.hours.periods.week.",
    EXCEPTIONS: "services.hours.exceptions.",
    HISTORY: "history.",
}


def fields(model: type[BaseModel]) -> Iterator[str]:
    """The way to each field of a record; a text is one, and so is a list of ways to get in touch."""
    for name, field in model.model_fields.items():
        told = field.alias or name
        inner = list(records(field.annotation)) if told != "contact" else []
        yield from (f"{told}.{below}" for record in inner for below in fields(record))
        if not inner:
            yield told


def records(annotation: Any) -> Iterator[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for part in get_args(annotation):
        yield from records(part)


def test_every_fact_is_in_the_workbook(handbook: Path) -> None:
    """What is not is told on a sheet of its own; a new field cannot be forgotten."""
    loaded, _ = load(read_settings(handbook / "mkdocs.yml", Wanted(today=TODAY))[0])
    columns = {
        INSIDE.get(sheet, "") + column.name for sheet, told in columns_of(loaded).items() for column in told
    }
    texts = {name.removesuffix(f".{language}") for name in columns for language in ("da", "nb", "en")}
    missing = {name for name in fields(Partner) if name not in texts}
    assert {name for name in missing if not any(name.startswith(left) for left in NOT_IN_THE_SHEET)} == set()
    assert all(any(name.startswith(left) for name in missing) for left in NOT_IN_THE_SHEET)


SAVED = CASES / "sheets"
"""``natlinjen.yml`` as ``export xlsx`` wrote it, saved by LibreOffice 7.4.7.2 for Linux: one through its own
format .ods and back, in the other ``active`` was overwritten with ``paused``. Another text of the file needs
other workbooks: export, open and save them there, without anything else in ``data/partners``."""


def as_it_was_saved(folder: Path) -> Path:
    make(folder, {FILE: (SAVED / "natlinjen.yml").read_text("utf-8")})
    for partner in (folder / "data" / "partners").glob("*.yml"):
        if partner.name != "natlinjen.yml":
            partner.unlink()
    return folder


def test_libreoffice_changes_nothing_that_nobody_changed(tmp_path: Path) -> None:
    """Through its own format and back: not a cell, also where a text looks like a formula."""
    workbook = SAVED / "libreoffice-7.4.7.2-gennem-ods.xlsx"
    assert b"LibreOffice/7.4.7.2" in zipfile.ZipFile(workbook).read("docProps/app.xml")
    found = outcome(as_it_was_saved(tmp_path), workbook)
    assert (found.updates, found.problems) == ((), ())


def test_what_was_edited_in_libreoffice_comes_back_alone(tmp_path: Path) -> None:
    """One cell, one line; every other byte of the file stays."""
    workbook = SAVED / "libreoffice-7.4.7.2-rettet.xlsx"
    assert b"LibreOffice/7.4.7.2" in zipfile.ZipFile(workbook).read("docProps/app.xml")
    folder = as_it_was_saved(tmp_path)
    before = (folder / FILE).read_text("utf-8")
    assert changed_lines(folder, workbook) == ["    status: paused     # talt med dem"]
    assert (folder / FILE).read_text("utf-8") == before.replace("status: active", "status: paused")


def test_the_workbook_explains_itself(handbook: Path) -> None:
    """On a locked sheet that is no record."""
    page = openpyxl.load_workbook(exported(handbook))["Læs mig"]
    told = [cell.value for (cell,) in page.iter_rows()]
    assert "haandbog import partners" in told[0]
    assert "tidszone" in told[-1]
    assert page.protection.sheet


def test_a_new_number_keeps_the_other_ways(handbook: Path) -> None:
    """What the file says beside a number stays with it."""
    new = "phone: 70 00 00 00; email: mail@eksempel.dk; web: https://eksempel.dk"
    changed_lines(handbook, edited(handbook, (ORGANISATIONS, "contact", "natlinjen", new)))
    text = (handbook / FILE).read_text("utf-8")
    assert "Kun om natten" in text
    assert "https://eksempel.dk" in text


def test_new_rows_are_new_records(handbook: Path) -> None:
    """An organisation gets a file, a service stands last, and both are right at once."""
    page, service = ORGANISATIONS, SERVICES
    file = edited(
        handbook,
        (page, "id", None, "nylinjen"),
        (page, "name", None, "Nylinjen"),
        (page, "approval.state", None, "proposed"),
        (page, "provenance.source", None, "Folder, 2026"),
        (service, "partner", None, "nylinjen"),
        (service, "id", None, "chat"),
        (service, "name.da", None, "Chat"),
    )
    done = run(handbook, "import", "partners", file.name, "--yes")
    assert done.returncode == 0, done.stdout + done.stderr
    text = (handbook / "data" / "partners" / "nylinjen.yml").read_text("utf-8")
    assert text.startswith("id: nylinjen\nname: Nylinjen\n")
    assert run(handbook, "check", "--date", "2026-11-23", "--strict").returncode == 0


def lines(problems: tuple[Diagnostic, ...]) -> list[str]:
    return [as_line(problem, "da") for problem in problems]


FIRST, SECOND, THIRD = "ark.xlsx!{}: fejl: ", "ark.xlsx!Tilbud!{}: fejl: ", "ark.xlsx!Åbningstider!{}: fejl: "
WRONG: list[tuple[str, str, Any, str]] = [
    (SERVICES, "status", "aktiv", f"{SECOND}'aktiv' er ikke en mulighed her [data-value]"),
    (ORGANISATIONS, "cvr", 12345678, f"{FIRST}'12345678' er ikke et gyldigt CVR-nummer [data-value]"),
    (ORGANISATIONS, "contact", "phone: 7020", f"{FIRST}'7020' er ikke et telefonnummer [data-value]"),
    (ORGANISATIONS, "website", "eksempel.dk", f"{FIRST}'eksempel.dk' er ikke en sikker webadresse"),
    (HOURS, "open", time(18), f"{THIRD}'18.00' er ikke en tid fra og til"),
    (HOURS, "days", "mandarg", f"{THIRD}'mandarg' er ikke en ugedag [data-value]"),
    (SERVICES, "age.min", "atten", f"{SECOND}'atten' er ikke et helt tal [data-value]"),
    (SERVICES, "audience", "self; alle", f"{SECOND}'alle' er ikke "),
    (ORGANISATIONS, "address", "=1+1", f"{FIRST}cellen kan ikke læses: der står en formel [sheet-cell]"),
]


@pytest.mark.parametrize(("sheet", "column", "value", "told"), WRONG, ids=[case[1] for case in WRONG])
def test_a_wrong_cell_is_told_at_its_place(
    sheet: str, column: str, value: Any, told: str, handbook: Path
) -> None:
    """In the words that the same mistake has in the YAML."""
    file = edited(handbook, (sheet, column, "natlinjen", value))
    ref = cell_of(openpyxl.load_workbook(file), sheet, column, "natlinjen").coordinate
    assert lines(outcome(handbook, file).problems)[0].startswith(told.format(ref))


def test_with_a_mistake_nothing_is_written(handbook: Path) -> None:
    """Not even what is right; a field that must be there is told at its row."""
    file = edited(
        handbook, (ORGANISATIONS, "name", "natlinjen", None), (SERVICES, "status", "natlinjen", "paused")
    )
    before = (handbook / FILE).read_bytes()
    done = run(handbook, "import", "partners", file.name, "--yes")
    assert done.returncode == 1
    assert "feltet 'name' mangler [data-missing]" in done.stderr
    assert (handbook / FILE).read_bytes() == before


def test_an_old_sheet_is_refused(handbook: Path) -> None:
    """Somebody has corrected the file meanwhile: the sheet would write over it."""
    file = edited(handbook, (SERVICES, "status", "natlinjen", "paused"))
    path = handbook / FILE
    path.write_text(path.read_text("utf-8").replace("active", "closed"), "utf-8")
    found = lines(outcome(handbook, file).problems)
    assert "natlinjen er rettet i data, siden arket blev hentet [sheet-stale]" in found[0]


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        ((ORGANISATIONS, "id", "natlinjen", "dagslinjen"), "id'et er ændret"),
        ((SERVICES, "partner", None, "ukendt"), "intet sted hedder 'ukendt'"),
        ((HOURS, "service", None, "x"), "intet sted hedder ''"),
    ],
)
def test_a_row_must_say_whose_it_is(edit: Edit, told: str, handbook: Path) -> None:
    """An id is never changed, and a row without its organisation goes nowhere."""
    assert told in " ".join(lines(outcome(handbook, edited(handbook, edit)).problems))


def test_a_file_that_is_no_workbook_of_ours_is_told(handbook: Path) -> None:
    """A wrong file is a wrong command, not a bug."""
    (handbook / "x.xlsx").write_text("hej", "utf-8")
    assert run(handbook, "import", "partners", "x.xlsx").returncode == 2
    openpyxl.Workbook().save(handbook / "y.xlsx")
    assert run(handbook, "import", "partners", "y.xlsx").returncode == 2


def test_the_sheet_is_safe_and_helpful(handbook: Path) -> None:
    """All is text, ids cannot be changed by accident, choices are offered, and nothing is a formula."""
    (handbook / FILE).write_text(PARTNER.replace('"Natlinjen"', '"=HYPERLINK(1)"'), "utf-8")
    book = openpyxl.load_workbook(exported(handbook))
    name = cell_of(book, ORGANISATIONS, "name", "natlinjen")
    assert (name.value, name.data_type, name.quotePrefix) == ("=HYPERLINK(1)", "s", True)
    assert name.number_format == "@"
    page = book[SHEET[ORGANISATIONS]]
    assert page.protection.sheet
    assert cell_of(book, ORGANISATIONS, "id", "natlinjen").protection.locked
    assert not name.protection.locked
    assert page.row_dimensions[2].hidden
    offered = [v for v in book[SHEET[SERVICES]].data_validations.dataValidation if v.type == "list"]
    assert len(offered) >= 5


def test_nothing_is_written_without_a_yes(handbook: Path) -> None:
    """The change is shown first; a dry run and a no leave the file alone."""
    file = edited(handbook, (SERVICES, "status", "natlinjen", "paused"))
    before = (handbook / FILE).read_bytes()
    done = run(handbook, "import", "partners", file.name, "--dry-run")
    assert "-    status: active     # talt med dem\n+    status: paused     # talt med dem" in done.stdout
    assert run(handbook, "import", "partners", file.name).returncode in (1, 130)
    assert (handbook / FILE).read_bytes() == before
