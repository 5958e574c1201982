"""What ``haandbog hours`` tells."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest

from haandbog.model.hours import OpeningHours
from haandbog.rendering.hours_report import Asked, hours_json, hours_of, hours_text
from tests.rendering.handbooks import base, holding, partner

WEEK = {"week": [{"days": "man-tir", "open": "15.00–18.00"}, {"days": "ons-fre", "open": "18.00–21.00"}]}
CONFIRMED = {"source": "Folder", "verified_on": "2026-11-01", "verified_by": "frivilligkoordinator"}


def hours(confirmed: bool = True) -> OpeningHours:
    source = CONFIRMED if confirmed else {"source": "Folder"}
    closed = {"calendar": "DK", "policy": "closed", "also_closed": ["24/12"], "also_as_usual": ["31/12"]}
    return OpeningHours.model_validate({"periods": [WEEK], "holidays": closed, "provenance": source})


def asked(at: str = "2026-11-23T16:00", first: date = date(2026, 11, 23), days: int = 3) -> Asked:
    return Asked(first, days, datetime.fromisoformat(at))


def test_json_has_the_intervals_with_their_offset() -> None:
    """Each interval is a pair of instants that any program can read."""
    told = json.loads(hours_json(hours(), asked()))
    assert told["timezone"] == "Europe/Copenhagen"
    assert told["intervals"][0] == ["2026-11-23T15:00:00+01:00", "2026-11-23T18:00:00+01:00"]
    assert [
        datetime.fromisoformat(end) > datetime.fromisoformat(start) for start, end in told["intervals"]
    ] == [True] * 3


def test_the_offset_changes_with_the_clock() -> None:
    """Across the night when summer time ends, the offset follows."""
    told = json.loads(hours_json(hours(), asked(first=date(2026, 10, 23), days=4)))
    assert [start[-6:] for start, _ in told["intervals"]] == ["+02:00", "+01:00"]


@pytest.mark.parametrize(
    ("at", "state"),
    [
        ("2026-11-23T15:00", "open"),
        ("2026-11-23T18:00", "closed"),
        ("2026-11-23T16:00+09:00", "closed"),
        ("2026-12-24T19:00", "closed"),
        ("2026-12-31T19:00", "open"),
    ],
)
def test_the_state_at_an_instant(at: str, state: str) -> None:
    """An instant without a zone is one of the hours' own clock; with one it is itself."""
    assert json.loads(hours_json(hours(), asked(at)))["state"] == state


def test_unconfirmed_hours_are_never_open() -> None:
    """The state is unknown; what is written is told as what is written."""
    told = json.loads(hours_json(hours(confirmed=False), asked()))
    assert (told["state"], told["written"], told["confirmed"]) == ("unknown", "open", False)
    assert "ingen har bekræftet det" in hours_text(hours(confirmed=False), asked(), "da")


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("da", "torsdag 24. december 2026      lukket  (juleaften)"),
        ("nb", "torsdag 24. desember 2026      stengt  (julaften)"),
        ("en", "Thursday 24 December 2026      closed  (Christmas Eve)"),
    ],
)
def test_text_is_a_line_for_each_day(language: str, line: str) -> None:
    """Day, hours, and why they are not the usual ones."""
    text = hours_text(hours(), asked(first=date(2026, 12, 23), days=3), language)
    assert line in text.replace("\N{NO-BREAK SPACE}", " ").splitlines()


def test_a_partners_hours_rest_on_its_own_source() -> None:
    """partner/service finds the service's hours; an unknown one has none."""
    weekly = {"periods": [WEEK]}
    found = holding(partner({"hours": weekly}))
    mine = hours_of(found, "proevestedet/samtaler")
    assert mine is not None
    assert mine.confirmed
    assert hours_of(found, "proevestedet") == mine
    assert hours_of(found, "proevestedet/andet") is None
    assert hours_of(found, "ukendt") is None
    assert hours_of(base(), None) == base().facts.hours


def test_an_instant_in_utc_is_told_on_the_hours_own_clock() -> None:
    """Now is told as a clock on the wall in the hours' zone shows it."""
    told = json.loads(
        hours_json(hours(), Asked(date(2026, 11, 23), 1, datetime(2026, 11, 23, 15, 30, tzinfo=UTC)))
    )
    assert told["at"] == "2026-11-23T16:30:00+01:00"
