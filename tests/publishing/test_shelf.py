"""What one build keeps for the next: whole or not at all, no more than was used, never in the way."""

from __future__ import annotations

import os
import resource
import time
import tracemalloc
from pathlib import Path

import pytest

from haandbog.publishing.shelf import DAYS, SHELVES, Shelf, fingerprint, tidy


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "pages.shelf"


def kept(path: Path, **entries: bytes) -> Shelf:
    shelf = Shelf(path)
    for key, content in entries.items():
        shelf.put(key, content)
    shelf.save()
    return Shelf(path)


def test_what_was_put_is_there_the_next_time(path: Path) -> None:
    """Content comes back to the byte, under its key only."""
    shelf = kept(path, one=b"\x00\xff", two="blåbær".encode())
    assert shelf.get("one") == b"\x00\xff"
    assert shelf.get("two") == "blåbær".encode()
    assert shelf.get("three") is None


def test_what_nobody_asked_for_is_not_kept_on(path: Path) -> None:
    """A shelf holds what the last build used and nothing else."""
    shelf = kept(path, old=b"1", used=b"2")
    assert shelf.get("used") == b"2"
    shelf.save()
    after = Shelf(path)
    assert after.get("used") == b"2"
    assert after.get("old") is None


def test_a_large_shelf_keeps_the_same(path: Path) -> None:
    """What waits on the disk can be read meanwhile, is kept with what was used, and leaves no other file."""
    kept(path, used=b"1", old=b"2")
    shelf = Shelf(path, large=True)
    assert shelf.get("used") == b"1"
    shelf.put("first", b"3" * 100_000)
    shelf.put("second", b"4")
    assert (shelf.get("first"), shelf.get("second")) == (b"3" * 100_000, b"4")
    shelf.save()
    after = Shelf(path)
    assert [after.get(key) for key in ("used", "old", "first", "second")] == [
        b"1",
        None,
        b"3" * 100_000,
        b"4",
    ]
    assert {file.name for file in path.parent.iterdir()} == {path.name, ".gitignore"}


def test_a_large_shelf_does_not_fill_the_memory(path: Path) -> None:
    """A site's pages are put there one by one, and would otherwise all be held to the end."""
    shelf = Shelf(path, large=True)
    tracemalloc.start()
    try:
        for number in range(100):
            shelf.put(str(number), b"x" * 100_000)
        shelf.save()
        assert tracemalloc.get_traced_memory()[1] < 2_000_000
    finally:
        tracemalloc.stop()
    assert Shelf(path).get("99") == b"x" * 100_000


def test_a_disk_that_is_full_costs_nothing_but_time(path: Path) -> None:
    """What cannot wait there waits in memory; what cannot be kept leaves what was kept before."""
    kept(path, one=b"old")
    shelf = Shelf(path, large=True)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, hard))
    try:
        shelf.put("one", b"n" * 60_000)
        shelf.put("two", b"2")
        shelf.save()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert (shelf.get("one"), shelf.get("two")) == (b"n" * 60_000, b"2")
    assert Shelf(path).get("one") == b"old"
    assert {file.name for file in path.parent.iterdir()} == {path.name, ".gitignore"}


@pytest.mark.parametrize("damage", ["cut", "flip", "tail", "empty", "other", "index"])
def test_a_damaged_file_is_as_good_as_none(path: Path, damage: str) -> None:
    """Torn, flipped or foreign bytes are never handed out."""
    kept(path, one=b"x" * 1000)
    raw = path.read_bytes()
    broken = {
        "cut": raw[:-10],
        "flip": raw.replace(b"xxx", b"xyx", 1),
        "tail": raw[:-10] + bytes([raw[-10] ^ 1]) + raw[-9:],
        "empty": b"",
        "other": b"PNG" + raw,
        "index": raw.replace(b'{"one"', b'{"two"'),
    }[damage]
    path.write_bytes(broken)
    shelf = Shelf(path)
    assert shelf.get("one") is None
    assert shelf.get("two") is None


def test_a_folder_that_must_not_be_written_to_stops_nothing(tmp_path: Path) -> None:
    """Where nothing can be kept, nothing is, and nobody hears of it."""
    (tmp_path / "cache").write_text("a file, no folder")
    shelf = Shelf(tmp_path / "cache" / "pages.shelf")
    shelf.put("one", b"1")
    shelf.save()
    assert shelf.get("one") == b"1"


def test_two_builds_at_once_leave_one_whole_shelf(path: Path) -> None:
    """The later one's stands; neither reads half of the other's."""
    first, second = Shelf(path), Shelf(path)
    first.put("one", b"1" * 100)
    second.put("two", b"2" * 100)
    first.save()
    second.save()
    left = Shelf(path)
    assert (left.get("one"), left.get("two")) == (None, b"2" * 100)


def test_a_shelf_that_is_replaced_can_still_be_read_by_who_has_it_open(path: Path) -> None:
    """A build that has begun reads what was there when it began."""
    before = kept(path, one=b"old")
    kept(path, one=b"new")
    assert before.get("one") == b"old"
    assert Shelf(path).get("one") == b"new"


def test_a_shelf_that_is_emptied_while_it_is_read_has_nothing(path: Path) -> None:
    """Whatever another program does to the file, the build goes on."""
    shelf = kept(path, one=b"x" * 100_000)
    path.write_bytes(b"")
    assert shelf.get("one") is None


def test_the_folder_keeps_itself_out_of_git(path: Path) -> None:
    """Nobody has to add it to a list of what is not to be committed."""
    kept(path, one=b"1")
    assert (path.parent / ".gitignore").read_text().splitlines()[-1] == "*"


def test_what_was_not_used_for_long_is_cleared_away(path: Path) -> None:
    """Old shelves, too many shelves and what a killed build left behind."""
    kept(path, one=b"1")
    old, torn = path.with_name("old.shelf"), path.with_name(".pages.shelf.1")
    for left in (old, torn):
        left.write_bytes(b"x")
        long_ago = time.time() - (DAYS + 1) * 86400
        os.utime(left, (long_ago, long_ago))
    for number in range(SHELVES + 3):
        extra = path.with_name(f"{number}.shelf")
        extra.write_bytes(b"x")
        os.utime(extra, (time.time() - 60 - number,) * 2)
    tidy(path.parent)
    names = {p.name for p in path.parent.iterdir()}
    assert path.name in names
    assert old.name not in names
    assert torn.name not in names
    assert sum(name.endswith(".shelf") for name in names) == SHELVES


def test_a_fingerprint_tells_where_a_part_ends() -> None:
    """The same letters cut otherwise are something else."""
    assert fingerprint("ab", "c") != fingerprint("a", "bc")
    assert fingerprint("ab", "c") == fingerprint(b"ab", "c")
