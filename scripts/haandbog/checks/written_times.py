"""The opening hours of a handbook and where each of them stands: our own, and those of partners' services."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from haandbog.checks.data_files import place_in
from haandbog.diagnostics import Place
from haandbog.model.handbook import Handbook
from haandbog.model.hours import OpeningHours
from haandbog.model.source import Loc

OWN_FILE = "opening-hours.yml"


class WrittenTimes(Struct, frozen=True):
    """Opening hours in a data file."""

    hours: OpeningHours
    handbook: Handbook
    file: str = ""
    """The partner's file; empty for our own."""
    loc: Loc = ()

    @property
    def own(self) -> bool:
        """Whether they are our own, which we alone decide."""
        return not self.file

    def place(self, *loc: str | int) -> Place:
        """Where a value of the hours stands."""
        if self.own:
            return place_in(self.handbook, OWN_FILE, loc)
        return self.handbook.data_place(self.file, (*self.loc, *loc))


def all_times(handbook: Handbook) -> Iterator[WrittenTimes]:
    """Our own hours, then those of each partner's services."""
    if handbook.facts.hours:
        yield WrittenTimes(handbook.facts.hours, handbook)
    for partner in handbook.facts.partners.values():
        file = handbook.facts.partner_files[partner.id]
        for index, service in enumerate(partner.services):
            if service.hours:
                yield WrittenTimes(service.hours, handbook, file, ("services", index, "hours"))
