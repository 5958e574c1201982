"""Opening hours that contradict themselves: found and returned, for a check to tell with line and column."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from itertools import combinations, pairwise

from msgspec import Struct

from haandbog.model.hours import OpeningHours, Period
from haandbog.model.notation import DAY, State, TimeSpan
from haandbog.model.source import Loc


class ClashKind(StrEnum):
    """What contradicts what."""

    SPANS = "spans"
    """Two rules open the same weekday at overlapping times, or one says closed and one open."""
    PERIODS = "periods"
    """Two periods hold on the same date."""
    EXCEPTIONS = "exceptions"
    """Two exceptions are about the same date."""


class Clash(Struct, frozen=True):
    """Two places in the hours that cannot both be right; ``second`` is the later one in the file."""

    kind: ClashKind
    first: Loc
    second: Loc
    weekday: int | None = None
    """The weekday (0 = Monday) of overlapping spans."""
    date: date | None = None
    """The first date that two periods or exceptions share; None when both are without a beginning."""


class Gap(Struct, frozen=True):
    """Dates between two periods that neither holds on: they are unknown."""

    before: Loc
    after: Loc
    first: date
    last: date


def clashes(hours: OpeningHours) -> tuple[Clash, ...]:
    """Every contradiction, each pair of places once. Places are relative to the hours."""
    weeks = (
        clash for at, period in enumerate(hours.periods) for clash in _week(("periods", at, "week"), period)
    )
    return (*weeks, *_periods(hours), *_exceptions(hours))


class _Said(Struct, frozen=True):
    """One span, or a "closed", that a rule says of a weekday."""

    weekday: int
    rule: int
    span: TimeSpan | None
    state: State


def _week(loc: Loc, period: Period) -> Iterator[Clash]:
    said = [
        _Said(weekday, at, span, rule.open.state)
        for at, rule in enumerate(period.week)
        for weekday in rule.days
        for span in rule.open.spans or (None,)
    ]
    found: dict[tuple[int, int], int] = {}
    for one, other in combinations(said, 2):
        if _contradict(one, other):
            first, second = sorted((one.rule, other.rule))
            found.setdefault((first, second), other.weekday)
    for (first, second), weekday in found.items():
        yield Clash(ClashKind.SPANS, (*loc, first, "open"), (*loc, second, "open"), weekday)


def _contradict(one: _Said, other: _Said) -> bool:
    if one.span is None or other.span is None:
        return one.weekday == other.weekday and one.state is not other.state
    # The week is a ring: Sunday's late shift can run into Monday's early one.
    ahead = (other.weekday - one.weekday) * DAY
    return any(_overlap(one.span, other.span, ahead + turn * 7 * DAY) for turn in (-1, 0, 1))


def _overlap(one: TimeSpan, other: TimeSpan, shift: int) -> bool:
    return one.start < other.end + shift and other.start + shift < one.end


def _periods(hours: OpeningHours) -> Iterator[Clash]:
    for (a, one), (b, other) in combinations(enumerate(hours.periods), 2):
        start = max(one.valid_from or date.min, other.valid_from or date.min)
        if start <= min(one.valid_to or date.max, other.valid_to or date.max):
            shared = None if start == date.min else start
            yield Clash(ClashKind.PERIODS, ("periods", a), ("periods", b), date=shared)


def _exceptions(hours: OpeningHours) -> Iterator[Clash]:
    for (a, one), (b, other) in combinations(enumerate(hours.exceptions), 2):
        start = max(one.first, other.first)
        if start <= min(one.last, other.last):
            yield Clash(ClashKind.EXCEPTIONS, ("exceptions", a), ("exceptions", b), date=start)


def gaps(hours: OpeningHours) -> tuple[Gap, ...]:
    """The dates between periods that none of them holds on."""
    order = sorted(enumerate(hours.periods), key=lambda item: item[1].valid_from or date.min)
    found = []
    for (a, one), (b, other) in pairwise(order):
        if one.valid_to and other.valid_from and other.valid_from - one.valid_to > timedelta(days=1):
            first, last = one.valid_to + timedelta(days=1), other.valid_from - timedelta(days=1)
            found.append(Gap(("periods", a), ("periods", b), first, last))
    return tuple(found)
