"""What opening hours mean on a date and at an instant.

Precedence: notice, exception, holiday, then the period's week (DATA.md §3). A shift belongs to the day it
begins on: one that runs past midnight goes on into a closed day. Days are added to dates and instants
compared in UTC, because the wall clock skips and repeats an hour twice a year.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from haandbog.diagnostics import Text
from haandbog.model.base import Localised
from haandbog.model.calendars import decision_on, holidays_on, is_movable
from haandbog.model.closures import Closure, closed_by
from haandbog.model.hours import HolidayRule, HoursException, OpeningHours, exception_on, normal_week
from haandbog.model.notation import CLOSED, DAY, UNKNOWN, Opening, State, TimeSpan

Interval = tuple[datetime, datetime]
"""From–to in UTC; the end is the first instant that is no longer inside."""

LOOKAHEAD = 400
"""Days that are searched for the next change."""


class Reason(StrEnum):
    """Which layer decided about a date."""

    NOTICE = "notice"
    EXCEPTION = "exception"
    HOLIDAY = "holiday"
    PERIOD = "period"
    NONE = "none"


class DayPlan(Struct, frozen=True):
    """One date: what it is, and why."""

    date: date
    opening: Opening
    reason: Reason
    normal: Opening
    """What the period's week says of the date, whatever holds on it."""
    holidays: tuple[Text, ...] = ()
    """Names of the public holidays, and of the day somebody must decide about, if it is one."""
    exception: HoursException | None = None
    closure: Closure | None = None
    """The notice that closes it, or a part of it."""

    @property
    def state(self) -> State:
        return self.opening.state

    @property
    def spans(self) -> tuple[TimeSpan, ...]:
        return self.opening.spans

    @property
    def note(self) -> Localised | None:
        if self.closure:
            return self.closure.text
        return self.exception.note if self.exception else None

    @property
    def deviates(self) -> bool:
        """Whether somebody who only knows the normal week would be wrong about this date."""
        return self.opening != self.normal


def day_plan(hours: OpeningHours, day: date) -> DayPlan:
    """What holds on a date in the hours' own time zone."""
    held, known = _plans.get(id(hours), _NOTHING)
    if held is not hours:
        if len(_plans) >= _MOST:
            _plans.clear()
        known = {}
        _plans[id(hours)] = hours, known
    if day not in known:
        known[day] = _plan(hours, day)
    return known[day]


_plans: dict[int, tuple[OpeningHours, dict[date, DayPlan]]] = {}
"""What has been worked out: every page, language and file that shows hours asks for the same year of days.
Hours are held, so that their number stays their own; they do not change."""
_NOTHING: tuple[None, dict[date, DayPlan]] = (None, {})
_MOST = 512
"""Hours that are remembered at once."""


def _plan(hours: OpeningHours, day: date) -> DayPlan:
    plan = _written_plan(hours, day)
    left, closure = closed_by(plan.opening, day, hours.closures)
    return replace(plan, opening=left, reason=Reason.NOTICE, closure=closure) if closure else plan


def _written_plan(hours: OpeningHours, day: date) -> DayPlan:
    """What the data file says of a date, whatever notice is up."""
    period = normal_week(hours, day)
    normal = period.on_weekday(day.weekday()) if period else UNKNOWN
    names = _names(hours, day)
    if exception := exception_on(hours, day):
        return DayPlan(day, exception.opening, Reason.EXCEPTION, normal, names, exception)
    if decided := _holiday(hours, day, normal):
        return DayPlan(day, decided, Reason.HOLIDAY, normal, names)
    return DayPlan(day, normal, Reason.PERIOD if period else Reason.NONE, normal, names)


def _names(hours: OpeningHours, day: date) -> tuple[Text, ...]:
    calendar = hours.holidays.calendar
    decision = decision_on(calendar, day)
    return (*holidays_on(calendar, day), *([decision] if decision else []))


def _holiday(hours: OpeningHours, day: date, normal: Opening) -> Opening | None:
    """What the holiday policy says of a date; None when it leaves it to the week."""
    policy = hours.holidays
    if any(yearly.on(day) for yearly in policy.also_closed):
        return CLOSED
    if public := holidays_on(policy.calendar, day):
        as_usual = any(yearly.on(day) for yearly in policy.also_as_usual)
        # "1 May as usual" is about 1 May, not about Ascension Day when that falls on it.
        if not as_usual or any(is_movable(name) for name in public):
            return {HolidayRule.CLOSED: CLOSED, HolidayRule.UNKNOWN: UNKNOWN}.get(policy.policy)
    return UNKNOWN if is_undecided(hours, day) and normal.state is State.OPEN else None


def is_undecided(hours: OpeningHours, day: date) -> bool:
    """Whether a date is one that somebody must decide about (24 December …), and nobody has."""
    policy = hours.holidays
    if decision_on(policy.calendar, day) is None or holidays_on(policy.calendar, day):
        return False
    decided = any(yearly.on(day) for yearly in (*policy.also_closed, *policy.also_as_usual))
    return not decided and exception_on(hours, day) is None


def undecided_days(hours: OpeningHours, first: date, days: int) -> tuple[DayPlan, ...]:
    """The dates among the coming ``days`` that would be open but wait for somebody's decision."""
    plans = (day_plan(hours, day) for day in dates(first, days) if is_undecided(hours, day))
    return tuple(plan for plan in plans if plan.normal.state is State.OPEN)


def dates(first: date, days: int) -> Iterable[date]:
    """``days`` dates from ``first`` on."""
    return (first + timedelta(days=step) for step in range(days))


def instant(hours: OpeningHours, day: date, minutes: int) -> datetime:
    """A time of the wall clock in UTC. A time that the clock skips in spring counts on from before
    the change (02.30 is 03.30); one that it shows twice in autumn is the first of the two."""
    wall = datetime.combine(day + timedelta(days=minutes // DAY), time(*divmod(minutes % DAY, 60)))
    return wall.replace(tzinfo=hours.zone).astimezone(UTC)


def intervals(hours: OpeningHours, first: date, days: int) -> tuple[Interval, ...]:
    """When it is open on ``days`` dates from ``first``: sorted, disjoint, merged where they touch.

    An interval belongs to the date it begins on, and may end after the last one.
    """
    plans = (day_plan(hours, day) for day in dates(first, days))
    return merged((_at(hours, p.date, s.start), _at(hours, p.date, s.end)) for p in plans for s in p.spans)


_at = instant


def unknown_spans(hours: OpeningHours, first: date, days: int) -> tuple[Interval, ...]:
    """When it is unknown: whole days from midnight to midnight, but for what is open into them or closed
    by a notice."""
    unknown = [day for day in dates(first, days) if day_plan(hours, day).state is State.UNKNOWN]
    spans = merged((_at(hours, day, 0), _at(hours, day, DAY)) for day in unknown)
    known = (*intervals(hours, first - timedelta(days=1), days + 1), *closed_spans(hours))
    return _without(spans, known) if spans else ()


def closed_spans(hours: OpeningHours) -> tuple[Interval, ...]:
    """The times that notices close, as instants."""
    return merged((_wall(hours, closure.first), _wall(hours, closure.until)) for closure in hours.closures)


def closure_at(hours: OpeningHours, when: datetime) -> Closure | None:
    """The notice that closes it at an aware instant."""
    wall = when.astimezone(hours.zone).replace(tzinfo=None)
    return next((closure for closure in hours.closures if closure.first <= wall < closure.until), None)


def _wall(hours: OpeningHours, when: datetime) -> datetime:
    return when.replace(tzinfo=hours.zone).astimezone(UTC)


def merged(spans: Iterable[Interval]) -> tuple[Interval, ...]:
    """Sorted, what touches or overlaps made one, what is empty left out (an hour that was skipped)."""
    found: list[Interval] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return tuple(found)


def _without(spans: tuple[Interval, ...], holes: tuple[Interval, ...]) -> tuple[Interval, ...]:
    rest = spans
    for low, high in holes:
        parts = (part for s, e in rest for part in ((s, min(e, low)), (max(s, high), e)))
        rest = tuple(part for part in parts if part[0] < part[1])
    return rest


class OpenState(Struct, frozen=True):
    """What the written hours say at an instant. Whether they may be trusted is ``hours.confirmed``."""

    state: State
    until: datetime | None
    """When that changes (UTC); None when nothing changes within :data:`LOOKAHEAD` days."""
    next_opening: datetime | None
    """When it opens next; None when it is open, or when something unknown comes first."""


def state_at(hours: OpeningHours, when: datetime) -> OpenState:
    """The state at an aware instant."""
    now = when.astimezone(UTC)
    for days in (9, LOOKAHEAD):
        found = _state(hours, now, days)
        if found.until is not None:
            return found
    return OpenState(found.state, None, None)


def _state(hours: OpeningHours, now: datetime, days: int) -> OpenState:
    first = now.astimezone(hours.zone).date() - timedelta(days=1)
    limit = _at(hours, first, days * DAY)
    opened = [(*span, State.OPEN) for span in intervals(hours, first, days)]
    unknown = [(*span, State.UNKNOWN) for span in unknown_spans(hours, first, days)]
    ahead = sorted(span for span in [*opened, *unknown] if span[1] > now)
    if not ahead:
        return OpenState(State.CLOSED, None, None)
    start, end, state = ahead[0]
    if start > now:
        return OpenState(State.CLOSED, start, start if state is State.OPEN else None)
    following = next((s for s in ahead[1:] if s[0] > now), None)
    next_opening = (
        following[0] if state is State.UNKNOWN and following and following[2] is State.OPEN else None
    )
    return OpenState(state, end if end < limit else None, next_opening)
