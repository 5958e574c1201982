"""What the look's pictures left to be drawn: boxes, tabs, the menu on a phone, the page that is not there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from tests.adapters.running import DAY, edit, run, small_handbook
from tests.browser.serving import served
from tests.browser.test_finder import FONT, PALETTE
from tests.browser.test_search import DESK, PHONE, reading

KINDS = ("note", "tip", "success", "warning", "danger", "question", "example", "quote")
SCHEMES = {"light": "default", "dark": "slate"}
ACCENTS = {"light": "rgb(20, 82, 63)", "dark": "rgb(143, 214, 180)"}
"""The look's own green, whichever of Material's colours a handbook has chosen."""
LINKS = ".admonition a[href]"
LINK = "Et [link](ref:henvisningsmappe) i en boks."
TABBED = "  - pymdownx.tabbed: {alternate_style: true}\n"
BOXES = "".join(f'!!! {kind} "Boksen {kind}"\n    {LINK}\n\n' for kind in KINDS)
FOLDED = '??? success "Svar"\n    Det rigtige svar.\n\n???+ note "Åben"\n    Den står åben.\n\n'
TABS = "".join(
    f'=== "{name}"\n\n    Til dig, der er {name}.\n\n' for name in ("rådgiver", "underviser", "koordinator")
)


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The invented handbook with every box and a row of tabs on one of its pages."""
    handbook: Path = small_handbook(tmp_path_factory.mktemp("drawn") / "handbook")
    edit(handbook / "mkdocs.yml", lambda text: text.replace(FONT, FONT + PALETTE) + TABBED)
    edit(handbook / "docs/da/modul-3.md", lambda text: f"{text}\n{BOXES}{FOLDED}{TABS}")
    done = run(handbook, "build", "--date", DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    with served(handbook / "site") as address:
        yield address


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_boxes_and_tabs_can_be_read_by_everybody(
    scheme: Any, viewport: Any, drawn: str, browser: Browser
) -> None:
    """axe-core finds nothing in any kind of box, folded or open, nor in the tabs; boxes have signs."""
    with reading(browser, f"{drawn}/modul-3/", viewport=viewport, color_scheme=scheme) as page:
        found = Axe().run(page, context=".hb-page__body").response["violations"]
        assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
        assert page.evaluate("document.body.dataset.mdColorScheme") == SCHEMES[scheme]
        colours = page.eval_on_selector_all(LINKS, "all => all.map((one) => getComputedStyle(one).color)")
        assert set(colours) == {ACCENTS[scheme]}
        signs = page.eval_on_selector_all(
            ".admonition > .admonition-title",
            "all => all.map(one => getComputedStyle(one, '::before').maskImage)",
        )
        assert all(sign.startswith("url(") for sign in signs)
        assert len(set(signs)) >= 6


def test_boxes_and_tabs_fit_the_smallest_screen(drawn: str, browser: Browser) -> None:
    """At 320 px nothing scrolls sideways, and what is tapped is 44 px high."""
    with reading(browser, f"{drawn}/modul-3/", viewport={"width": 320, "height": 640}) as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        for one in page.locator("details > summary:visible, .tabbed-labels > label").all():
            size = one.bounding_box()
            assert size
            assert size["height"] >= 44


def test_tabs_change_by_tap_and_by_key(drawn: str, browser: Browser) -> None:
    """One text at a time; the arrows go on to the next."""
    with reading(browser, f"{drawn}/modul-3/", viewport=PHONE) as page:
        page.locator(".tabbed-labels > label", has_text="underviser").click()
        expect(page.get_by_text("Til dig, der er underviser.")).to_be_visible()
        expect(page.get_by_text("Til dig, der er rådgiver.")).to_be_hidden()
        page.locator(".tabbed-set > input:checked").focus()
        page.keyboard.press("ArrowRight")
        expect(page.get_by_text("Til dig, der er koordinator.")).to_be_visible()


def test_the_menu_on_a_phone_shows_where_one_is(own_address: str, browser: Browser) -> None:
    """Every section with a heading, the page marked, every row as high as a thumb."""
    with reading(browser, f"{own_address}/akut/vold/", viewport=PHONE) as page:
        page.locator(".hb-header__menu").click()
        expect(page.locator(".hb-nav")).to_be_in_viewport()
        expect(page.locator(".hb-nav [aria-current=page]")).to_have_text("Vold")
        assert page.locator(".hb-nav__head").count() >= 8
        for row in page.locator(".hb-nav__link:visible").all()[:20]:
            size = row.bounding_box()
            assert size
            assert size["height"] >= 44


@pytest.mark.parametrize("language", ["", "/nb", "/en"])
def test_a_page_that_is_not_there_leads_on(language: str, own_address: str, browser: Browser) -> None:
    """What is urgent, the front page, referral, the search and all pages, in the reader's language."""
    with reading(browser, "about:blank", viewport=PHONE) as page:
        page.goto(f"{own_address}/404.html" if not language else f"{own_address}{language}/404.html")
        ways = page.locator(".hb-lost :is(.hb-tile, .hb-btn)").all()
        assert len(ways) == 5
        for way in ways:
            address = str(way.evaluate("link => link.href"))
            assert address.startswith(f"{own_address}{language}/")
            assert page.request.get(address).status == 200
        found = Axe().run(page, context=".hb-lost").response["violations"]
        assert [one["id"] for one in found] == []
        page.locator(".hb-lost [data-hb-search]").click()
        expect(page.get_by_role("combobox")).to_be_focused()
