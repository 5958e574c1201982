"""What is mended in Markdown's HTML so that it can be heard."""

from __future__ import annotations

import markdown
from bs4 import BeautifulSoup

from haandbog.rendering.accessible import mend

EXTENSIONS = ["toc", "tables", "footnotes", "pymdownx.tasklist"]
OPTIONS = {
    "toc": {"permalink": True},
    "pymdownx.tasklist": {"custom_checkbox": True, "clickable_checkbox": True},
}
WORDS = {"link_copy_here": "Kopiér link", "table": "Tabel", "footnote_back": "Tilbage til note"}


def mended(text: str) -> BeautifulSoup:
    html = markdown.markdown(text, extensions=EXTENSIONS, extension_configs=OPTIONS)
    return BeautifulSoup(mend(html, WORDS), "html.parser")


def test_a_heading_is_called_what_it_says() -> None:
    """The heading is named by its text alone; the link in it has a name of its own."""
    page = mended("## Spørg & *del*\n\nTekst\n\n### Næste\n")
    for heading, text in zip(page.find_all(["h2", "h3"]), ("Spørg & del", "Næste"), strict=True):
        named_by = page.find(id=heading["aria-labelledby"])
        assert named_by.get_text() == text
        assert heading.a["aria-label"] == f"Kopiér link: {text}"
        assert heading.a["href"] == f"#{heading['id']}"
        assert heading.a.get_text() == ""


def test_a_check_box_is_called_what_it_checks() -> None:
    """The label holds the text, links and all, also in a list inside a list."""
    page = mended("- [ ] Hvem havde [brug](#x) for det?\n    - [x] Inden i\n\n- [ ] Sidste\n")
    told = [label.get_text().strip() for label in page.find_all("label")]
    assert told == ["Hvem havde brug for det?", "Inden i", "Sidste"]
    assert len(page.select("label > input")) == 3
    assert page.select_one("label a")["href"] == "#x"


def test_other_html_is_left_alone() -> None:
    """A heading without a link, a paragraph and a plain list stay as they are."""
    html = '<h2 id="a">A</h2>\n<p>B</p>\n<ul><li>C</li></ul>'
    assert mend(html, WORDS) == html


def test_a_table_scrolls_in_a_box_of_its_own() -> None:
    """Each table has one box, which knows what a table is called; nothing else is put into it."""
    page = mended("| A |\n|---|\n| 1 |\n\nTekst\n\n| B |\n|---|\n| 2 |\n")
    boxes = page.select(".hb-scroll")
    assert [box["data-hb-table"] for box in boxes] == ["Tabel", "Tabel"]
    assert [[child.name for child in box.find_all(recursive=False)] for box in boxes] == [["table"]] * 2


def test_an_empty_corner_is_no_heading() -> None:
    """A head without words would be read aloud as the head of its column."""
    page = mended("|  | A |\n|:---|---|\n| 1 | 2 |\n")
    assert [cell.name for cell in page.select("thead tr > *")] == ["td", "th"]


def test_a_link_that_stands_alone_is_a_row() -> None:
    """A list item or a cell with nothing but a link is marked; a link in a sentence is not."""
    page = mended("- [A](a)\n- [B](b): mere\n- [C](c)\n    - D\n\n| E |\n|---|\n| [F](f) |\n| g [G](g) |\n")
    assert [row.a.get_text() for row in page.select(".hb-alone")] == ["A", "C", "F"]


def test_the_way_back_from_a_note_is_told_in_the_readers_language() -> None:
    """Markdown's own words are English."""
    page = mended("A[^x]\n\n[^x]: Kilde\n")
    assert page.select_one(".footnote-backref")["aria-label"] == "Tilbage til note 1"
    assert "Jump" not in str(page)
