"""Work that another process does while this one goes on.

Where that cannot be had (one core, another system than Linux, threads that a copy would lack) the work is
done here, when it is asked for.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Generic, NoReturn, TypeVar

from haandbog.model.remembered import since, so_far, take_over

T = TypeVar("T")


def can_fork() -> bool:
    """Whether a process beside this one can be had, and would help."""
    return (
        sys.platform == "linux"
        and len(os.sched_getaffinity(0)) > 1
        and threading.active_count() == 1
        and os.environ.get("HAANDBOG_PROCESSES") != "1"
    )


class Meanwhile(Generic[T]):
    """Work that has been begun. Calling it waits for the result."""

    def __init__(self, work: Callable[[], T], process: int | None = None, reading: int = -1) -> None:
        self._work, self._process, self._reading = work, process, reading

    def __call__(self) -> T:
        """The result. A process that broke is no harm: the work is then done here, and says itself what is
        wrong."""
        if self._process is None:
            return self._work()
        with os.fdopen(self._reading, "rb") as pipe:
            told = pipe.read()
        self._end()
        try:
            found: T
            found, learnt = pickle.loads(told)
        except (EOFError, pickle.UnpicklingError):
            return self._work()
        take_over(learnt)
        return found

    def stop(self) -> None:
        """What it would have found is not wanted any more."""
        if self._process is not None:
            os.kill(self._process, signal.SIGKILL)
            os.close(self._reading)
            self._end()

    def _end(self) -> None:
        assert self._process is not None
        os.waitpid(self._process, 0)
        self._process = None


def meanwhile(work: Callable[[], T]) -> Meanwhile[T]:
    """Begin ``work``, whose result must be something that can be pickled."""
    if not can_fork():
        return Meanwhile(work)
    sys.stdout.flush()
    sys.stderr.flush()
    reading, writing = os.pipe()
    process = os.fork()
    if process == 0:
        _do(work, reading, writing)
    os.close(writing)
    return Meanwhile(work, process, reading)


@contextmanager
def going_on(work: Callable[[], T]) -> Iterator[Meanwhile[T]]:
    """The same for the length of a block: nothing goes on behind its back."""
    begun = meanwhile(work)
    try:
        yield begun
    finally:
        begun.stop()


def _do(work: Callable[[], object], reading: int, writing: int) -> NoReturn:
    """In the new process: work, answer, end. Nothing of the old process's may run again here."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        gc.freeze()  # the collector would touch, and so copy, all that is shared with the old process
        os.close(reading)
        known = so_far()
        with os.fdopen(writing, "wb") as pipe:
            pickle.dump((work(), since(known)), pipe, pickle.HIGHEST_PROTOCOL)
    finally:
        os._exit(0)
