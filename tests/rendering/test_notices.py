"""Notices as readers meet them, in words that are true whenever they are read."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from haandbog.loading.project import load
from haandbog.loading.settings import Wanted, read_settings
from haandbog.model.handbook import Handbook
from haandbog.rendering.interface import NoticeView
from haandbog.rendering.notices import notice_views, when_words
from tests.samples import TODAY, make

FILE = "data/notices.yml"
TEXT = "{da: Lukket i aften, nb: Stengt i kveld, en: Closed this evening}"
UNCONFIRMED = "periods: [{week: [{days: man-fre, open: 15-18}]}]\n"


def handbook(folder: Path, *notices: str, today: date = TODAY, **files: str) -> Handbook:
    text = "notices:\n" + "".join(f"  - {{{each}}}\n" for each in notices)
    make(folder, {FILE: text, **files})
    read, problems = load(read_settings(folder / "mkdocs.yml", Wanted(today=today))[0])
    assert problems == ()
    return read


def tonight(span: str = "from: 2026-11-25 17.00, until: 2026-11-25 22.00", closed: str = "ja") -> str:
    return f"id: i-aften, {span}, text: {TEXT}, closed: {closed}"


def view(book: Handbook, language: str = "da") -> NoticeView:
    (found,) = notice_views(book, language, "kontakt/")
    return found


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_a_closing_notice_says_when_the_line_opens_again(tmp_path: Path) -> None:
    """By its day and date, as it may be read later, and with the way to the hours."""
    book = handbook(tmp_path, tonight())
    told = view(book)
    assert told.strong == "Lukket i aften."
    assert plain(told.text) == "Linjen åbner igen torsdag 26. november kl. 18.00."
    assert plain(told.when) == "Onsdag 25. november 2026 kl. 17.00–22.00."
    assert told.link
    assert told.link.url == "kontakt/"
    assert plain(view(book, "en").text) == "The line opens again on Thursday 26 November at 18:00."
    assert plain(view(book, "nb").when) == "Onsdag 25. november 2026 kl. 17:00–22:00."


def test_nobody_is_promised_an_opening_that_is_not_confirmed(tmp_path: Path) -> None:
    """The notice then only says that it is closed."""
    book = handbook(tmp_path, tonight(), **{"data/opening-hours.yml": UNCONFIRMED})
    assert view(book).text == ""


def test_a_message_has_neither_lamp_nor_opening(tmp_path: Path) -> None:
    """It is not about the line."""
    told = view(handbook(tmp_path, tonight(closed="nej")))
    assert (told.lamp, told.text, told.link) == (False, "", None)


def test_a_notice_that_is_over_is_left_out(tmp_path: Path) -> None:
    """From the day after; on its last day it may still hold."""
    assert notice_views(handbook(tmp_path / "a", tonight(), today=date(2026, 11, 26)), "da", None) == ()
    assert view(handbook(tmp_path / "b", tonight(), today=date(2026, 11, 25))).link is not None


def test_a_language_without_the_text_says_which_one_it_is_in(tmp_path: Path) -> None:
    """The page marks it, so that it is read aloud rightly."""
    span = "from: 2026-11-25, until: 2026-11-25"
    book = handbook(tmp_path, f"id: a, {span}, text: {{da: Lukket}}")
    assert (view(book, "en").strong, view(book, "en").content_language) == ("Lukket.", "da")


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        ("from: 2026-11-25, until: 2026-11-25", "Onsdag 25. november 2026"),
        ("from: 2026-11-25 15.00, until: 2026-11-26 00.00", "Onsdag 25. november 2026 kl. 15.00–24.00"),
        (
            "from: 2026-11-25, until: 2026-11-27",
            "Fra onsdag 25. november til og med fredag 27. november 2026",
        ),
        (
            "from: 2026-11-25 22.00, until: 2026-11-26 02.00",
            "Fra onsdag 25. november kl. 22.00 til torsdag 26. november 2026 kl. 02.00",
        ),
    ],
)
def test_from_and_until_are_told_as_a_person_would(span: str, expected: str, tmp_path: Path) -> None:
    """Whole days without times, one day with its times, else both ends."""
    book = handbook(tmp_path, tonight(span))
    assert book.facts.notices
    assert plain(when_words(book.facts.notices.notices[0], "da")) == expected


def test_the_script_gets_the_instants(tmp_path: Path) -> None:
    """Minutes since 1970: 17.00 in Copenhagen is 16.00 in UTC."""
    told = view(handbook(tmp_path, tonight()))
    assert (told.first, told.until) == (29927040, 29927340)
