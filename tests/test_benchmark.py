"""The measure itself: its handbook is sound, and its verdict says what the numbers say."""

from __future__ import annotations

from itertools import takewhile
from pathlib import Path

import pytest

from measuring.cases import Case
from measuring.dialects import Size
from measuring.goals import Printed, goal_table, goals, table, verdict
from measuring.running import Cost, cost_of
from measuring.synthetic import LANGUAGES, write_handbook, write_plain
from tests.adapters.running import ROOT
from tests.samples import findings


def costs(plain: float, ours: float) -> dict[str, Cost]:
    cases = ("cold", "page", "fact", "same", "check", "check again")
    return {"plain": Cost(plain, plain, 40), **{name: Cost(ours, ours, 90) for name in cases}}


def test_the_invented_handbook_has_nothing_wrong_with_it(tmp_path: Path) -> None:
    """A build of it is a build, and not a list of mistakes."""
    told = [d for d in findings(write_handbook(tmp_path, 20)).open if d.severity.value != "info"]
    assert told == []


def test_both_handbooks_have_the_same_pages_of_the_same_length(tmp_path: Path) -> None:
    """Three languages, about 685 words a page, three folders deep; no insertion in the plain one."""
    ours, plain = write_handbook(tmp_path / "ours", 12), write_plain(tmp_path / "plain", 12)
    for language in LANGUAGES:
        for number in range(12):
            text = (plain / "docs" / language / Size(12).path(number)).read_text("utf-8")
            assert 640 < len(text.split()) < 860
            assert "{{" not in text
            assert (ours / "docs" / language / Size(12).path(number)).is_file()


def test_the_verdict_names_the_goals_that_do_not_hold() -> None:
    """One line: how many hold, and which do not."""
    told = list(goals({60: costs(10, 2)}, (0.2, 0.9)))
    held = {goal.name: goal.holds for goal in told}
    assert held["60x3 from nothing, of plain"]
    assert not held["60x3 preview, a fact on the screen"]
    assert verdict(told) == (
        "4 of 6 goals hold; not: 60x3 all checks, from nothing, of plain; 60x3 preview, a fact on the screen."
    )
    assert verdict(list(goals({300: costs(10, 1)}, None))) == "2 of 2 goals hold."


def test_growth_and_memory_are_judged_where_they_were_measured() -> None:
    """A page of a thousand must not cost much more than one of sixty."""
    told = {goal.name: goal for goal in goals({60: costs(10, 2), 1000: costs(200, 60)}, None)}
    growth = next(goal for name, goal in told.items() if name.startswith("cost of a page"))
    assert growth.found == pytest.approx(60 / 1000 / (2 / 60))
    assert told["memory at 1000x3"].holds


def test_a_tool_that_leaves_out_pages_is_found_out(tmp_path: Path) -> None:
    """It would be the quickest of all."""
    case = Case("Hugo", tmp_path, ("hugo",), site="public")
    assert case.made_too_few(1)
    (tmp_path / "public/side").mkdir(parents=True)
    (tmp_path / "public/side/index.html").touch()
    assert not case.made_too_few(1)


def test_print_is_judged_where_weasyprint_is_installed() -> None:
    """The whole handbook in an eighth of its time."""
    assert [goal.holds for seconds in (0.99, 1.01) for goal in goals({}, None, Printed(seconds, 8))] == [
        True,
        False,
    ]


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")]


def shown_below(head: str) -> list[list[str]]:
    """The rows of a table in the README, by what its head begins with."""
    lines = (ROOT / "README.md").read_text("utf-8").splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith(head))
    return [cells(line) for line in takewhile(bool, lines[start + 2 :])]


def test_the_readme_shows_every_goal_as_the_measure_tells_it() -> None:
    """All names and limits in their order, and a word beside each that follows from the two numbers."""
    results = {pages: costs(10, 2) for pages in (60, 300, 1000)}
    told = [cells(line)[:2] for line in goal_table(list(goals(results, (1, 1), Printed(1, 9))))][2:]
    shown = shown_below("| goal |")
    assert [row[:2] for row in shown] == told
    for name, limit, found, word in shown:
        most, number = (float(cell.split()[0]) for cell in (limit, found))
        assert word == ("holds" if number <= most else "does not hold"), name


def test_the_readme_shows_every_case_as_the_measure_tells_it() -> None:
    """For each size that is shown, all of its cases in their order."""
    results = {pages: costs(10, 2) for pages in (60, 300)}
    assert [row[:2] for row in shown_below("| pages x languages |")] == [
        cells(line)[:2] for line in [*table(results)][2:]
    ]


def test_the_tables_are_markdown() -> None:
    """Every line has as many cells as the head."""
    results = {60: {**costs(10, 2), "Zensical": Cost(1, 1, 1)}}
    for lines in (list(table(results)), list(goal_table(list(goals(results, None, Printed(1, 8)))))):
        assert len({line.count("|") for line in lines}) == 1


def test_a_command_is_measured_with_all_that_it_starts(tmp_path: Path) -> None:
    """Seconds on the wall and of work, and memory; one that fails ends the measuring."""
    cost = cost_of(("sh", "-c", "sleep 0.3"), tmp_path, memory=True)
    assert cost.wall >= 0.3
    assert cost.work < 0.3
    with pytest.raises(SystemExit):
        cost_of(("false",), tmp_path)
