"""Checklists that remember in this browser, can be cleared, and print as they are."""

from __future__ import annotations

from playwright.sync_api import Browser, Page, expect

from tests.browser.test_search import PHONE, reading

LIST = "/uddannelse/modul-1/"
OTHER = "/uddannelse/modul-2/"


def ticked(page: Page) -> list[bool]:
    found: list[bool] = page.eval_on_selector_all(".task-list input", "all => all.map(one => one.checked)")
    return found


def test_ticks_are_there_when_one_comes_back(own_address: str, browser: Browser) -> None:
    """After another page and a reload; another page's list, and another browser, know nothing of them."""
    with reading(browser, own_address + LIST, viewport=PHONE) as page:
        page.locator(".task-list-control").nth(1).click()
        expect(page.locator("[data-hb-told]").first).to_contain_text("1 af ")
        page.goto(own_address + OTHER)
        assert not any(ticked(page))
        page.goto(own_address + LIST)
        assert [place for place, is_ticked in enumerate(ticked(page)) if is_ticked] == [1]
    with reading(browser, own_address + LIST, viewport=PHONE) as page:
        assert not any(ticked(page))


def test_ticks_can_be_cleared(own_address: str, browser: Browser) -> None:
    """All of a list's at once; nothing of them is kept, and focus goes to the list's first line."""
    with reading(browser, own_address + LIST, viewport=PHONE) as page:
        page.locator(".task-list-control").nth(0).click()
        page.locator(".task-list-control").nth(1).click()
        page.get_by_role("button", name="Ryd krydsene").first.click()
        assert not any(ticked(page))
        assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('hb-check'))") == []
        assert page.evaluate("document.activeElement === document.querySelector('.task-list input')")
        page.reload()
        assert not any(ticked(page))


def test_a_list_prints_as_it_is(own_address: str, browser: Browser) -> None:
    """On paper the ticks stand, in black; what belongs to the browser is left out."""
    with reading(browser, own_address + LIST, viewport=PHONE) as page:
        page.locator(".task-list-control").nth(0).click()
        page.emulate_media(media="print")
        assert page.locator(".hb-kept:visible").count() == 0
        sign = "getComputedStyle(document.querySelectorAll('.task-list-indicator')[{at}], '::before')"
        first = page.evaluate(sign.format(at=0) + ".maskImage")
        second = page.evaluate(sign.format(at=1) + ".maskImage")
        assert first != second
        assert page.evaluate(sign.format(at=0) + ".printColorAdjust") == "exact"
        assert page.evaluate(sign.format(at=0) + ".backgroundColor") == "rgb(0, 0, 0)"


def test_without_script_nothing_is_promised(own_address: str, browser: Browser) -> None:
    """The boxes can be ticked, and no line says that they are remembered."""
    with reading(browser, own_address + LIST, viewport=PHONE, java_script_enabled=False) as page:
        page.locator(".task-list-control").nth(0).click()
        assert page.locator(".task-list input").first.is_checked()
        assert page.locator(".hb-kept").count() == 0
