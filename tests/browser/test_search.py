"""The search box as a reader meets it: by thumb, by keyboard, by ear, without a signal and without script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from haandbog.rendering.interface_words import words
from tests.adapters.running import DAY, run, small_handbook
from tests.browser.measuring import lost_in_forced_colours
from tests.browser.serving import served

NAMED = {
    "misbrugsbehandlingen": "/viden/behandlingssystemet/",
    "raadsoeger": "/om/ordliste/#raadsoeger",
    "parorende": "/viden/paaroerende/",
    "underette": "/akut/barn-i-fare/",
    "druk": "/viden/alkohol/",
}
_GROUND = "(one) => getComputedStyle(one).backgroundColor"
_FRAMED = """all => all.map(getComputedStyle).map(({ outlineStyle, outlineWidth }) =>
  outlineStyle !== "none" && parseFloat(outlineWidth) >= 2)"""
_CHOSEN = "all => all.map((one) => one.getAttribute('aria-selected'))"
PHONE, DESK = {"width": 390, "height": 780}, {"width": 1280, "height": 800}


@contextmanager
def reading(browser: Browser, address: str, **context: Any) -> Iterator[Page]:
    opened = browser.new_context(**context)
    page = opened.new_page()
    page.goto(address)
    yield page
    opened.close()


def ask(page: Page, query: str) -> None:
    """Open the search and write; wait for an answer of whatever kind."""
    page.locator("[data-hb-search]:visible").first.click()
    page.keyboard.type(query)
    page.locator("#hb-hits:visible, [data-hb-none]:visible, [data-hb-lost]:visible").first.wait_for()


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The invented handbook, whose partner is approved and can be called; it names Material's search too."""
    handbook: Path = small_handbook(tmp_path_factory.mktemp("search") / "handbook")
    done = run(handbook, "build", "--date", DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    with served(handbook / "site") as address:
        yield address


@pytest.mark.parametrize("query", NAMED)
def test_people_find_what_they_mean(query: str, own_address: str, browser: Browser) -> None:
    """An ending, no æ, ø and å, a slip of the finger, another word: the page stands among the first five."""
    with reading(browser, f"{own_address}/", viewport=PHONE) as page:
        ask(page, query)
        hits = [link.get_attribute("href") or "" for link in page.locator(".hb-hit__link").all()[:5]]
        assert any(hit.startswith(own_address + NAMED[query]) for hit in hits), hits


def test_index_and_engine_come_when_they_are_needed(small: str, browser: Browser) -> None:
    """A page that is only read asks for neither, and Material's own search asks for nothing at all."""
    with reading(browser, "about:blank") as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url.removeprefix(small)))
        page.goto(f"{small}/kontakt/", wait_until="networkidle")
        assert not {"/search.json", "/assets/js/search/engine.js"} & set(asked)
        ask(page, "ring")
        assert {"/search.json", "/assets/js/search/engine.js"} <= set(asked)
        assert not [path for path in asked if "search_index" in path or "worker" in path]


def test_the_whole_search_works_by_keyboard(own_address: str, browser: Browser) -> None:
    """`/` opens; arrows choose and say so; Escape gives focus back; Enter goes to the chosen place."""
    with reading(browser, f"{own_address}/kontakt/", viewport=DESK) as page:
        opener = page.locator(".hb-opener")
        opener.focus()
        page.keyboard.press("/")
        box = page.get_by_role("combobox")
        expect(box).to_be_focused()
        expect(box).to_have_attribute("aria-expanded", "false")
        page.keyboard.type("afbud")
        expect(box).to_have_attribute("aria-expanded", "true")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        chosen = page.locator("[role=option][aria-selected=true]")
        assert chosen.get_attribute("id") == box.get_attribute("aria-activedescendant") == "hb-hit-1"
        expect(box).to_be_focused()
        page.keyboard.press("Escape")
        expect(opener).to_be_focused()
        page.keyboard.press("Enter")
        page.keyboard.press("ArrowDown")
        target = page.locator("[role=option][aria-selected=true]").get_attribute("href")
        page.keyboard.press("Enter")
        page.wait_for_url(str(target))


def test_a_closed_search_is_not_there(own_address: str, browser: Browser) -> None:
    """No key leads into it, and nothing of Material's search is left to lead into."""
    with reading(browser, f"{own_address}/kontakt/", viewport=DESK) as page:
        assert page.locator(".md-search, [data-md-component=search]").count() == 0
        for _ in range(60):
            page.keyboard.press("Tab")
            assert not page.evaluate("document.activeElement.closest('#hb-search')")


def test_the_number_of_answers_is_told(own_address: str, browser: Browser) -> None:
    """A live line says how many, one, or none; an empty answer shows where to begin instead."""
    with reading(browser, f"{own_address}/en/kontakt/", viewport=DESK) as page:
        ask(page, "alcohol")
        status = page.locator("#hb-search [role=status]")
        shown = page.locator(".hb-hit").count()
        expect(status).to_have_text(f"{shown} places found")
        page.get_by_role("combobox").fill("zxqwv")
        expect(status).to_have_text("No place found.")
        ways = page.locator(".hb-search__way:visible").all_inner_texts()
        told = words("en")
        assert ways == [told[name] for name in ("acute", "referral", "glossary", "all_pages")]


def test_a_search_that_cannot_be_fetched_says_so_and_tries_again(small: str, browser: Browser) -> None:
    """Without a signal nothing is claimed; when it is back, the same words are answered. No copy is kept
    on the device here: it would answer in the network's place."""
    with reading(browser, f"{small}/kontakt/", viewport=PHONE, service_workers="block") as page:
        page.route("**/search.json", lambda route: route.abort())
        ask(page, "ring")
        expect(page.locator("[data-hb-lost]")).to_be_visible()
        page.unroute("**/search.json")
        page.locator("[data-hb-again]").click()
        expect(page.locator("#hb-hits")).to_be_visible()
        expect(page.locator("[data-hb-lost]")).to_be_hidden()


def test_a_partner_can_be_called_from_the_answers(small: str, browser: Browser) -> None:
    """The approved one has its number to tap, which says whom it calls; the others have none."""
    with reading(browser, f"{small}/kontakt/", viewport=PHONE) as page:
        ask(page, "eksempelcentret")
        call = page.locator(".hb-hit--partner [role=option][href^='tel:']")
        expect(call).to_have_attribute("href", "tel:+4571000000")
        assert call.inner_text().split() == ["Ring", "til", "Eksempelcentret:", "71", "00", "00", "00"]
        page.get_by_role("combobox").fill("spilgruppen")
        expect(page.locator(".hb-hit__kind--unknown").first).to_contain_text("Ikke bekræftet")
        assert page.locator(".hb-hit--partner [href^='tel:']").count() == 0


def test_what_was_found_is_marked(own_address: str, browser: Browser) -> None:
    """The words in each answer that stand for what was asked, whatever their ending; the name that is read
    aloud is whole."""
    with reading(browser, f"{own_address}/kontakt/", viewport=PHONE) as page:
        ask(page, "behandlinger")
        first = page.locator(".hb-hit__link").first
        marks = first.locator("mark").all_inner_texts()
        assert marks
        assert all("behandling" in mark.lower() for mark in marks), marks
        name = first.locator(".hb-hit__name").inner_text()
        expect(first).to_have_accessible_name(re.compile(re.escape(name)))


def test_the_search_in_the_readers_own_colours(own_address: str, browser: Browser) -> None:
    """In forced colours signs are drawn, what was found stands on a ground of its own, and the chosen answer
    alone has a frame."""
    with reading(browser, f"{own_address}/kontakt/", viewport=PHONE, forced_colors="active") as page:
        ask(page, "112 selvmord")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        assert lost_in_forced_colours(page) == []
        ground = page.locator(".hb-hit__text mark").first.evaluate(_GROUND)
        assert ground != page.locator("#hb-search").evaluate(_GROUND)
        framed = page.locator("[role=option]").evaluate_all(_FRAMED)
        assert framed == [one == "true" for one in page.locator("[role=option]").evaluate_all(_CHOSEN)]
        assert framed.count(True) == 1


@pytest.mark.parametrize("width", [320, 390])
def test_the_search_fits_a_phone_and_a_thumb(width: int, own_address: str, browser: Browser) -> None:
    """It fills the screen, nothing scrolls sideways, and whatever is tapped is 44 px or more."""
    with reading(browser, f"{own_address}/", viewport={"width": width, "height": 640}) as page:
        ask(page, "underretningspligt")
        room = page.locator("#hb-search").bounding_box()
        assert room == {"x": 0, "y": 0, "width": width, "height": 640}
        assert page.evaluate("document.querySelector('.hb-search__room').scrollWidth") <= width
        for one in page.locator("#hb-search :is(button, a):visible").all():
            size = one.bounding_box()
            assert size, one
            assert size["height"] >= 44


def test_without_script_the_search_is_a_list(own_address: str, browser: Browser) -> None:
    """The buttons lead to all pages from A to Å, in the reader's language."""
    with reading(browser, f"{own_address}/nb/", viewport=PHONE, java_script_enabled=False) as page:
        page.locator(".hb-tile[data-hb-search]").click()
        assert page.url == f"{own_address}/nb/alle-sider/"
        page.get_by_role("link", name="Livslinien").click()
        assert page.url.endswith("/nb/henvisning/livslinien/")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_the_search_has_no_fault_of_accessibility(
    scheme: Any, viewport: Any, own_address: str, browser: Browser
) -> None:
    """axe-core finds nothing: before, with answers, one of them chosen, and with none."""
    with reading(browser, f"{own_address}/kontakt/", viewport=viewport, color_scheme=scheme) as page:
        page.locator("[data-hb-search]:visible").first.click()
        page.wait_for_timeout(300)
        found = Axe().run(page, context="#hb-search").response["violations"]
        for query in ("112 selvmord", "zxqwv"):
            page.get_by_role("combobox").fill(query)
            page.locator("#hb-hits:visible, [data-hb-none]:visible").first.wait_for()
            page.keyboard.press("ArrowDown")
            found += Axe().run(page, context="#hb-search").response["violations"]
        assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
