"""Work in a process of its own."""

from __future__ import annotations

import os
import signal
import tempfile
import time
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest

from haandbog.adapters.meanwhile import can_fork, divide, going_on, meanwhile


def test_the_result_comes_back() -> None:
    """What the work returns, wherever it was done."""
    result = meanwhile(lambda: ("svar", [1, 2]))
    assert result() == ("svar", [1, 2])


def test_it_is_done_elsewhere_where_that_helps(monkeypatch: pytest.MonkeyPatch) -> None:
    """In another process; in this one where only one process is wanted."""
    assert (meanwhile(os.getpid)() == os.getpid()) is not can_fork()
    monkeypatch.setenv("HAANDBOG_PROCESSES", "1")
    assert meanwhile(os.getpid)() == os.getpid()


def test_a_process_that_ends_without_an_answer_is_no_harm() -> None:
    """Killed, or without memory: the work is done here."""
    here = os.getpid()

    def work() -> str:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return "gjort"

    assert meanwhile(work)() == "gjort"


def test_without_a_place_for_answers_the_work_is_done_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder for passing files is missing, or its disk is full."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "none"))
    assert meanwhile(os.getpid)() == os.getpid()


def test_what_is_wrong_is_said_here() -> None:
    """A mistake in the work is raised where the result is asked for, with its own words."""

    def work() -> str:
        raise ValueError("forkert")

    with pytest.raises(ValueError, match="forkert"):
        meanwhile(work)()


def test_a_process_that_is_done_does_not_wait_to_be_asked(tmp_path: Path) -> None:
    """However large its answer is: all that it holds would be held until then."""
    told = tmp_path / "process"

    def work() -> bytes:
        told.write_text(str(os.getpid()))
        return b"x" * 10_000_000

    result = meanwhile(work)
    limit = time.monotonic() + 60
    while can_fork() and not (told.exists() and _has_ended(told.read_text())):
        assert time.monotonic() < limit
        time.sleep(0.01)
    assert len(result()) == 10_000_000


def _has_ended(process: str) -> bool:
    return bool(process) and Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] == "Z"


def test_work_that_is_no_longer_wanted_is_ended() -> None:
    """At once, however long it would have taken."""
    work = meanwhile(partial(time.sleep, 600))
    began = time.monotonic()
    work.stop()
    assert time.monotonic() - began < 60


def test_nothing_goes_on_behind_a_block(tmp_path: Path) -> None:
    """What a broken block has not waited for is ended with it; what it has waited for came back."""
    late = tmp_path / "late"

    def work() -> str:
        time.sleep(0.5)
        late.touch()
        return "gjort"

    with suppress(ValueError), going_on(work):
        raise ValueError
    time.sleep(0.7)
    assert not late.exists()
    with going_on(work) as begun:
        assert begun() == "gjort"


def test_parts_come_back_in_their_order() -> None:
    """Each once, whoever has done it, also when there are none."""
    finish = divide(300, lambda part: (part, os.getpid()))
    told = finish()
    assert [part for part, _ in told] == list(range(300))
    assert divide(0, str)() == []


def test_both_take_part() -> None:
    """Neither waits for the other while something is left."""

    def slowly(part: int) -> int:
        time.sleep(0.01)
        return os.getpid()

    workers = set(divide(100, slowly)())
    assert len(workers) == (2 if can_fork() else 1)
    assert os.getpid() in workers


def test_what_a_broken_process_took_on_is_done_here() -> None:
    """Nothing is missing, and what is wrong with a part is said here."""
    here = os.getpid()

    def work(part: int) -> str:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return f"del {part}"

    finish = divide(3, work)
    time.sleep(0.2 if can_fork() else 0)
    assert finish() == ["del 0", "del 1", "del 2"]
    with pytest.raises(ZeroDivisionError):
        divide(3, lambda part: 1 // (part - 1))()
