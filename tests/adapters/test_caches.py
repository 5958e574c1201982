"""What a build leaves for the next is a help and never a source: whatever becomes of it, all is right."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from haandbog.publishing import shelf
from haandbog.publishing.shelf import FOLDER
from tests.adapters.edits import heading, phone, text
from tests.adapters.running import DAY, ROOT, changed, edit, files_of, run
from tests.adapters.test_warm_builds import build, from_nothing, handbook, with_pdfs

__all__ = ["handbook"]

Damage = Callable[[Path], None]


def garbage(path: Path) -> None:
    path.write_bytes(b"\x80\x05garbage" * 100)


def half(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def flipped(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    for at in range(20, len(raw), 997):
        raw[at] ^= 1
    path.write_bytes(raw)


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def of_another(path: Path) -> None:
    """A whole and sound shelf that belongs to something else."""
    others = sorted(other for other in path.parent.glob("*.shelf") if other.is_file())
    path.write_bytes(others[others.index(path) - 1].read_bytes())


DAMAGES: tuple[Damage, ...] = (garbage, half, flipped, folder, of_another)


@pytest.mark.parametrize("first", [0, 2])
def test_a_damaged_cache_is_as_good_as_none(handbook: Path, first: int) -> None:
    """Torn, flipped, swapped or in the way: the site is the one that is built from nothing."""
    build(handbook, "site")
    text(handbook, Random(1))
    shelves = sorted((handbook / FOLDER).glob("*.shelf"))
    assert len(shelves) >= len(DAMAGES)
    for number, path in enumerate(shelves):
        DAMAGES[(first + number) % len(DAMAGES)](path)
    assert changed(build(handbook, "site")[1], from_nothing(handbook)[1]) == set()


def test_a_damaged_pdf_is_typeset_again(handbook: Path) -> None:
    """It is not put into the site."""
    before = build(with_pdfs(handbook), "site")[1]
    kept = [*(handbook / FOLDER / "print").iterdir()]
    assert kept
    for path in kept:
        flipped(path)
    shutil.rmtree(handbook / "site")
    assert changed(build(handbook, "site")[1], before) == set()


def test_a_cache_that_cannot_be_written_stops_nothing(handbook: Path) -> None:
    """There is a file where its folder would be. Pages and PDFs are made all the same."""
    with_pdfs(handbook)
    (handbook / ".cache").write_text("no folder", encoding="utf-8")
    done, site = build(handbook, "site")
    assert done
    (handbook / ".cache").unlink()
    assert changed(site, build(handbook, "other")[1]) == set()


def test_a_cache_can_be_carried_to_another_machine(handbook: Path) -> None:
    """As between two runs of CI: to another place, with other times, and without the site."""
    build(handbook, "site")
    there = handbook.with_name("there")
    shutil.copytree(handbook, there, ignore=shutil.ignore_patterns("site"), copy_function=shutil.copyfile)
    heading(there, Random(1))
    assert changed(build(there, "site")[1], from_nothing(there)[1]) == set()


def test_a_cache_of_another_version_is_not_used(tmp_path: Path, handbook: Path) -> None:
    """Another template, another word, and then the first version again: each gives its own site, though they
    share a cache."""
    edit(handbook / "mkdocs.yml", lambda text: text.replace("  - search\n", ""))
    other = tmp_path / "other"
    shutil.copytree(ROOT / "scripts", other, ignore=shutil.ignore_patterns("__pycache__"))
    edit(other / "haandbog/theme/partials/hb/page.html", lambda template: f"<!-- other -->{template}")
    edit(other / "haandbog/rendering/interface_words.py", lambda code: code.replace("Alle sider", "Samtlige"))
    sites = {}
    for place in (ROOT / "scripts", other, ROOT / "scripts"):
        for out in ("warm", "cold"):
            if out == "cold":
                (handbook / ".cache").rename(tmp_path / "aside")
            told = run(handbook, "build", "--date", DAY, "--out", out, PYTHONPATH=str(place))
            assert told.returncode == 0, told.stdout + told.stderr
            sites[place, out] = files_of(handbook / out)
        shutil.rmtree(handbook / ".cache")
        (tmp_path / "aside").rename(handbook / ".cache")
        assert changed(sites[place, "warm"], sites[place, "cold"]) == set(), place
    assert changed(sites[ROOT / "scripts", "cold"], sites[other, "cold"])


def test_a_cache_does_not_grow(handbook: Path) -> None:
    """It holds what the last build used: after many edits it is hardly larger than after the first."""
    build(handbook, "site")
    first, random = _size(handbook), Random(1)
    for change in (text, heading, phone) * 2:
        change(handbook, random)
        build(handbook, "site")
    assert _size(handbook)[0] == first[0]
    assert _size(handbook)[1] < 1.5 * first[1]


def _size(handbook: Path) -> tuple[int, int]:
    shelves = [*(handbook / FOLDER).glob("*.shelf")]
    return len(shelves), sum(path.stat().st_size for path in shelves)


def test_all_shelves_together_stay_within_bounds(handbook: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was used longest ago goes first."""
    build(handbook, "site")
    monkeypatch.setattr(shelf, "BYTES", _size(handbook)[1] // 2)
    shelf.tidy(handbook / FOLDER)
    assert _size(handbook)[1] <= shelf.BYTES
