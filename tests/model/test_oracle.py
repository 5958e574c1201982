"""Our reckoning beside an independent one: opening-hours-py, which reads the opening hours of OpenStreetMap.

Each generated schedule is written twice, as our data and in OpenStreetMap's own language, and both must give
the same open and unknown minutes for two years, with every holiday and both changes of the clock. Nights
that end in a closed day are left out: there the oracle cuts the shift at midnight, and ours goes on. So are
times between 02.00 and 03.00, which one night a year come twice and one night never: of two we mean the
first, the oracle the second. Both are tested by name in ``test_timeline``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from random import Random

import opening_hours
import pytest

from haandbog.model.timeline import Interval, intervals, merged, unknown_spans
from tests.hours_samples import COPENHAGEN, hours

FIRST, DAYS = date(2026, 11, 23), 731
DAY_NAMES = ("man", "tir", "ons", "tor", "fre", "lør", "søn")
OSM_DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
YEARLY = ("24/12", "31/12", "1/5", "5/6")
OSM_YEARLY = ("Dec 24", "Dec 31", "May 01", "Jun 05")


@dataclass(frozen=True)
class Schedule:
    """The same hours in two languages."""

    ours: str
    osm: str


def clock(minutes: int) -> str:
    return "{:02}:{:02}".format(*divmod(minutes, 60))


NO_CHANGE = [minutes for minutes in range(0, 24 * 60 + 1, 15) if not 120 <= minutes < 180]


def day_spans(random: Random) -> list[tuple[int, int]]:
    """One or two spans of a day that are apart; the last may end at midnight."""
    ends = sorted(random.sample(NO_CHANGE, random.choice((2, 2, 4))))
    return list(zip(ends[::2], ends[1::2], strict=True))


def night_spans(random: Random) -> list[tuple[int, int]]:
    """One span that runs past midnight."""
    start, end = random.randrange(18 * 60, 24 * 60, 30), random.choice((30, 90, 195, 210, 360))
    return [(start, end)]


def week(random: Random, nights: bool) -> dict[int, list[tuple[int, int]]]:
    open_days = sorted(random.sample(range(7), random.randint(1, 7)))
    same = night_spans(random) if nights else None
    return {day: same or day_spans(random) for day in open_days}


def ours_week(told: dict[int, list[tuple[int, int]]]) -> str:
    rules = (
        f"{{days: {DAY_NAMES[day]}, open: [{', '.join(f'{clock(a)}–{clock(b)}' for a, b in spans)}]}}"
        for day, spans in told.items()
    )
    return f"[{', '.join(rules)}]"


def osm_week(told: dict[int, list[tuple[int, int]]], when: str) -> Iterator[str]:
    """A rule for each set of spans: a later rule about a day would cut the night before it at midnight."""
    alike: dict[str, list[str]] = {}
    for day, spans in told.items():
        alike.setdefault(",".join(f"{clock(a)}-{clock(b)}" for a, b in spans), []).append(OSM_DAYS[day])
    for written, days in alike.items():
        yield f"{when}{','.join(days)} {written}"


def osm_date(day: date) -> str:
    return f"{day:%Y %b %d}"


def schedule(seed: int) -> Schedule:
    """A schedule with one or two periods and, where no shift runs past midnight, holidays and exceptions."""
    random = Random(seed)
    nights = seed % 4 == 0
    change = FIRST + timedelta(days=random.randrange(100, 600))
    weeks = [(date(2020, 1, 1), change - timedelta(days=1)), (change, date(2040, 12, 31))]
    if nights or random.random() < 0.4:
        weeks = [(date(2020, 1, 1), date(2040, 12, 31))]
    ours, osm = ["periods:"], []
    for first, last in weeks:
        told = week(random, nights)
        ours.append(f"  - {{valid_from: {first}, valid_to: {last}, week: {ours_week(told)}}}")
        osm += osm_week(told, f"{osm_date(first)}-{osm_date(last)} ")
    for more, theirs in () if nights else (holidays(random), exceptions(random)):
        ours.append(more)
        osm += theirs
    return Schedule("\n".join(ours), "; ".join(osm))


def holidays(random: Random) -> tuple[str, list[str]]:
    closed = [day for day in range(4) if random.random() < 0.5]
    usual = [YEARLY[day] for day in range(4) if day not in closed]
    policy = random.choice(("closed", "as_usual"))
    told = f"also_closed: [{', '.join(YEARLY[d] for d in closed)}], also_as_usual: [{', '.join(usual)}]"
    osm = ["PH off"] if policy == "closed" else []
    return f"holidays: {{calendar: DK, policy: {policy}, {told}}}", [
        *osm,
        *(f"{OSM_YEARLY[d]} off" for d in closed),
    ]


def exceptions(random: Random) -> tuple[str, list[str]]:
    ours, osm = ["exceptions:"], []
    day = FIRST
    for _ in range(random.randint(1, 8)):
        day += timedelta(days=random.randint(5, 80))
        last = day + timedelta(days=random.choice((0, 0, 3, 10)))
        kind = random.choice(("closed", "unknown", "open"))
        spans = day_spans(random)
        written = ", ".join(f"{clock(a)}–{clock(b)}" for a, b in spans)
        what = f"open: [{written}]" if kind == "open" else f"{kind}: ja"
        ours.append(f"  - {{from: {day}, to: {last}, {what}}}")
        told = ",".join(f"{clock(a)}-{clock(b)}" for a, b in spans)
        osm.append(
            f"{osm_date(day)}-{osm_date(last)} " + {"closed": "off", "unknown": "unknown"}.get(kind, told)
        )
        day = last
    return "\n".join(ours), osm


def oracle(told: Schedule, state: opening_hours.State) -> tuple[Interval, ...]:
    """The minutes in a state, as the oracle reckons them."""
    start = datetime(FIRST.year, FIRST.month, FIRST.day, tzinfo=COPENHAGEN)
    end = start + timedelta(days=DAYS)  # by the wall clock
    read = opening_hours.OpeningHours(told.osm, timezone=COPENHAGEN, country="DK")
    found = ((a, b) for a, b, is_now, _ in read.intervals(start, end) if is_now == state)
    return merged((a.astimezone(UTC), b.astimezone(UTC)) for a, b in found)


def within_days(spans: Iterable[Interval]) -> tuple[Interval, ...]:
    """What lies within the two years."""
    low = datetime(FIRST.year, FIRST.month, FIRST.day, tzinfo=COPENHAGEN).astimezone(UTC)
    last = FIRST + timedelta(days=DAYS)
    high = datetime(last.year, last.month, last.day, tzinfo=COPENHAGEN).astimezone(UTC)
    return merged((max(a, low), min(b, high)) for a, b in spans)


def differs(seed: int) -> bool:
    """Whether the two reckonings differ by a minute."""
    told = schedule(seed)
    ours = hours(told.ours)
    day_before = FIRST - timedelta(days=1)
    opened = within_days(intervals(ours, day_before, DAYS + 1))
    unknown = within_days(unknown_spans(ours, FIRST, DAYS))
    return (opened, unknown) != (
        oracle(told, opening_hours.State.OPEN),
        oracle(told, opening_hours.State.UNKNOWN),
    )


def test_a_sample_of_schedules_equals_the_oracle() -> None:
    """Twelve schedules, every third of them at night."""
    assert [seed for seed in range(12) if differs(seed)] == []


@pytest.mark.long
def test_200_schedules_equal_the_oracle() -> None:
    """Two years of each, to the minute."""
    assert [seed for seed in range(200) if differs(seed)] == []
