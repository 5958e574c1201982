"""Where a fact comes from, who confirmed it, and how fresh it is (DESIGN.md, D4)."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from haandbog.model.base import Day, Localised, Record


class Freshness(StrEnum):
    """Computed from the dates, never typed by anyone."""

    UNCONFIRMED = "unconfirmed"
    CURRENT = "current"
    DUE = "due"
    OVERDUE = "overdue"


class Basis(StrEnum):
    """What a page rests on (DESIGN.md, D17)."""

    SOURCE = "source"
    GENERAL = "general"
    UNDECIDED = "undecided"


GRACE = timedelta(days=90)
"""How long after ``review_by`` a confirmed fact is due before it is overdue."""


class Provenance(Record):
    """The source of a fact and its confirmation."""

    source: str
    """Title, organisation and date of the source, or its address."""
    seen_on: Day | None = None
    """The day somebody read it there; absent when the source is undated and nobody noted the day."""
    verified_on: Day | None = None
    """The day somebody confirmed it with the organisation itself."""
    verified_by: str | None = None
    """The role (never a person's name) that confirmed it."""
    review_by: Day | None = None
    """The day before which it must be confirmed again."""
    note: Localised | None = None

    @property
    def confirmed(self) -> bool:
        return self.verified_on is not None

    def freshness(self, today: date) -> Freshness:
        """How fresh the fact is on ``today``."""
        if self.verified_on is None:
            return Freshness.UNCONFIRMED
        if self.review_by is None or today <= self.review_by:
            return Freshness.CURRENT
        return Freshness.DUE if today <= self.review_by + GRACE else Freshness.OVERDUE
