"""The list of files with open data: what there is, in the reader's language, with links that lead to it."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup
from msgspec.structs import replace

from haandbog.publishing.open_files import open_files
from haandbog.rendering.links import PageLinks
from haandbog.rendering.open_data import open_data
from tests.rendering.handbooks import base


@pytest.mark.parametrize("language", ["da", "nb", "en"])
def test_every_file_that_is_made_is_linked(language: str) -> None:
    """The links lead from the page to the files, which are not empty."""
    made = open_files(base(), language)
    listed = BeautifulSoup(open_data(base(), language, PageLinks(base(), "om/aabne-data/")), "html.parser")
    links = [urljoin("https://x/om/aabne-data/", str(link["href"])) for link in listed.select("dt a")]
    assert links == [f"https://x/{path}" for path in made]
    assert all(made.values())


def test_the_names_are_in_the_readers_language() -> None:
    """Each file says what it is for."""
    told = {language: open_data(base(), language, PageLinks(base(), "")) for language in ("da", "nb", "en")}
    assert "Henvisningsmappen som tabel" in told["da"]
    assert "Henvisningspermen som tabell" in told["nb"]
    assert "The referral folder as a table" in told["en"]


def test_without_hours_there_is_no_calendar() -> None:
    """Nothing links to what is not there."""
    without = replace(base(), facts=replace(base().facts, hours=None))
    assert "open/hours.ics" not in open_files(without, "da")
    assert "hours.ics" not in open_data(without, "da", PageLinks(without, ""))
