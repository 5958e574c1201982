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
from typing import IO, Generic, NoReturn, TypeVar

from haandbog.loading.dividing import here
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

    def __init__(
        self, work: Callable[[], T], process: int | None = None, answer: IO[bytes] | None = None
    ) -> None:
        self._work, self._process, self._answer = work, process, answer

    def __call__(self) -> T:
        """The result. A process that broke is no harm: the work is then done here, and says itself what is
        wrong."""
        if self._process is None or self._answer is None:
            return self._work()
        self._end(self._process)
        with self._answer as answer:
            answer.seek(0)
            try:
                found: T
                found, learnt = pickle.load(answer)
            except (EOFError, pickle.UnpicklingError):
                return self._work()
        take_over(learnt)
        return found

    def stop(self) -> None:
        """What it would have found is not wanted any more."""
        if self._process is not None and self._answer is not None:
            os.kill(self._process, signal.SIGKILL)
            self._answer.close()
            self._end(self._process)

    def _end(self, process: int) -> None:
        os.waitpid(process, 0)
        self._process = None


def meanwhile(work: Callable[[], T]) -> Meanwhile[T]:
    """Begin ``work``, whose result must be something that can be pickled."""
    if not can_fork():
        return Meanwhile(work)
    sys.stdout.flush()
    sys.stderr.flush()
    answer = unnamed()
    if answer is None:
        return Meanwhile(work)
    process = os.fork()
    if process == 0:
        _do(work, answer)
    return Meanwhile(work, process, answer)


def unnamed() -> IO[bytes] | None:
    """A file for what a process answers. It can end as soon as all is written; in a pipe that nobody empties
    yet it would wait, and keep all its memory. None where the system has no place for such files."""
    from tempfile import TemporaryFile  # what is answered without another process does without

    try:
        return TemporaryFile()
    except OSError:
        return None


def divide(parts: int, work: Callable[[int], T]) -> Callable[[], list[T]]:
    """Begin the parts of some work, whose results must be something that can be pickled. Each process takes
    the next part when it has done one; what it gives back takes part, and waits for all the results."""
    if not can_fork():
        return here(parts, work)
    taking = _tickets(parts)
    others = meanwhile(lambda: _done(work, taking))

    def finish() -> list[T]:
        try:
            done = _done(work, taking)
            done |= others()
        finally:
            others.stop()
            os.close(taking)
        # What a process that broke had taken on is done here.
        return [done[part] if part in done else work(part) for part in range(parts)]

    return finish


_TICKET = 2
"""Bytes of a part's number."""


def _tickets(parts: int) -> int:
    """A pipe with each part's number in it: whoever reads one has taken it, and no other can."""
    taking, giving = os.pipe()
    with os.fdopen(giving, "wb") as pipe:
        pipe.write(b"".join(part.to_bytes(_TICKET, "big") for part in range(parts)))
    return taking


def _done(work: Callable[[int], T], taking: int) -> dict[int, T]:
    done = {}
    while ticket := os.read(taking, _TICKET):
        part = int.from_bytes(ticket, "big")
        done[part] = work(part)
    return done


@contextmanager
def going_on(work: Callable[[], T]) -> Iterator[Meanwhile[T]]:
    """The same for the length of a block: nothing goes on behind its back."""
    begun = meanwhile(work)
    try:
        yield begun
    finally:
        begun.stop()


def _do(work: Callable[[], object], answer: IO[bytes]) -> NoReturn:
    """In the new process: work, answer, end. Nothing of the old process's may run again here."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        gc.freeze()  # the collector would touch, and so copy, all that is shared with the old process
        known = so_far()
        pickle.dump((work(), since(known)), answer, pickle.HIGHEST_PROTOCOL)
        answer.flush()
    finally:
        os._exit(0)
