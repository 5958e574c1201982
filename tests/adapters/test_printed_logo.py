"""The organisation's logo on the web and on the book's cover."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.adapters.running import DAY, edit, run
from tests.adapters.scaffolding import made
from tests.loading.test_pictures import PNG
from tests.publishing.print.reading import page_text, structure
from tests.publishing.print.validating import broken_rules

LOGO = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 100">
<text x="9" y="68" font-size="54">Husmærke</text></svg>
"""


def _printed(folder: Path) -> Path:
    """The whole handbook as one PDF."""
    done = run(folder, "pdf", "--date", DAY, "--out", "ud")
    assert done.returncode == 0, done.stdout + done.stderr
    return next((folder / "ud").glob("*.pdf"))


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new handbook with a logo, built with its PDFs."""
    folder = tmp_path_factory.mktemp("new")
    (folder / "Vores logo.SVG").write_text(LOGO, encoding="utf-8")
    house = made("frivilligkoordinator", folder / "hb", folder / "Vores logo.SVG")
    done = run(house, "build", "--date", DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    return house


def test_a_new_handbooks_logo_stands_on_its_pages_and_its_cover(house: Path) -> None:
    """On the cover as a decoration, because the organisation's name stands beside it."""
    front = (house / "site" / "index.html").read_text(encoding="utf-8")
    assert '<img class="hb-logo__mark" src="assets/logo.svg" alt="">' in front
    assert (house / "site" / "assets" / "logo.svg").read_text(encoding="utf-8") == LOGO
    book = house / "site" / "pdf" / "haandbog.pdf"
    assert "Husmærke" in page_text(book, 1, 1)
    assert "Husmærke" not in page_text(book, 2, len(PdfReader(book).pages))
    assert "Husmærke" not in "".join(node.text for node in structure(book))


def test_another_logo_typesets_the_books_again_and_nothing_else(house: Path) -> None:
    """What has no cover is taken from what was typeset before."""
    kept = house / ".cache" / "haandbog" / "print"
    before = {path.name for path in kept.iterdir()}
    edit(house / "overrides" / "assets" / "logo.svg", lambda text: text.replace("Husmærke", "Nyt mærke"))
    done = run(house, "build", "--date", DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Nyt mærke" in page_text(house / "site" / "pdf" / "haandbog.pdf", 1, 1)
    assert len({path.name for path in kept.iterdir()} - before) == 1


def test_a_site_that_is_no_handbook_has_its_logo_on_its_cover(tmp_path: Path) -> None:
    """A picture of points, too; where it is missing, the book is printed without it."""
    (tmp_path / "docs" / "img").mkdir(parents=True)
    (tmp_path / "docs" / "index.md").write_text("# Forside\n\nHej.\n", encoding="utf-8")
    (tmp_path / "docs" / "img" / "logo.png").write_bytes(PNG)
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Vores sted\ntheme: {name: material, logo: img/logo.png}\nplugins: [haandbog]\n",
        encoding="utf-8",
    )
    book = _printed(tmp_path)
    assert len(PdfReader(book).pages[0].images) == 1
    assert broken_rules(tmp_path, book) == []
    shutil.rmtree(tmp_path / "docs" / "img")
    assert len(PdfReader(_printed(tmp_path)).pages[0].images) == 0
