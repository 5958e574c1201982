"""What the frame around a page shows."""

from __future__ import annotations

from datetime import date
from urllib.parse import unquote

import pytest
from msgspec.structs import replace

from haandbog.model.handbook import Handbook
from haandbog.model.pages import FrontMatter, Kind
from haandbog.rendering.interface import PageView
from haandbog.rendering.shown import shown_page
from haandbog.rendering.views import interface
from tests.rendering.handbooks import base


def view(path: str, language: str = "da") -> PageView:
    """The head and foot of a page as a reader of a language meets it."""
    handbook = base()
    page = handbook.shown(path, language)
    assert page is not None
    shown = interface(handbook, language, shown_page(page)).page
    assert shown is not None
    return shown


def on(day: date) -> Handbook:
    return replace(base(), settings=replace(base().settings, today=day))


def test_a_modules_number_stands_above_its_title() -> None:
    """ "Modul 3 · Peer-støtte" is a heading "Peer-støtte" with "Modul 3" above it."""
    module = view("modul-3.md")
    assert module.title == "Peer-støtte"
    assert "Modul 3" in module.eyebrow
    assert module.module is not None
    assert (module.module.minutes, module.module.exercises) == (75, "heraf 40 til øvelser")


def test_a_guide_says_that_it_is_acute_and_leads_back() -> None:
    """The acute page's title stands above the guide's own; without such a page nothing does."""
    some = base().shown("kontakt.md", "da")
    assert some is not None
    acute = replace(some, path="akut.md", meta=FrontMatter(id="akut", title="Akut", kind=Kind.ACUTE))
    guide = replace(some, path="akut/vold.md", meta=FrontMatter(id="vold", title="Vold", kind=Kind.GUIDE))
    made = interface(replace(base(), pages=(acute, guide)), "da", shown_page(guide)).page
    alone = interface(replace(base(), pages=(guide,)), "da", shown_page(guide)).page
    assert made is not None
    assert alone is not None
    assert (made.eyebrow, made.eyebrow_icon, made.eyebrow_url) == ("Akut", "siren", "../")
    assert alone.eyebrow == ""


def test_a_proposal_is_marked_as_one() -> None:
    """A page that nobody has decided about says so."""
    assert view("modul-3.md").is_proposal
    assert not view("kontakt.md").is_proposal


@pytest.mark.parametrize(("language", "word"), [("nb", "bokmål"), ("en", "Norwegian")])
def test_a_page_that_is_not_translated_says_so_in_the_readers_language(language: str, word: str) -> None:
    """The notice is in the reader's language; the text is marked as Danish."""
    page = view("kontakt.md", language)
    assert page.content_language == "da"
    assert page.fallback is not None
    assert word in page.fallback.missing or "English" in page.fallback.missing


def test_404_says_the_same_in_the_other_languages() -> None:
    """Some hosts have one such page for a whole site: it leads a Norwegian reader home as well."""
    lost = interface(base(), "da", None).lost
    assert [(one.language, one.said, one.home.url) for one in lost] == [
        ("nb", "Siden finnes ikke.", "/nb/"),
        ("en", "This page does not exist.", "/en/"),
    ]
    assert interface(base(), "da", shown_page(base().pages[0])).lost == ()


def test_a_menu_knows_which_pages_are_not_in_the_readers_language() -> None:
    """So that their names are marked with the language they are in."""
    handbook = base()
    assert interface(handbook, "nb", None).untranslated["da/kontakt.md"] == "da"
    assert interface(handbook, "da", None).untranslated == {}


def test_a_translated_page_has_no_notice() -> None:
    """In its own language a page needs no excuse."""
    assert view("kontakt.md").fallback is None


def test_a_mistake_can_be_reported_with_page_and_edition() -> None:
    """The mail names the page's id and the edition."""
    mail = unquote(view("kontakt.md").mistake_url or "")
    assert mail.startswith("mailto:mail@eksempel.dk?subject=")
    assert "kontakt" in mail
    assert "23. november 2026" in mail


@pytest.mark.parametrize(
    ("path", "home", "hours"),
    [("kontakt.md", "../", "./"), ("modul-3.md", "../", "../kontakt/"), ("index.md", "./", "kontakt/")],
)
def test_addresses_hold_from_where_the_page_stands(path: str, home: str, hours: str) -> None:
    """The shortcuts are relative to the page."""
    page = base().shown(path, "da")
    assert page is not None
    frame = interface(base(), "da", shown_page(page))
    assert (frame.home_url, frame.hours_url) == (home, hours)


@pytest.mark.parametrize(
    ("site", "language", "url"),
    [
        ("", "da", "/kontakt/"),
        ("", "nb", "/nb/kontakt/"),
        ("https://eksempel.dk/h/", "da", "/h/kontakt/"),
        ("https://eksempel.dk/h", "en", "/h/en/kontakt/"),
    ],
)
def test_404_has_no_place_so_its_addresses_begin_at_the_top(site: str, language: str, url: str) -> None:
    """A missing page may be asked for anywhere: its links work from everywhere, below a sub-path too."""
    handbook = replace(base(), settings=replace(base().settings, site_url=site))
    assert interface(handbook, language, None).hours_url == url


def test_the_edition_is_a_draft_of_its_day() -> None:
    """Until something is published, the foot says draft and the day."""
    page = base().shown("kontakt.md", "da")
    assert page is not None
    told = interface(on(date(2026, 12, 1)), "da", shown_page(page)).edition
    assert told == "Kladde, 1.\N{NO-BREAK SPACE}december 2026"


def test_the_shortcut_of_this_page_is_marked() -> None:
    """On the hours page the shortcut to the hours is the current one."""
    page = base().shown("kontakt.md", "da")
    assert page is not None
    assert interface(base(), "da", shown_page(page)).current == "hours"
