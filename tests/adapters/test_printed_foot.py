"""The foot of each printed page: which edition it is, and where a newer one is found."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
import segno
from pypdf import PdfReader

from tests.adapters.running import DAY, edit, run, small_handbook
from tests.publishing.print.reading import page_text

SITE = "https://haandbog.eksempellinjen.example/hb/"
DOTS = 12
"""Points to a millimetre of a page that is looked at as a picture."""


def _printed(folder: Path, form: str) -> Path:
    done = run(folder, "pdf", "--date", DAY, "--format", form, "--out", form)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / form / "haandbog.pdf"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented handbook at an address of its own."""
    folder = small_handbook(tmp_path_factory.mktemp("foot") / "handbook")
    edit(folder / "mkdocs.yml", lambda text: f"site_url: {SITE}\n{text}")
    return folder


def _code(pdf: Path, page: int) -> list[list[bool]]:
    """The QR code in the foot of a page, square by square, read from a picture of it."""
    left, bottom = (28, 24) if PdfReader(pdf).pages[0].mediabox.height > 700 else (17, 20)
    command = ["pdftoppm", "-q", "-gray", "-r", str(25.4 * DOTS), "-f", str(page), "-l", str(page), str(pdf)]
    header, _, rest = subprocess.run(command, capture_output=True, check=True).stdout.partition(b"\n255\n")
    width, height = map(int, header.split()[1:3])
    black = [
        (x, y)
        for y in range(height - bottom * DOTS, height)
        for x in range(left * DOTS, (left + 16) * DOTS)
        if rest[y * width + x] < 40
    ]
    return _squares(black)


def _squares(black: list[tuple[int, int]]) -> list[list[bool]]:
    """Black points as squares: the first row begins with a mark that is seven squares wide, and there are
    four more of them in each size of code than in the one before."""
    left, top = min(x for x, _ in black), min(y for _, y in black)
    right, points = max(x for x, _ in black) + 1, set(black)
    mark = next(x for x in range(left, right) if (x, top + 2) not in points) - left
    count = 17 + 4 * round(((right - left) * 7 / mark - 17) / 4)
    size = (right - left) / count
    centres = [int((number + 0.5) * size) for number in range(count)]
    return [[(left + x, top + y) in points for x in centres] for y in centres]


@pytest.mark.parametrize("form", ["a4", "a5"])
def test_each_page_says_where_a_newer_edition_is_in_words_and_as_a_code(folder: Path, form: str) -> None:
    """The page's own lasting address, also where it is the second of its chapter; else the handbook's."""
    pdf = _printed(folder, form)
    for page in range(2, len(PdfReader(pdf).pages) + 1):
        said = " ".join(page_text(pdf, page, page).split())
        assert "Kladde, 23. november 2026" in said
        where = said.partition("Nyere udgave her: ")[2].split()[0]
        assert where.startswith(SITE.removeprefix("https://").rstrip("/")), said
        drawn = segno.make(f"https://{where}", error="m", micro=False).matrix
        assert _code(pdf, page) == [[bool(square) for square in row] for row in drawn]
    said = page_text(pdf, 1, len(PdfReader(pdf).pages))
    assert f"{SITE.removeprefix('https://')}r/kontakt/" in said
    assert "Nyere udgave her" not in page_text(pdf, 1, 1)


def test_without_an_address_the_end_of_it_is_told_and_there_is_no_code(tmp_path: Path) -> None:
    """It is added to the address that the reader knows; the contents have none."""
    folder = small_handbook(tmp_path / "handbook")
    pdf = _printed(folder, "a4")
    contents, contact = page_text(pdf, 2, 2), " ".join(page_text(pdf, 7, 7).split())
    assert "Kladde, 23. november 2026" in contents
    assert "Nyere udgave" not in contents
    assert "Nyere udgave: skriv r/kontakt/ efter håndbogens adresse på nettet" in contact
