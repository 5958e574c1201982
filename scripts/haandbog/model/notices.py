"""What stands above every page for a while: closed tonight. ``data/notices.yml``."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from pydantic import Field, ValidationInfo, field_validator

from haandbog.diagnostics import Text
from haandbog.model import moments
from haandbog.model.base import Localised, Record, YesNo, wrong
from haandbog.model.closures import Closure
from haandbog.model.directory import Slug
from haandbog.model.moments import End, Start

ENDS_FIRST = Text(
    "beskeden er forbi, før den begynder",
    "beskjeden er over før den begynner",
    "the notice is over before it begins",
)
LATER = Text(
    "skriv et until, der ligger efter {first}",
    "skriv en until som er etter {first}",
    "write an until that is later than {first}",
)


class Notice(Record):
    """One message at the top of every page, from–until by the clock of the opening hours."""

    id: Slug
    first: Start = Field(alias="from")
    until: End
    text: Localised
    """A few words without a full stop: ``Lukket i aften``."""
    more: Localised | None = None
    """A sentence more: why, or what to do instead."""
    closed: YesNo = False
    """Whether it is closed meanwhile, whatever the opening hours say."""

    @field_validator("until")
    @classmethod
    def _after_start(cls, value: datetime, info: ValidationInfo) -> datetime:
        first = info.data.get("first")
        if first is not None and value <= first:
            raise wrong(ENDS_FIRST, LATER.fill(first=moments.shown(first)))
        return value

    @property
    def closure(self) -> Closure | None:
        """The time it closes; None when the hours hold."""
        return Closure(self.first, self.until, self.text) if self.closed else None


class Notices(Record):
    """The notices, also those that are yet to come or over."""

    schema_version: int = Field(default=1, alias="schema", ge=1, le=1)
    notices: tuple[Notice, ...] = ()

    @property
    def closures(self) -> tuple[Closure, ...]:
        """Every time that a notice closes."""
        return tuple(closure for notice in self.notices if (closure := notice.closure))


def last_day(notice: Notice) -> date:
    """The last date that a notice is up on, for a moment at least."""
    return (notice.until - timedelta(minutes=1)).date()
