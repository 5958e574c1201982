"""A site takes the place of a folder: never of one with somebody's own files in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from haandbog.loading.settings import Wanted, read_settings
from tests.adapters.running import DAY, files_of, run, small_handbook


@pytest.mark.parametrize("folder", ["docs", "docs/da", "data", "data/site", "overrides", ".", ".."])
def test_the_handbooks_own_folders_are_no_place_for_a_site(tmp_path: Path, folder: str) -> None:
    """Not they, nothing in them, and nothing around them: told at the line in mkdocs.yml."""
    handbook = small_handbook(tmp_path / "h")
    config = handbook / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8") + f"site_dir: {folder}\n", encoding="utf-8")
    (told,) = [d for d in read_settings(config)[1] if d.code == "settings-wrong"]
    assert told.line == config.read_text(encoding="utf-8").count("\n")
    assert "egne filer" in told.hint.da if told.hint else False


def test_a_folder_with_other_files_is_no_place_for_a_site(tmp_path: Path) -> None:
    """Somebody's documents are not a site."""
    handbook, others = small_handbook(tmp_path / "h"), tmp_path / "breve"
    others.mkdir()
    (others / "brev.txt").write_text("Kære dig", encoding="utf-8")
    _, told = read_settings(handbook / "mkdocs.yml", Wanted(site_dir=others))
    assert [d.code for d in told] == ["settings-wrong"]


@pytest.mark.parametrize("name", ["", "index.html", "404.html", "sitemap.xml", ".gitkeep"])
def test_an_earlier_site_and_an_empty_folder_are(tmp_path: Path, name: str) -> None:
    """What was built before may be replaced, and so may what is not there."""
    handbook, site = small_handbook(tmp_path / "h"), tmp_path / "site"
    if name:
        site.mkdir()
        (site / name).write_text("x", encoding="utf-8")
    assert read_settings(handbook / "mkdocs.yml", Wanted(site_dir=site))[1] == ()


def test_a_build_into_ones_own_files_deletes_nothing(tmp_path: Path) -> None:
    """The command is refused in the editor's words; every file is as it was."""
    handbook = small_handbook(tmp_path / "h")
    before = files_of(handbook / "data")
    ended = run(handbook, "build", "--date", DAY, "--out", "data", "--messages", "da")
    assert ended.returncode == 2
    assert "--out data: håndbogens egne filer ligger der" in ended.stderr
    assert files_of(handbook / "data") == before


def test_mkdocs_itself_deletes_nothing_either(tmp_path: Path) -> None:
    """A plain ``mkdocs build`` stops at the same line."""
    handbook = small_handbook(tmp_path / "h")
    config = handbook / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8") + "site_dir: data\n", encoding="utf-8")
    before = files_of(handbook / "data")
    ended = run(handbook, "build", module="mkdocs", SOURCE_DATE_EPOCH="1795392000")
    assert ended.returncode == 1
    assert "settings-wrong" in ended.stdout + ended.stderr
    assert files_of(handbook / "data") == before
