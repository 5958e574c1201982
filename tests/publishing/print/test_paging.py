"""Where pages end: nothing that leads on stands alone at a page's foot, and no page holds a few words."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest
from pypdf import PdfReader

from haandbog.adapters.typst import Refused, typeset
from haandbog.publishing.print.manuscript import MAIN
from tests.publishing.print.walking import DAY, files_for, walked

COLOPHON = 'colophon((("Ansvarlig", "Vagtlederen"), ), ("En kilde, Eksempellinjen, 2026", ))'
PAGE = 36
"""Sentences of one line that fill a page, about."""
FOOT = 2
"""Lines of the chapter's foot."""


def pages(html: str) -> list[list[str]]:
    """The lines of each page of a chapter, from the top, without its foot and the running head."""
    code, _ = walked(html, foot=FOOT)
    made = typeset(files_for(f"{{{code};{COLOPHON}}}"), MAIN, DAY)
    assert not isinstance(made, Refused), made
    read = (page.extract_text().splitlines() for page in PdfReader(io.BytesIO(made)).pages)
    return [[line.strip() for line in lines if _is_text(line)] for lines in read]


def _is_text(line: str) -> bool:
    return line.strip() not in ("", "Prøve", "1", "2", "3") and "Kladde" not in line


def filled(upto: int, *after: str) -> Iterator[list[list[str]]]:
    """The pages of a chapter whose first page is more and more full before what is asked about."""
    for number in range(PAGE - 8, upto):
        yield pages("".join(f"<p>Linje {n}</p>" for n in range(number)) + "".join(after))


REST = "".join(f"<p>Rest {n}</p>" for n in range(20))


@pytest.mark.parametrize(
    "below",
    [
        "<p>" + "Her er en sætning, som fylder mere end en linje på siden. " * 5 + "</p>",
        "<p>En.</p><p>To.</p><p>Tre.</p>",
        "<table><tr><th>K</th></tr><tr><td>En.</td></tr><tr><td>To.</td></tr></table>",
        "<p>Kort:</p><ul><li>En.</li><li>To.</li></ul>",
    ],
)
def test_a_heading_has_lines_below_it_on_its_page(below: str) -> None:
    """Two at least, wherever on the page it would stand."""
    for made in filled(PAGE + 4, "<h2>Overskrift</h2>", below, REST):
        page = next(page for page in made if "Overskrift" in page)
        assert len(page) - page.index("Overskrift") > 2, made


def test_a_sentence_stays_with_the_list_it_leads_up_to() -> None:
    """It is never the last line of a page."""
    listed = "<p>Husk:</p><ol>" + "".join(f"<li>Punkt {n}</li>" for n in range(12)) + "</ol>"
    for made in filled(PAGE + 4, listed, REST):
        assert all(page[-1] != "Husk:" for page in made), made


@pytest.mark.parametrize(
    ("first", "last", "block"),
    [
        ("Punkt 0", "Punkt 3", "<ul>" + "".join(f"<li>Punkt {n}</li>" for n in range(4)) + "</ul>"),
        (
            "K",
            "r4",
            "<table><tr><th>K</th></tr>" + "".join(f"<tr><td>r{n}</td></tr>" for n in range(5)) + "</table>",
        ),
        (
            "Husk",
            "Slut.",
            '<div class="admonition note"><p class="admonition-title">Husk</p><p>En.</p><p>Slut.</p></div>',
        ),
    ],
)
def test_what_is_short_stands_on_one_page(first: str, last: str, block: str) -> None:
    """A list of a few points, a small table, a box."""
    for made in filled(PAGE + 6, block, REST):
        page = next(page for page in made if any(first in line for line in page))
        assert any(last in line for line in page), made


def test_the_last_page_holds_more_than_its_foot() -> None:
    """However many lines a chapter has: the last ones go together."""
    for number in range(PAGE - 4, PAGE + 6):
        made = pages("".join(f"<p>Linje {n}</p>" for n in range(number)))
        assert len(made) == 1 or len([line for line in made[-1] if line.startswith("Linje")]) >= 5


def test_a_footnote_stands_on_the_page_that_calls_it() -> None:
    """Wherever on the page: in the last lines, too, and in a sentence that leads up to a list."""
    link = '<a href="https://eksempel.dk/sti">et sted</a>'
    other = link.replace("sti", "vej")
    last = f"<h2>Til sidst</h2><p>Spørg {link}:</p><ul><li>En.</li><li>To {other}.</li></ul>"
    for made in filled(PAGE + 4, last):
        page = " ".join(next(page for page in made if "Til sidst" in page))
        assert "eksempel.dk/sti" in page
        assert "eksempel.dk/vej" in page
        assert all(len(page) > 4 for page in made)


def test_what_is_kept_together_is_never_higher_than_a_page() -> None:
    """Lines broken by hand, a cell that is a list, headings without text: all of it stays on the paper."""
    broken = "<p>" + "<br>".join(f"Vers {n}" for n in range(120)) + "</p>"
    cell = "<table><tr><th>K</th></tr><tr><td><ul>" + "<li>Celle</li>" * 90 + "</ul></td></tr></table>"
    headings = "".join(f"<h2>Tom {n}</h2>" for n in range(60))
    said = " ".join(line for page in pages(headings + cell + broken) for line in page)
    assert said.count("Vers") == 120
    assert said.count("Celle") == 90
    assert said.count("Tom") == 60
    assert len(pages(broken)) > 2
    assert len(pages(cell)) > 1
    assert len(pages(headings)) > 1
