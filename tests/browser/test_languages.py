"""Changing the language keeps the reader where they are."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.adapters.running import DAY, own_handbook, run
from tests.browser.serving import served

WAYS = {"at the top": ".hb-languages a", "at the bottom": ".hb-sitefoot__choices a"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    handbook = own_handbook(tmp_path_factory.mktemp("languages") / "handbook")
    done = run(handbook, "build", "--date", DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    with served(handbook / "site") as address:
        yield address


@pytest.mark.parametrize("way", WAYS)
def test_the_switch_keeps_the_section_that_is_being_read(way: str, site: str, browser: Browser) -> None:
    """From the limits of confidentiality in Norwegian to the same section in English."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(f"{site}/nb/tavshedspligt/")
    page.locator("#graenser").evaluate("heading => scrollTo(0, heading.offsetTop - 100)")
    page.locator(f"{WAYS[way]}[hreflang=en]").dispatch_event("click")
    page.wait_for_url("**/en/tavshedspligt/#graenser")
    assert page.locator("#graenser").inner_text().startswith("The limits")
    page.close()


def test_the_switch_at_the_top_of_a_page_leads_to_its_top(site: str, browser: Browser) -> None:
    """Nothing has been read yet, so no section is kept."""
    page = browser.new_page(viewport={"width": 390, "height": 800})
    page.goto(f"{site}/en/tavshedspligt/")
    page.locator(".hb-languages a[hreflang=nb]").dispatch_event("click")
    page.wait_for_url("**/nb/tavshedspligt/")
    page.close()
