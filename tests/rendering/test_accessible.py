"""What is mended in Markdown's HTML so that it can be heard."""

from __future__ import annotations

import markdown
from bs4 import BeautifulSoup

from haandbog.rendering.accessible import mend

EXTENSIONS = ["toc", "pymdownx.tasklist"]
OPTIONS = {
    "toc": {"permalink": True},
    "pymdownx.tasklist": {"custom_checkbox": True, "clickable_checkbox": True},
}


def mended(text: str) -> BeautifulSoup:
    html = markdown.markdown(text, extensions=EXTENSIONS, extension_configs=OPTIONS)
    return BeautifulSoup(mend(html, "Kopiér link"), "html.parser")


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
    assert mend(html, "x") == html
