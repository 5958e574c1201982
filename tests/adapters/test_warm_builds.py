"""A build that takes from the last one gives the same bytes as one that starts from nothing."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from random import Random

import pytest

from haandbog.adapters.mkdocs.commands import build_site
from haandbog.loading.settings import Wanted, read_settings
from haandbog.publishing.edition import make_edition, read_edition
from tests.adapters.edits import EDITS
from tests.adapters.running import changed, files_of, small_handbook

TODAY = date(2026, 11, 23)


@pytest.fixture
def handbook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")
    return small_handbook(tmp_path / "h")


def build(folder: Path, out: str) -> tuple[bool, dict[str, str]]:
    """Whether the handbook could be built, and every file of the site."""
    wanted = Wanted(today=TODAY, site_dir=folder / out)
    settings, wrong = read_settings(folder / "mkdocs.yml", wanted)
    edition = make_edition(*read_edition(settings, wrong))
    if edition.findings.stop:
        return False, files_of(folder / out)
    done, said = build_site(folder / "mkdocs.yml", edition, wanted, strict=False)
    assert done, said
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


def compare(handbook: Path, seed: int, number: int) -> None:
    random = Random(seed)
    before = build(handbook, "site")[1]
    made, seen = [], 0
    for _ in range(number):
        edit = random.choice(EDITS)
        edit(handbook, random)
        made.append(edit.__name__)
        warm_done, warm = build(handbook, "site")
        cold_done, cold = from_nothing(handbook)
        assert warm_done == cold_done, made
        if cold_done:
            assert changed(warm, cold) == set(), made
        seen += warm != before
        before = warm
    assert seen >= number // 2, f"most of these edits change nothing: {made}"


@pytest.mark.parametrize("seed", range(3))
def test_after_any_edit_a_warm_build_equals_a_cold_one(handbook: Path, seed: int) -> None:
    """Thirty random edits of texts, facts, templates and settings: no file differs, none is stale."""
    compare(handbook, seed, 10)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 120))
def test_after_any_of_many_edits_a_warm_build_equals_a_cold_one(handbook: Path, seed: int) -> None:
    """Two hundred more of the same."""
    compare(handbook, seed, 10)
