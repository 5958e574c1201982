"""Opening hours as they are written down (DATA.md §3).

What they mean on a date and at an instant: :mod:`haandbog.model.timeline`.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Annotated
from zoneinfo import ZoneInfo, available_timezones

from pydantic import AfterValidator, Field, PrivateAttr, ValidationInfo, field_validator, model_validator

from haandbog.diagnostics import suggest
from haandbog.model import notation_words as words
from haandbog.model.base import Day, Localised, Record, YesNo, wrong
from haandbog.model.calendars import Calendar
from haandbog.model.closures import Closure
from haandbog.model.notation import (
    CLOSED,
    UNKNOWN,
    MonthDay,
    Opening,
    State,
    Times,
    Weekdays,
    YearlyDay,
)
from haandbog.model.provenance import Provenance


class HolidayRule(StrEnum):
    """What happens on public holidays."""

    CLOSED = "closed"
    AS_USUAL = "as_usual"
    UNKNOWN = "unknown"


def _zone(name: str) -> str:
    try:
        return ZoneInfo(name).key
    except (LookupError, ValueError, OSError):
        hint = suggest(name, available_timezones()) or words.ZONE_SAMPLE
        raise wrong(words.NO_ZONE.fill(v=name), hint) from None


Zone = Annotated[str, AfterValidator(_zone)]
"""The name of a time zone: ``Europe/Copenhagen``."""


def _not_before(last: date, first: date | None) -> date:
    if first and last < first:
        raise wrong(words.ENDS_BEFORE.fill(last=last, first=first), words.SWAP_DATES)
    return last


class WeeklyRule(Record):
    """The same hours on some weekdays; ``open`` may also be ``lukket`` or ``ukendt``."""

    days: Weekdays
    open: Times


def _stated(rules: tuple[WeeklyRule, ...]) -> tuple[WeeklyRule, ...]:
    if not rules:
        raise wrong(words.EMPTY_WEEK, words.WEEK_SAMPLE)
    return rules


# Not by min_length: pydantic counts only the rules that are right, so one wrong day would be told as no week.
Week = Annotated[tuple[WeeklyRule, ...], AfterValidator(_stated), Field(json_schema_extra={"minItems": 1})]
"""At least one rule."""


class Period(Record):
    """One normal week and the dates between which it holds, both included.

    A missing date means that the boundary is not known or not set. A weekday that no rule of the
    week mentions is closed: who writes down a week writes down when it is open.
    """

    valid_from: Day | None = None
    valid_to: Day | None = None
    week: Week

    @field_validator("valid_to")
    @classmethod
    def _after_start(cls, value: date | None, info: ValidationInfo) -> date | None:
        return _not_before(value, info.data.get("valid_from")) if value else value

    def holds_on(self, day: date) -> bool:
        return (self.valid_from or day) <= day <= (self.valid_to or day)

    def on_weekday(self, weekday: int) -> Opening:
        """The normal opening of a weekday (0 = Monday), rules about the same day put together."""
        return _together(rule.open for rule in self.week if weekday in rule.days)


def _together(openings: Iterable[Opening]) -> Opening:
    told = tuple(openings)
    spans = tuple(sorted({span for opening in told for span in opening.spans}))
    if spans:
        return Opening(State.OPEN, spans)
    return UNKNOWN if UNKNOWN in told else CLOSED


class HolidayPolicy(Record):
    """Public holidays, and the days beside them that somebody must decide about.

    24 and 31 December (in Denmark also 1 May and 5 June) are no public holidays: they stand in
    ``also_closed`` or ``also_as_usual`` once that is decided. Without a calendar there is nothing to decide.
    """

    calendar: Calendar = Calendar.NONE
    policy: HolidayRule = HolidayRule.UNKNOWN
    also_closed: tuple[YearlyDay, ...] = ()
    also_as_usual: tuple[YearlyDay, ...] = ()

    @field_validator("also_as_usual")
    @classmethod
    def _only_one_of(cls, value: tuple[MonthDay, ...], info: ValidationInfo) -> tuple[MonthDay, ...]:
        both = sorted(set(value) & set(info.data.get("also_closed", ())))
        if both:
            day = f"{both[0].day}/{both[0].month}"
            raise wrong(words.CLOSED_AND_USUAL.fill(day=day), words.KEEP_ONE)
        return value


class HoursException(Record):
    """Other hours on one date (``on``, or ``from`` alone) or from–to, both included.

    One of ``closed: ja``, ``open: 15.00–18.00`` and ``unknown: ja``.
    """

    first_day: Day | None = Field(default=None, alias="from")
    last_day: Day | None = Field(default=None, alias="to")
    on: Day | None = None
    closed: YesNo = False
    open: Times | None = None
    unknown: YesNo = False
    note: Localised | None = None

    @field_validator("last_day")
    @classmethod
    def _after_start(cls, value: date | None, info: ValidationInfo) -> date | None:
        return _not_before(value, info.data.get("first_day")) if value else value

    @model_validator(mode="after")
    def _says_when_and_what(self) -> HoursException:
        if (self.on is None) == (self.first_day is None) or (self.on and self.last_day):
            raise wrong(words.WHICH_DATES, words.DATES_SAMPLE)
        if sum((self.closed, self.open is not None, self.unknown)) != 1:
            raise wrong(words.WHICH_HOURS, words.HOURS_SAMPLE)
        return self

    @property
    def first(self) -> date:
        """The first date."""
        return self.on or self.first_day or date.min

    @property
    def last(self) -> date:
        """The last date."""
        return self.last_day or self.first

    @property
    def opening(self) -> Opening:
        """What holds on its dates."""
        return self.open or (CLOSED if self.closed else UNKNOWN)

    def covers(self, day: date) -> bool:
        return self.first <= day <= self.last


class HistoricHours(Record):
    """Hours that held once: told as history, never used to say whether somebody is there."""

    year: str = Field(min_length=4)
    """A year or years in words: 2016, 2014–2016."""
    week: Week
    note: Localised | None = None
    source: str | None = None


class OpeningHours(Record):
    """When somebody is there. ``data/opening-hours.yml``, and each partner service's ``hours``.

    The times are those of the wall clock in ``timezone``. A date outside every period is unknown.
    """

    schema_version: int = Field(default=1, alias="schema", ge=1, le=1)
    timezone: Zone = "Europe/Copenhagen"
    periods: tuple[Period, ...] = ()
    holidays: HolidayPolicy = HolidayPolicy()
    exceptions: tuple[HoursException, ...] = ()
    provenance: Provenance | None = None
    """Where the hours come from; without it they count as unconfirmed."""
    history: tuple[HistoricHours, ...] = ()
    _closures: tuple[Closure, ...] = PrivateAttr(default=())

    @property
    def closures(self) -> tuple[Closure, ...]:
        """Times at which a notice says that it is closed: they go before everything that is written here."""
        return self._closures

    def closed_during(self, closures: Iterable[Closure]) -> OpeningHours:
        """The same hours with these times closed."""
        told = self.model_copy()
        told._closures = (*self._closures, *closures)
        return told

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    @property
    def rules(self) -> OpeningHours:
        """The hours without whose word they are and what they were: many places keep the same."""
        return self.model_copy(update={"provenance": None, "history": ()})

    @property
    def confirmed(self) -> bool:
        """Whether somebody confirmed the hours: only then may anyone say "open now"."""
        return self.provenance is not None and self.provenance.confirmed

    def vouched_by(self, provenance: Provenance | None) -> OpeningHours:
        """The same hours resting on ``provenance`` (a service's or partner's) where they name none."""
        if self.provenance is not None or provenance is None:
            return self
        return self.model_copy(update={"provenance": provenance})


def normal_week(hours: OpeningHours, day: date) -> Period | None:
    """The period that holds on a date; of two that overlap (a finding) the one that stands first."""
    return next((period for period in hours.periods if period.holds_on(day)), None)


def weeks_ahead(hours: OpeningHours, today: date) -> tuple[Period, ...]:
    """The periods that begin after ``today``, the nearest first."""
    coming = (period for period in hours.periods if period.valid_from and period.valid_from > today)
    return tuple(sorted(coming, key=lambda period: period.valid_from or today))


def exception_on(hours: OpeningHours, day: date) -> HoursException | None:
    """The exception about a date; its order in the file never matters, as two would be a finding."""
    return next((exception for exception in hours.exceptions if exception.covers(day)), None)
