"""Notices: when they hold, and what they do to the opening hours."""

from __future__ import annotations

from datetime import date, datetime

import pytest
import yaml
from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from haandbog.model.hours import OpeningHours
from haandbog.model.moments import moment
from haandbog.model.notation import State
from haandbog.model.notices import Notices
from haandbog.model.timeline import Reason, closure_at, day_plan, intervals, state_at, unknown_spans
from tests.hours_samples import DECIDED, WEEK, hours, local, shown

TONIGHT = "{id: i-aften, from: 2026-11-25 17.00, until: 2026-11-25 23.00, text: Lukket i aften, closed: ja}"


def notices(*flow: str) -> Notices:
    text = "notices:\n" + "".join(f"  - {each}\n" for each in flow)
    return Notices.model_validate(yaml.load(text, Loader=yaml.BaseLoader))


def closed(text: str, *flow: str) -> OpeningHours:
    return hours(text).closed_during(notices(*flow).closures)


@pytest.mark.parametrize(
    "written",
    ["2026-11-25 22.00", "2026-11-25T22:00", "2026-11-25 kl. 22", "2026-11-25, 22", " 2026-11-25  22:00 "],
)
def test_a_moment_is_read_as_people_write_it(written: str) -> None:
    """A day and a time in any of the usual forms."""
    assert moment(written) == datetime(2026, 11, 25, 22)


def test_a_day_alone_is_its_beginning_or_all_of_it() -> None:
    """From a day is from its first minute; until a day counts it in; 24.00 is the next midnight."""
    assert moment("2026-11-25") == datetime(2026, 11, 25)
    assert moment("2026-11-25", end=True) == datetime(2026, 11, 26)
    assert moment("2026-11-25 24.00", end=True) == datetime(2026, 11, 26)


@pytest.mark.parametrize("written", ["i aften", "25/11 22.00", "2026-11-31 22.00", "2026-11-25 25.00", ""])
def test_what_is_no_moment_is_refused(written: str) -> None:
    """With a sentence and an example, never a guess."""
    with pytest.raises(PydanticCustomError) as caught:
        moment(written)
    assert caught.value.context
    assert caught.value.context["hint"]


def test_a_notice_cannot_end_before_it_begins() -> None:
    """The mistake is at its end, with the time it must be later than."""
    with pytest.raises(ValidationError) as caught:
        notices("{id: a, from: 2026-11-25 17.00, until: 2026-11-25 16.00, text: Lukket}")
    (detail,) = caught.value.errors()
    assert detail["loc"] == ("notices", 0, "until")
    assert detail["ctx"]["hint"].da == "skriv et until, der ligger efter 2026-11-25 17.00"


def test_a_notice_closes_an_open_evening() -> None:
    """The shift of that day is gone, and the day says why."""
    told = closed(DECIDED, TONIGHT)
    plan = day_plan(told, date(2026, 11, 25))
    assert (plan.state, plan.reason, plan.note and plan.note.within("da")) == (
        State.CLOSED,
        Reason.NOTICE,
        "Lukket i aften",
    )
    assert plan.deviates
    assert state_at(told, local(2026, 11, 25, 19)).state is State.CLOSED
    assert state_at(told, local(2026, 11, 25, 19)).next_opening == local(2026, 11, 26, 18)


def test_a_notice_that_does_not_close_leaves_the_hours_alone() -> None:
    """It is only a message."""
    assert closed(WEEK, TONIGHT.replace(", closed: ja", "")) == hours(WEEK)


def test_a_notice_can_take_a_part_of_a_shift() -> None:
    """What is before and after it stays."""
    middle = "{id: a, from: 2026-11-25 19.00, until: 2026-11-25 20.00, text: Lukket en time, closed: ja}"
    assert shown(intervals(closed(WEEK, middle), date(2026, 11, 25), 1)) == [
        "2026-11-25 18:00+01:00 – 19:00+01:00",
        "2026-11-25 20:00+01:00 – 21:00+01:00",
    ]


def test_a_notice_takes_what_runs_past_midnight() -> None:
    """Last night's shift ends where the notice begins, on the day after."""
    nights = "periods: [{week: [{days: alle dage, open: 22.00–03.00}]}]"
    early = "{id: a, from: 2026-11-26 01.00, until: 2026-11-26 05.00, text: Lukket, closed: ja}"
    assert shown(intervals(closed(nights, early), date(2026, 11, 25), 1)) == [
        "2026-11-25 22:00+01:00 – 01:00+01:00"
    ]


def test_where_nothing_is_known_a_notice_still_closes() -> None:
    """Unknown hours are closed while it is up, and unknown again after it."""
    told = closed("periods: []", TONIGHT)
    assert closure_at(told, local(2026, 11, 25, 18)) is not None
    assert state_at(told, local(2026, 11, 25, 18)).state is State.CLOSED
    assert state_at(told, local(2026, 11, 25, 23)).state is State.UNKNOWN
    assert len(unknown_spans(told, date(2026, 11, 25), 1)) == 2


def test_the_hours_themselves_are_not_changed() -> None:
    """A notice is laid over them: without it they are what was written."""
    plain = hours(WEEK)
    plain.closed_during(notices(TONIGHT).closures)
    assert plain.closures == ()
    assert closed(WEEK, TONIGHT).vouched_by(None).closures != ()
