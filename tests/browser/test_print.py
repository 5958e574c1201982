"""A page printed from the browser, without our PDFs: what somebody gets who presses Ctrl and P."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.adapters.running import DAY, ROOT, edit, run, small_handbook
from tests.browser.serving import served
from tests.browser.sites import KINDS, LANGUAGES

PAPER = {"width": 657, "height": 1000}
"""What is between the margins of A4, in the browser's pixels."""

PRINTED = (
    "front",
    "acute list",
    "acute guide",
    "directory",
    "partner",
    "hours",
    "module",
    "check list",
    "lost",
)

COLOURS = """() => {
  const seen = (e) => e.checkVisibility({ visibilityProperty: true }) && e.getBoundingClientRect().width > 1;
  const light = (colour) => {
    const [r, g, b, a = 1] = colour.match(/[\\d.]+/g).map(Number);
    return a === 0 ? null : (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
  };
  const wrong = [];
  for (const e of document.body.querySelectorAll("*")) {
    const own = [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
    if (!seen(e) || e.closest(".hb-vh, svg")) continue;
    const style = getComputedStyle(e);
    const words = e.textContent.trim();
    const ground = light(style.backgroundColor);
    if (own && light(style.color) > 0.45) wrong.push(["text", style.color, words.slice(0, 40)]);
    if (words && ground !== null && ground < 0.99) wrong.push(["ground", style.backgroundColor, e.className]);
  }
  return wrong;
}"""

OUTSIDE = """() => [...document.querySelectorAll("#hb-content :is(p, li, td, th, dt, dd, h1, h2, pre, a, b)")]
  .filter((e) => e.checkVisibility() && !e.closest(".hb-vh"))
  .filter((e) => e.getBoundingClientRect().right > innerWidth + 1)
  .map((e) => [e.tagName, e.textContent.slice(0, 40), e.getBoundingClientRect().right])"""


@pytest.fixture(scope="module")
def torture(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a page with everything that Markdown can be made to show."""
    folder = small_handbook(tmp_path_factory.mktemp("print") / "handbook")
    shutil.copy(ROOT / "tests" / "cases" / "print" / "torture.md", folder / "docs" / "da" / "tortur.md")
    head = '---\nid: tortur\ntitle: Tortur\nbasis: general\nowner: leder\nsources: ["Eksempel, 2026"]\n---\n'
    edit(folder / "docs" / "da" / "tortur.md", lambda text: head + text.partition("\n")[2])
    silence = "- haandbog: {pdf: false, silence: {html-refused: Rammen er der for papirets skyld}}"
    edit(folder / "mkdocs.yml", lambda text: text.replace("- haandbog: {pdf: false}", silence))
    edit(folder / "mkdocs.yml", lambda text: f"{text}  - pymdownx.tabbed: {{alternate_style: true}}\n")
    done = run(folder, "build", "--date", DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    with served(folder / "site") as address:
        yield f"{address}/tortur/"


@contextmanager
def on_paper(browser: Browser, url: str, scheme: str = "light", *, script: bool = True) -> Iterator[Page]:
    """The page as it is laid out for printing."""
    context = browser.new_context(
        viewport=PAPER, color_scheme=scheme, service_workers="block", java_script_enabled=script
    )
    page = context.new_page()
    page.goto(url)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    yield page
    context.close()


def printed(page: Page, folder: Path) -> str:
    """The words on the sheets, in the order in which they are read."""
    page.pdf(path=folder / "page.pdf", prefer_css_page_size=True)
    done = subprocess.run(["pdftotext", folder / "page.pdf", "-"], capture_output=True, text=True, check=True)
    return done.stdout


def together(text: str, between: str = "") -> str:
    """Without what only depends on where lines end."""
    return re.sub(r"\s+", between, re.sub(r"[\u00ad\u200b-]", "", text)).lower()


@pytest.mark.parametrize("kind", PRINTED)
def test_paper_is_black_on_white_with_every_word(
    kind: str, own_address: str, browser: Browser, tmp_path: Path
) -> None:
    """Dark words with no ground behind any and none beside the sheet, though the screen's dress is dark."""
    with on_paper(browser, f"{own_address}/{KINDS[kind]}", "dark") as page:
        assert page.evaluate(COLOURS) == []
        assert page.evaluate(OUTSIDE) == []
        page.evaluate("document.querySelectorAll('#hb-content .hb-vh').forEach((e) => e.remove())")
        said = set(re.findall(r"\w+", together(page.locator("#hb-content").first.inner_text(), " ")))
        paper = together(printed(page, tmp_path))
        assert [word for word in said if word not in paper] == []


def test_the_light_dress_is_printed_as_the_dark_one(own_address: str, browser: Browser) -> None:
    """The same black on white."""
    with on_paper(browser, f"{own_address}/{KINDS['acute guide']}", "light") as page:
        assert page.evaluate(COLOURS) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_way_through_the_site_is_not_printed(
    language: str, own_address: str, browser: Browser, tmp_path: Path
) -> None:
    """No menu, search, language or button; whose handbook it is, and where the page lies, stand there."""
    url = f"{own_address}/{LANGUAGES[language]}{KINDS['module']}"
    with on_paper(browser, url) as page:
        for hidden in (
            "nav a:not(.hb-logo)",
            "button",
            ".md-sidebar",
            ".hb-search",
            ".hb-sitefoot",
            ".hb-languages",
        ):
            assert [each for each in page.locator(hidden).all() if each.is_visible()] == [], hidden
        paper = printed(page, tmp_path)
        assert paper.lstrip().startswith(page.locator(".hb-logo__name").inner_text())
        assert together(url) in together(paper)


def test_what_is_folded_is_printed(torture: str, browser: Browser) -> None:
    """Answers and sources are open, also where no script opens them."""
    for script in (True, False):
        with on_paper(browser, torture, script=script) as page:
            assert page.get_by_text("Svaret står her").is_visible()
            assert page.locator(".hb-foot__sources li").is_visible()


def test_tabs_are_printed_one_after_another(torture: str, browser: Browser, tmp_path: Path) -> None:
    """Each below its own title, and a tab in a tab too; without a script the titles are there as well."""
    order = (
        "Første fane",
        "Indhold i den første",
        "Anden fane",
        "Indhold i den anden",
        "Fane i fanen",
        "Inderst",
    )
    for script in (True, False):
        with on_paper(browser, torture, script=script) as page:
            text = printed(page, tmp_path)
            places = [text.index(words) for words in order]
            assert places == sorted(places)


def test_links_say_where_they_lead(torture: str, own_address: str, browser: Browser, tmp_path: Path) -> None:
    """A page of the handbook by its path, another site by its address, unless the words say it."""
    with on_paper(browser, f"{own_address}/akut/") as page:
        paper = printed(page, tmp_path)
        assert "Overdosis (akut/overdosis/)" in paper
        assert paper.count("(112") == 0
    with on_paper(browser, torture) as page:
        paper = together(printed(page, tmp_path))
        assert "linktilnettet(eksempel.dk/en/meget/lang/adresse" in paper
        assert "https://eksempel.dk,et" in paper
        assert "https://eksempel.dk/film" in paper


def test_boxes_to_tick_are_printed(own_address: str, browser: Browser) -> None:
    """They are drawn as grounds, which browsers leave out unless they are told not to."""
    with on_paper(browser, f"{own_address}/{KINDS['check list']}") as page:
        box = page.locator(".task-list-indicator").first
        assert box.evaluate("e => getComputedStyle(e, '::before').printColorAdjust") == "exact"
        assert box.evaluate("e => getComputedStyle(e, '::before').backgroundColor") == "rgb(0, 0, 0)"


def test_tables_are_whole(torture: str, browser: Browser, tmp_path: Path) -> None:
    """With lines between the rows and the head again on each sheet; a wide one loses no column."""
    with on_paper(browser, torture) as page:
        assert page.evaluate(OUTSIDE) == []
        line = "e => parseFloat(getComputedStyle(e).borderBottomWidth)"
        assert page.locator("td").first.evaluate(line) > 0
        head = page.locator("thead").first
        assert head.evaluate("e => getComputedStyle(e).display") == "table-header-group"
        assert "elleve" in printed(page, tmp_path)


def test_paper_has_no_clock(own_address: str, browser: Browser, tmp_path: Path) -> None:
    """Nothing that is true only while one reads: the week's hours instead of today's state."""
    with on_paper(browser, f"{own_address}/") as page:
        assert "mandag–tirsdag" in printed(page, tmp_path)
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert "mandag–tirsdag" not in page.locator(".hb-line").inner_text()
    with on_paper(browser, f"{own_address}/{KINDS['hours']}") as page:
        assert not page.locator(".hb-today").first.is_visible()


def test_the_whole_folder_is_printed(own_address: str, browser: Browser) -> None:
    """All places that were found, not only those that the screen begins with, which has them back later."""
    with on_paper(browser, f"{own_address}/henvisning/") as page:
        cards = page.locator("[data-hb-part=found] .hb-card")
        found = int(page.locator("[data-hb-part=count] b").inner_text().split()[0])
        assert cards.count() == found > 12
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert cards.count() == 12
