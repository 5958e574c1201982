"""One document with everything in everything: nothing is lost, and the file is accessible."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html as parser
from pypdf import PdfReader

from haandbog.adapters.typst import Refused, typeset
from haandbog.publishing.print.manuscript import MAIN
from haandbog.publishing.print.walk import Found
from haandbog.publishing.print.walker import walk_content
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
from tests.publishing.print.rendering import rendered
from tests.publishing.print.validating import broken_rules
from tests.publishing.print.walking import CASES, DAY, URL, around, files_for
from tests.samples import BASE

PICTURE = (BASE / "docs" / "da" / "telefon.png").read_bytes()
HTML = rendered((CASES / "torture.md").read_text(encoding="utf-8"))
NAMES = ("lister", "dybt-nede", "sjette")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Found]:
    """The PDF, and what came to light on the way."""
    content = parser.fromstring(f'<div id="hb-content">{HTML}</div>')
    files = {f"{URL}telefon.png": PICTURE}
    places = (f"{URL}#{name}" for name in NAMES)
    code, found = walk_content(content, URL, around(*places, files=files))
    pdf = typeset(files_for(code, {name: files[path] for name, path in found.images.items()}), MAIN, DAY)
    assert not isinstance(pdf, Refused), pdf
    path = tmp_path_factory.mktemp("torture") / "torture.pdf"
    path.write_bytes(pdf)
    return path, found


def test_no_word_is_lost(made: tuple[Path, Found]) -> None:
    """Every word of the page is in the PDF at least as often."""
    pdf, _ = made
    said = words(page_text(pdf, 1, len(PdfReader(pdf).pages)))
    assert words(shown_text(f"<div>{HTML}</div>")) - said == {}


def test_what_paper_cannot_show_is_told(made: tuple[Path, Found]) -> None:
    """The unknown element and each piece of media, and nothing else."""
    _, found = made
    assert found.slips == [
        ("media", "https://eksempel.dk/film"),
        ("media", "film.mp4"),
        ("media", "mermaid"),
        ("media", "math"),
        ("unknown", "<blink>"),
    ]


def test_the_file_meets_both_standards(made: tuple[Path, Found], tmp_path: Path) -> None:
    """PDF/UA-1 and PDF/A-2a in the same file."""
    assert broken_rules(tmp_path, made[0]) == []


def test_every_heading_is_a_heading_and_a_bookmark(made: tuple[Path, Found]) -> None:
    """In the structure and in the outline, in the order of the page."""
    pdf, _ = made
    headings = elements(structure(pdf), "H1", "H2", "H3", "H4", "H5", "H6")
    assert len(headings) == HTML.count("<h1") + HTML.count("<h2") + HTML.count("<h3") + 3
    assert [title for title, _ in bookmarks(PdfReader(pdf))] == headings


def test_tables_have_heads_lists_have_items_footnotes_are_notes(made: tuple[Path, Found]) -> None:
    """What a screen reader announces."""
    nodes = structure(made[0])
    heads = elements(nodes, "TH")
    assert {"Venstre", "Midt", "Højre", "Hoved med fodnote4", "K"} <= set(heads)
    assert [node.kind for node in nodes].count("Note") >= 4
    assert any("Fodnote fra en celle" in note for note in elements(nodes, "Note"))
    assert any(item.endswith("nummer et") for item in elements(nodes, "LI"))


def test_pictures_have_their_words_and_decoration_is_left_out(made: tuple[Path, Found]) -> None:
    """An alternative text for each picture that says something, nothing for the one that does not."""
    reader = PdfReader(made[0])
    alts = [str(found["/Alt"]) for found in _figures(reader.trailer["/Root"]["/StructTreeRoot"])]
    assert alts == ["Et billede af en telefon", "Et billede for sig selv", "Billede med tekst"]


def _figures(node: object) -> list[dict[str, object]]:
    """Every figure of the structure tree, in order."""
    found = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(found, list):
        return [figure for kid in found for figure in _figures(kid)]
    if not isinstance(found, dict):
        return []
    own = [found] if found.get("/S") == "/Figure" else []
    return own + (_figures(found["/K"]) if "/K" in found else [])


def test_a_reference_names_the_page_it_leads_to(made: tuple[Path, Found]) -> None:
    """The page in words is the page on which the link lands."""
    pdf, _ = made
    reader, found = PdfReader(pdf), [*references(structure(pdf))]
    assert found
    for text, annotation, page in found:
        assert landing(reader, annotation) == page, text
