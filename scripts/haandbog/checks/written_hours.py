"""Opening hours in prose, in any of the ways people write them: kl. 15-18, 15:00–18:00, 15 til 18."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from haandbog.checks.digits import digit_lines


class Hours(Struct, frozen=True):
    """From when to when, in minutes after midnight, and where it stands."""

    opens: int
    closes: int
    start: int
    end: int


_RANGE = re.compile(
    r"(?<![\w.,:/§–-])(?P<clock>(?:kl\.?|klokken|klokka|mellem|mellom|between)\s*(?:kl\.?\s*)?)?"
    r"(?P<h1>\d{1,2})(?:[.:](?P<m1>\d{2}))?(?:\s*[-–—]\s*|\s+(?:til|to|og|and)\s+)(?:kl\.?\s*)?"
    r"(?P<h2>\d{1,2})(?:[.:](?P<m2>\d{2}))?(?![\w%/]|[.,:–-]\d|\s*(?:år|year|min|timer|hour|dag[e ]|day|uge"
    r"|uke|week|person|kr|pct|gange|times|deltag|stk))",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"\b(?:man|tirs?|ons|tors?|fre|lør|søn|mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:dag(?:e|er)?|days?)?\b",
    re.IGNORECASE,
)


def hours_in(text: str) -> Iterator[Hours]:
    """Every stretch of time: two times of day with minutes, after »kl.«, or beside a weekday."""
    for at, line in digit_lines(text):
        for match in _RANGE.finditer(line):
            opens, closes = _minutes(match["h1"], match["m1"]), _minutes(match["h2"], match["m2"])
            if opens is not None and closes is not None and _is_time(line, match):
                yield Hours(opens, closes, at + match.start(), at + match.end())


def _is_time(line: str, match: re.Match[str]) -> bool:
    near = line[max(0, match.start() - 30) : match.start()]
    return bool(match["clock"] or match["m1"] or match["m2"] or _DAY.search(near))


def _minutes(hour: str, minute: str | None) -> int | None:
    at = int(hour) * 60 + int(minute or 0)
    return at if at <= 24 * 60 and int(minute or 0) < 60 else None
