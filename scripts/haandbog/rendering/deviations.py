"""The dates ahead on which the normal week does not hold, put together as a person would tell them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from msgspec import Struct

from haandbog.diagnostics import Text
from haandbog.model.base import Localised
from haandbog.model.hours import OpeningHours
from haandbog.model.notation import Opening, State
from haandbog.model.timeline import DayPlan, Reason, dates, day_plan, is_undecided

AHEAD = 60
"""Days that a list of coming deviations covers."""

_TAIL = 31
"""Days more that are read, so that what begins inside the list is told to its end."""


class Deviation(Struct, frozen=True):
    """The same other hours on one date, or on dates in a row."""

    first: date
    last: date
    opening: Opening
    normal: Opening | None
    """What it replaces, where that is the same on all its dates."""
    names: tuple[Text, ...]
    """Holidays among the dates."""
    note: Localised | None
    undecided: bool
    """Whether it waits for somebody's decision."""


def deviations(hours: OpeningHours, today: date, days: int = AHEAD) -> tuple[Deviation, ...]:
    """What deviates from ``today`` on and begins within ``days``.

    An exception that began before ``today`` is told from its own first date.
    """
    runs = _runs(day_plan(hours, day) for day in dates(today, days + _TAIL))
    told = (_deviation(hours, run) for run in runs if any(plan.deviates for plan in run))
    return tuple(d for d in told if d.first < today + timedelta(days=days))


def _runs(plans: Iterable[DayPlan]) -> list[list[DayPlan]]:
    runs: list[list[DayPlan]] = []
    for plan in plans:
        if plan.reason not in (Reason.NOTICE, Reason.EXCEPTION, Reason.HOLIDAY):
            continue
        if runs and _continues(runs[-1][-1], plan):
            runs[-1].append(plan)
        else:
            runs.append([plan])
    return runs


def _continues(before: DayPlan, plan: DayPlan) -> bool:
    follows = plan.date - before.date == timedelta(days=1)
    return follows and _why(before) == _why(plan)


def _why(plan: DayPlan) -> tuple[object, ...]:
    return plan.opening, plan.reason, plan.exception, plan.closure


def _deviation(hours: OpeningHours, run: list[DayPlan]) -> Deviation:
    start, end = run[0], run[-1]
    exception = None if start.closure else start.exception
    normals = {plan.normal for plan in run}
    return Deviation(
        exception.first if exception else start.date,
        exception.last if exception else end.date,
        start.opening,
        start.normal if len(normals) == 1 else None,
        tuple(name for plan in run for name in plan.holidays),
        start.note,
        start.state is State.UNKNOWN and (exception is not None or is_undecided(hours, start.date)),
    )
