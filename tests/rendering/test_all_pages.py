"""The list of all pages from A to Å."""

from __future__ import annotations

from haandbog.rendering.all_pages import all_pages, all_pages_meta
from tests.rendering.handbooks import base, holding, partner, soup


def test_every_page_and_place_stands_under_its_letter() -> None:
    """In the alphabet's order, with what the page says about itself, and a way to it from the list."""
    made = soup(all_pages(base(), "da"))
    letters = [letter.get_text() for letter in made.select(".hb-az__letter")]
    assert letters == sorted(letters)
    found = {link.get_text(): link["href"] for link in made.select(".hb-az__list a")}
    assert found["Kontakt"] == "../kontakt/"
    assert found["Eksempelcentret"] == "../eksempelcentret/"
    assert made.select_one("p a")["href"] == "../ordliste/"  # type: ignore[index]


def test_a_release_lists_only_what_it_shows() -> None:
    """A place that nobody has approved has no page there."""
    proposed = partner(approval={"state": "proposed"})
    assert "Prøvestedet" in all_pages(holding(proposed), "da")
    assert "Prøvestedet" not in all_pages(holding(proposed, preview=False), "da")


def test_the_list_speaks_the_reader_s_language() -> None:
    """Its own words; a page that is not translated keeps its title, marked with its language."""
    assert all_pages_meta("en").title == "All pages from A to Z"
    made = soup(all_pages(base(), "en"))
    assert {link["hreflang"] for link in made.select("a[hreflang]")} == {"da"}
