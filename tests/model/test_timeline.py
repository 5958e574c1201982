"""What opening hours mean on a date and at an instant."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from haandbog.model.hours import OpeningHours
from haandbog.model.notation import State
from haandbog.model.timeline import (
    Reason,
    day_plan,
    intervals,
    state_at,
    undecided_days,
    unknown_spans,
)
from tests.hours_samples import DECIDED, WEEK, hours, local, shown

NIGHTS = "periods: [{week: [{days: alle dage, open: 22.00–03.30}]}]"
CLOSED_HOLIDAYS = "holidays: {calendar: DK, policy: closed}"


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        (date(2026, 3, 28), "2026-03-28 22:00+01:00 – 03:30+02:00"),
        (date(2026, 10, 24), "2026-10-24 22:00+02:00 – 03:30+01:00"),
        (date(2027, 3, 27), "2027-03-27 22:00+01:00 – 03:30+02:00"),
        (date(2027, 10, 30), "2027-10-30 22:00+02:00 – 03:30+01:00"),
    ],
    ids=["29 March 2026", "25 October 2026", "28 March 2027", "31 October 2027"],
)
def test_a_shift_ends_by_the_wall_clock_when_the_clock_changes(first: date, expected: str) -> None:
    """The night of the change has one hour less or more, and still ends at 03.30."""
    assert shown(intervals(hours(NIGHTS), first, 1)) == [expected]


def test_the_lengths_of_the_nights_of_change() -> None:
    """5½ hours by the clock are 4½ in spring and 6½ in autumn."""

    def length(day: date) -> timedelta:
        ((start, end),) = intervals(hours(NIGHTS), day, 1)
        return end - start

    assert length(date(2027, 3, 27)) == timedelta(hours=4.5)
    assert length(date(2027, 10, 30)) == timedelta(hours=6.5)


def test_an_hour_that_the_clock_skips_is_no_opening() -> None:
    """02.00–03.00 does not exist on 28 March 2027."""
    text = "periods: [{week: [{days: alle dage, open: 02.00–03.00}]}]"
    assert len(intervals(hours(text), date(2027, 3, 27), 3)) == 2


def test_an_hour_that_comes_twice_is_the_first_of_the_two() -> None:
    """02.30 on 31 October 2027 is still summer time."""
    text = "periods: [{week: [{days: alle dage, open: 02.30–05.00}]}]"
    assert shown(intervals(hours(text), date(2027, 10, 31), 1)) == [
        "2027-10-31 02:30+02:00 – 05:00+01:00",
    ]


def test_whit_monday_on_17_may_2027_is_closed_with_its_names() -> None:
    """In Norway the date has two names, in Denmark one."""
    danish = day_plan(hours(DECIDED), date(2027, 5, 17))
    norwegian = day_plan(hours(DECIDED.replace("calendar: DK", "calendar: NO")), date(2027, 5, 17))
    assert (danish.state, danish.reason) == (State.CLOSED, Reason.HOLIDAY)
    assert [name.da for name in danish.holidays] == ["2. pinsedag"]
    assert [name.nb for name in norwegian.holidays] == ["andre pinsedag", "grunnlovsdag"]


def test_the_friday_after_ascension_day_is_an_ordinary_friday() -> None:
    """6 May 2027 is a holiday, 7 May is not, and an exception can change that."""
    text = hours(DECIDED)
    assert day_plan(text, date(2027, 5, 6)).state is State.CLOSED
    friday = day_plan(text, date(2027, 5, 7))
    assert (friday.state, friday.reason) == (State.OPEN, Reason.PERIOD)
    other = hours(DECIDED, "exceptions: [{from: 2027-05-07, open: 15.00-18.00, note: Kort dag}]")
    plan = day_plan(other, date(2027, 5, 7))
    assert (plan.reason, plan.spans[0].start, plan.note is not None) == (Reason.EXCEPTION, 900, True)


@pytest.mark.parametrize("day", [date(2026, 12, 24), date(2026, 12, 31)], ids=str)
def test_24_and_31_december_follow_the_decision(day: date) -> None:
    """Decided closed it is closed, decided as usual it is open, undecided it is unknown."""
    yearly = f"{day.month}-{day.day}"
    closed = hours(WEEK, f"holidays: {{calendar: DK, policy: closed, also_closed: [{yearly}]}}")
    usual = hours(WEEK, f"holidays: {{calendar: DK, policy: closed, also_as_usual: [{yearly}]}}")
    undecided = hours(WEEK, CLOSED_HOLIDAYS)
    assert [day_plan(h, day).state for h in (closed, usual, undecided)] == [
        State.CLOSED,
        State.OPEN,
        State.UNKNOWN,
    ]


def test_undecided_days_are_listed_where_it_would_be_open() -> None:
    """1 May and 5 June 2027 are Saturdays, when the line is closed anyway."""
    found = undecided_days(hours(WEEK, CLOSED_HOLIDAYS), date(2026, 11, 23), 366)
    assert [plan.date for plan in found] == [date(2026, 12, 24), date(2026, 12, 31)]
    assert undecided_days(hours(DECIDED), date(2026, 11, 23), 366) == ()
    excepted = hours(WEEK, CLOSED_HOLIDAYS, "exceptions: [{from: 2026-12-23, to: 2027-01-02, closed: ja}]")
    assert undecided_days(excepted, date(2026, 11, 23), 366) == ()


def test_a_decision_about_a_date_is_not_about_a_movable_holiday() -> None:
    """5 June is as usual, but in 2028 it is Whit Monday and closed; a fixed holiday can be as usual."""
    assert day_plan(hours(DECIDED), date(2028, 6, 5)).state is State.CLOSED
    text = hours(WEEK, "holidays: {calendar: DK, policy: closed, also_as_usual: [25/12]}")
    assert day_plan(text, date(2026, 12, 25)).state is State.OPEN


def test_29_february_2028_is_a_day_like_others() -> None:
    """The leap day is a Tuesday, and a yearly day on it counts that year."""
    assert shown(intervals(hours(WEEK), date(2028, 2, 29), 1)) == ["2028-02-29 15:00+01:00 – 18:00+01:00"]
    text = hours(WEEK, "holidays: {calendar: DK, policy: closed, also_closed: [29/2]}")
    assert day_plan(text, date(2028, 2, 29)).state is State.CLOSED


def test_the_last_day_of_a_period_holds_and_the_next_is_unknown() -> None:
    """Outside every period nobody has said anything: unknown, not closed."""
    text = hours("periods: [{valid_to: 2026-11-23, week: [{days: alle dage, open: 15-18}]}]")
    assert day_plan(text, date(2026, 11, 23)).state is State.OPEN
    after = day_plan(text, date(2026, 11, 24))
    assert (after.state, after.reason) == (State.UNKNOWN, Reason.NONE)


def test_a_night_goes_on_into_a_closed_holiday() -> None:
    """The shift of Wednesday 5 May 2027 ends at 03.30 on Ascension Day; none begins that evening."""
    text = hours(NIGHTS, CLOSED_HOLIDAYS)
    assert shown(intervals(text, date(2027, 5, 5), 2)) == ["2027-05-05 22:00+02:00 – 03:30+02:00"]
    assert state_at(text, local(2027, 5, 6, 3)).state is State.OPEN
    assert state_at(text, local(2027, 5, 6, 23)).state is State.CLOSED


def test_a_holiday_with_an_unknown_policy_is_unknown() -> None:
    """Nobody has said what happens on public holidays."""
    text = hours(WEEK, "holidays: {calendar: DK, policy: unknown}")
    assert day_plan(text, date(2026, 12, 25)).state is State.UNKNOWN
    assert (
        day_plan(hours(WEEK, "holidays: {calendar: DK, policy: as_usual}"), date(2026, 12, 25)).state
        is State.OPEN
    )


def test_an_exception_goes_before_a_holiday() -> None:
    """Open on Christmas Day because somebody wrote so."""
    text = hours(DECIDED, "exceptions: [{on: 2026-12-25, open: 12-16}]")
    plan = day_plan(text, date(2026, 12, 25))
    assert (plan.state, plan.reason, plan.deviates) == (State.OPEN, Reason.EXCEPTION, True)


def test_intervals_that_touch_are_one() -> None:
    """Round the clock for a week is one interval."""
    text = hours("periods: [{week: [{days: alle dage, open: 0-24}]}]")
    assert shown(intervals(text, date(2026, 11, 23), 7)) == ["2026-11-23 00:00+01:00 – 00:00+01:00"]


def test_an_unknown_day_is_unknown_from_midnight_to_midnight() -> None:
    """But not while last evening's shift is still running."""
    text = hours(NIGHTS, "exceptions: [{on: 2026-11-24, unknown: ja}]")
    assert shown(unknown_spans(text, date(2026, 11, 23), 3)) == ["2026-11-24 03:30+01:00 – 00:00+01:00"]


def test_the_state_tells_when_it_changes() -> None:
    """Open until the end; closed until the next opening; also at the very boundaries."""
    text = hours(DECIDED)
    during = state_at(text, local(2026, 11, 23, 16))
    assert (during.state, during.until, during.next_opening) == (State.OPEN, local(2026, 11, 23, 18), None)
    at_end = state_at(text, local(2026, 11, 23, 18))
    assert (at_end.state, at_end.until, at_end.next_opening) == (
        State.CLOSED,
        local(2026, 11, 24, 15),
        local(2026, 11, 24, 15),
    )
    assert state_at(text, local(2026, 11, 23, 15)).state is State.OPEN


def test_no_opening_is_promised_past_an_unknown_day() -> None:
    """Before an unknown day the next opening is not known either; after it, it is."""
    text = hours(DECIDED, "exceptions: [{on: 2026-11-24, unknown: ja}]")
    evening = state_at(text, local(2026, 11, 23, 20))
    assert (evening.state, evening.until, evening.next_opening) == (State.CLOSED, local(2026, 11, 24), None)
    unknown = state_at(text, local(2026, 11, 24, 12))
    assert (unknown.state, unknown.next_opening) == (State.UNKNOWN, local(2026, 11, 25, 18))


def test_a_state_that_never_changes_has_no_end() -> None:
    """Round the clock, always closed and always unknown."""
    always = hours("periods: [{week: [{days: alle dage, open: 0-24}]}]")
    never = hours("periods: [{week: [{days: man, open: lukket}]}]")
    told = [state_at(h, local(2026, 11, 23, 12)) for h in (always, never, hours("timezone: Europe/Oslo"))]
    assert [s.state for s in told] == [State.OPEN, State.CLOSED, State.UNKNOWN]
    assert {s.until for s in told} == {None}


def test_the_hours_own_zone_counts() -> None:
    """15.00 in New York is 20.00 in UTC in winter."""
    text = hours(WEEK, "timezone: America/New_York")
    assert intervals(text, date(2026, 11, 23), 1)[0][0] == datetime(2026, 11, 23, 20, tzinfo=UTC)


_DAYS = ("man", "tir", "ons", "tor", "fre", "lør", "søn")
_CLOCK = st.integers(0, 95).map(lambda quarter: f"{quarter // 4:02}.{quarter % 4 * 15:02}")
_RULE = st.builds(
    lambda days, start, end: {"days": days, "open": f"{start}–{end}"},
    st.lists(st.sampled_from(_DAYS), min_size=1, max_size=4, unique=True),
    _CLOCK,
    _CLOCK,
)
_EXCEPTION = st.builds(
    lambda day, what: {"on": str(date(2027, 3, 20) + timedelta(days=day)), **what},
    st.integers(0, 20),
    st.sampled_from([{"closed": "ja"}, {"unknown": "ja"}, {"open": "10-12"}]),
)
_HOURS = st.builds(
    lambda week, policy, exceptions: OpeningHours.model_validate(
        {
            "periods": [{"week": week, "valid_to": "2027-04-08"}],
            "holidays": {"calendar": "DK", "policy": policy},
            "exceptions": exceptions,
        }
    ),
    st.lists(_RULE, min_size=1, max_size=4),
    st.sampled_from(["closed", "as_usual", "unknown"]),
    st.lists(_EXCEPTION, max_size=4),
)
FIRST = date(2027, 3, 20)
"""Three weeks with the clock's change, Easter and the end of the period in them."""


@settings(max_examples=60, deadline=None)
@given(_HOURS)
def test_intervals_are_sorted_and_disjoint(sample: OpeningHours) -> None:
    """Open and unknown spans never touch their own kind nor overlap each other."""
    opened, unknown = intervals(sample, FIRST, 24), unknown_spans(sample, FIRST, 24)
    for spans in (opened, unknown):
        assert all(start < end for start, end in spans)
        assert all(one[1] < other[0] for one, other in pairwise(spans))
    everything = sorted((*opened, *unknown))
    assert all(one[1] <= other[0] for one, other in pairwise(everything))


@settings(max_examples=60, deadline=None)
@given(_HOURS, st.integers(0, 20 * 24 * 60))
def test_the_state_agrees_with_the_intervals(sample: OpeningHours, minutes: int) -> None:
    """At any minute the state is what the spans around that minute say, and holds until it changes."""
    now = datetime(2027, 3, 21, tzinfo=UTC) + timedelta(minutes=minutes)

    def planned(when: datetime) -> State:
        inside = {State.OPEN: intervals(sample, FIRST, 60), State.UNKNOWN: unknown_spans(sample, FIRST, 60)}
        return next((s for s, spans in inside.items() if any(a <= when < b for a, b in spans)), State.CLOSED)

    told = state_at(sample, now)
    assert told.state is planned(now)
    if told.until is not None and told.until < datetime(2027, 5, 1, tzinfo=UTC):
        assert planned(told.until) is not told.state
        assert planned(told.until - timedelta(minutes=1)) is told.state
