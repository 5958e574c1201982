"""A link that was given to others holds: when the page is renamed and moved, and its section too."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.adapters.running import DAY, edit, run, small_handbook
from tests.browser.serving import served

LANGUAGES = {"da": "", "nb": "nb/", "en": "en/"}
SECTION = {"da": "Hvad er peer-støtte?", "nb": "Hva er likepersonsstøtte?", "en": "What is peer support?"}
TITLE = {"da": "Modul tre", "nb": "Modul tre", "en": "Module three"}
FRONT = """---
id: {id}
title: {title}
owner: uddannelsesansvarlig
basis: undecided
review_by: 2027-05-01
---

"""
EXERCISES = "## Øvelser { #oevelser }\n\nB.\n"
MOVED_PAGE = "moved:\n  - {from: modul-3, to: modul-tre}\n"
MOVED = f"""{MOVED_PAGE}\
  - {{from: modul-3#peer-stoette, to: erfaring#egen-erfaring}}
"""
GIVEN = ("modul-3/", "modul-3/#peer-stoette", "r/modul-3/", "r/modul-3/#peer-stoette", "r/modul-3/#oevelser")
"""The addresses that others have, below each language's root."""


def written(folder: Path, path: str, page_id: str, title: str, body: str) -> None:
    page = folder / path
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(FRONT.format(id=page_id, title=title) + body, encoding="utf-8")


def published(folder: Path) -> Path:
    """A handbook in three languages with one edition published."""
    handbook = small_handbook(folder)
    edit(handbook / "docs/da/modul-3.md", lambda text: f"{text}\n{EXERCISES}")
    for language in ("nb", "en"):
        written(
            handbook,
            f"docs/{language}/modul-3.md",
            "modul-3",
            "Modul 3",
            f"## {SECTION[language]} {{ #peer-stoette }}\n\nA.\n\n{EXERCISES}",
        )
    run(handbook, "translated", "docs/nb", "docs/en")
    done = run(handbook, "publish", "--date", DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    return handbook


def moved_about(handbook: Path) -> None:
    """Module 3 gets another name, id and folder; its section another id, on another page."""
    for language in LANGUAGES:
        (handbook / f"docs/{language}/modul-3.md").unlink()
        written(handbook, f"docs/{language}/kursus/tre.md", "modul-tre", TITLE[language], EXERCISES)
        section = f"## {SECTION[language]} {{ #egen-erfaring }}\n\nC.\n"
        written(handbook, f"docs/{language}/erfaring.md", "erfaring", "Erfaring", section)
    edit(handbook / "docs/da/index.md", lambda text: text.replace("ref:modul-3", "ref:modul-tre"))
    run(handbook, "translated", "docs/nb", "docs/en")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    handbook = published(tmp_path_factory.mktemp("links") / "handbook")
    moved_about(handbook)
    before = (handbook / "site/r/modul-3/index.html").read_bytes()
    stopped = run(handbook, "publish", "--date", DAY)
    assert stopped.returncode == 1
    assert "'modul-3' er udgivet, men findes ikke mere [published-vanished]" in stopped.stdout
    assert "- {from: modul-3, to: modul-tre}" in stopped.stdout
    edit(handbook / "data/published-ids.yml", lambda text: text.replace("moved: []\n", MOVED_PAGE))
    stopped = run(handbook, "publish", "--date", DAY)
    assert stopped.returncode == 1
    assert "'modul-3#peer-stoette' er udgivet, men findes ikke mere [published-vanished]" in stopped.stdout
    assert (handbook / "site/r/modul-3/index.html").read_bytes() == before
    edit(handbook / "data/published-ids.yml", lambda text: text.replace(MOVED_PAGE, MOVED))
    done = run(handbook, "publish", "--date", DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    with served(handbook / "site") as address:
        yield address


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("given", GIVEN)
def test_an_old_link_lands_on_the_right_words(given: str, language: str, site: str, browser: Browser) -> None:
    """Each old address, permalink and anchor, in the reader's own language."""
    page = browser.new_page()
    page.goto(f"{site}/{LANGUAGES[language]}{given}")
    if given.endswith("#peer-stoette"):
        page.wait_for_url(f"**/{LANGUAGES[language]}erfaring/#egen-erfaring")
        assert page.locator("#egen-erfaring").inner_text().startswith(SECTION[language])
    else:
        page.wait_for_url(f"**/{LANGUAGES[language]}kursus/tre/{given.partition('/#')[2] and '#oevelser'}")
        assert page.locator("h1").inner_text() == TITLE[language]
    page.close()


def test_a_moved_section_leaves_a_way_on_its_old_page(site: str, browser: Browser) -> None:
    """Who has the new page with the old section is led on as well."""
    page = browser.new_page()
    page.goto(f"{site}/r/modul-tre/#oevelser")
    page.wait_for_url("**/kursus/tre/#oevelser")
    page.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_javascript_the_way_is_one_tap(language: str, site: str, browser: Browser) -> None:
    """The small page marks the section that was asked for, and its link leads to it."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/{LANGUAGES[language]}r/modul-3/#peer-stoette")
    marked = page.locator("li:target a")
    assert marked.inner_text() == SECTION[language]
    marked.click()
    assert page.url.endswith(f"/{LANGUAGES[language]}erfaring/#egen-erfaring")
    context.close()


def test_copying_a_link_gives_the_lasting_address(site: str, browser: Browser) -> None:
    """The sign beside a heading copies the reader's own permalink."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{site}/nb/kursus/tre/")
    page.locator("#oevelser .headerlink").click()
    assert page.evaluate("navigator.clipboard.readText()") == f"{site}/nb/r/modul-tre/#oevelser"
    context.close()
