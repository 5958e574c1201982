"""What search engines are told of the hours, put together again by a reader of schema.org's rules."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from haandbog.model.timeline import Interval, intervals, merged
from haandbog.rendering.jsonld import AHEAD, DAYS, hours_rows, organisation_node, script_text
from tests.hours_samples import CONFIRMED, COPENHAGEN, DECIDED, SOURCE, WEEK, hours
from tests.rendering.handbooks import base

TODAY = date(2026, 11, 23)
NIGHTS = "periods: [{week: [{days: alle dage, open: 22.00–03.30}]}]"
TWO = """
periods:
  - {valid_to: 2027-01-31, week: [{days: man-tir, open: "10-12, 15-18"}, {days: lør, open: døgnet rundt}]}
  - {valid_from: 2027-02-01, week: [{days: man-fre, open: 18-24}]}
exceptions: [{on: 2027-05-07, open: 15-18}, {from: 2027-07-01, to: 2027-07-14, closed: ja}]
"""


def reader(rows: list[Mapping[str, Any]], day: date) -> list[tuple[str, str]]:
    """The opening of a date: the rows of that very date, else the week's rows that hold on it."""

    def holds(row: Mapping[str, Any]) -> bool:
        return "validFrom" in row and row["validFrom"] <= day.isoformat() <= row["validThrough"]

    of_date = [row for row in rows if holds(row) and "dayOfWeek" not in row]
    weekday = f"https://schema.org/{DAYS[day.weekday()]}"
    of_week = [row for row in rows if holds(row) and weekday in row.get("dayOfWeek", ())]
    return [(row["opens"], row["closes"]) for row in of_date or of_week]


def instants(rows: list[Mapping[str, Any]]) -> tuple[Interval, ...]:
    found = []
    for day in (TODAY + timedelta(days=step) for step in range(AHEAD)):
        for opens, closes in reader(rows, day):
            if (opens, closes) == ("00:00", "00:00"):
                continue
            start = datetime.fromisoformat(f"{day}T{opens}")
            end = datetime.fromisoformat(f"{day}T{closes}")
            end += timedelta(minutes=1) if closes == "23:59" else timedelta(days=1 if end <= start else 0)
            found.append(tuple(each.replace(tzinfo=COPENHAGEN).astimezone(UTC) for each in (start, end)))
    return merged((a, b) for a, b in found)


@pytest.mark.parametrize(
    "text",
    [DECIDED, NIGHTS, TWO, f"{WEEK}\nholidays: {{calendar: DK, policy: closed}}"],
    ids=["decided", "nights", "two periods", "undecided"],
)
def test_the_rows_give_the_same_hours(text: str) -> None:
    """Week, periods, exceptions and holidays come out as they went in; undecided days are left out."""
    told = hours(text, CONFIRMED)
    rows = json.loads(json.dumps(list(hours_rows(told, TODAY))))
    assert instants(rows) == intervals(told, TODAY, AHEAD)


def test_unconfirmed_hours_are_not_told() -> None:
    """A search engine would call them open."""
    assert list(hours_rows(hours(DECIDED, SOURCE), TODAY)) == []


def test_the_organisation_is_told() -> None:
    """Its name, number and hours, in a text that may stand inside a script element."""
    node = organisation_node(base(), "da")
    assert node is not None
    told = json.loads(script_text({**node, "x": "</script>"}))
    assert told["@type"] == "Organization"
    assert told["telephone"].startswith("+45")
    assert told["contactPoint"]["hoursAvailable"]
    assert "</script>" not in script_text({"x": "</script>"})


def test_public_holidays_are_closed() -> None:
    """In the one word that schema.org has for them."""
    rows = list(hours_rows(hours(DECIDED, CONFIRMED), TODAY))
    assert rows[-1]["dayOfWeek"] == "https://schema.org/PublicHolidays"
