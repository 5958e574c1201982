"""The opening hours that data holds, to recognise them in prose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec import Struct

from haandbog.checks.known_facts import Held, link_to
from haandbog.model.handbook import Handbook
from haandbog.model.hours import HistoricHours, Period


class HeldHours(Struct, frozen=True):
    """A stretch of opening time in data."""

    held: Held
    beside: str = ""
    """A name that must stand on the same line: many places keep the hours of this partner."""


@lru_cache(maxsize=1)
def known_hours(handbook: Handbook) -> dict[tuple[int, int], tuple[HeldHours, ...]]:
    """Every stretch of opening time by its two ends in minutes after midnight."""
    found: dict[tuple[int, int], tuple[HeldHours, ...]] = {}
    for ends, held in (*_own(handbook), *_of_partners(handbook)):
        found[ends] = (*found.get(ends, ()), held)
    return found


def _own(handbook: Handbook) -> Iterator[tuple[tuple[int, int], HeldHours]]:
    hours = handbook.facts.hours
    if hours:
        yield from ((ends, HeldHours(Held("{{ opening_hours() }}"))) for ends in _ends(hours.periods))
        yield from ((ends, HeldHours(Held("{{ history() }}"))) for ends in _ends(hours.history))


def _of_partners(handbook: Handbook) -> Iterator[tuple[tuple[int, int], HeldHours]]:
    for partner in handbook.facts.partners.values():
        for service in partner.services:
            for ends in _ends(service.hours.periods if service.hours else ()):
                yield ends, HeldHours(link_to(partner), beside=partner.name)


def _ends(weeks: Iterable[Period | HistoricHours]) -> Iterator[tuple[int, int]]:
    for week in weeks:
        for rule in week.week:
            yield from ((span.start, span.end) for span in rule.open.spans)
