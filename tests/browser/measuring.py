"""What can be measured on a page that is open in the browser; measuring.js does it there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

_SCRIPT = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")


def _asked(page: Page, what: str, argument: object = None) -> Any:
    return page.evaluate(f"(argument) => {_SCRIPT.strip()}.{what}(argument)", argument)


def wider_than_the_page(page: Page) -> list[str]:
    """What makes the page scroll sideways."""
    return list(_asked(page, "wider"))


def space_out(page: Page) -> None:
    """The text spacing that a reader may ask for (WCAG 1.4.12)."""
    _asked(page, "spaceOut")


def small_targets(page: Page, least: int = 44) -> list[str]:
    """What is to be hit with a finger and is smaller than ``least`` pixels; links in a sentence aside."""
    return list(_asked(page, "small", least))


def moving(page: Page) -> list[str]:
    """What takes time to change."""
    return list(_asked(page, "moving"))


def lost_in_forced_colours(page: Page) -> list[str]:
    """What cannot be seen when the reader's own colours are forced on the page."""
    return list(_asked(page, "lost"))


def walked(page: Page, most: int = 400) -> tuple[list[str], list[str]]:
    """Tab from where the focus is to the end of the page: each stop's name, and what is wrong with it."""
    names: list[str] = []
    wrong: list[str] = []
    for _ in range(most):
        stop = _asked(page, "stop")
        if stop is None:
            return names, wrong
        names.append(stop["name"])
        wrong += stop["wrong"]
        page.keyboard.press("Tab")
    return names, [*wrong, "the page does not end"]
