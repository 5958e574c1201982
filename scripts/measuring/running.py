"""Running a command to its end and measuring it: seconds on the wall, seconds of work, memory."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

_SAMPLE_SECONDS = 0.02
_PAGE_KB = 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run cost."""

    wall: float
    """Seconds."""
    work: float
    """Seconds of all cores together, in the program and in the system on its behalf."""
    memory: float
    """Megabytes at the peak, all processes together; what they share is counted once."""


def cost_of(command: Sequence[str], folder: Path, *, memory: bool = False) -> Cost:
    """Run it; a command that fails ends the measuring."""
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1795392000", "NO_MKDOCS_2_WARNING": "1"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    began, before = time.perf_counter(), os.times()
    process = subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    peak = _Peak(process.pid) if memory else None
    said, _ = process.communicate()
    wall, after = time.perf_counter() - began, os.times()
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} in {folder}:\n{said}")
    work = after.children_user - before.children_user + after.children_system - before.children_system
    return Cost(wall, work, peak.stop() if peak else 0.0)


def middle(costs: Sequence[Cost]) -> Cost:
    """The median of each number."""
    return Cost(median(c.wall for c in costs), median(c.work for c in costs), max(c.memory for c in costs))


class _Peak:
    """Looks again and again how much memory a process and those it has started hold."""

    def __init__(self, process: int) -> None:
        self._process, self._highest, self._done = process, 0.0, threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def stop(self) -> float:
        self._done.set()
        self._thread.join()
        return self._highest

    def _look(self) -> None:
        ended = False
        while not ended:
            now = sum(_held(process) for process in _family(self._process))
            self._highest = max(self._highest, now / _PAGE_KB)
            ended = self._done.wait(_SAMPLE_SECONDS)


def _family(process: int) -> list[int]:
    """A process and all below it."""
    try:
        told = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii")
    except OSError:
        return [process]
    return [process, *(p for child in told.split() for p in _family(int(child)))]


def _held(process: int) -> float:
    """Kilobytes; what is shared with others in proportion."""
    try:
        told = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0.0
    return float(next((line.split()[1] for line in told.splitlines() if line.startswith("Pss:")), 0))
