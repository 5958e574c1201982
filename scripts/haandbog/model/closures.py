"""A time during which it is closed whatever the written hours say: somebody has put up a notice."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time

from msgspec import Struct

from haandbog.model.base import Localised
from haandbog.model.notation import CLOSED, DAY, Opening, State, TimeSpan


class Closure(Struct, frozen=True):
    """From–until by the wall clock of the hours; ``until`` is the first minute after it."""

    first: datetime
    until: datetime
    text: Localised

    def on(self, day: date) -> TimeSpan:
        """The closure in minutes after a day's midnight; it may begin before and end after that day."""
        return TimeSpan(_minutes(day, self.first), _minutes(day, self.until))


def _minutes(day: date, when: datetime) -> int:
    return int((when - datetime.combine(day, time())).total_seconds() // 60)


def closed_by(opening: Opening, day: date, closures: Iterable[Closure]) -> tuple[Opening, Closure | None]:
    """What is left of a day's opening, and the first closure that took something of it."""
    taken: Closure | None = None
    for closure in closures:
        left = _without(opening, closure.on(day))
        taken = taken or (closure if left != opening else None)
        opening = left
    return opening, taken


def _without(opening: Opening, hole: TimeSpan) -> Opening:
    if opening.state is State.UNKNOWN:
        return CLOSED if hole.start <= 0 and hole.end >= DAY else opening
    ends = (
        end
        for span in opening.spans
        for end in ((span.start, min(span.end, hole.start)), (max(span.start, hole.end), span.end))
    )
    left = tuple(sorted(TimeSpan(start, end) for start, end in ends if start < end))
    return Opening(State.OPEN, left) if left else CLOSED
