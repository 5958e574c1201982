"""PDFs that were typeset before: whole and sound or not at all, and never too many."""

from __future__ import annotations

import os
import resource
import time
from pathlib import Path

import pytest

from haandbog.publishing import prints
from haandbog.publishing.prints import DAYS, Prints

PDF = b"%PDF-1.7" + b"x" * 1000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "print"


def last_used(path: Path, days: float) -> None:
    long_ago = time.time() - days * 86400
    os.utime(path, (long_ago, long_ago))


def test_what_was_put_is_there_under_its_key(folder: Path) -> None:
    """To the byte, also for another build; and its use is noted."""
    Prints(folder).put("one", PDF)
    last_used(folder / "one", 3)
    assert Prints(folder).get("one") == PDF
    assert Prints(folder).get("two") is None
    assert time.time() - (folder / "one").stat().st_mtime < 3600
    assert [path.name for path in folder.iterdir()] == ["one"]


@pytest.mark.parametrize(
    "damaged", [b"", PDF, PDF[:3], b"\0\0\0\0" + PDF], ids=["empty", "unchecked", "short", "wrong"]
)
def test_a_damaged_one_is_as_good_as_none(folder: Path, damaged: bytes) -> None:
    """A reader's paper never comes from a torn or foreign file."""
    Prints(folder).put("one", PDF)
    (folder / "one").write_bytes(damaged)
    assert Prints(folder).get("one") is None


def test_where_nothing_can_be_kept_nothing_is(tmp_path: Path) -> None:
    """No folder is wanted, a file lies in its place, or the disk is full: nobody hears of it."""
    (tmp_path / "file").write_text("no folder")
    for folder in (None, tmp_path / "file"):
        Prints(folder).put("one", PDF)
        Prints(folder).tidy()
        assert Prints(folder).get("one") is None
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (500, limits[1]))
    try:
        Prints(tmp_path / "full").put("one", PDF)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert list((tmp_path / "full").iterdir()) == []


def test_what_is_old_or_too_much_is_cleared_away(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was used longest ago goes first; what a killed build left goes too."""
    monkeypatch.setattr(prints, "BYTES", 3 * len(PDF))
    for number in range(5):
        Prints(folder).put(str(number), PDF)
        last_used(folder / str(number), number)
    Prints(folder).put("old", b"")
    last_used(folder / "old", DAYS + 1)
    (folder / ".new-one-1-1").write_bytes(b"x")
    last_used(folder / ".new-one-1-1", 0.1)
    Prints(folder).tidy()
    assert {path.name for path in folder.iterdir()} == {"0", "1"}
