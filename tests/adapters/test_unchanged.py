"""A handbook in which nothing has changed is not built again; anything that has changed is seen."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.adapters.running import DAY, changed, edit, files_of, run, small_handbook


@pytest.fixture(scope="module")
def handbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A handbook that has just been built; each test leaves it so."""
    folder = small_handbook(tmp_path_factory.mktemp("unchanged") / "h")
    assert build(folder)[0] == 0
    return folder


def build(folder: Path, *more: str, day: str = DAY) -> tuple[int, str]:
    done = run(folder, "build", "--date", day, *more)
    return done.returncode, done.stdout


def number_of(site: Path) -> int:
    """Another folder at the same path has another number."""
    return os.stat(site).st_ino


def test_nothing_is_built_where_nothing_has_changed(handbook: Path) -> None:
    """The site that lies there stays, and the same is said again with the seconds that this took."""
    before, files = number_of(handbook / "site"), files_of(handbook / "site")
    code, said = build(handbook)
    assert code == 0
    assert "Håndbogen ligger i site" in said
    assert "{seconds}" not in said
    assert number_of(handbook / "site") == before
    assert changed(files, files_of(handbook / "site")) == set()


def _page(folder: Path) -> None:
    edit(folder / "docs/da/kontakt.md", lambda text: text.replace("ring", "Ring", 1) + "\nRo.\n")


def _fact(folder: Path) -> None:
    edit(folder / "data/organisation.yml", lambda text: f"{text}\n# set efter\n")


def _setting(folder: Path) -> None:
    edit(folder / "mkdocs.yml", lambda text: f"{text}\n# set efter\n")


def _picture(folder: Path) -> None:
    (folder / "docs/da/ny.txt").write_text("ny", encoding="utf-8")


def _page_of_the_site(folder: Path) -> None:
    (folder / "site/index.html").write_text("rettet i hånden", encoding="utf-8")


def _file_too_many(folder: Path) -> None:
    (folder / "site/fremmed.html").write_text("fremmed", encoding="utf-8")


def _no_site(folder: Path) -> None:
    shutil.rmtree(folder / "site")


CHANGES = (_page, _fact, _setting, _picture, _page_of_the_site, _file_too_many, _no_site)


def test_any_change_is_built(handbook: Path) -> None:
    """A letter in a page, a fact or the settings, a file more, or a site that is no longer as it was left."""
    for change in CHANGES:
        change(handbook)
        before = number_of(handbook / "site") if (handbook / "site").exists() else 0
        assert build(handbook)[0] == 0, change.__name__
        assert number_of(handbook / "site") != before, change.__name__
    assert "fremmed.html" not in files_of(handbook / "site")
    assert build(handbook, "--out", "cold")[0] == 0
    assert changed(files_of(handbook / "site"), files_of(handbook / "cold")) == set()


def test_another_day_or_another_question_is_answered_anew(handbook: Path) -> None:
    """Tomorrow's build is not today's."""
    before = number_of(handbook / "site")
    assert build(handbook, day="2026-11-24")[0] == 0
    assert number_of(handbook / "site") != before
    assert build(handbook)[0] == 0


def test_a_site_that_asks_elsewhere_is_always_built(handbook: Path) -> None:
    """A hook may ask the clock or the net: nothing is known of what it will say."""
    (handbook / "krog.py").write_text("def on_page_markdown(markdown, **_):\n    return markdown\n", "utf-8")
    edit(handbook / "mkdocs.yml", lambda text: f"{text}\nhooks: [krog.py]\n")
    assert build(handbook)[0] == 0
    before = number_of(handbook / "site")
    assert build(handbook)[0] == 0
    assert number_of(handbook / "site") != before
