"""On shift with a phone: what a volunteer does while somebody waits on the line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.serving import served
from tests.browser.sites import KINDS, LANGUAGES
from tests.browser.test_offline import save

PHONE = {"width": 390, "height": 844}


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE)
    yield context.new_page()
    context.close()


def test_help_for_gambling_without_a_net(own_site: Path, phone: Page) -> None:
    """No signal: from the front page to what to ask first, what to say, and the acute numbers."""
    with ExitStack() as host:
        address = host.enter_context(served(own_site))
        save(phone, address, own_site)
        host.close()
        phone.context.set_offline(True)
        phone.goto(f"{address}/")
        phone.locator("#hb-content .hb-tile", has_text="Henvisning").click()
        phone.locator(".hb-header__menu").click()
        phone.locator("#hb-nav a", has_text="Henvisning efter problem").click()
        expect(phone.locator("#spil")).to_have_text("Spil om penge")
        phone.locator("#hb-content a[href*='viden/spil']").first.click()
        expect(phone.locator("h1")).to_have_text("Spil om penge")
        phone.locator(".hb-bar__item--acute").click()
        expect(phone.locator("#hb-content a[href='tel:112']").first).to_be_visible()


@pytest.mark.parametrize(
    "language", ["da", pytest.param("nb", marks=pytest.mark.long), pytest.param("en", marks=pytest.mark.long)]
)
def test_search_and_finder_without_a_net(language: str, own_site: Path, phone: Page) -> None:
    """Neither was opened while there was a signal: both answer, and what they find opens."""
    with ExitStack() as host:
        address = host.enter_context(served(own_site))
        save(phone, address, own_site, language)
        host.close()
        phone.context.set_offline(True)
        search_and_find(phone, address, LANGUAGES[language])


def search_and_find(phone: Page, address: str, own: str) -> None:
    """Search for gambling and go there; then find a place for suicidal thoughts in the folder and open it."""
    phone.goto(f"{address}/{own}akut/")
    phone.locator(".hb-bar__item[data-hb-search]").click()
    phone.keyboard.type("kasino")
    hit = phone.locator(f".hb-hit__link[href='{address}/{own}viden/spil/']")
    expect(hit.locator("mark").first).to_be_visible()
    hit.click()
    expect(phone.locator("h1")).to_be_visible()
    assert phone.url == f"{address}/{own}viden/spil/"
    phone.locator(".hb-bar__item[href*='henvisning']").click()
    count = phone.locator("[data-hb-part=count]")
    every = count.inner_text()
    phone.select_option("[name=problem]", "suicidality")
    expect(count).not_to_have_text(every)
    place = phone.locator("[data-hb-part=found] .hb-card h3 a").first
    name = place.inner_text()
    place.click()
    expect(phone.locator("h1")).to_have_text(name)


@pytest.mark.parametrize("kind", KINDS)
def test_akut_and_help_are_two_taps_from_anywhere(kind: str, own_address: str, phone: Page) -> None:
    """One tap from each kind of page to Akut, and there the number to call is in sight. The other places of
    the thumb bar are one tap away too, at the screen's lower edge; the front page has them as tiles."""
    phone.goto(f"{own_address}/{KINDS[kind]}")
    places = phone.locator("#hb-content .hb-tile" if kind == "front" else ".hb-bar__item")
    boxes = [box for place in places.all() if (box := place.bounding_box())]
    assert len(boxes) == 4
    assert all(box["width"] >= 44 and box["height"] >= 44 for box in boxes)
    if kind != "front":
        assert all(box["y"] + box["height"] > PHONE["height"] - 80 for box in boxes)
    places.filter(has_text="Akut").click()
    expect(phone.locator("h1")).to_have_text("Akut")
    assert phone.locator("#hb-content a[href='tel:112']").first.is_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_link_to_peer_support_lands_on_its_words(language: str, own_address: str, phone: Page) -> None:
    """The permalink that stands in a mail leads to the section, in the reader's language."""
    phone.goto(f"{own_address}/{LANGUAGES[language]}r/modul-3/#peer-stoette")
    phone.wait_for_url(f"**/{LANGUAGES[language]}uddannelse/modul-3/#peer-stoette")
    heading = phone.locator("#peer-stoette")
    expect(heading).to_be_in_viewport()
    header = phone.locator(".hb-header").bounding_box()
    box = heading.bounding_box()
    assert header is not None
    assert box is not None
    assert box["y"] >= header["height"], "the header does not cover it"


def test_by_keyboard_alone(own_address: str, browser: Browser) -> None:
    """From the front page to what to do in an overdose, without a mouse."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{own_address}/")
    tab_to(page, "a.hb-tile--acute")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Akut")
    tab_to(page, "#hb-content a[href='overdosis/']")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Overdosis")
    context.close()


def tab_to(page: Page, selector: str) -> None:
    for _ in range(150):
        page.keyboard.press("Tab")
        if page.evaluate("(wanted) => document.activeElement.matches(wanted)", selector):
            return
    raise AssertionError(f"Tab does not reach {selector}")


def test_without_script_the_menu_opens(own_address: str, browser: Browser) -> None:
    """Without JavaScript the menu is a label, languages and answers unfold, and hours stand as a table; no
    state is claimed that nobody can know."""
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{own_address}/kontakt/")
    assert page.locator(".hb-pill").inner_text().strip() == "Åbningstider"
    assert page.locator("table.hb-hours").is_visible()
    page.locator("label.hb-header__menu").click()
    page.locator("#hb-nav a", has_text="Overdosis").click()
    assert page.locator("h1").inner_text() == "Overdosis"
    page.locator(".hb-sitefoot a[hreflang=en]").click()
    assert page.url.endswith("/en/akut/overdosis/")
    context.close()
