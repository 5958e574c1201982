"""The glossary's words, opened where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.adapters.running import DAY, edit, run, small_handbook
from tests.browser.serving import served

WORD = "[rådsøger](term:raadsoeger)"
SAID = f"\nHer taler {WORD} frit.\n\n- Nok en {WORD}\n    - under den\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    handbook: Path = small_handbook(tmp_path_factory.mktemp("words") / "handbook")
    edit(handbook / "docs/da/kontakt.md", lambda text: text + SAID)
    done = run(handbook, "build", "--date", DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    with served(handbook / "site") as address:
        yield address


def test_a_word_opens_and_closes_by_keyboard(site: str, browser: Browser) -> None:
    """Enter opens the explanation and says so; Escape closes it, and focus stays on the word."""
    page = browser.new_page()
    page.goto(f"{site}/kontakt/")
    word = page.locator("a.hb-word").first
    word.focus()
    assert word.get_attribute("aria-expanded") == "false"
    page.keyboard.press("Enter")
    note = page.locator(f"#{word.get_attribute('aria-controls')}")
    assert note.inner_text().startswith("rådsøger ")
    assert word.get_attribute("aria-expanded") == "true"
    assert page.url.endswith("/kontakt/")
    page.keyboard.press("Escape")
    assert page.locator(".hb-note").count() == 0
    assert page.evaluate("document.activeElement.matches('a.hb-word')")
    page.close()


def test_an_explanation_cuts_no_sentence_in_two(site: str, browser: Browser) -> None:
    """It stands below the whole paragraph; in a list before what hangs under the item; Escape in it closes
    it too."""
    page = browser.new_page()
    page.goto(f"{site}/kontakt/")
    for word in page.locator("a.hb-word").all():
        word.click()
    assert page.locator("p:has(a.hb-word) + .hb-note").count() == 1
    assert page.locator("p .hb-note").count() == 0
    assert page.locator("li > a.hb-word ~ .hb-note + ul").count() == 1
    page.locator("li .hb-note a").press("Escape")
    assert page.locator("li .hb-note").count() == 0
    assert page.evaluate("document.activeElement.matches('li > a.hb-word')")
    page.close()


def test_without_javascript_a_word_leads_to_the_glossary(site: str, browser: Browser) -> None:
    """The link is an ordinary one."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/kontakt/")
    page.locator("a.hb-word").first.click()
    assert page.url.endswith("/ordliste/#raadsoeger")
    context.close()
