"""Opening hours as readers see them."""

from __future__ import annotations

import re
from datetime import date

import pytest
from bs4 import BeautifulSoup
from bs4.element import Tag

from haandbog.rendering.hours import hours_lines, hours_table, week_lines
from tests.hours_samples import CONFIRMED, DECIDED, SOURCE, WEEK, hours

TODAY = date(2026, 11, 23)
"""A Monday."""
NEW_WEEK = """
periods:
  - {valid_to: 2026-12-31, week: [{days: man-tir, open: 15-18}]}
  - {valid_from: 2027-01-01, week: [{days: hverdage, open: 16-19}]}
"""
CLOSED_TONIGHT = "exceptions: [{on: 2026-11-25, closed: ja, note: {da: Sygdom <i dag>}}]"


def soup(*text: str, language: str = "da", today: date = TODAY) -> BeautifulSoup:
    html = hours_table(hours(*text), language, today)
    assert "\n\n" not in html, "a blank line would end the HTML inside Markdown"
    return BeautifulSoup(html, "html.parser")


def cells(table: Tag | None) -> list[list[str]]:
    assert table is not None
    return [[cell.get_text() for cell in row.find_all(["th", "td"])] for row in table.find_all("tr")]


def test_the_normal_week_has_a_row_for_each_day() -> None:
    """Seven rows, closed days said, and no third column when the week is as it always is."""
    page = soup(DECIDED, CONFIRMED)
    assert cells(page.table) == [
        ["Dag", "Normalt"],
        ["Mandag", "15.00–18.00"],
        ["Tirsdag", "15.00–18.00"],
        ["Onsdag", "18.00–21.00"],
        ["Torsdag", "18.00–21.00"],
        ["Fredag", "18.00–21.00"],
        ["Lørdag", "lukket"],
        ["Søndag", "lukket"],
    ]
    assert [row["data-day"] for row in page.select("tbody tr")] == list("0123456")


def test_no_day_is_called_today_before_the_script_runs() -> None:
    """The page is read on other days than the one it was made on."""
    page = soup(DECIDED, CONFIRMED, CLOSED_TONIGHT)
    assert not page.select(".is-today, .hb-today, s")
    assert "åbent nu" not in page.get_text().lower()


def test_a_deviation_this_week_gets_a_dated_column() -> None:
    """The week is named by its dates, which stay true; the normal time is marked as replaced."""
    page = soup(DECIDED, CONFIRMED, CLOSED_TONIGHT)
    rows = cells(page.table)
    assert rows[0] == ["Dag", "Normalt", "23.–29.\u00a0nov."]
    assert rows[3] == ["Onsdag", "18.00–21.00", "Lukket"]
    assert rows[4] == ["Torsdag", "18.00–21.00", ""]
    assert [cell.get_text() for cell in page.select("td.is-replaced")] == ["18.00–21.00"]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("da", ["Mandag–tirsdag 15.00–18.00", "Onsdag–fredag 18.00–21.00", "Lørdag–søndag lukket"]),
        ("nb", ["Mandag–tirsdag 15:00–18:00", "Onsdag–fredag 18:00–21:00", "Lørdag–søndag stengt"]),
        ("en", ["Monday–Tuesday 15:00–18:00", "Wednesday–Friday 18:00–21:00", "Saturday–Sunday closed"]),
    ],
)
def test_days_alike_are_grouped_as_the_language_writes_them(language: str, expected: list[str]) -> None:
    """A point in Danish times, a colon in Norwegian and English, 24 hours everywhere."""
    assert list(hours_lines(hours(WEEK), language, TODAY)) == expected


def test_the_holidays_are_told_in_a_line() -> None:
    """What is closed, what is as usual and what nobody has decided."""
    assert hours_lines(hours(DECIDED), "da", TODAY)[3:] == (
        "Lukket på helligdage, 24.\u00a0december og 31.\u00a0december",
        "Åbent som normalt 5.\u00a0juni og 1.\u00a0maj",
    )
    undecided = hours(WEEK, "holidays: {calendar: DK, policy: closed}")
    assert hours_lines(undecided, "en", TODAY)[3:] == (
        "Closed on public holidays",
        "Not decided: 24\u00a0December and 31\u00a0December",
    )


def test_a_coming_week_is_announced() -> None:
    """New hours from New Year stand under this year's table."""
    page = soup(NEW_WEEK, CONFIRMED)
    more = [p.get_text() for p in page.select(".hb-hours__more")]
    assert more == ["Fra 1.\u00a0januar\u00a02027: mandag–fredag 16.00–19.00."]


def test_without_a_week_there_is_no_table() -> None:
    """Hours that nobody wrote down are said to be unknown."""
    page = soup("timezone: Europe/Copenhagen")
    assert page.table is None
    assert "Åbningstiderne er ikke oplyst." in page.get_text()


@pytest.mark.parametrize(
    ("provenance", "kind", "expected"),
    [
        (CONFIRMED, "confirmed", "Kontrolleret 3. november 2026 af frivilligkoordinatoren"),
        (SOURCE, "unknown", "Ifølge Folder, Eksempellinjen, 2026 – ikke bekræftet"),
        ("", "unknown", "Ikke bekræftet"),
        (
            "provenance: {source: Mail, verified_on: 2025-11-03, review_by: 2026-11-01}",
            "due",
            "Kontrolleret 3. november 2025. Skulle være kontrolleret igen senest 1. november 2026",
        ),
    ],
)
def test_who_says_so_stands_above_the_table(provenance: str, kind: str, expected: str) -> None:
    """Confirmed, overdue or only somebody's word."""
    line = soup(WEEK, provenance).select_one(".hb-src")
    assert line is not None
    assert line.get_text().replace("\u00a0", " ") == expected
    assert f"hb-src--{kind}" in (line["class"] or [])


def test_coming_deviations_are_told_in_words() -> None:
    """Dates in a row are one, holidays are named, what waits for a decision is marked."""
    page = soup(
        WEEK,
        "holidays: {calendar: DK, policy: closed, also_closed: [24/12]}",
        """
exceptions:
  - {on: 2026-11-27, open: 19-21, note: Supervision for alle.}
  - {on: 2026-11-28, open: 10-12}
""",
    )
    told = [
        [part.get_text() for part in item.select("time, b:not(.hb-num)")]
        for item in page.select(".hb-dev li")
    ]
    assert told == [
        ["27. nov.", "Fredag: 19.00–21.00 i stedet for 18.00–21.00"],
        ["28. nov.", "Lørdag: 10.00–12.00 i stedet for lukket"],
        ["24. dec.", "Torsdag: lukket til og med lørdag 26.\u00a0december"],
        ["31. dec.", "Torsdag: ikke afgjort"],
        ["1. jan.", "Fredag: lukket"],
    ]
    assert [
        item.select_one("time[datetime='2026-12-31']") is not None for item in page.select("li.is-unknown")
    ] == [True]
    assert "Juleaften, juledag og 2. juledag." in page.get_text()


def test_an_exception_that_has_begun_is_told_whole() -> None:
    """In the middle of a closed week its first and last day are still said."""
    text = "exceptions: [{from: 2026-11-20, to: 2026-12-04, closed: ja}]"
    item = soup(WEEK, text).select_one(".hb-dev li")
    assert item is not None
    assert item.get_text() == "20. nov.Fredag: lukket til og med fredag 4.\u00a0december"


def test_far_deviations_wait() -> None:
    """A list of sixty days holds what begins in them."""
    assert soup(WEEK, "exceptions: [{on: 2027-01-25, closed: ja}]").select(".hb-dev") == []
    assert len(soup(WEEK, "exceptions: [{on: 2027-01-21, closed: ja}]").select(".hb-dev li")) == 1


def test_what_people_write_is_escaped() -> None:
    """A note cannot become HTML."""
    html = hours_table(hours(WEEK, CLOSED_TONIGHT, "provenance: {source: 'A & <b>'}"), "da", TODAY)
    assert "Sygdom &lt;i dag&gt;" in html
    assert "A &amp; &lt;b&gt;" in html


def test_old_hours_read_as_the_new_ones() -> None:
    """The week of 2016 is told with the same words."""
    old = hours("history: [{year: '2016', week: [{days: man-fre, open: 11.00–17.00}]}]").history[0]
    assert week_lines(old, "da") == ("Mandag–fredag 11.00–17.00", "Lørdag–søndag lukket")


def test_icons_are_silent() -> None:
    """Every icon is hidden from a screen reader."""
    html = hours_table(hours(DECIDED, CONFIRMED), "da", TODAY)
    icons = re.findall(r'<span class="hb-i [^>]*>', html)
    assert icons
    assert all('aria-hidden="true"' in icon for icon in icons)
