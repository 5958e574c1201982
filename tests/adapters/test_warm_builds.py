"""A build that takes from the last one gives the same bytes as one that starts from nothing."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest

from haandbog.adapters import cli_building
from haandbog.adapters.cli_build import Asked
from haandbog.adapters.mkdocs import commands
from measuring.synthetic import write_handbook
from tests.adapters.edits import EDITS, SMALL, Edit, delete, new_page, phone, text
from tests.adapters.running import DAY, changed, edit, files_of, run, small_handbook, start

TODAY = date(2026, 11, 23)


@pytest.fixture
def handbook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")
    return small_handbook(tmp_path / "h")


def build(folder: Path, out: str) -> tuple[bool, dict[str, str]]:
    """Whether the handbook could be built, and every file of the site."""
    asked = Asked(folder / "mkdocs.yml", TODAY, None, None, False, False, folder / out, (), None, False)
    try:
        cli_building.build(asked, "", {})
    except SystemExit:
        return False, files_of(folder / out)
    return True, files_of(folder / out)


def from_nothing(folder: Path) -> tuple[bool, dict[str, str]]:
    """The same without anything that an earlier build has left."""
    cache, aside = folder / ".cache", folder / ".aside"
    cache.rename(aside)
    shutil.rmtree(folder / "cold", ignore_errors=True)
    built = build(folder, "cold")
    shutil.rmtree(cache, ignore_errors=True)
    aside.rename(cache)
    return built


def drawn(random: Random, seed: int, turns: int, number: int) -> list[Edit]:
    """So many edits in any order; those of as many seeds as there are ``turns`` are of every kind."""
    own = list(EDITS[seed % turns :: turns])
    edits = [*own, *random.choices(SMALL, k=number - len(own))]
    random.shuffle(edits)
    if delete in edits:  # what is deleted has been added before
        edits[edits.index(delete) : edits.index(delete)] = [new_page]
    return edits


def compare(handbook: Path, edits: Sequence[Edit], random: Random) -> None:
    before = build(handbook, "site")[1]
    made, seen = [], 0
    for change in edits:
        change(handbook, random)
        made.append(change.__name__)
        warm_done, warm = build(handbook, "site")
        cold_done, cold = from_nothing(handbook)
        assert warm_done == cold_done, made
        if cold_done:
            assert changed(warm, cold) == set(), made
        seen += warm != before
        before = warm
    assert seen > len(edits) // 2, f"most of these edits change nothing: {made}"


def counted(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Whether each build made only some of the pages; filled while they are made."""
    seen: list[bool] = []
    really = commands.build_some

    def again(*arguments: Any) -> Any:
        made = really(*arguments)
        seen.append(made is not None)
        return made

    monkeypatch.setattr(commands, "build_some", again)
    return seen


@pytest.mark.parametrize("seed", range(3))
def test_after_any_edit_a_warm_build_equals_a_cold_one(
    handbook: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Thirty random edits, and of every kind: texts, headings, titles, new, moved and deleted pages, facts,
    templates, looks, settings, parts of pages and translations. No file differs, none is stale. Some of them
    touch only texts, and then only some pages are made."""
    some = counted(monkeypatch)
    if seed:  # MkDocs' own search makes an index of all pages
        edit(handbook / "mkdocs.yml", lambda text: text.replace("  - search\n", ""))
    random = Random(seed)
    compare(handbook, drawn(random, seed, 3, 10), random)
    assert (True in some) == bool(seed)


def test_a_sentence_touches_its_page_and_the_translations_that_fall_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing else is made, and what is made is as if all had been."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")
    handbook, some = write_handbook(tmp_path / "h", 12), counted(monkeypatch)
    edit(handbook / "mkdocs.yml", lambda text: text.replace("- haandbog\n", "- haandbog: {pdf: false}\n"))
    before = build(handbook, "site")[1]
    edit(handbook / "docs/da/del-1/kapitel-1/side-2.md", lambda text: f"{text}\nEn sætning mere.\n")
    warm = build(handbook, "site")[1]
    assert some == [True]
    page = "del-1/kapitel-1/side-2/index.html"
    others = {"search.json", *(f"{root}sw.js" for root in ("", "nb/", "en/"))}
    assert changed(before, warm) == {page, f"nb/{page}", f"en/{page}", *others}
    assert changed(warm, from_nothing(handbook)[1]) == set()


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 120))
def test_after_any_of_many_edits_a_warm_build_equals_a_cold_one(handbook: Path, seed: int) -> None:
    """Two hundred more of the same, each kind at least ten times."""
    random = Random(seed)
    compare(handbook, drawn(random, seed, 2, 10), random)


def with_pdfs(handbook: Path) -> Path:
    edit(handbook / "mkdocs.yml", lambda text: text.replace("haandbog: {pdf: false}", "haandbog"))
    edit(handbook / "mkdocs.yml", lambda text: text.replace("  - search\n", ""))
    return handbook


def test_after_a_small_edit_the_pdfs_of_a_warm_build_equal_those_of_a_cold_one(handbook: Path) -> None:
    """To the byte: those that show the edit, and those that are taken over because they do not."""
    with_pdfs(handbook)
    before = build(handbook, "site")[1]
    assert any(name.endswith(".pdf") for name in before)
    for change in (text, phone):
        change(handbook, Random(1))
        warm = build(handbook, "site")[1]
        assert any(name.endswith(".pdf") for name in changed(before, warm)), change.__name__
        assert changed(warm, from_nothing(handbook)[1]) == set(), change.__name__
        before = warm


@pytest.mark.long
@pytest.mark.parametrize("seed", range(200, 204))
def test_after_any_edit_the_pdfs_of_a_warm_build_equal_those_of_a_cold_one(handbook: Path, seed: int) -> None:
    """Forty random edits of every kind, with PDFs."""
    random = Random(seed)
    compare(with_pdfs(handbook), drawn(random, seed, 2, 10), random)


def run_twice(handbook: Path, **environment: str) -> list[dict[str, str]]:
    """The sites of a build from nothing and of one after it."""
    sites = []
    shutil.rmtree(handbook / ".cache", ignore_errors=True)
    for _ in range(2):
        shutil.rmtree(handbook / "site", ignore_errors=True)  # else nothing would have to be built
        done = run(handbook, "build", "--date", DAY, **environment)
        assert done.returncode == 0, done.stdout + done.stderr
        sites.append(files_of(handbook / "site"))
    return sites


def test_languages_built_side_by_side_give_the_bytes_of_those_built_one_by_one(tmp_path: Path) -> None:
    """Also the sitemap, the search and what is told; and a second build gives them again."""
    handbook = write_handbook(tmp_path / "h", 12)
    together = run_twice(handbook)
    alone = run_twice(handbook, HAANDBOG_PROCESSES="1")
    assert changed(together[0], together[1]) == set()
    assert changed(together[0], alone[0]) == set()
    assert changed(alone[0], alone[1]) == set()


def test_two_builds_at_once_are_both_right(tmp_path: Path) -> None:
    """They share the cache folder and nothing else."""
    handbook = write_handbook(tmp_path / "h", 12)
    builds = [start(handbook, "build", "--date", DAY, "--out", str(handbook / out)) for out in ("one", "two")]
    assert [build.wait() for build in builds] == [0, 0]
    sites = [files_of(handbook / out) for out in ("one", "two")]
    assert changed(*sites) == set()
    assert changed(sites[0], run_twice(handbook)[0]) == set()


def test_a_mistake_in_another_language_is_told_from_its_own_process(tmp_path: Path) -> None:
    """What MkDocs says of a page in English comes home, and a broken template stops the build."""
    handbook = write_handbook(tmp_path / "h", 12)
    broken = '{% if hb.language == "en" and page %}{{ page.none.such }}{% endif %}'
    own = '{% extends "haandbog.html" %}{% block footer %}' + broken + "{% endblock %}"
    (handbook / "overrides/main.html").write_text(own, encoding="utf-8")
    done = run(handbook, "build", "--date", DAY)
    assert done.returncode != 0
    assert "none" in done.stdout + done.stderr
    assert not (handbook / "site").exists()
    assert [left.name for left in handbook.iterdir() if left.name.startswith(".site")] == []
