"""The opening hours as a calendar that a reader's own programme shows: when somebody is there, and the days
that are different."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from haandbog.diagnostics import Text
from haandbog.model.handbook import Handbook
from haandbog.model.hours import OpeningHours
from haandbog.model.notation import State
from haandbog.model.timeline import intervals
from haandbog.rendering.calendar import Event, calendar
from haandbog.rendering.deviations import Deviation, deviations
from haandbog.rendering.hour_words import capital, opening_words
from haandbog.rendering.hours import deviation_reasons, provenance_words

AHEAD = 400
"""Days that the calendar holds, as many as the live line knows."""

_NAME = Text("{name}: åbningstider", "{name}: åpningstider", "{name}: opening hours")
_OPEN = Text("{name}: åbent", "{name}: åpent", "{name}: open")
_SAID_OPEN = Text(
    "{name}: åbent? Ikke bekræftet", "{name}: åpent? Ikke bekreftet", "{name}: open? Not confirmed"
)
_DIFFERENT = Text("{name}: {what}", "{name}: {what}", "{name}: {what}")
_UNKNOWN = Text("ikke afgjort, om der er åbent", "ikke avgjort om det er åpent", "open or not is undecided")


def hours_calendar(hours: OpeningHours, name: str, language: str, today: date, key: str = "hours") -> str:
    """An ``.ics`` file's text. ``name`` is whose hours they are, ``key`` makes the events' ids its own."""
    opened, different = _openings(hours, name, language, today, key), []
    for deviation in deviations(hours, today, AHEAD):
        if deviation.opening.state is not State.OPEN:
            different.append(_deviation(deviation, name, language, key))
    stamp = datetime.combine(today, time(), UTC)
    return calendar(_NAME.fill(name=name).within(language), [*opened, *different], stamp)


def own_calendar(handbook: Handbook, language: str) -> str | None:
    """The organisation's own hours; None when data holds none."""
    organisation, hours = handbook.facts.organisation, handbook.facts.hours
    if hours is None:
        return None
    name = organisation.name if organisation else handbook.settings.root.name
    return hours_calendar(hours, name, language, handbook.today)


def _openings(hours: OpeningHours, name: str, language: str, today: date, key: str) -> list[Event]:
    title = (_OPEN if hours.confirmed else _SAID_OPEN).fill(name=name).within(language)
    said = provenance_words(hours, language, today).replace("\N{NO-BREAK SPACE}", " ")
    return [
        Event(f"{key}-{start:%Y%m%dT%H%M}@haandbog", start, title, end, said, categories=("open",))
        for start, end in intervals(hours, today, AHEAD)
    ]


def _deviation(deviation: Deviation, name: str, language: str, key: str) -> Event:
    unknown = deviation.opening.state is State.UNKNOWN
    what = _UNKNOWN.within(language) if unknown else opening_words(deviation.opening, language)
    reasons = " ".join(deviation_reasons(deviation, language))
    return Event(
        f"{key}-{deviation.first:%Y%m%d}-{'unknown' if unknown else 'closed'}@haandbog",
        deviation.first,
        _DIFFERENT.fill(name=name, what=what).within(language),
        deviation.last + timedelta(days=1),
        capital(reasons),
        categories=("unknown" if unknown else "closed",),
    )
