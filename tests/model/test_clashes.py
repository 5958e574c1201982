"""Opening hours that contradict themselves."""

from __future__ import annotations

from datetime import date

from haandbog.model.clashes import Clash, ClashKind, Gap, clashes, gaps
from tests.hours_samples import DECIDED, hours


def week(*rules: str) -> tuple[Clash, ...]:
    return clashes(hours("periods:\n  - week:\n" + "\n".join(f"    - {{{rule}}}" for rule in rules)))


def at(rule: int) -> tuple[str | int, ...]:
    return ("periods", 0, "week", rule, "open")


def test_sound_hours_have_no_clash() -> None:
    """The reference week contradicts nothing, and spans may touch."""
    assert clashes(hours(DECIDED)) == ()
    assert week("days: man, open: 15-18", "days: man, open: 18-20") == ()


def test_two_rules_that_overlap_on_a_weekday_are_found() -> None:
    """Both places are given, and the weekday."""
    found = week("days: man-ons, open: 15-18", "days: ons-fre, open: 17-20")
    assert found == (Clash(ClashKind.SPANS, at(0), at(1), weekday=2),)


def test_spans_of_one_rule_that_overlap_are_found() -> None:
    """One value can contradict itself; it is told once, whatever the number of days."""
    assert [(c.first, c.second) for c in week("days: man-tir, open: '15-18, 17-19'")] == [(at(0), at(0))]


def test_a_night_that_runs_into_the_next_morning_is_found() -> None:
    """Sunday's late shift overlaps Monday's early one: the week is a ring."""
    found = week("days: man, open: 01-05", "days: søn, open: 22-02")
    assert [(c.first, c.second) for c in found] == [(at(0), at(1))]
    assert week("days: man, open: 02-05", "days: søn, open: 22-02") == ()


def test_closed_and_open_on_the_same_weekday_is_found() -> None:
    """A rule that says closed contradicts one that gives times."""
    assert [c.weekday for c in week("days: hverdage, open: 15-18", "days: fre, open: lukket")] == [4]


def test_two_periods_on_the_same_date_are_found() -> None:
    """A shared last and first day is an overlap, with the date it begins on."""
    text = """
    periods:
      - {valid_to: 2026-12-31, week: [{days: man, open: 15-18}]}
      - {valid_from: 2026-12-31, week: [{days: man, open: 16-19}]}
    """
    assert clashes(hours(text)) == (
        Clash(ClashKind.PERIODS, ("periods", 0), ("periods", 1), date=date(2026, 12, 31)),
    )


def test_two_exceptions_about_one_date_are_found() -> None:
    """The first date they share is given."""
    text = "exceptions: [{from: 2026-12-23, to: 2027-01-02, closed: ja}, {on: 2026-12-30, open: 15-18}]"
    assert clashes(hours(text)) == (
        Clash(ClashKind.EXCEPTIONS, ("exceptions", 0), ("exceptions", 1), date=date(2026, 12, 30)),
    )


def test_a_gap_between_two_periods_is_found() -> None:
    """The dates on which nothing holds are given, whatever the order in the file."""
    text = """
    periods:
      - {valid_from: 2027-01-04, week: [{days: man, open: 16-19}]}
      - {valid_to: 2026-12-31, week: [{days: man, open: 15-18}]}
    """
    assert gaps(hours(text)) == (Gap(("periods", 1), ("periods", 0), date(2027, 1, 1), date(2027, 1, 3)),)
    assert gaps(hours(DECIDED)) == ()
