"""A guide one step at a time: for somebody who acts while a caller waits."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from tests.browser.test_search import DESK, PHONE, reading

GUIDE = "/akut/overdosis/"


def test_the_steps_come_one_at_a_time(own_address: str, browser: Browser) -> None:
    """Large, with how far one is; forward and back by thumb and by arrow; the last one ends it."""
    with reading(browser, own_address + GUIDE, viewport=PHONE) as page:
        steps = page.locator(".hb-steps > ol > li").all_inner_texts()
        opener = page.get_by_role("button", name="Ét trin ad gangen")
        opener.click()
        shown, place = page.locator(".hb-one__text"), page.locator(".hb-one [role=status]")
        expect(place).to_have_text(f"Trin 1 af {len(steps)}")
        for number, step in enumerate(steps, 1):
            expect(place).to_have_text(f"Trin {number} af {len(steps)}")
            assert shown.inner_text().split() == step.split()
            if number < len(steps):
                page.get_by_role("button", name="Næste").click()
        expect(page.get_by_role("button", name="Næste")).to_be_hidden()
        page.keyboard.press("ArrowLeft")
        expect(place).to_have_text(f"Trin {len(steps) - 1} af {len(steps)}")
        page.keyboard.press("ArrowRight")
        page.get_by_role("button", name="Alle trin er gjort").click()
        expect(page.locator(".hb-one")).to_be_hidden()
        expect(opener).to_be_focused()


def test_help_can_be_called_from_every_step(own_address: str, browser: Browser) -> None:
    """What the page says first stays in reach of the thumb; Escape leaves, and focus goes back."""
    with reading(browser, own_address + GUIDE, viewport=PHONE) as page:
        opener = page.get_by_role("button", name="Ét trin ad gangen")
        opener.click()
        page.get_by_role("button", name="Næste").click()
        call = page.locator(".hb-one .hb-call")
        expect(call).to_have_attribute("href", "tel:112")
        for one in page.locator(".hb-one :is(button, .hb-call):visible").all():
            size = one.bounding_box()
            assert size
            assert min(size["height"], size["width"]) >= 48
            assert size["y"] + size["height"] <= PHONE["height"]
        page.keyboard.press("Escape")
        expect(opener).to_be_focused()


@pytest.mark.parametrize("language", ["da", "nb", "en"])
def test_without_script_all_steps_stand_on_the_page(
    language: str, own_address: str, browser: Browser
) -> None:
    """Nothing is asked of the browser: no button that does nothing, no step that is missing."""
    own = "" if language == "da" else f"/{language}"
    with reading(browser, f"{own_address}{own}{GUIDE}", java_script_enabled=False) as page:
        assert page.locator(".hb-steps > ol > li:visible").count() >= 4
        assert page.locator(".hb-one__open, .hb-one:visible").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_the_steps_have_no_fault_of_accessibility(
    scheme: Any, viewport: Any, own_address: str, browser: Browser
) -> None:
    """axe-core finds nothing on the first, a middle and the last step."""
    with reading(browser, own_address + GUIDE, viewport=viewport, color_scheme=scheme) as page:
        page.get_by_role("button", name="Ét trin ad gangen").click()
        found = Axe().run(page, context=".hb-one").response["violations"]
        for _ in range(20):
            if not page.locator("[data-hb-next]").is_visible():
                break
            page.locator("[data-hb-next]").click()
        found += Axe().run(page, context=".hb-one").response["violations"]
        assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
