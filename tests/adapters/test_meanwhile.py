"""Work in a process of its own."""

from __future__ import annotations

import os
import signal
import time
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest

from haandbog.adapters.meanwhile import can_fork, going_on, meanwhile


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


def test_what_is_wrong_is_said_here() -> None:
    """A mistake in the work is raised where the result is asked for, with its own words."""

    def work() -> str:
        raise ValueError("forkert")

    with pytest.raises(ValueError, match="forkert"):
        meanwhile(work)()


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
