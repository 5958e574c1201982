"""The front page's shortcuts."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from haandbog.diagnostics import LANGUAGES
from haandbog.model.handbook import Handbook
from haandbog.model.pages import FrontMatter, Kind
from haandbog.rendering.front import roles, tiles
from tests.rendering.handbooks import base, links, one, soup, unbalanced


def changed(**meta: dict[str, object]) -> Handbook:
    """The base handbook with other front matter on the pages named (hyphens are underscores)."""
    pages = tuple(
        replace(
            page,
            meta=FrontMatter(**(page.meta.model_dump(exclude={"module"}) | meta[page.id.replace("-", "_")])),
        )
        if page.id.replace("-", "_") in meta
        else page
        for page in base().pages
    )
    return replace(base(), pages=pages)


ALL = {"modul_3": {"kind": Kind.ACUTE, "title": "Akut", "description": "Et liv er i fare. Gør dette."}}


def test_a_tile_leads_to_the_page_of_its_kind() -> None:
    """Acute first, then referral, hours and search, in the order of the thumb bar."""
    made = tiles(changed(**ALL), "da", links(base(), ""))
    leads = [(tile.get_text(), tile.get("href")) for tile in soup(made).select(".hb-tile")]
    assert leads == [
        ("AkutEt liv er i fare", "modul-3/"),
        ("Henvisning", "henvisningsmappe/"),
        ("Åbningstider", "kontakt/"),
        ("Søg", "alle-sider/"),
    ]
    assert one(made, ".hb-tile--acute").name == "a"


def test_the_acute_tile_names_what_there_is_help_for() -> None:
    """The guides in the reader's language, in the alphabet's order, instead of a description."""
    guides = {
        "kontakt": {"kind": Kind.GUIDE, "title": "Vold"},
        "ordliste": {"kind": Kind.GUIDE, "title": "Brand"},
    }
    acute = one(tiles(changed(**ALL, **guides), "da", links(base(), "")), ".hb-tile--acute i")
    assert acute.get_text() == "Brand\N{NO-BREAK SPACE}· Vold"
    assert one(tiles(changed(**ALL, **guides), "en", links(base(), "")), ".hb-tile--acute i")["lang"] == "da"


def test_a_tile_without_a_page_is_left_out() -> None:
    """A shortcut that leads nowhere is worse than none."""
    made = tiles(base(), "da", links(base(), ""))
    assert "Akut" not in made
    assert len(soup(made).select(".hb-tile")) == 3


def test_a_tile_says_when_its_page_is_in_another_language() -> None:
    """The page is still the best there is, and nobody is surprised."""
    made = tiles(changed(**ALL), "en", links(base(), ""))
    acute = one(made, ".hb-tile--acute")
    assert acute["hreflang"] == "da"
    assert one(str(acute), "b").get_text() == "Emergency (in Danish)"
    assert one(str(acute), "i")["lang"] == "da"


def test_search_leads_somewhere_without_a_script() -> None:
    """The tile is a link to the list of all pages; the script opens the search instead."""
    search = one(tiles(base(), "da", links(base(), "")), "[data-hb-search]")
    assert (search.name, search["href"]) == ("a", "alle-sider/")


def test_each_role_has_its_way_in() -> None:
    """In the order of a volunteer's life, with the page's own words."""
    handbook = changed(
        kontakt={"role": "trainer", "title": "Underviser", "description": "Moduler og print."},
        modul_3={"role": "new", "title": "Ny <her>", "description": "Før vagten. Og efter."},
    )
    ways = soup(roles(handbook, "da", links(base(), ""))).select("a")
    assert [(way.select("b")[0].get_text(), way.select("i")[0].get_text(), way["href"]) for way in ways] == [
        ("Ny <her>", "Før vagten", "modul-3/"),
        ("Underviser", "Moduler og print", "kontakt/"),
    ]


def test_without_roles_there_is_no_heading() -> None:
    """Nothing is announced that does not come."""
    assert roles(base(), "da", links(base(), "")) == ""


def test_what_this_edition_hides_is_no_shortcut() -> None:
    """A page for leaders is not offered to volunteers."""
    handbook = changed(kontakt={"role": "trainer", "audience": ("leader",)})
    assert roles(handbook, "da", links(base(), "")) == ""
    assert "Åbningstider" not in tiles(handbook, "da", links(base(), ""))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_shortcuts_are_whole_html_without_blank_lines(language: str) -> None:
    """They survive in Markdown."""
    made = tiles(changed(**ALL), language, links(base(), ""))
    assert not list(unbalanced(made))
    assert "" not in made.split("\n")
