#!/usr/bin/env python3
"""How fast it is, beside others on the same pages.

Run it with `python3 scripts/bootstrap.py python scripts/benchmark.py`.
Runs by turns in one go, so that a machine that is busy is busy for all; compare ratios, not seconds. Prints
Markdown tables and one line that says which goals hold; exit code 1 when one does not.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from measuring.cases import Case, pair
from measuring.goals import goal_table, goals, table, verdict
from measuring.paper import python_with_weasyprint, seconds_of_print
from measuring.preview import seconds_to_screen
from measuring.rivals import rivals
from measuring.running import Cost, cost_of, middle

SIZES = (60, 300, 1000)


def main() -> int:
    asked = _arguments().parse_args()
    sizes = asked.pages or [60, 300]
    with tempfile.TemporaryDirectory(prefix="haandbog-benchmark-") as made:
        work = Path(made)
        results = {pages: _measured(work, pages, asked.runs, asked.hugo_theme) for pages in sizes}
        preview = seconds_to_screen(work, 60, asked.runs) if 60 in sizes else None
        python = python_with_weasyprint(asked.python)
        printed = seconds_of_print(work, asked.runs, python) if python else None
    told = list(goals(results, preview, printed))
    print("\n".join((*table(results), "", *goal_table(told), "", verdict(told))))
    return 0 if all(goal.holds for goal in told) else 1


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Measure Håndbog beside plain MkDocs and others.")
    parser.add_argument(
        "--pages", type=int, action="append", choices=SIZES, help="pages a language; may be given again"
    )
    parser.add_argument("--runs", type=int, default=5, help="how often each is run; medians are shown")
    parser.add_argument("--python", help="a Python that has WeasyPrint, to measure print beside it")
    parser.add_argument(
        "--hugo-theme", type=Path, metavar="FOLDER", help="a theme for documentation, to measure Hugo with it"
    )
    return parser


def _measured(work: Path, pages: int, runs: int, hugo_theme: Path | None) -> dict[str, Cost]:
    """Each case's median. One round that is not counted fills the system's caches and measures memory."""
    cases = [*pair(work, pages), *rivals(work, pages, hugo_theme)]
    memory = {case.name: _run(case, memory=True).memory for case in cases}
    if poor := [case.name for case in cases if case.made_too_few(pages)]:
        raise SystemExit(f"these made fewer pages than there are: {', '.join(poor)}")
    rounds = [[_run(case) for case in cases] for _ in range(runs)]
    return {case.name: _with(memory[case.name], [r[n] for r in rounds]) for n, case in enumerate(cases)}


def _run(case: Case, *, memory: bool = False) -> Cost:
    if case.before:
        case.before()
    print(f"  {case.name}", file=sys.stderr, flush=True)
    return cost_of(case.command, case.folder, memory=memory)


def _with(memory: float, costs: Sequence[Cost]) -> Cost:
    found = middle(costs)
    return Cost(found.wall, found.work, memory)


if __name__ == "__main__":
    sys.exit(main())
