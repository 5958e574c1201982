"""Lists of ours stand where the text stands."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser

from tests.adapters.running import DAY, run, small_handbook
from tests.browser.serving import served

LEFT = "list => [list, ...list.children].map(item => Math.round(item.getBoundingClientRect().left))"


def test_the_days_that_deviate_are_not_indented(tmp_path: Path, browser: Browser) -> None:
    """Material moves every list item to the right; ours have no bullet that needs the room."""
    handbook = small_handbook(tmp_path / "handbook")
    done = run(handbook, "build", "--date", DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    with served(handbook / "site") as address:
        page = browser.new_page()
        page.goto(f"{address}/kontakt/")
        edges = page.locator("ul.hb-dev").first.evaluate(LEFT)
        page.close()
    assert len(edges) > 1
    assert len(set(edges)) == 1
