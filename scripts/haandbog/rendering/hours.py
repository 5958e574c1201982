"""Opening hours as a person would write them: the table, the lines, what is different soon, who says so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from html import escape

from haandbog.model.hours import HistoricHours, HolidayRule, OpeningHours, Period, normal_week, weeks_ahead
from haandbog.model.notation import ALL_DAYS, MonthDay, Opening, State
from haandbog.model.provenance import Freshness
from haandbog.model.timeline import DayPlan, day_plan, undecided_days
from haandbog.rendering import hour_words as words
from haandbog.rendering.deviations import Deviation, deviations

YEAR = 366
"""Days in which a decision about 24 December and its like is looked for."""


def hours_table(hours: OpeningHours, language: str, today: date, calendar_url: str = "") -> str:
    """Provenance, the normal week with this week's deviations, holidays, and what is different soon; last
    the way to the calendar file, when there is one.

    HTML without blank lines. It names no day as today: the script does, as a page is read on many days.
    """
    period = normal_week(hours, today)
    blocks = (
        provenance_line(hours, language, today),
        _table(hours, period, language, today) if period else _paragraph(words.NO_HOURS.within(language)),
        *(
            _paragraph(line)
            for line in (*coming_weeks(hours, language, today), *holiday_lines(hours, language, today))
        ),
        deviation_list(hours, language, today),
        _calendar_link(calendar_url, language) if calendar_url else "",
    )
    return "\n".join(block for block in blocks if block)


def hours_lines(hours: OpeningHours, language: str, today: date) -> tuple[str, ...]:
    """The week that holds on ``today`` in plain lines, days grouped, then the holidays."""
    period = normal_week(hours, today)
    if period is None:
        return (words.NO_HOURS.within(language), *coming_weeks(hours, language, today))
    return (*week_lines(period, language), *holiday_lines(hours, language, today))


def week_lines(week: Period | HistoricHours, language: str) -> tuple[str, ...]:
    """``Mandag–tirsdag 15.00–18.00`` …"""
    period = week if isinstance(week, Period) else Period(week=week.week)
    runs = words.grouped(tuple(period.on_weekday(day) for day in ALL_DAYS))
    return tuple(
        f"{words.capital(words.days_words(first, last, language))} {words.opening_words(opening, language)}"
        for first, last, opening in runs
    )


def open_days(period: Period, language: str) -> str:
    """The week in one phrase without its closed days: ``mandag–tirsdag 15.00–18.00, onsdag …``."""
    runs = words.grouped(tuple(period.on_weekday(day) for day in ALL_DAYS))
    told = (
        f"{words.days_words(first, last, language)} {words.opening_words(opening, language)}"
        for first, last, opening in runs
        if opening.state is not State.CLOSED
    )
    return ", ".join(told) or words.CLOSED.within(language)


def coming_weeks(hours: OpeningHours, language: str, today: date) -> tuple[str, ...]:
    """The normal weeks that begin later: ``Fra 1. januar 2027: mandag–fredag 16.00–19.00``."""
    return tuple(
        words.FROM_DATE.fill(
            day=words.full_date(period.valid_from or today, language), hours=open_days(period, language)
        ).within(language)
        for period in weeks_ahead(hours, today)
    )


def holiday_lines(hours: OpeningHours, language: str, today: date) -> tuple[str, ...]:
    """Which holidays are closed, which are as usual, and which nobody has decided about."""
    policy = hours.holidays
    of_rule: dict[HolidayRule, list[str]] = {rule: [] for rule in HolidayRule}
    if policy.calendar.value != "none":
        unknown = policy.policy is HolidayRule.UNKNOWN
        of_rule[policy.policy].append((words.HOLIDAYS if unknown else words.ON_HOLIDAYS).within(language))
    of_rule[HolidayRule.CLOSED] += (_yearly(day, language) for day in policy.also_closed)
    of_rule[HolidayRule.AS_USUAL] += (_yearly(day, language) for day in policy.also_as_usual)
    waiting = {MonthDay(p.date.month, p.date.day) for p in undecided_days(hours, today, YEAR)}
    of_rule[HolidayRule.UNKNOWN] += (_yearly(day, language) for day in sorted(waiting))
    return tuple(
        _HOLIDAYS[rule].fill(days=words.listed(tuple(days), language)).within(language)
        for rule, days in of_rule.items()
        if days
    )


_HOLIDAYS = {
    HolidayRule.CLOSED: words.HOLIDAYS_CLOSED,
    HolidayRule.AS_USUAL: words.HOLIDAYS_USUAL,
    HolidayRule.UNKNOWN: words.HOLIDAYS_UNKNOWN,
}


def _yearly(day: MonthDay, language: str) -> str:
    return words.day_month(date(2028, day.month, day.day), language)


def icon(name: str) -> str:
    """An icon that says nothing by itself."""
    return f'<span class="hb-i hb-i--{name}" aria-hidden="true"></span>'


def provenance_words(hours: OpeningHours, language: str, today: date) -> str:
    """Who confirmed the hours and when, or whose word they are; plain text."""
    told = hours.provenance
    if told is None:
        return words.UNCONFIRMED_ALONE.within(language)
    if told.verified_on is None:
        return words.UNCONFIRMED.fill(source=told.source).within(language)
    sentence = words.CHECKED_BY if told.verified_by else words.CHECKED
    checked = sentence.fill(
        day=words.full_date(told.verified_on, language), who=words.definite(told.verified_by or "")
    ).within(language)
    if told.review_by is None or told.freshness(today) is Freshness.CURRENT:
        return checked
    again = words.CHECK_AGAIN.fill(day=words.full_date(told.review_by, language)).within(language)
    return f"{checked}. {again}"


def provenance_mark(hours: OpeningHours, today: date) -> tuple[str, str]:
    """The icon and the class ending of the provenance: confirmed, due or unknown."""
    if hours.provenance is None or not hours.confirmed:
        return "question", "unknown"
    current = hours.provenance.freshness(today) is Freshness.CURRENT
    return ("check-circle", "confirmed") if current else ("warning-circle", "due")


def provenance_line(hours: OpeningHours, language: str, today: date) -> str:
    """Who says so, as it stands above the table."""
    name, kind = provenance_mark(hours, today)
    told = escape(provenance_words(hours, language, today))
    return f'<p class="hb-src hb-src--{kind}">{icon(name)}<span>{told}</span></p>'


def _calendar_link(url: str, language: str) -> str:
    told = escape(words.CALENDAR.within(language))
    return f'<p class="hb-hours__calendar hb-noprint"><a href="{escape(url)}" download>{told}</a></p>'


def _paragraph(text: str) -> str:
    return f'<p class="hb-hours__more">{escape(text.removesuffix("."))}.</p>'


def _table(hours: OpeningHours, period: Period, language: str, today: date) -> str:
    monday = today - timedelta(days=today.weekday())
    plans = tuple(day_plan(hours, monday + timedelta(days=day)) for day in ALL_DAYS)
    normal = tuple(period.on_weekday(day) for day in ALL_DAYS)
    other = any(plan.opening != normal[day] for day, plan in enumerate(plans))
    heads = [words.DAY_HEAD.within(language), words.NORMAL_HEAD.within(language)]
    head = "".join(f'<th scope="col">{text}</th>' for text in heads)
    head += _week_head(plans, language) if other else ""
    rows = "\n".join(_row(normal[day], plans[day] if other else None, day, language) for day in ALL_DAYS)
    marks = (
        f'data-hb-hours data-zone="{escape(hours.timezone)}" data-today="{words.TODAY.within(language)}" '
        f'data-monday="{monday}" data-this-week="{words.THIS_WEEK.within(language)}"'
    )
    return f'<table class="hb-hours" {marks}><thead><tr>{head}</tr></thead><tbody>\n{rows}\n</tbody></table>'


def _week_head(plans: tuple[DayPlan, ...], language: str) -> str:
    """The week by its dates: true whenever the page is read. The script calls it this week when it is."""
    first, last = plans[0].date, plans[-1].date
    months = words.month_words(language, "abbreviated")
    point = "." if language in ("da", "nb") else ""
    start = f"{first.day}{point}" + (f" {months[first.month - 1]}" if first.month != last.month else "")
    told = f"{start}–{last.day}{point} {months[last.month - 1]}".replace(" ", words.NO_BREAK)
    return f'<th scope="col" data-hb-week>{escape(told)}</th>'


def _row(normal: Opening, plan: DayPlan | None, day: int, language: str) -> str:
    name = words.capital(words.weekday_words(language)[day])
    differs = plan is not None and plan.opening != normal
    cells = f'<th scope="row">{escape(name)}</th>{_cell(normal, differs, language)}'
    if plan is not None:
        told = words.capital(words.opening_words(plan.opening, language))
        kind = "is-dev is-unknown" if plan.state is State.UNKNOWN else "is-dev"
        cells += f'<td><b class="{kind}">{told}</b></td>' if differs else "<td></td>"
    return f'<tr data-day="{day}">{cells}</tr>'


def _cell(opening: Opening, replaced: bool, language: str) -> str:
    state = "" if opening.state is State.OPEN else f"is-{opening.state.value}"
    kind = " ".join(mark for mark in ("is-replaced" if replaced else "", state) if mark)
    marked = f' class="{kind}"' if kind else ""
    return f"<td{marked}>{words.opening_words(opening, language)}</td>"


def deviation_list(hours: OpeningHours, language: str, today: date) -> str:
    """What is different in the coming 60 days; empty when nothing is."""
    found = deviations(hours, today)
    if not found:
        return ""
    items = "\n".join(_item(deviation, language) for deviation in found)
    return f'<ul class="hb-dev" aria-label="{words.COMING.within(language)}">\n{items}\n</ul>'


def _item(deviation: Deviation, language: str) -> str:
    day = deviation.first
    number = f"{day.day}." if language in ("da", "nb") else str(day.day)
    month = escape(words.month_words(language, "abbreviated")[day.month - 1])
    when = f'<time class="hb-dev__d" datetime="{day}"><b class="hb-num">{number}</b> {month}</time>'
    reason = "".join(f"<br>{escape(text)}" for text in deviation_reasons(deviation, language))
    kind = ' class="is-unknown"' if deviation.opening.state is State.UNKNOWN else ""
    told = escape(deviation_words(deviation, language))
    return f"<li{kind}>{when}<span><b>{told}</b>{reason}</span></li>"


def deviation_words(deviation: Deviation, language: str) -> str:
    """``Fredag: 19.00–21.00 i stedet for 18.00–21.00``; plain text, without its note."""
    names = words.weekday_words(language)
    start = words.capital(names[deviation.first.weekday()])
    what = words.opening_words(deviation.opening, language)
    if deviation.undecided:
        what = words.UNDECIDED.within(language)
    if deviation.first != deviation.last:
        last = f"{names[deviation.last.weekday()]} {words.day_month(deviation.last, language)}"
        return f"{start}: {words.UNTIL_DATE.fill(what=what, last=last).within(language)}"
    if deviation.opening.state is State.OPEN and deviation.normal:
        old = words.opening_words(deviation.normal, language)
        return f"{start}: {words.INSTEAD.fill(new=what, old=old).within(language)}"
    return f"{start}: {what}"


def deviation_reasons(deviation: Deviation, language: str) -> Iterator[str]:
    """Why: the note, else the holidays' names; plain sentences."""
    if deviation.note:
        yield deviation.note.within(language)
    elif deviation.names:
        names = dict.fromkeys(name.within(language) for name in deviation.names)
        yield f"{words.capital(words.listed(tuple(names), language))}."
