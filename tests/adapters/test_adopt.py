"""Three stand-ins for real MkDocs sites take the plugin, and are told what would make them handbooks."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from pypdf import PdfReader

from tests.adapters.running import ROOT, changed, edit, files_of, run
from tests.adapters.test_plugins import git
from tests.publishing.print.reading import page_text, words
from tests.publishing.print.validating import broken_rules

SITES = ROOT / "tests" / "cases" / "sites"
DAY = {"SOURCE_DATE_EPOCH": "1795392000"}
CONFIGS = {"drift": "opsaetning/mkdocs.yml", "forening": "mkdocs.yml", "blad": "conf/mkdocs.yml"}
BUILT = {"drift": "ud", "forening": "site", "blad": "public"}
LINKS = {"drift": ("tekster", "dokumentation"), "blad": ("pages", "kilder")}
"""Their docs folders that are links to other folders."""


BUILT_TWICE = [pytest.param(name, marks=pytest.mark.long if name == "blad" else ()) for name in CONFIGS]
"""The third takes long to build, and shows little that the two others do not."""


def site(name: str, folder: Path) -> Path:
    """A copy of a stand-in as its owners have it: under git, and some with a link for their docs folder."""
    copy = Path(shutil.copytree(SITES / name, folder / name))
    if name in LINKS:
        link, behind = LINKS[name]
        (copy / link).symlink_to(copy / behind, target_is_directory=True)
    git(copy, "init", "--quiet")
    git(copy, "add", "--all")
    git(copy, "commit", "--quiet", "--message", "Alt", "--date", "2026-10-01T12:00:00Z")
    return copy


def built(folder: Path, name: str) -> dict[str, str]:
    """The site's files after plain MkDocs has built it, warnings being mistakes as they are."""
    done = run(folder, "build", "-f", CONFIGS[name], module="mkdocs", **DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    return files_of(folder / BUILT[name])


@pytest.mark.parametrize("name", BUILT_TWICE)
def test_a_real_site_gives_the_same_pages_byte_for_byte(name: str, tmp_path: Path) -> None:
    """With one line more in its mkdocs.yml, and nothing else."""
    folder = site(name, tmp_path)
    before = built(folder, name)
    edit(folder / CONFIGS[name], lambda text: text.replace("  - search\n", "  - search\n  - haandbog\n"))
    assert changed(before, built(folder, name)) == set()
    for page, words_there in SHOWN[name].items():
        assert words_there in (folder / BUILT[name] / page).read_text("utf-8")


SHOWN = {
    "drift": {"index.html": "2026-10-01", "gammel/index.html": "../vagt/"},
    "forening": {"index.html": "Foreningen for Prøver har årsmøde i 2026.", "en/index.html": "meets in 2026"},
    "blad": {
        "index.html": "stemplet {{ ikke vores }} og",
        "blog/2026/10/01/første-indlæg.html": "Redaktionen",
        "emner.html": "Første indlæg",
    },
}
"""What their other plugins put there: git's date, a redirect, macros, the second language,
a hook, a post with its writer, the list of tags."""


@pytest.mark.parametrize("name", CONFIGS)
def test_only_what_applies_is_checked(name: str, tmp_path: Path) -> None:
    """A site that asked for nothing has nothing wrong with it."""
    folder = site(name, tmp_path)
    done = run(folder, "check", "-f", CONFIGS[name], "--strict")
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("name", CONFIGS)
def test_adopt_tells_what_would_make_it_a_handbook_and_changes_nothing(name: str, tmp_path: Path) -> None:
    """What is needed first; each with how often and where."""
    folder = site(name, tmp_path)
    before = files_of(folder)
    done = run(folder, "adopt", "-f", CONFIGS[name], "--format", "json", "--messages", "da")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    codes = [step["code"] for step in told]
    assert codes[0] == "data"
    assert {"id", "owner", "basis", "review_by"} <= set(codes)
    needed = [step["needed"] for step in told]
    assert needed == sorted(needed, reverse=True)
    assert files_of(folder) == before


@pytest.mark.parametrize("name", BUILT_TWICE)
def test_a_real_site_is_printed(name: str, tmp_path: Path) -> None:
    """Every page of its menu with all its words, in a PDF that everybody can read, and nothing else."""
    folder = site(name, tmp_path)
    edit(folder / CONFIGS[name], lambda text: text.replace("  - search\n", "  - search\n  - haandbog\n"))
    before = files_of(folder)
    done = run(folder, "pdf", "-f", CONFIGS[name], "--date", "2026-11-23", "--out", str(tmp_path / "pdf"))
    assert done.returncode == 0, done.stdout + done.stderr
    assert files_of(folder) == before
    book = next((tmp_path / "pdf").iterdir())
    said = words(page_text(book, 1, len(PdfReader(book).pages)))
    pages = PAGES[name]
    assert built(folder, name).keys() >= pages
    for page in pages:
        html = BeautifulSoup((folder / BUILT[name] / page).read_text("utf-8"), "html.parser")
        for date in html.select(".md-source-file"):
            date.decompose()
        text = " ".join(article.get_text(" ") for article in html.select("article"))
        assert words(text)
        assert not words(text.replace("¶", " ")) - said, page
    assert broken_rules(tmp_path, book) == []


PAGES = {
    "drift": {"index.html", "vagt/index.html", "vagt/telefon/index.html"},
    "forening": {"index.html", "om/os/index.html"},
    "blad": {"index.html", "guides/index.html", "guides/foerst.html", "emner.html"},
}
"""What their menus lead to in their first language; a list of posts is a template's text, not a page's."""


def test_adopt_in_words(tmp_path: Path) -> None:
    """For a person."""
    folder = site("drift", tmp_path)
    said = run(folder, "adopt", "-f", CONFIGS["drift"]).stdout
    assert "3 sider. De bygges som før; intet er ændret." in said
    assert "Giv hver side et id" in said
    assert "3 gange, først i ../tekster/index.md" in said
