"""What was promised, and the table that says how it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from measuring.running import Cost

Results = Mapping[int, Mapping[str, Cost]]
"""For each number of pages, each case's median."""


@dataclass(frozen=True, slots=True)
class Goal:
    """A number that must not be higher than ``limit``."""

    name: str
    limit: float
    found: float
    unit: str = "x"

    @property
    def holds(self) -> bool:
        return self.found <= self.limit


@dataclass(frozen=True, slots=True)
class Printed:
    """Seconds that the whole handbook takes on paper: the least of the runs."""

    ours: float
    weasyprint: float


_OF_PLAIN = (
    ("cold", 60, 0.65),
    ("cold", 300, 0.40),
    ("page", 60, 0.25),
    ("fact", 60, 0.25),
    ("page", 300, 0.12),
    ("check", 60, 0.12),
)
GROWTH, MEMORY, PREVIEW, PRINT = 1.3, 500.0, 1 / 3, 0.125
LARGE, SMALL = 1000, 60


def goals(
    results: Results, preview: tuple[float, float] | None, printed: Printed | None = None
) -> Iterator[Goal]:
    """Those of which there are results."""
    for case, pages, limit in _OF_PLAIN:
        if pages in results:
            ratio = results[pages][case].wall / results[pages]["plain"].wall
            yield Goal(f"{pages}x3 {_NAMES[case]}, of plain", limit, ratio)
    if LARGE in results and SMALL in results:
        growth = results[LARGE]["cold"].work / LARGE / (results[SMALL]["cold"].work / SMALL)
        yield Goal("cost of a page at 1000x3, of one at 60x3", GROWTH, growth)
    if LARGE in results:
        yield Goal("memory at 1000x3", MEMORY, results[LARGE]["cold"].memory, "MB")
    if preview is not None:
        yield Goal("60x3 preview, a page on the screen", PREVIEW, preview[0], "s")
        yield Goal("60x3 preview, a fact on the screen", PREVIEW, preview[1], "s")
    if printed is not None:
        yield Goal(
            "PDF of the whole Danish handbook, of WeasyPrint", PRINT, printed.ours / printed.weasyprint
        )


_NAMES = {
    "plain": "MkDocs + Material + static-i18n",
    "cold": "from nothing",
    "page": "one page edited",
    "fact": "one fact edited",
    "same": "nothing edited",
    "check": "all checks, from nothing",
    "check again": "all checks, nothing edited",
}


def table(results: Results) -> Iterator[str]:
    """Every case in every size, in Markdown."""
    yield "| pages x languages | | seconds | of plain | seconds of work | of plain | MB |"
    yield "|---|---|---|---|---|---|---|"
    for pages, cases in results.items():
        plain = cases["plain"]
        for name, cost in cases.items():
            told = _NAMES.get(name, f"{name}, one language")
            wall = f"{cost.wall:.2f} | {cost.wall / plain.wall:.2f}"
            work = f"{cost.work:.2f} | {cost.work / plain.work:.2f}"
            yield f"| {pages}x3 | {told} | {wall} | {work} | {cost.memory:.0f} |"


_DIGITS = {"x": ".3g", "s": ".2f", "MB": ".0f"}


def goal_table(told: list[Goal]) -> Iterator[str]:
    """Each goal beside what was found."""
    yield "| goal | at most | found | |"
    yield "|---|---|---|---|"
    for goal in told:
        limit, found = (f"{number:{_DIGITS[goal.unit]}} {goal.unit}" for number in (goal.limit, goal.found))
        yield f"| {goal.name} | {limit} | {found} | {'holds' if goal.holds else 'does not hold'} |"


def verdict(told: list[Goal]) -> str:
    """One line."""
    missed = [goal.name for goal in told if not goal.holds]
    held = len(told) - len(missed)
    return f"{held} of {len(told)} goals hold" + (f"; not: {'; '.join(missed)}." if missed else ".")
