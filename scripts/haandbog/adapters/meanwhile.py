"""Work that another process does while this one goes on.

Where that cannot be had (one core, another system than Linux, threads that a copy would lack) the work is
done here, when it is asked for.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable
from typing import NoReturn, TypeVar

T = TypeVar("T")


def can_fork() -> bool:
    """Whether a process beside this one can be had, and would help."""
    return (
        sys.platform == "linux"
        and len(os.sched_getaffinity(0)) > 1
        and threading.active_count() == 1
        and os.environ.get("HAANDBOG_PROCESSES") != "1"
    )


def meanwhile(work: Callable[[], T]) -> Callable[[], T]:
    """Begin ``work``; what is given back waits for its result, which must be something that can be pickled. A
    process that breaks is no harm: the work is then done here, and says itself what is wrong."""
    if not can_fork():
        return work
    sys.stdout.flush()
    sys.stderr.flush()
    reading, writing = os.pipe()
    process = os.fork()
    if process == 0:
        _do(work, reading, writing)
    os.close(writing)

    def result() -> T:
        with os.fdopen(reading, "rb") as pipe:
            told = pipe.read()
        os.waitpid(process, 0)
        try:
            found: T = pickle.loads(told)
        except (EOFError, pickle.UnpicklingError):
            return work()
        return found

    return result


def _do(work: Callable[[], object], reading: int, writing: int) -> NoReturn:
    """In the new process: work, answer, end. Nothing of the old process's may run again here."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.close(reading)
        with os.fdopen(writing, "wb") as pipe:
            pickle.dump(work(), pipe, pickle.HIGHEST_PROTOCOL)
    finally:
        os._exit(0)
