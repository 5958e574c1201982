"""What is up for a while above every page, in words that are true whenever they are read.

The page names the time from–until, as it may be read later or without a script; the script hides a notice
before and after it.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from haandbog.diagnostics import Text
from haandbog.model.handbook import Handbook
from haandbog.model.hours import OpeningHours
from haandbog.model.notation import DAY, State, TimeSpan
from haandbog.model.notices import Notice, last_day
from haandbog.model.timeline import instant, state_at
from haandbog.rendering import hour_words as words
from haandbog.rendering import state_words
from haandbog.rendering.interface import LinkView, NoticeView

ON_DAY = Text("{day} kl. {span}", "{day} kl. {span}", "{day}, {span}")
FROM_TO = Text(
    "Fra {first} kl. {start} til {last} kl. {end}",
    "Fra {first} kl. {start} til {last} kl. {end}",
    "From {first} at {start} to {last} at {end}",
)
WHOLE_DAYS = Text(
    "Fra {first} til og med {last}",
    "Fra {first} til og med {last}",
    "From {first} up to and including {last}",
)
OPENS_AGAIN = Text(
    "Linjen åbner igen {day} kl. {time}.",
    "Linjen åpner igjen {day} kl. {time}.",
    "The line opens again on {day} at {time}.",
)
LONG = timedelta(hours=30)
"""A notice that lasts longer names its days, also to a reader who sees it in time."""


def notice_views(handbook: Handbook, language: str, hours_url: str | None) -> tuple[NoticeView, ...]:
    """Every notice that is not over on the day of the build, the first to begin first."""
    told = handbook.facts.notices.notices if handbook.facts.notices else ()
    ahead = [notice for notice in told if last_day(notice) >= handbook.today]
    see = LinkView(state_words.SEE_HOURS.within(language), hours_url) if hours_url else None
    hours = handbook.facts.hours or OpeningHours()
    return tuple(_view(n, hours, language, see) for n in sorted(ahead, key=lambda n: (n.first, n.id)))


def _view(notice: Notice, hours: OpeningHours, language: str, see: LinkView | None) -> NoticeView:
    again = opens_again(notice, hours, language) if notice.closed else ""
    more = notice.more.within(language) if notice.more else ""
    return NoticeView(
        strong=f"{notice.text.within(language).rstrip('.')}.",
        text=" ".join(part for part in (more, again) if part),
        when=f"{when_words(notice, language)}.",
        is_long=notice.until - notice.first > LONG,
        content_language=notice.text.spoken(language),
        first=_minute(hours, notice.first),
        until=_minute(hours, notice.until),
        link=see if notice.closed else None,
        lamp=notice.closed,
    )


def _minute(hours: OpeningHours, when: datetime) -> int:
    """Minutes since 1970 in UTC, for the script."""
    return int(_instant(hours, when).timestamp() // 60)


def _instant(hours: OpeningHours, when: datetime) -> datetime:
    return instant(hours, when.date(), when.hour * 60 + when.minute)


def when_words(notice: Notice, language: str) -> str:
    """``Onsdag 25. november 2026 kl. 17.00–24.00``."""
    first, last = notice.first.date(), last_day(notice)
    start = notice.first.hour * 60 + notice.first.minute
    end = int((notice.until - datetime.combine(last, datetime.min.time())).total_seconds() // 60)
    if first == last:
        return _one_day(first, TimeSpan(start, end), language)
    if (start, end) == (0, DAY):
        days = {"first": _day(first, language), "last": f"{_day(last, language)} {last.year}"}
        return WHOLE_DAYS.fill(**days).within(language)
    return FROM_TO.fill(
        first=_day(first, language),
        start=words.clock_words(start, language),
        last=f"{_day(last, language)} {last.year}",
        end=words.clock_words(end, language),
    ).within(language)


def _one_day(day: date, span: TimeSpan, language: str) -> str:
    told = words.capital(f"{_day(day, language)} {day.year}")
    if span == TimeSpan(0, DAY):
        return told
    return ON_DAY.fill(day=told, span=words.span_words(span, language)).within(language)


def _day(day: date, language: str) -> str:
    return f"{words.weekday_words(language)[day.weekday()]} {words.day_month(day, language)}"


def opens_again(notice: Notice, hours: OpeningHours, language: str) -> str:
    """When somebody is there again after a notice that closes; empty where nobody has confirmed it."""
    if not hours.confirmed:
        return ""
    end = _instant(hours, notice.until)
    found = state_at(hours, end)
    opens = end if found.state is State.OPEN else found.next_opening
    if opens is None:
        return ""
    wall = opens.astimezone(hours.zone)
    time = words.clock_words(wall.hour * 60 + wall.minute, language)
    return OPENS_AGAIN.fill(day=_day(wall.date(), language), time=time).within(language)
