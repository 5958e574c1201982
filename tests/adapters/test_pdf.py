"""The printed handbook: our own, built once as a book, its parts and its modules, and read back."""

from __future__ import annotations

import shutil
import zlib
from itertools import pairwise
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.adapters.running import DAY, edit, files_of, own_handbook, run, small_handbook
from tests.publishing.print.reading import (
    bookmarks,
    elements,
    landing,
    page_text,
    references,
    shown_text,
    structure,
    words,
)
from tests.publishing.print.validating import broken_rules

MODULES = [f"modul-{number}" for number in range(1, 5)]
FEWEST = 9
"""Lines of a page, its running head and its foot counted in."""
BOOKS = [
    pytest.param("pdf/haandbog.pdf", id="da"),
    pytest.param("nb/pdf/haandbok.pdf", id="nb", marks=pytest.mark.long),
    pytest.param("en/pdf/handbook.pdf", id="en", marks=pytest.mark.long),
]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's own handbook with its PDFs."""
    folder = own_handbook(tmp_path_factory.mktemp("own") / "handbook", pdf=True)
    done = run(folder, "build", "--date", DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module", params=BOOKS)
def book(built: Path, request: pytest.FixtureRequest) -> Path:
    """The whole handbook in each language."""
    return built / "site" / str(request.param)


@pytest.fixture(scope="module")
def reader(book: Path) -> PdfReader:
    return PdfReader(book)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """The invented handbook, which makes PDFs only when it is asked."""
    return small_handbook(tmp_path / "handbook")


def test_a_build_makes_the_book_its_parts_and_its_modules(built: Path) -> None:
    """In every language that has its pages, in a folder of their own."""
    made = {path.name for path in (built / "site" / "pdf").glob("*.pdf")}
    assert {"haandbog.pdf", "akut.pdf", "henvisning.pdf", "uddannelse.pdf"} <= made
    assert {f"{module}.pdf" for module in MODULES} <= made
    assert (built / "site" / "nb" / "pdf" / "haandbok.pdf").is_file()
    assert (built / "site" / "en" / "pdf" / "handbook.pdf").is_file()


def test_every_page_links_to_pdfs_that_are_there(built: Path) -> None:
    """Its own and the whole handbook's; a page shown in another language links to none."""
    site = built / "site"
    for page in site.rglob("index.html"):
        html = page.read_text(encoding="utf-8")
        for part in html.split('type="application/pdf"')[:-1]:
            href = part.rpartition('href="')[2].partition('"')[0]
            assert (page.parent / href).resolve().is_file(), (page, href)
    module = (site / "uddannelse" / "modul-3" / "index.html").read_text(encoding="utf-8")
    assert 'href="../../pdf/modul-3.pdf"' in module
    assert 'href="../../pdf/haandbog.pdf"' in module


def test_no_word_of_a_page_is_lost(built: Path, reader: PdfReader, book: Path) -> None:
    """Page by page: the website's words are in the book, on the pages from this title to the next."""
    starts = _starts(built, reader)
    assert len(starts) > 50
    ends = [after - 1 for _, after in pairwise(page for _, page in starts)]
    for (html, first), last in zip(starts, [*ends, len(reader.pages)], strict=True):
        said = words(page_text(book, first, max(first, last)))
        lost = words(shown_text(html.read_text(encoding="utf-8"))) - said
        assert not lost, (html, first, last, lost)


def _starts(built: Path, reader: PdfReader) -> list[tuple[Path, int]]:
    """Each page of the site that the book holds, and where it begins, told by the destinations' names."""
    found = []
    for name, destination in reader.named_destinations.items():
        address = str(name).removeprefix("to:")
        page = built / "site" / address / "index.html"
        if str(name).startswith("to:") and "#" not in address and page.is_file():
            found.append((page, reader.get_destination_page_number(destination) + 1))
    return sorted(found, key=lambda start: start[1])


def test_no_page_holds_only_a_few_lines(book: Path) -> None:
    """But the cover and the opening pages of the parts: the last lines of a chapter stand together."""
    assert _sparse(book, "Ord, der er brugt her", "Ord som er brukt her", "Words used here") == []


@pytest.mark.long
def test_no_page_of_any_file_holds_only_a_few_lines(built: Path) -> None:
    """The sections and the modules, whose links out of them are footnotes."""
    files = sorted((built / "site").rglob("*.pdf"))
    assert len(files) > 40
    words_of_section = ("Ord, der er brugt her", "Ord som er brukt her", "Words used here")
    assert {pdf: found for pdf in files if (found := _sparse(pdf, *words_of_section))} == {}


def _sparse(pdf: Path, *allowed: str) -> list[tuple[int, list[str]]]:
    """The pages with few lines that are not the cover, an opening page, or a sheet with such a heading."""
    reader = PdfReader(pdf)
    opening = {
        reader.get_destination_page_number(place) + 1
        for name, place in reader.named_destinations.items()
        if str(name).startswith("part:")
    }
    pages = page_text(pdf, 1, len(reader.pages)).split("\f")[: len(reader.pages)]
    shown = [[line for line in text.splitlines() if line.strip()] for text in pages]
    return [
        (number, lines)
        for number, lines in enumerate(shown, 1)
        if number not in opening | {1} and len(lines) < FEWEST and not set(lines) & set(allowed)
    ]


def test_every_heading_is_a_bookmark(book: Path, reader: PdfReader) -> None:
    """In the order of the book."""
    headings = elements(structure(book), "H1", "H2", "H3", "H4", "H5", "H6")
    marks = [title for title, _ in bookmarks(reader)]
    assert len(headings) == len(marks) > 300
    for heading, mark in zip(headings, marks, strict=True):
        assert mark.startswith(heading.rstrip("\u00ad").split("\u00a0")[0]), (heading, mark)


def test_every_reference_names_the_page_it_leads_to(book: Path, reader: PdfReader) -> None:
    """The page in words is the page on which the link lands."""
    found = [*references(structure(book))]
    assert len(found) > 300
    for text, annotation, page in found:
        assert landing(reader, annotation) == page, text


def test_every_internal_link_lands(reader: PdfReader) -> None:
    """No link of the book leads to nowhere."""
    links = [
        annotation.indirect_reference.idnum
        for page in reader.pages
        for annotation in (one.get_object() for one in page.get("/Annots", ()))
        if annotation["/Subtype"] == "/Link"
    ]
    assert len(links) > 800
    for link in links:
        landing(reader, link)


def test_what_is_built_meets_both_standards(built: Path, tmp_path: Path) -> None:
    """PDF/UA-1 and PDF/A-2a in the same file: a part, a module, and one in each language."""
    site = built / "site"
    sample = ("pdf/akut.pdf", "pdf/modul-3.pdf", "nb/pdf/haandbok.pdf", "en/pdf/handbook.pdf")
    assert broken_rules(tmp_path, *(site / name for name in sample)) == []


@pytest.mark.long
def test_every_file_meets_both_standards(built: Path, tmp_path: Path) -> None:
    """All that a build makes."""
    assert broken_rules(tmp_path, *sorted((built / "site").rglob("*.pdf"))) == []


def test_an_unchanged_handbook_typesets_nothing(built: Path) -> None:
    """A second build takes every PDF from the cache, and they are the same."""
    before = files_of(built / "site")
    kept = built / ".cache" / "haandbog" / "print"
    files = {path: path.stat().st_ino for path in kept.iterdir()}
    assert files
    shutil.rmtree(built / "site")
    done = run(built, "build", "--date", DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    assert files_of(built / "site") == before
    assert {path: path.stat().st_ino for path in kept.iterdir()} == files


def test_without_pdfs_there_are_none_and_no_links_to_them(small: Path) -> None:
    """``pdf: false`` in the configuration, and the same by ``--no-pdf``."""
    done = run(small, "build", "--date", DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    assert not [*small.rglob("*.pdf")]
    assert "application/pdf" not in (small / "site" / "kontakt" / "index.html").read_text(encoding="utf-8")


def test_one_module_can_be_printed_alone(small: Path, tmp_path: Path) -> None:
    """With the page's name as the file's."""
    done = run(small, "pdf", "--only", "modul-3", "--date", DAY, "--out", str(tmp_path / "out"))
    assert done.returncode == 0, done.stdout + done.stderr
    assert PdfReader(tmp_path / "out" / "modul-3.pdf").metadata["/Title"]
    assert not (small / "site").exists()


def test_the_sheet_for_the_wall_is_one_page_with_the_numbers_and_the_hours(built: Path) -> None:
    """And with the address of each acute guide; the acute page links to it."""
    sheet = PdfReader(built / "site" / "pdf" / "akut-ark.pdf")
    assert len(sheet.pages) == 1
    said = sheet.pages[0].extract_text()
    assert "112" in said
    assert "18.00–21.00" in said
    assert "r/selvmordstanker/" in said
    assert 'href="../pdf/akut-ark.pdf"' in (built / "site" / "akut" / "index.html").read_text(
        encoding="utf-8"
    )


def test_a_section_can_be_printed_on_a_sheet_to_sign(small: Path) -> None:
    """Only what stands below its heading, on one page."""
    done = run(small, "pdf", "--only", "modul-3#peer-stoette", "--format", "sheet", "--date", DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    sheet = PdfReader(small / "pdf" / "modul-3-peer-stoette.pdf")
    assert len(sheet.pages) == 1
    said = sheet.pages[0].extract_text()
    assert "Hvad er peer-støtte?" in said
    assert "Forslag" not in said.split("Ansvarlig")[0]


def test_a_course_has_a_sheet_for_those_who_take_it_and_one_for_the_trainer(small: Path) -> None:
    """Each says whose it is; only those who take it have lines for notes."""
    command = ("pdf", "--only", "modul-3", "--format", "sheet", "--date", DAY)
    said = {}
    for audience in ("volunteer", "leader"):
        done = run(small, *command, "--audience", audience, "--out", audience)
        assert done.returncode == 0, done.stdout + done.stderr
        pages = PdfReader(small / audience / "modul-3.pdf").pages
        said[audience] = "\n".join(page.extract_text() for page in pages)
    assert "Deltagerens udgave" in said["volunteer"]
    assert "Noter" in said["volunteer"]
    assert "Underviserens udgave" in said["leader"]
    assert "Noter" not in said["leader"]


def test_an_unknown_page_is_told_with_the_nearest_one(small: Path) -> None:
    """And nothing is made."""
    done = run(small, "pdf", "--only", "modul-4", "--date", DAY)
    assert done.returncode == 1
    assert "'modul-4'" in done.stderr
    assert "modul-3" in done.stderr
    assert not (small / "pdf").exists()


def test_a_picture_that_no_check_knew_to_be_damaged_is_told_with_its_page(small: Path) -> None:
    """Whole by its parts, nothing that can be drawn inside: in the editor's words, at the line."""
    picture = small / "docs" / "da" / "telefon.png"
    content = picture.read_bytes()
    start = content.index(b"IDAT")
    size = int.from_bytes(content[start - 4 : start], "big")
    part = b"IDAT" + b"\0" * size
    rest = content[start + 8 + size :]
    picture.write_bytes(content[:start] + part + zlib.crc32(part).to_bytes(4, "big") + rest)
    page = small / "docs" / "da" / "modul-3.md"
    edit(page, lambda text: text + "\n![En telefon](telefon.png)\n")
    done = run(small, "pdf", "--only", "modul-3", "--date", DAY)
    assert done.returncode == 1
    line = len(page.read_text(encoding="utf-8").splitlines())
    assert f"docs/da/modul-3.md:{line}:15: fejl: billedet 'telefon.png' kan ikke tegnes" in done.stdout
    assert "Typst" not in done.stdout + done.stderr
    assert "decode" not in done.stdout + done.stderr


def test_own_styles_change_the_look_and_a_mistake_in_them_is_told_with_its_place(small: Path) -> None:
    """``overrides/print.typ`` is read after our own; what Typst says of it stands at its line."""
    styles = small / "overrides" / "print.typ"
    styles.write_text('#import "haandbog.typ": *\n#let lead(body) = [Mit eget: #body]\n', encoding="utf-8")
    command = ("pdf", "--only", "modul-3", "--date", DAY)
    done = run(small, *command)
    assert done.returncode == 0, done.stdout + done.stderr
    edit(styles, lambda text: text + "#let ink = nothing-of-that-name\n")
    done = run(small, *command)
    assert done.returncode == 1
    assert "overrides/print.typ:3:" in done.stdout
    assert "nothing-of-that-name" in done.stdout


@pytest.mark.parametrize(
    ("styles", "place", "says"),
    [
        ("#let restyled = 3\n", "overrides/print.typ:1:1: fejl", "prøv uden overrides/print.typ"),
        ("#let lead(body) = {\n", "overrides/print.typ:1:19: fejl", "ordene fra Typst er på engelsk"),
        ('#let lead(body) = image("x.png", alt: "x")\n', "overrides/print.typ:1:25: fejl", "found: x.png"),
    ],
)
def test_whatever_is_wrong_with_own_styles_is_told_in_the_editors_words(
    small: Path, styles: str, place: str, says: str
) -> None:
    """With the file that is wrong and what to do, and without a folder of the machine."""
    (small / "overrides" / "print.typ").write_text(styles, encoding="utf-8")
    done = run(small, "pdf", "--only", "modul-3", "--date", DAY)
    assert done.returncode == 1
    assert place in done.stdout
    assert says in done.stdout
    assert "PDF'en kan ikke laves" in done.stdout
    assert "searched" not in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
