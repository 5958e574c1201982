"""Facts as search engines and assistants read them: schema.org in JSON-LD.

It has no word for "unknown", and what it says is repeated without its reservations. So hours that nobody has
confirmed are left out altogether, and so are single days that nobody has decided about.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache

from msgspec import Struct

from haandbog.model.handbook import Handbook
from haandbog.model.hours import HolidayRule, OpeningHours, Period, normal_week
from haandbog.model.notation import ALL_DAYS, DAY, State, TimeSpan
from haandbog.model.timeline import DayPlan, Reason, dates, day_plan

Node = Mapping[str, object]
"""One thing that is told about."""

AHEAD = 400
"""Days that are told of."""
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def organisation_node(handbook: Handbook, language: str) -> Node | None:
    """The organisation, how one reaches it, and when; None without its data."""
    organisation = handbook.facts.organisation
    if organisation is None:
        return None
    address = organisation.address
    return _told(
        {
            "@context": "https://schema.org",
            "@type": "Organization",
            "name": organisation.name,
            "alternateName": list(organisation.also_called),
            "url": organisation.website,
            "email": organisation.email,
            "telephone": organisation.phone.e164 if organisation.phone else None,
            "address": _told(
                {
                    "@type": "PostalAddress",
                    "streetAddress": address.street,
                    "postalCode": address.postal_code,
                    "addressLocality": address.city,
                    "addressCountry": organisation.jurisdiction,
                }
            )
            if address
            else None,
            "contactPoint": _contact_point(handbook),
            "inLanguage": language,
        }
    )


def _contact_point(handbook: Handbook) -> Node | None:
    organisation, hours = handbook.facts.organisation, handbook.facts.hours
    if organisation is None or organisation.phone is None:
        return None
    return _told(
        {
            "@type": "ContactPoint",
            "contactType": "helpline",
            "telephone": organisation.phone.e164,
            "hoursAvailable": list(hours_rows(hours, handbook.today)) if hours else None,
        }
    )


def _told(fields: Mapping[str, object]) -> Node:
    """The fields that say something."""
    return {name: value for name, value in fields.items() if value not in (None, "", [], ())}


def script_text(node: Node) -> str:
    """JSON that may stand inside a ``<script>`` element."""
    return json.dumps(node, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def hours_rows(hours: OpeningHours, today: date, days: int = AHEAD) -> Iterator[Node]:
    """``OpeningHoursSpecification`` rows for the days ahead: a row for each run of weekdays within the dates
    between which it holds, then one for each date that is different. Nothing while nobody confirms them."""
    if hours.confirmed:
        yield from _rows(hours.rules, today, days)


@lru_cache(maxsize=1024)
def _rows(hours: OpeningHours, today: date, days: int) -> tuple[Node, ...]:
    """The same for each language and for every place with these hours."""
    return tuple(_rows_of(hours, today, days))


def _rows_of(hours: OpeningHours, today: date, days: int) -> Iterator[Node]:
    runs = list(_runs(hours, today, days))
    for run in runs:
        yield from _weekly(run)
    for run in runs:
        for plan in run.plans:
            if plan.deviates:
                yield from _dated(plan)
    if hours.holidays.policy is HolidayRule.CLOSED and hours.holidays.calendar.value != "none":
        yield {**_row("00:00", "00:00"), "dayOfWeek": "https://schema.org/PublicHolidays"}


class _Run(Struct, frozen=True):
    """Days in a row of one period, none of them unknown."""

    period: Period
    plans: tuple[DayPlan, ...]


def _runs(hours: OpeningHours, today: date, days: int) -> Iterator[_Run]:
    period: Period | None = None
    plans: list[DayPlan] = []
    for day in dates(today, days):
        plan, now = day_plan(hours, day), normal_week(hours, day)
        known = now if plan.state is not State.UNKNOWN else None
        if plans and known is not period and period is not None:
            yield _Run(period, tuple(plans))
        if known is not period:
            plans = []
        period = known
        plans += [plan] if known is not None else []
    if plans and period is not None:
        yield _Run(period, tuple(plans))


def _weekly(run: _Run) -> Iterator[Node]:
    dated = {"validFrom": run.plans[0].date.isoformat(), "validThrough": run.plans[-1].date.isoformat()}
    alike: dict[TimeSpan, list[int]] = {}
    for weekday in ALL_DAYS:
        for span in run.period.on_weekday(weekday).spans:
            alike.setdefault(span, []).append(weekday)
    for span, weekdays in sorted(alike.items(), key=lambda item: (item[1], item[0])):
        days = [f"https://schema.org/{DAYS[day]}" for day in weekdays]
        yield {**_span(span), "dayOfWeek": days, **dated}


def _dated(plan: DayPlan) -> Iterator[Node]:
    if plan.reason is Reason.HOLIDAY and plan.state is State.OPEN:
        return
    dated = {"validFrom": plan.date.isoformat(), "validThrough": plan.date.isoformat()}
    spans: Iterable[Node] = [_span(span) for span in plan.spans] or [_row("00:00", "00:00")]
    yield from ({**row, **dated} for row in spans)


def _span(span: TimeSpan) -> Node:
    """A span past midnight closes "before" it opens; a whole day is told as search engines want it."""
    if span.end - span.start >= DAY:
        return _row("00:00", "23:59")
    return _row(_clock(span.start), _clock(span.end % DAY))


def _clock(minutes: int) -> str:
    return "{:02}:{:02}".format(*divmod(minutes, 60))


def _row(opens: str, closes: str) -> Node:
    return {"@type": "OpeningHoursSpecification", "opens": opens, "closes": closes}
