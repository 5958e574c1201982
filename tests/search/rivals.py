"""Our search beside Material's and Pagefind's, on the same handbook and the same judged queries, in one run.

``python3 scripts/bootstrap.py python -m tests.search.rivals`` prints the table. It needs npm and the network
for Pagefind, and Chromium, in which both rivals run as their readers would run them.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from tests.adapters.running import DAY, edit, own_handbook, run
from tests.browser.serving import chromium, served
from tests.search.judging import Judged, Quality, judged, our_answers, page_ids, quality

PAGEFIND = "pagefind@1.5.2"
LANGUAGES = {"da": "", "nb": "nb/", "en": "en/"}
Answers = list[tuple[Judged, list[str]]]

_SEARCH = "plugins:\n  - search: {lang: [da, 'no', en]}\n  - haandbog: {look: false, pdf: false}\n"
_BLANK = '<!doctype html><html lang="{language}"><title>Pagefind</title></html>\n'
_ASK_PAGEFIND = """async (queries) => {
  const pagefind = await import("/pagefind/pagefind.js");
  await pagefind.init();
  const answers = [];
  for (const query of queries) {
    const { results } = await pagefind.search(query);
    const data = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    answers.push(data.map((page) => page.url));
  }
  return answers;
}"""


def built(folder: Path) -> tuple[Path, Path]:
    """The handbook for leaders, who see all pages: in our look, and as plain Material with its own search."""
    ours, plain = own_handbook(folder / "ours"), own_handbook(folder / "plain")
    edit(plain / "mkdocs.yml", lambda text: re.sub(r"plugins:\n  - haandbog\b.*\n", _SEARCH, text))
    edit(plain / "mkdocs.yml", lambda text: text.replace("hb/moon", "material/weather-night"))
    for handbook in (ours, plain):
        done = run(handbook, "build", "--date", DAY, "--audience", "leader")
        assert done.returncode == 0, done.stdout + done.stderr
    return ours / "site", plain / "site"


def everything(site: Path) -> Mapping[str, str]:
    """Every address of every language, from the site's root, and the page that stands there."""
    return {
        f"{own}{url}": name
        for language, own in LANGUAGES.items()
        for url, name in page_ids(site, language).items()
    }


def as_pages(address: str, urls: Sequence[str], pages: Mapping[str, str]) -> list[str]:
    """The ids of the pages that addresses lead to; what is no page of the handbook counts as itself."""
    bare = (url.removeprefix(address).lstrip("/").partition("#")[0].partition("?")[0] for url in urls)
    return [pages.get(path, path) for path in bare]


def asked(language: str) -> list[Judged]:
    return [question for question in judged() if question.language == language]


def material(browser: Browser, address: str, pages: Mapping[str, str]) -> Iterator[tuple[str, Answers]]:
    """Material's answers, read from its own search box."""
    for language, own in LANGUAGES.items():
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(f"{address}/{own}kontakt/")
        page.locator(".md-search__input").click()
        page.wait_for_timeout(2_000)
        found = [(question, _in_the_box(page, question.ask)) for question in asked(language)]
        page.close()
        yield language, [(question, as_pages(address, urls, pages)) for question, urls in found]


def _in_the_box(page: Page, query: str) -> list[str]:
    """What stands in the box when it has come to rest. Material listens to the keys, not to the field."""
    page.locator(".md-search__input").fill("")
    page.wait_for_timeout(150)
    page.keyboard.type(query)
    urls: list[str] = []
    for _ in range(10):
        page.wait_for_timeout(350)
        before, urls = urls, _links(page)
        if urls and urls == before:
            break
    return urls


def _links(page: Page) -> list[str]:
    found = "links => links.slice(0, 20).map(link => link.href)"
    urls: list[str] = page.eval_on_selector_all(".md-search-result__item > a", found)
    return urls


def pagefind(
    browser: Browser, site: Path, address: str, pages: Mapping[str, str]
) -> Iterator[tuple[str, Answers]]:
    """Pagefind's answers, asked in a page of each language."""
    for language in LANGUAGES:
        (site / f"ask-{language}.html").write_text(_BLANK.format(language=language), encoding="utf-8")
        page = browser.new_page()
        page.goto(f"{address}/ask-{language}.html")
        questions = asked(language)
        answers: Any = page.evaluate(_ASK_PAGEFIND, [question.ask for question in questions])
        page.close()
        found = (as_pages(address, urls, pages) for urls in answers)
        yield language, list(zip(questions, found, strict=True))


def index_with_pagefind(site: Path, folder: Path) -> None:
    """Install it in a folder of its own and let it read the articles of the site."""
    npm, npx = shutil.which("npm"), shutil.which("npx")
    assert npm, "Pagefind comes from npm: apt install npm"
    subprocess.run([npm, "install", "--silent", "--no-audit", "--no-fund", PAGEFIND], cwd=folder, check=True)
    command = [npx or "npx", "pagefind", "--site", str(site), "--root-selector", "article"]
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)


def measured(folder: Path) -> dict[str, dict[str, Answers]]:
    """Every engine's answers by language."""
    ours, plain = built(folder)
    tools = folder / "tools"
    tools.mkdir()
    index_with_pagefind(plain, tools)
    pages = everything(ours)
    with served(plain) as address, chromium() as browser:
        return {
            "Håndbog": {language: our_answers(ours, language) for language in LANGUAGES},
            "Material": dict(material(browser, address, pages)),
            "Pagefind": dict(pagefind(browser, plain, address, pages)),
        }


def table(found: Mapping[str, Mapping[str, Answers]]) -> str:
    """P@3, recall@5 and MRR of each engine, all queries and those that were held out."""
    lines = [f"{'':10} {'':9} {'P@3':>5} {'R@5':>5} {'MRR':>5} {'n':>4}"]
    for language in LANGUAGES:
        for name, answers in found.items():
            kept = [answer for answer in answers[language] if answer[0].held_out]
            lines.append(f"{name:10} {language:9} {_row(quality(answers[language]))}")
            lines.append(f"{name:10} {language + ' held':9} {_row(quality(kept))}")
    return "\n".join(lines)


def _row(found: Quality) -> str:
    return f"{found.precision:5.2f} {found.recall:5.2f} {found.rank:5.2f} {found.queries:4}"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        print(table(measured(Path(name))))
    sys.exit(0)
