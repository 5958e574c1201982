"""The live line's two halves: what stands on the page without a script, and what the script needs.

A page is built on one day and read on others, so nothing static ever says open or closed. The state is
worked out in the browser from instants that are worked out here (DATA.md §3): no time zone, daylight
saving or holiday is left to the browser.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, timedelta
from html import escape

from haandbog.model.hours import OpeningHours, normal_week
from haandbog.model.timeline import Interval, closed_spans, instant, intervals, unknown_spans
from haandbog.rendering import hour_words, state_words
from haandbog.rendering.hours import hours_lines, icon, open_days, provenance_mark

HORIZON = 400
"""Days from the build that the script has instants for; after them it says that it does not know."""

_LAMP = (
    '<svg class="hb-line__lamp" viewBox="0 0 120 150" aria-hidden="true" focusable="false">'
    '<path class="beam" d="M22 84h76l150 300H-128z"/><path class="cord" d="M60 0v50"/>'
    '<path class="dome" d="M22 84a38 38 0 0 1 76 0z"/>'
    '<path class="bulb" d="M44 89h32a16 16 0 0 1-32 0z"/></svg>'
)
_SMALL_LAMP = (
    '<svg viewBox="0 0 24 24" class="hb-icon" aria-hidden="true" focusable="false">'
    '<path class="hb-l-cord" d="M12 0v7" stroke="currentColor" stroke-width="2" fill="none"/>'
    '<path class="hb-l-dome" d="M2.5 16.5a9.5 9.5 0 0 1 19 0z" fill="currentColor"/>'
    '<path class="hb-l-bulb" d="M7.5 18.2h9a4.5 4.5 0 0 1-9 0z"/></svg>'
)


def state_panel(hours: OpeningHours, org_name: str, language: str, today: date, hours_url: str) -> str:
    """The panel under the lamp. Without a script it gives the week's hours and no state."""
    told = hour_words.HOURS if hours.confirmed else state_words.UNSURE
    see = state_words.SEE_HOURS.within(language)
    link = f'<p class="hb-line__more"><a href="{escape(hours_url)}">{see}</a></p>' if hours_url else ""
    name, _ = provenance_mark(hours, today)
    return (
        '<section class="hb-line hb-line--unknown hb-line--static" data-hb-state="panel" aria-live="polite" '
        f'aria-atomic="true" aria-label="{state_words.THE_LINE.within(language)}">\n{_LAMP}\n'
        f'<p class="hb-line__name">{escape(org_name)}</p>\n'
        f'<p class="hb-line__state" data-hb-part="state">{told.within(language)}</p>\n'
        f'<p class="hb-line__until" data-hb-part="until">{_static(hours, language, today)}</p>\n'
        f'<p class="hb-line__proof">{icon(name)}<span>{_proof(hours, language)}</span></p>\n'
        f"{link}</section>"
    )


def state_pill(hours: OpeningHours, language: str, hours_url: str) -> str:
    """The lamp in the header: without a script a link to the hours."""
    kind = "" if hours.confirmed else " hb-pill--unknown"
    where = f' href="{escape(hours_url)}"' if hours_url else ""
    return (
        f'<a class="hb-pill{kind}" data-hb-state="pill"{where}>{_SMALL_LAMP}'
        f'<span><span data-hb-part="state">{hour_words.HOURS.within(language)}</span>'
        '<span class="hb-wide" data-hb-part="until"></span></span></a>'
    )


def today_line(hours: OpeningHours, language: str, today: date) -> str:
    """The hours inside a sentence of prose; the script makes today's state of it."""
    period = normal_week(hours, today)
    told = open_days(period, language) if period else hour_words.UNKNOWN.within(language)
    mark = "" if hours.confirmed else f" ({hour_words.UNCONFIRMED_ALONE.within(language).lower()})"
    return (
        '<span class="hb-state" data-hb-state="line">'
        f'<span data-hb-part="until">{escape(hour_words.capital(told + mark))}</span></span>'
    )


def _static(hours: OpeningHours, language: str, today: date) -> str:
    if hours.confirmed:
        return "<br>".join(escape(line) for line in hours_lines(hours, language, today))
    period = normal_week(hours, today)
    told = open_days(period, language) if period else hour_words.UNKNOWN.within(language)
    return escape(
        state_words.UNCONFIRMED_WEEK.fill(source=_source(hours, language), hours=told).within(language)
    )


def _proof(hours: OpeningHours, language: str) -> str:
    if hours.provenance is None or hours.provenance.verified_on is None:
        return state_words.ASK_FIRST.within(language)
    day = hour_words.full_date(hours.provenance.verified_on, language)
    return escape(state_words.CHECKED.fill(day=day).within(language))


def _source(hours: OpeningHours, language: str) -> str:
    """The title of the source: it stands in the middle of a sentence, where all of it would be too much."""
    told = hours.provenance.source if hours.provenance else state_words.SOMEBODY.within(language)
    return told.partition(",")[0].removeprefix("https://").removesuffix("/")


def hours_data(hours: OpeningHours, language: str, today: date) -> str:
    """Compact JSON for the script, safe inside HTML.

    Instants are minutes since 1970 in UTC; ``intervals``, ``unknown`` and ``closures`` (the times
    that a notice closes) hold ``[start, minutes]``.
    """
    first = today - timedelta(days=1)  # last night's shift may still be running
    data = {
        **live_frame(hours, language, today, HORIZON),
        "intervals": _numbers(intervals(hours, first, HORIZON + 1)),
        "unknown": _numbers(unknown_spans(hours, first, HORIZON + 1)),
        "closures": _numbers(span for span in closed_spans(hours) if span[1] > instant(hours, first, 0)),
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def live_frame(hours: OpeningHours, language: str, today: date, horizon: int) -> dict[str, object]:
    """What the script needs besides the instants: the zone, the days it may speak of, and the words."""
    return {
        "timezone": hours.timezone,
        "language": language,
        "confirmed": hours.confirmed,
        "source": _source(hours, language),
        "built": _minutes(instant(hours, today - timedelta(days=1), 0).timestamp()),
        "horizon": _minutes(instant(hours, today + timedelta(days=horizon), 0).timestamp()),
        "words": {name: text.within(language) for name, text in state_words.LIVE.items()},
        "place": _place(hours.timezone, language),
        "point": hour_words.clock_words(0, language)[2],
        "weekdays": hour_words.weekday_words(language),
        "months": hour_words.month_words(language),
    }


def hours_script(hours: OpeningHours, language: str, today: date) -> str:
    """``assets/js/hours.js``: the data as a file of its own, so that a changed hour changes only the
    pages that say it, and so that it works from a folder without a server."""
    return f"window.hbHours={hours_data(hours, language, today)};\n"


def _place(timezone: str, language: str) -> str:
    named = state_words.PLACES.get(timezone)
    return named.within(language) if named else timezone.rpartition("/")[2].replace("_", " ")


def _minutes(seconds: float) -> int:
    return int(seconds // 60)


def _numbers(spans: Iterable[Interval]) -> list[tuple[int, int]]:
    starts = ((_minutes(start.timestamp()), _minutes(end.timestamp())) for start, end in spans)
    return [(start, end - start) for start, end in starts]
