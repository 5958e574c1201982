"""What would break a page: it becomes a good one, or a finding, and never a mistake of ours."""

from __future__ import annotations

import io
import time
from pathlib import Path

import pytest
from pypdf import PdfReader

from haandbog.adapters.typst import Refused, typeset
from haandbog.publishing.print.manuscript import MAIN
from tests.publishing.print.reading import page_text
from tests.publishing.print.walking import DAY, files_for, printed, walked


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def table(rows: int, columns: int) -> str:
    head = "".join(f"<th>K{c}</th>" for c in range(columns))
    body = "".join(f"<tr>{''.join(f'<td>r{r}k{c}</td>' for c in range(columns))}</tr>" for r in range(rows))
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def test_a_table_of_2000_rows_repeats_its_head_on_every_page() -> None:
    """All the rows are there, and no page is without the head."""
    pdf = PdfReader(io.BytesIO(printed(table(2000, 3))))
    pages = [page.extract_text() for page in pdf.pages]
    assert len(pages) > 40
    assert all("K0" in page for page in pages)
    assert "\n".join(pages).split().count("r1999k2") == 1


def test_a_table_of_60_columns_is_told_in_parts_with_its_first_column_each_time() -> None:
    """Every cell stands on paper, and each part says which columns it has."""
    said = text_of(printed(table(3, 60)))
    assert {f"r{r}k{c}" for r in range(3) for c in range(60)} <= set(said.split())
    assert "Kolonne 2–5 af 60" in said
    assert said.split().count("r2k0") == 15


def test_a_table_of_one_column_is_never_left_out() -> None:
    """Whatever is in its cells: a long list, a word without end."""
    for cell in ("<ul>" + "<li>Celle</li>" * 40 + "</ul>", "Ordet " + "æøå" * 100):
        html = f"<table><tr><th>Hoved</th></tr><tr><td>{cell}</td></tr></table>"
        said = text_of(printed(html))
        assert said.count("Celle") == cell.count("Celle")
        assert "".join(said.split()).count("æøå") == cell.count("æøå")


@pytest.mark.parametrize(
    ("columns", "word", "turned"),
    [(5, "Overskrift", False), (8, "Hoved", False), (8, "Overskrift", True), (12, "Hoved", True)],
)
def test_a_wide_table_is_set_smaller_or_the_page_is_turned(columns: int, word: str, turned: bool) -> None:
    """The words decide: what fits upright stands upright."""
    head = "".join(f"<th>{word}{c}</th>" for c in range(columns))
    cells = "<td>ord</td>" * columns
    html = f"<table><thead><tr>{head}</tr></thead><tbody><tr>{cells}</tr></tbody></table>"
    pages = PdfReader(io.BytesIO(printed(html))).pages
    assert any(page.mediabox.width > page.mediabox.height for page in pages) is turned


def test_a_word_that_no_hyphen_can_break_stays_on_the_paper(tmp_path: Path) -> None:
    """What lies beside the sheet is not shown: every letter is seen."""
    (tmp_path / "ord.pdf").write_bytes(printed(f"<p>Ordet {'æøå' * 90} er langt.</p>"))
    assert "æøå" * 90 in "".join(page_text(tmp_path / "ord.pdf", 1, 1).split())


def test_a_list_of_signs_has_no_points_beside_them() -> None:
    """The sign is the point; a list that mixes signs keeps both."""
    sign = '<span class="hb-i hb-i--{name}" aria-hidden="true"></span>'
    one = f"<li>{sign.format(name='x-circle')}<span>Lad være</span></li>"
    other = f"<li>{sign.format(name='check-circle')}<span>Gør det</span></li>"
    assert "•" not in text_of(printed(f"<ul>{one * 2}</ul>"))
    assert "•" in text_of(printed(f"<ul>{one}{other}</ul>"))


def test_ways_in_are_told_one_below_another() -> None:
    """A name, and on the next line what is found there."""
    ways = "".join(f'<a href="side-{n}/"><span><b>Navn {n}</b><i>Hvad {n}</i></span></a>' for n in (1, 2))
    said = text_of(printed(f'<nav class="hb-roles">{ways}</nav>')).splitlines()
    assert [line for line in said if line.startswith("Hvad")] == ["Hvad 1", "Hvad 2"]


def test_a_word_of_300_letters_stays_on_the_paper() -> None:
    """It is broken, and can still be copied whole."""
    long = "speciallægepraksisplanlægningsstabiliseringsperiode" * 6
    said = text_of(printed(f"<p>Ordet {long} er langt.</p><p><code>{long}</code></p>"))
    assert "".join(said.replace("\u00ad", "").split()).count(long) == 2


def test_an_empty_section_is_only_its_heading() -> None:
    """Nothing at all between two headings."""
    said = text_of(printed("<h2>Tom</h2><div></div><ul></ul><p> </p><table></table><h2>Næste</h2>"))
    assert "Tom\nNæste" in said


def test_a_missing_picture_is_told_and_its_words_stand_instead() -> None:
    """The alternative text is all that is left."""
    html = '<p><img src="væk.png" alt="En lampe"></p>'
    assert walked(html)[1].slips == [("image", "væk.png")]
    assert "En lampe" in text_of(printed(html))


def test_a_picture_of_another_site_is_not_fetched_and_stops_nothing() -> None:
    """Its words stand instead; an emoji is called by its name, whose sign no font for text has."""
    rocket = '<img alt="🚀" class="twemoji" src="https://eksempel.dk/1f680.svg" title=":space_rocket:">'
    html = f'<p>Op {rocket} og <img src="//eksempel.dk/a.png" alt="En lampe"></p>'
    assert {kind for kind, _ in walked(html)[1].slips} == {"media"}
    said = " ".join(text_of(printed(html)).split())
    assert "space rocket" in said
    assert "En lampe" in said


def test_a_damaged_picture_is_refused_with_the_file_it_stands_in() -> None:
    """No traceback: the reason, and where."""
    files = {"prøve/telefon.png": b"not a picture"}
    code, found = walked('<p><img src="telefon.png" alt="x"></p>', files=files)
    beside = {name: files[path] for name, path in found.images.items()}
    refused = typeset(files_for(code, beside), MAIN, DAY)
    assert isinstance(refused, Refused)
    assert "image" in refused.message


def test_a_formula_in_a_sentence_keeps_the_spaces_around_it() -> None:
    """As code does."""
    said = text_of(printed('<p>Af <span class="arithmatex">\\(a^2\\)</span> følger <code>b</code> og c.</p>'))
    assert "Af a^2 følger b og c." in " ".join(said.split())


def test_a_sign_that_no_font_has_is_told_and_its_number_printed() -> None:
    """The finding stops a build; the page itself can be seen."""
    html = "<h2>Godt 😀</h2><p>gået</p>"
    assert walked(html)[1].slips == [("glyph", "😀")]
    assert "[U+1F600]" in text_of(printed(html))


def test_headings_are_never_deeper_than_one_below_the_last() -> None:
    """PDF/UA-1 allows no jump, whatever the HTML says."""
    assert "Dyb" in text_of(printed("<h4>Dyb</h4><p>a</p><h2>To</h2><h6>Seks</h6>"))


def test_boxes_in_boxes_in_boxes_become_flat_before_they_break() -> None:
    """A page nested beyond all reason is told of, and its words are printed."""
    depth = 400
    html = "<div><blockquote>" * depth + "<p>Bunden</p>" + "</blockquote></div>" * depth
    assert ("deep" in {kind for kind, _ in walked(html)[1].slips}) is True
    assert "Bunden" in text_of(printed(html))
    lists = "<ul><li>" * depth + "Punktet" + "</li></ul>" * depth
    assert "Punktet" in text_of(printed(lists))


def test_the_same_page_gives_the_same_bytes() -> None:
    """Twice, with time between."""
    html = "<p>Hej</p>" + table(4, 4)
    first = printed(html)
    time.sleep(1.1)
    assert printed(html) == first
