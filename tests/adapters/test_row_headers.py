"""The headers of a table's rows in the PDF's structure, read back with another library."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from haandbog.adapters.row_headers import with_row_headers
from tests.publishing.print.validating import broken_rules
from tests.publishing.print.walking import printed

SHIFTS = """
<table><thead><tr><th>Dag</th><th>Vagt</th><th>Tid</th></tr></thead><tbody>
<tr><th rowspan="2">Mandag</th><td>Første</td><td>15-18</td></tr>
<tr><td>Anden</td><td>18-21</td></tr>
<tr><th>Tirsdag</th><th>Aften</th><td>18-21</td></tr>
<tr><td>Onsdag</td><td colspan="2">Lukket</td></tr>
</tbody></table>
"""
PAIRS = (
    "<table><tr><th>Navn</th><td>Eksempellinjen</td></tr><tr><th>Kommune</th><td>Ballerup</td></tr></table>"
)
PLAIN = "<table><thead><tr><th>Navn</th></tr></thead><tbody><tr><td>Eksempellinjen</td></tr></tbody></table>"

Told = tuple[str, str, tuple[str, ...]]
"""A cell's kind, whose header it is, and the headers it names, each by its place: ``0:1`` is the second
cell of the first row."""


@pytest.fixture(scope="module")
def shifts() -> bytes:
    return printed(SHIFTS + PAIRS)


def _tables(content: bytes) -> list[list[list[Told]]]:
    """Every table's rows and their cells, in the order of the structure tree."""
    return [_rows(table) for table in _nearest(_tree(content), "/Table")]


def _tree(content: bytes) -> DictionaryObject:
    catalogue = PdfReader(BytesIO(content)).trailer["/Root"].get_object()
    assert isinstance(catalogue, DictionaryObject)
    tree = catalogue["/StructTreeRoot"].get_object()
    assert isinstance(tree, DictionaryObject)
    return tree


def _rows(table: DictionaryObject) -> list[list[Told]]:
    rows = [[*_nearest(row, "/TH", "/TD")] for row in _nearest(table, "/TR")]
    places = {cell.get("/ID"): f"{y}:{x}" for y, row in enumerate(rows) for x, cell in enumerate(row)}
    return [[_told(cell, places) for cell in row] for row in rows]


def _told(cell: DictionaryObject, places: dict[str, str]) -> Told:
    told = next(one for one in cell.get("/A", ()) if one["/O"] == "/Table")
    headers = tuple(places[name] for name in told["/Headers"])
    return str(cell["/S"])[1:], str(told.get("/Scope", "/"))[1:], headers


def _nearest(element: object, *kinds: str) -> Iterator[DictionaryObject]:
    """The nearest elements of some kinds below another."""
    inside = element.get("/K", []) if isinstance(element, DictionaryObject) else []
    for child in inside if isinstance(inside, list) else [inside]:
        found = child.get_object()
        if isinstance(found, DictionaryObject) and found.get("/S") in kinds:
            yield found
        else:
            yield from _nearest(found, *kinds)


def test_a_rows_header_is_one_and_the_row_names_it(shifts: bytes) -> None:
    """Beside the column's header, also where a row has two."""
    told = _tables(shifts)[0]
    assert told[0] == [("TH", "Column", ())] * 3
    assert told[3] == [("TH", "Row", ("0:0",)), ("TH", "Row", ("0:1",)), ("TD", "", ("0:2", "3:0", "3:1"))]
    assert told[4] == [("TD", "", ("0:0",)), ("TD", "", ("0:1", "0:2"))]


def test_a_header_over_several_rows_reaches_all_of_them(shifts: bytes) -> None:
    """And not the row after them."""
    told = _tables(shifts)[0]
    assert told[1] == [("TH", "Row", ("0:0",)), ("TD", "", ("0:1", "1:0")), ("TD", "", ("0:2", "1:0"))]
    assert told[2] == [("TD", "", ("0:1", "1:0")), ("TD", "", ("0:2", "1:0"))]


def test_a_table_with_headers_of_rows_only_has_them(shifts: bytes) -> None:
    """There is no row of headers above."""
    assert _tables(shifts)[1] == [[("TH", "Row", ()), ("TD", "", (f"{y}:0",))] for y in range(2)]


def test_the_tree_of_names_finds_every_header(shifts: bytes) -> None:
    """In the order that a reader of PDF looks them up in."""
    names = _tree(shifts)["/IDTree"]["/Names"]
    assert [*names[::2]] == sorted(names[::2])
    assert len(names[::2]) == 3 + 3 + 2
    for name, element in zip(names[::2], names[1::2], strict=True):
        assert element.get_object()["/ID"] == name


def test_both_standards_are_still_met(shifts: bytes, tmp_path: Path) -> None:
    """PDF/UA-1 and PDF/A-2a in the file that was added to."""
    (tmp_path / "shifts.pdf").write_bytes(shifts)
    assert broken_rules(tmp_path, tmp_path / "shifts.pdf") == []


def test_what_typst_wrote_stands_unchanged_before_what_is_said_of_the_rows(shifts: bytes) -> None:
    """The changed elements follow behind it; the same table gives the same bytes."""
    written = shifts[: shifts.index(b"%%EOF") + len(b"%%EOF")]
    assert _tables(written)[1][0][0] == ("TD", "", ())
    assert with_row_headers(written) == shifts
    assert printed(SHIFTS + PAIRS) == shifts


@pytest.mark.parametrize("html", [PLAIN, "<p>Ingen tabel</p>"])
def test_a_pdf_without_headers_of_rows_is_left_alone(html: str) -> None:
    """To the byte."""
    content = printed(html)
    assert content.count(b"%%EOF") == 1
    assert with_row_headers(content) == content


def test_what_is_said_is_said_once(shifts: bytes) -> None:
    """A PDF that has its headers already is not touched again; what is no PDF neither."""
    assert with_row_headers(shifts) == shifts
    assert with_row_headers(b"/BorderThickness[0.4901 ") == b"/BorderThickness[0.4901 "


def test_a_long_table_has_a_header_in_each_of_its_rows() -> None:
    """Over several pages; the first page's head is repeated, and stands once in the tree."""
    rows = "".join(f"<tr><th>Dag {number}</th><td>{number}</td></tr>" for number in range(200))
    told = _tables(printed(f"<table><thead><tr><th>Dag</th><th>Nr.</th></tr></thead>{rows}</table>"))
    body = [[("TH", "Row", ("0:0",)), ("TD", "", ("0:1", f"{y}:0"))] for y in range(1, 201)]
    assert told == [[[("TH", "Column", ())] * 2, *body]]
