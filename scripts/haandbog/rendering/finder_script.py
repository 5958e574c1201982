"""``assets/js/folder.js`` and ``assets/js/folder-hours.js``: what the finder compares and shows.

Files of their own, so that a changed fact changes them and its own page and no other, that they are fetched
once for all pages, and that the handbook works from a folder without a server.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache

from haandbog.diagnostics import Text
from haandbog.model.handbook import Handbook
from haandbog.model.hours import OpeningHours
from haandbog.model.timeline import Interval, intervals, unknown_spans
from haandbog.rendering.finder_entries import Entry, Teller, entries, state_of
from haandbog.rendering.finder_words import SCRIPT
from haandbog.rendering.standing import FRESH, Standing, vouched
from haandbog.rendering.state import live_frame
from haandbog.rendering.state_words import LIVE

HORIZON = 100
"""Days from the build for which the finder knows when places are open. Three hundred places make this the
heaviest file of a handbook; after it they are unknown, never closed."""

_OTHER = {
    "see": Text("se tiderne", "se tidene", "see the hours"),
}


def folder_scripts(handbook: Handbook, language: str) -> tuple[str, str]:
    """Both files, in the order of ``look.FOLDER_SCRIPTS``."""
    return folder_script(handbook, language), folder_hours_script(handbook, language)


def folder_script(handbook: Handbook, language: str) -> str:
    """Every service with what it is asked for and what its card says, in one language."""
    teller = Teller(handbook, language)
    data = {
        "words": {name: text.within(language) for name, text in SCRIPT.items()},
        "entries": [teller.data(entry) for entry in entries(handbook)],
    }
    return f"window.hbFolder={_json(data)};\n"


def folder_hours_script(handbook: Handbook, language: str) -> str:
    """When each service that we vouch for is open: ``[start, minutes, pause, minutes, …]`` in minutes since
    1970. Services with the same hours share one list."""
    times: dict[_Times, int] = {}
    frames: dict[str, dict[str, object]] = {}
    of: dict[str, int] = {}
    for entry, hours in _vouched(handbook):
        of[entry.id] = times.setdefault(_times(hours.rules, handbook.today), len(times))
        if hours.timezone not in frames:
            frames[hours.timezone] = _frame(handbook, hours, language)
    data = {"frames": frames, "times": [list(key) for key in times], "of": of}
    return f"window.hbFolderHours={_json(data)};\n"


_Steps = tuple[int, ...]
_Times = tuple[str, _Steps, _Steps]
"""A time zone, when it is open there, and when that is not known."""


@lru_cache(maxsize=1024)
def _times(hours: OpeningHours, today: date) -> _Times:
    first = today - timedelta(days=1)  # last night's shift may still be running
    opened, unknown = intervals(hours, first, HORIZON + 1), unknown_spans(hours, first, HORIZON + 1)
    return hours.timezone, _steps(opened), _steps(unknown)


def _steps(spans: Iterable[Interval]) -> _Steps:
    """Each span as the minutes since the one before it ended, and its own length."""
    found: list[int] = []
    last = 0
    for start, end in spans:
        begin, stop = int(start.timestamp() // 60), int(end.timestamp() // 60)
        found += [begin - last, stop - begin]
        last = stop
    return tuple(found)


def _frame(handbook: Handbook, hours: OpeningHours, language: str) -> dict[str, object]:
    frame = live_frame(hours, language, handbook.today, HORIZON)
    words = {name: text.within(language) for name, text in {**LIVE, **_OTHER}.items()}
    return {**frame, "words": words, "confirmed": True, "source": ""}


def _vouched(handbook: Handbook) -> Iterator[tuple[Entry, OpeningHours]]:
    """The services that we may call open: approved, confirmed, and hours that somebody stands by."""
    for entry in entries(handbook):
        hours = entry.service.hours
        if hours is None or state_of(handbook, entry) not in (Standing.READY, Standing.DUE):
            continue
        rests_on = hours.provenance or vouched(entry.partner, entry.service)
        if rests_on.freshness(handbook.today) in FRESH:
            yield entry, hours


def _json(data: object) -> str:
    """Compact, and harmless inside a page."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
