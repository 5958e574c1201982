"""What a reader with other eyes, ears and hands meets; found by axe-core, by measuring and by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle, product
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.measuring import (
    lost_in_forced_colours,
    moving,
    small_targets,
    space_out,
    walked,
    wider_than_the_page,
)
from tests.browser.sites import KINDS, LANGUAGES, addresses

PHONE, DESK = 390, 1280
DRESSES = tuple(product(("light", "dark"), (PHONE, DESK)))
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
ROTATED = list(zip(KINDS, cycle(LANGUAGES), cycle(DRESSES), strict=False))
"""Each kind of page once, so that every language and dress has its turn."""


@contextmanager
def opened(browser: Browser, address: str, scheme: str = "light", width: int = PHONE) -> Iterator[Page]:
    context = browser.new_context(
        color_scheme="dark" if scheme == "dark" else "light", viewport={"width": width, "height": 844}
    )
    page = context.new_page()
    page.goto(address)
    yield page
    context.close()


def violations(page: Page) -> list[str]:
    """What axe-core finds on the page as it stands now."""
    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{each['id']}: {node['html'][:120]}" for each in found for node in each["nodes"]]


@pytest.mark.parametrize(("kind", "language", "dress"), ROTATED, ids=lambda value: str(value))
def test_axe_finds_nothing_on_a_page_of_each_kind(
    kind: str, language: str, dress: tuple[str, int], own_address: str, browser: Browser
) -> None:
    """WCAG 2.0 to 2.2, A and AA, and good practice: no violation."""
    with opened(browser, f"{own_address}/{LANGUAGES[language]}{KINDS[kind]}", *dress) as page:
        assert violations(page) == []


@pytest.mark.long
@pytest.mark.parametrize("dress", DRESSES, ids=str)
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_on_any_page(
    language: str, dress: tuple[str, int], own_site: Path, own_address: str, browser: Browser
) -> None:
    """Likewise every page of every language, light and dark, on a phone and on a desk."""
    with opened(browser, own_address, *dress) as page:
        wrong = []
        for name in addresses(own_site, language):
            page.goto(f"{own_address}/{name}")
            wrong += [f"{name}: {told}" for told in violations(page)]
        assert wrong == []


@pytest.mark.parametrize(
    ("path", "width", "press"),
    [
        ("akut/", PHONE, ".hb-header__menu"),
        ("akut/", DESK, ".hb-languages summary"),
        ("uddannelse/modul-3/", PHONE, "a.hb-word"),
        ("uddannelse/modul-3/", PHONE, "#hb-content details:not([open]) > summary"),
    ],
)
def test_axe_finds_nothing_where_something_is_open(
    path: str, width: int, press: str, own_address: str, browser: Browser
) -> None:
    """The menu, the languages, a word explained, an answer unfolded."""
    with opened(browser, f"{own_address}/{path}", width=width) as page:
        page.locator(press).first.click()
        page.wait_for_timeout(350)
        assert violations(page) == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_fits_its_reader(kind: str, own_address: str, browser: Browser) -> None:
    """At 320 px, at 200 % of a desk's width and with wide letters nothing scrolls sideways; on a phone all
    that is to be hit measures 44 px, but for links in a sentence."""
    with opened(browser, f"{own_address}/{KINDS[kind]}") as page:
        assert small_targets(page) == []
        for width in (640, 320):
            page.set_viewport_size({"width": width, "height": 844})
            assert wider_than_the_page(page) == []
        space_out(page)
        assert wider_than_the_page(page) == []


@pytest.mark.parametrize(
    ("kind", "width"),
    [("front", DESK), ("acute guide", PHONE), ("partner", DESK), ("module", PHONE), ("lost", PHONE)],
)
def test_a_page_can_be_walked_by_keyboard(kind: str, width: int, own_address: str, browser: Browser) -> None:
    """From the way past the header to the last link: each stop is seen, has a frame and a name, and no
    stop holds the reader back."""
    with opened(browser, f"{own_address}/{KINDS[kind]}", width=width) as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.matches('.md-skip')")
        stops, wrong = walked(page)
        assert wrong == []
        assert "English" in stops[-6:]


def test_the_skip_link_leads_past_the_header(own_address: str, browser: Browser) -> None:
    """The next stop after it lies in the page's own text."""
    with opened(browser, f"{own_address}/akut/overdosis/", width=DESK) as page:
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("!!document.activeElement.closest('#hb-content')")


def test_the_menu_by_keyboard(own_address: str, browser: Browser) -> None:
    """Enter opens it and goes in, Tab stays in it, Escape closes it and comes back."""
    with opened(browser, f"{own_address}/akut/overdosis/") as page:
        opener = page.locator("button.hb-header__menu")
        assert opener.get_attribute("aria-expanded") == "false"
        opener.press("Enter")
        expect(page.locator(".hb-nav__closer")).to_be_focused()
        assert opener.get_attribute("aria-expanded") == "true"
        for _ in range(90):
            page.keyboard.press("Tab")
            assert page.evaluate(
                "document.activeElement === document.body || !!document.activeElement.closest('#hb-nav')"
            )
        page.keyboard.press("Escape")
        expect(opener).to_be_focused()
        assert opener.get_attribute("aria-expanded") == "false"
        assert page.locator("[inert]").count() == 0


def test_a_wide_table_is_reached_by_keyboard(own_address: str, browser: Browser) -> None:
    """Where a table is wider than the page, its box is a stop that says what it is; elsewhere it is none."""
    with opened(browser, f"{own_address}/om/hosting/") as page:
        box = page.locator("[data-hb-table]").first
        expect(box).not_to_have_attribute("tabindex", "0")
        page.evaluate("document.querySelector('[data-hb-table] table').style.minWidth = '60rem'")
        expect(box).to_have_attribute("aria-label", "Tabel: Det ligger i mappen")
        box.focus()
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(300)
        assert page.evaluate("document.activeElement.scrollLeft") > 0
        assert violations(page) == []
        page.evaluate("document.querySelector('[data-hb-table] table').style.minWidth = ''")
        expect(box).not_to_have_attribute("tabindex", "0")


def test_without_movement_nothing_moves(own_address: str, browser: Browser) -> None:
    """Who has asked for rest gets it: no transition and no animation takes time."""
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{own_address}/")
    assert moving(page) == []
    context.close()


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("kind", ["front", "acute guide", "directory", "module"])
def test_forced_colours_keep_what_colours_said(
    kind: str, width: int, own_address: str, browser: Browser
) -> None:
    """In the reader's own colours every icon is drawn in one of them, and what can be pressed has an edge."""
    context = browser.new_context(forced_colors="active", viewport={"width": width, "height": 844})
    page = context.new_page()
    page.goto(f"{own_address}/{KINDS[kind]}")
    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    assert lost_in_forced_colours(page) == []
    context.close()
