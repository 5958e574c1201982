"""The ledger of every id that was ever published: an id may move, but never vanish (DESIGN.md, D5)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated

from pydantic import Field, StringConstraints

from haandbog.model.base import Day, Record
from haandbog.model.directory import Slug

SPOT = r"^[a-z0-9][a-z0-9-]*(#[^\s#]+)?$"
Spot = Annotated[str, StringConstraints(pattern=SPOT)]
"""A page's id, or one of its sections: ``modul-3#peer-stoette``."""


class PublishedPage(Record):
    """One page that readers have been given links to."""

    id: Slug
    first: Day
    """The day of the first edition with this id."""
    paths: tuple[str, ...] = Field(min_length=1)
    """Every file it has stood in, below a language's folder, the latest first."""
    anchors: tuple[str, ...] = ()
    """Every section id it has had."""


class Moved(Record):
    """Where something published stands now."""

    origin: Spot = Field(alias="from")
    to: Spot


class PublishedIds(Record):
    """What has been published, and what has moved since. ``data/published-ids.yml``."""

    schema_version: int = Field(default=1, alias="schema", ge=1, le=1)
    published: tuple[PublishedPage, ...] = ()
    moved: tuple[Moved, ...] = ()

    @cached_property
    def destinations(self) -> Mapping[str, str]:
        """Where each moved spot leads; the first where one is told twice."""
        return {entry.origin: entry.to for entry in reversed(self.moved)}

    def follow(self, spot: str) -> str:
        """Where a published spot is to be looked for today: itself, unless it or its page has moved."""
        seen: set[str] = set()
        while spot not in seen:
            seen.add(spot)
            spot = self._step(spot)
        return spot

    def _step(self, spot: str) -> str:
        page_id, mark, fragment = spot.partition("#")
        if spot in self.destinations:
            return self.destinations[spot]
        if mark and page_id in self.destinations:
            moved = self.destinations[page_id]
            return moved if "#" in moved else f"{moved}#{fragment}"
        return spot


class Accepted(Record):
    """A finding that an edition was published in spite of, and why."""

    finding: str
    because: str = Field(min_length=1)


class EditionRecord(Record):
    """One edition: what was published at one time (DESIGN.md, D15)."""

    date: Day
    number: int = Field(ge=1)
    """Counts the editions of one day."""
    commit: str | None = None
    """The version of the texts, where the handbook is kept under version control."""
    audience: str = "volunteer"
    approved_by: str | None = None
    """A role, never a name."""
    accepted: tuple[Accepted, ...] = ()


class Editions(Record):
    """Every edition that was published, the latest first. ``data/editions.yml``."""

    schema_version: int = Field(default=1, alias="schema", ge=1, le=1)
    editions: tuple[EditionRecord, ...] = ()
