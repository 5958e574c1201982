"""Print: the whole Danish handbook, typeset by us and by WeasyPrint from the same pages."""

from __future__ import annotations

import sys
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from benchmark_print import apart, by_typst, by_weasyprint, read_pages
from measuring.goals import Printed


def python_with_weasyprint(asked: str | None) -> str | None:
    """The Python that was named, else this one where it has WeasyPrint; None where there is none."""
    return asked or (sys.executable if find_spec("weasyprint") else None)


def seconds_of_print(work: Path, runs: int, python: str) -> Printed:
    """Both by turns, each run in a process of its own."""
    pages = read_pages(work / "printed", whole=True)
    rounds = [(apart(partial(by_typst, pages)), by_weasyprint(pages, python)) for _ in range(runs)]
    ours, theirs = zip(*rounds, strict=True)
    return Printed(min(ours), min(theirs))
