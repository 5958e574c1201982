"""The live line before the script runs, and what the script is given."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest
from bs4 import BeautifulSoup

from haandbog.rendering.state import hours_data, state_panel, state_pill, today_line
from tests.hours_samples import CONFIRMED, DECIDED, SOURCE, hours, local

TODAY = date(2026, 11, 23)
LIVE_WORDS = ("åbent nu", "åpent nå", "open now", "lukket nu", "i dag", "i aften")


def text_of(html: str) -> str:
    return BeautifulSoup(html, "html.parser").get_text(" ").replace("\u00a0", " ")


@pytest.mark.parametrize("language", ["da", "nb", "en"])
@pytest.mark.parametrize("provenance", [CONFIRMED, SOURCE, ""])
def test_nothing_static_says_a_state(language: str, provenance: str) -> None:
    """Without a script the page says the week's hours, never open, closed or today."""
    told = hours(DECIDED, provenance)
    for html in (
        state_panel(told, "Eksempellinjen", language, TODAY, "aabningstider/"),
        state_pill(told, language, "aabningstider/"),
        today_line(told, language, TODAY),
    ):
        assert not any(word in text_of(html).lower() for word in LIVE_WORDS)
        assert "--open" not in html
        assert "\n\n" not in html


def test_the_panel_of_confirmed_hours_gives_the_week() -> None:
    """Grouped days, and when the hours were checked."""
    told = text_of(state_panel(hours(DECIDED, CONFIRMED), "Eksempellinjen", "da", TODAY, "x/"))
    for part in (
        "Eksempellinjen",
        "Åbningstider",
        "Mandag–tirsdag 15.00–18.00",
        "kontrolleret 3. november 2026",
    ):
        assert part in told


def test_the_panel_of_unconfirmed_hours_says_so() -> None:
    """Unknown, whose word it is, and to ask before promising."""
    html = state_panel(hours(DECIDED, SOURCE), "A & B", "da", TODAY, "x/")
    told = text_of(html)
    assert "hb-line--unknown" in html
    assert "A &amp; B" in html
    assert (
        "Ukendt Ifølge Folder: mandag–tirsdag 15.00–18.00, onsdag–fredag 18.00–21.00. Det er ikke bekræftet."
        in " ".join(told.split())
    )
    assert "Spørg vagtlederen, før du lover noget" in told


def test_the_pill_links_to_the_hours() -> None:
    """Where there is no page of hours there is no link."""
    assert 'href="aabningstider/"' in state_pill(hours(DECIDED), "da", "aabningstider/")
    assert "href" not in state_pill(hours(DECIDED), "da", "")


def test_the_scripts_data_holds_absolute_instants() -> None:
    """Minutes since 1970: the first shift of 23 November begins at 14.00 in UTC and lasts 180 minutes."""
    data = json.loads(hours_data(hours(DECIDED, CONFIRMED), "da", TODAY))
    monday = int(datetime(2026, 11, 23, 14, tzinfo=UTC).timestamp()) // 60
    assert [monday, 180] in data["intervals"]
    assert (data["confirmed"], data["timezone"], data["unknown"]) == (True, "Europe/Copenhagen", [])
    assert data["horizon"] == int(local(2027, 12, 28).timestamp()) // 60
    assert all(start < data["horizon"] for start, _ in data["intervals"])


def test_the_scripts_data_cannot_end_its_element() -> None:
    """A source with a tag in it stays text."""
    told = hours(DECIDED, "provenance: {source: '</script><b>'}")
    text = hours_data(told, "da", TODAY)
    assert "<" not in text
    assert json.loads(text)["source"] == "</script><b>"


def test_the_scripts_data_is_small() -> None:
    """400 days of hours weigh less than nine kilobytes."""
    assert len(hours_data(hours(DECIDED, CONFIRMED), "da", TODAY)) < 9000
