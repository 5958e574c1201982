"""``haandbog hours``: what readers will be told, day by day, and as data for other programs."""

from __future__ import annotations

import json
from datetime import date, datetime

from msgspec import Struct

from haandbog.diagnostics import Text
from haandbog.model.handbook import Handbook
from haandbog.model.hours import OpeningHours
from haandbog.model.notation import State
from haandbog.model.timeline import DayPlan, closure_at, dates, day_plan, intervals, state_at
from haandbog.rendering import hour_words as words
from haandbog.rendering.hours import provenance_words

_STATES = {
    State.OPEN: Text("åbent", "åpent", "open"),
    State.CLOSED: Text("lukket", "stengt", "closed"),
    State.UNKNOWN: Text("ukendt", "ukjent", "unknown"),
}
_AT = Text("{when}: {state}", "{when}: {state}", "{when}: {state}")
_SAID = Text(
    "{when}: ukendt. Ifølge kilden {state}; ingen har bekræftet det.",
    "{when}: ukjent. Ifølge kilden {state}; ingen har bekreftet det.",
    "{when}: unknown. According to the source {state}; nobody has confirmed it.",
)


class Asked(Struct, frozen=True):
    """What is asked about the hours."""

    first: date
    days: int
    at: datetime
    """An instant; without a time zone it is one of the hours' own clock."""

    def instant(self, hours: OpeningHours) -> datetime:
        return self.at if self.at.tzinfo else self.at.replace(tzinfo=hours.zone)


def hours_of(handbook: Handbook, service: str | None) -> OpeningHours | None:
    """The organisation's hours, or those of a partner's service (``partner`` or ``partner/service``)."""
    if service is None:
        return handbook.facts.hours
    partner_id, _, service_id = service.partition("/")
    partner = handbook.facts.partners.get(partner_id)
    for offered in partner.services if partner else ():
        if offered.hours and service_id in ("", offered.id):
            return offered.hours.vouched_by(offered.provenance or (partner.provenance if partner else None))
    return None


def state_of(hours: OpeningHours, asked: Asked) -> State:
    """The state that may be told: what is not confirmed is unknown, whatever is written; but closed
    where a notice says so, as that is somebody's word of today."""
    if closure_at(hours, asked.instant(hours)):
        return State.CLOSED
    return state_at(hours, asked.instant(hours)).state if hours.confirmed else State.UNKNOWN


def hours_json(hours: OpeningHours, asked: Asked) -> str:
    """``timezone``, the ``intervals`` as pairs of ISO instants with their offset, the ``state`` that may
    be told at the instant, what is ``written``, and whether it is ``confirmed``."""
    local = [
        [start.astimezone(hours.zone).isoformat(), end.astimezone(hours.zone).isoformat()]
        for start, end in intervals(hours, asked.first, asked.days)
    ]
    told = {
        "timezone": hours.timezone,
        "intervals": local,
        "state": state_of(hours, asked).value,
        "written": state_at(hours, asked.instant(hours)).state.value,
        "confirmed": hours.confirmed,
        "at": asked.instant(hours).astimezone(hours.zone).isoformat(),
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def hours_text(hours: OpeningHours, asked: Asked, language: str) -> str:
    """Whose word it is, the state at the instant, and a line for each day."""
    days = (_day(day_plan(hours, day), language) for day in dates(asked.first, asked.days))
    return "\n".join(
        [provenance_words(hours, language, asked.first), _now(hours, asked, language), "", *days]
    )


def _now(hours: OpeningHours, asked: Asked, language: str) -> str:
    when = asked.instant(hours).astimezone(hours.zone)
    clock = words.clock_words(when.hour * 60 + when.minute, language)
    shown = f"{words.full_date(when.date(), language)} {clock}"
    written = _STATES[state_at(hours, asked.instant(hours)).state].within(language)
    sure = hours.confirmed or closure_at(hours, asked.instant(hours)) is not None
    return (_AT if sure else _SAID).fill(when=shown, state=written).within(language)


def _day(plan: DayPlan, language: str) -> str:
    name = words.weekday_words(language)[plan.date.weekday()]
    when = f"{name} {words.full_date(plan.date, language)}"
    why = [name.within(language) for name in plan.holidays] if plan.deviates else []
    why += [plan.note.within(language)] if plan.note else []
    reason = f"  ({', '.join(why)})" if why else ""
    return f"{when:<30} {words.opening_words(plan.opening, language)}{reason}".rstrip()
