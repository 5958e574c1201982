"""Work in many parts that two processes may do together."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

Result = TypeVar("Result")


class Divide(Protocol):
    """Begins the parts of some work, numbered from 0, somewhere else. What it gives back does here what is
    left of them, and has all their results in the order of their numbers."""

    def __call__(self, parts: int, work: Callable[[int], Result]) -> Callable[[], list[Result]]: ...


def here(parts: int, work: Callable[[int], Result]) -> Callable[[], list[Result]]:
    """Do all of it in this process, when the results are asked for."""
    return lambda: [work(part) for part in range(parts)]
