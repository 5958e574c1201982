"""The handbook without a net: one whole edition on the device, and the next one when the reader wants it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Page, expect

from tests.adapters.running import DAY, edit, run, small_handbook
from tests.browser.serving import served
from tests.browser.sites import LANGUAGES, addresses

_KEPT = """async () => {
  const names = await caches.keys();
  const caches_ = await Promise.all(names.map((name) => caches.open(name)));
  return (await Promise.all(caches_.map((cache) => cache.keys()))).flat().length;
}"""
_WORKERS = "async () => (await navigator.serviceWorker.getRegistrations()).length"
FIRST, SECOND = "Første udgave.", "Anden udgave."
FOLD = '\n??? note "Svar"\n    Et svar.\n'


def built(handbook: Path) -> Path:
    done = run(handbook, "build", "--date", DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    return handbook / "site"


def listed(worker: Path) -> list[str]:
    """Every address that a worker keeps, below its language's root."""
    text = worker.read_text(encoding="utf-8")
    lists = (json.loads(found) for found in re.findall(r"^const (?:FIRST|REST) = (.*);$", text, re.M))
    return [address for files in lists for address, _ in files]


def until(page: Page, question: str, answer: object) -> None:
    """Ask the page until it answers so, also when it is exchanged meanwhile. A policy without eval leaves
    no other way to wait."""
    told = None
    for _ in range(300):
        with suppress(Error):
            told = page.evaluate(question)
        if told == answer:
            return
        page.wait_for_timeout(100)
    assert told == answer


def save(page: Page, address: str, site: Path, language: str = "da") -> None:
    """Open the front page, and stay until the whole language is on the device."""
    page.goto(f"{address}/{LANGUAGES[language]}")
    until(page, _KEPT, len(listed(site / f"{LANGUAGES[language]}sw.js")))


@pytest.fixture
def handbook(tmp_path: Path) -> Path:
    """Two pages that say which edition they are of, one with an answer to unfold."""
    folder = small_handbook(tmp_path / "h")
    edit(
        folder / "mkdocs.yml",
        lambda text: text.replace("  - admonition\n", "  - admonition\n  - pymdownx.details\n"),
    )
    edit(folder / "docs/da/kontakt.md", lambda text: f"{text}\n{FIRST}\n{FOLD}")
    edit(folder / "docs/da/modul-3.md", lambda text: f"{text}\n{FIRST}\n")
    return folder


def next_edition(handbook: Path) -> Path:
    for name in ("kontakt", "modul-3"):
        edit(handbook / f"docs/da/{name}.md", lambda text: text.replace(FIRST, SECOND))
    return built(handbook)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def opens(page: Page, address: str, names: list[str]) -> None:
    for name in names:
        told = page.goto(f"{address}/{name}")
        assert told is not None
        assert told.status == 200, name
        assert page.locator("h1").first.is_visible(), name
        assert page.evaluate("getComputedStyle(document.querySelector('.hb-header')).position") == "sticky", (
            name
        )


def test_without_a_net_every_page_opens(handbook: Path, page: Page) -> None:
    """The host is stopped and the browser offline: all pages open dressed, the hours have their state, and
    the reader is told of which day the edition is."""
    site = built(handbook)
    with ExitStack() as host:
        address = host.enter_context(served(site))
        save(page, address, site)
        host.close()
        page.context.set_offline(True)
        opens(page, address, addresses(site, "da"))
        page.goto(f"{address}/kontakt/")
        expect(page.locator("[data-hb-saved=offline]")).to_have_text(
            "Gemt udgave fra 23.\N{NO-BREAK SPACE}november"
        )
        assert page.locator(".hb-pill").get_attribute("title"), "the script that knows the hours has run"


def test_an_address_that_is_not_kept_says_so(handbook: Path, page: Page) -> None:
    """Not the browser's own error, but words and a way to the front page; an address without its last
    slash and a permalink lead on."""
    site = built(handbook)
    with ExitStack() as host:
        address = host.enter_context(served(site))
        save(page, address, site)
        host.close()
        page.goto(f"{address}/findes-ikke/")
        assert page.locator("h1").inner_text() == "Siden er ikke gemt her"
        page.locator("a").click()
        assert page.locator(".hb-home").is_visible()
        page.goto(f"{address}/kontakt")
        assert page.url == f"{address}/kontakt/"
        page.goto(f"{address}/r/modul-3/#peer-stoette")
        page.wait_for_url("**/modul-3/#peer-stoette")


def test_a_new_edition_waits_for_the_reader(handbook: Path, page: Page) -> None:
    """While a page is open the host gets edition 2. The reader goes on in edition 1, is told of the new one,
    and takes it: the page, its place and what was unfolded stay, also in another tab."""
    site = built(handbook)
    with served(site) as address:
        save(page, address, site)
        page.goto(f"{address}/kontakt/")
        other = page.context.new_page()
        other.goto(f"{address}/modul-3/#oevelser")
        page.locator("#hb-content details summary").click()
        next_edition(handbook)
        for name in ("modul-3", "kontakt"):
            page.goto(f"{address}/{name}/")
            assert FIRST in page.locator("#hb-content").inner_text()
        page.locator("#hb-content details summary").click()
        newer = page.locator("[data-hb-saved=newer]")
        expect(newer).to_contain_text("Der er en ny udgave.", timeout=15_000)
        assert FIRST in page.locator("#hb-content").inner_text()
        newer.locator("button").click()
        expect(page.locator("#hb-content")).to_contain_text(SECOND)
        expect(page.locator("#hb-content details")).to_have_attribute("open", "")
        expect(other.locator("#hb-content")).to_contain_text(SECOND)
        assert other.url.endswith("/modul-3/#oevelser")


def test_another_language_is_kept_without_a_jump(handbook: Path, page: Page) -> None:
    """The first page in Norwegian comes by the Danish worker. When its own takes over, the reader is left in
    peace: the page is not loaded again."""
    site = built(handbook)
    with served(site) as address:
        save(page, address, site)
        page.goto(f"{address}/nb/kontakt/")
        page.evaluate("window.reading = true")
        until(page, "navigator.serviceWorker.controller?.scriptURL", f"{address}/nb/sw.js")
        page.wait_for_timeout(500)
        assert page.evaluate("window.reading") is True


def test_a_new_visit_begins_with_the_newest_edition(handbook: Path, page: Page) -> None:
    """Who comes back after a new edition was published need not ask for it."""
    site = built(handbook)
    with served(site) as address:
        save(page, address, site)
        visit = page.context.new_page()
        page.close()
        next_edition(handbook)
        visit.goto(f"{address}/kontakt/")
        expect(visit.locator("#hb-content")).to_contain_text(SECOND, timeout=15_000)


def test_a_page_of_a_newer_edition_is_not_kept_with_the_old(handbook: Path, page: Page) -> None:
    """A page that was not kept in time, and that the host has only anew, is shown whole: in the dress of its
    own edition, while the pages that are kept go on in theirs."""
    site = built(handbook)
    with served(site) as address:
        save(page, address, site)
        forget = "async (url) => (await caches.open((await caches.keys())[0])).delete(url)"
        assert page.evaluate(forget, f"{address}/modul-3/")
        edit(handbook / "overrides/tokens.json", lambda _: '{"color": {"surface": {"light": "#FFFFFF"}}}')
        next_edition(handbook)
        ground = "getComputedStyle(document.querySelector('.hb-header')).backgroundColor"
        page.goto(f"{address}/modul-3/")
        assert SECOND in page.locator("#hb-content").inner_text()
        assert page.evaluate(ground) == "rgb(255, 255, 255)"
        page.goto(f"{address}/henvisningsmappe/")
        assert page.evaluate(ground) != "rgb(255, 255, 255)"


def test_the_kill_switch_works_on_a_device_that_has_an_edition(handbook: Path, page: Page) -> None:
    """`offline: false`, built and published: what was kept is gone, and pages come from the net."""
    site = built(handbook)
    with served(site) as address:
        save(page, address, site)
        edit(
            handbook / "mkdocs.yml",
            lambda text: text.replace(
                "  - haandbog: {pdf: false}\n", "  - haandbog: {offline: false, pdf: false}\n"
            ),
        )
        next_edition(handbook)
        page.goto(f"{address}/kontakt/")
        until(page, _WORKERS, 0)
        until(page, _KEPT, 0)
        page.goto(f"{address}/kontakt/")
        assert SECOND in page.locator("#hb-content").inner_text()
        assert page.locator("[data-worker], .hb-saved").count() == 0


def test_in_a_folder_of_its_host(handbook: Path, browser: Browser, tmp_path: Path) -> None:
    """The worker keeps to its own folder, and works there."""
    site = built(handbook)
    (tmp_path / "host").mkdir()
    site.rename(tmp_path / "host/haandbog")
    context = browser.new_context()
    tab = context.new_page()
    with ExitStack() as host:
        address = host.enter_context(served(tmp_path / "host"))
        save(tab, f"{address}/haandbog", tmp_path / "host/haandbog")
        scope = tab.evaluate("async () => (await navigator.serviceWorker.ready).scope")
        assert scope == f"{address}/haandbog/"
        host.close()
        opens(tab, f"{address}/haandbog", ["kontakt/", "", "henvisningsmappe/"])
    context.close()


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_the_own_handbook_without_a_net(language: str, own_site: Path, page: Page) -> None:
    """Likewise this repository's handbook, in each language."""
    with ExitStack() as host:
        address = host.enter_context(served(own_site))
        save(page, address, own_site, language)
        host.close()
        page.context.set_offline(True)
        opens(page, address, addresses(own_site, language))
