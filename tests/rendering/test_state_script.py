"""The live line's script, run by Node on the data that Python gives it."""

from __future__ import annotations

import json
import shutil
import subprocess
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

import haandbog
from haandbog.model.hours import OpeningHours
from haandbog.model.timeline import state_at
from haandbog.rendering.state import hours_data
from tests.hours_samples import CONFIRMED, DECIDED, SOURCE, WEEK, hours, local

NODE = shutil.which("node")
SCRIPT = Path(haandbog.__file__).parent / "theme" / "assets" / "js" / "state.js"
TODAY = date(2026, 11, 23)
NIGHTS = "periods: [{week: [{days: alle dage, open: 22.00–02.00}]}]"

RUN = """
const script = require(process.argv[1]);
const {data, instants, elsewhere} = JSON.parse(require("fs").readFileSync(0, "utf8"));
const both = (now) => Object.assign(script.planned(data, now), script.describe(data, now, elsewhere));
const told = instants.map(both);
process.stdout.write(JSON.stringify(told));
"""


def told(
    sample: OpeningHours,
    *instants: datetime,
    language: str = "da",
    elsewhere: bool = False,
    zone: str = "UTC",
) -> list[dict[str, object]]:
    """What the script would show at each instant, on a device in ``zone``."""
    data = json.loads(hours_data(sample, language, TODAY))
    asked = {"data": data, "instants": [int(i.timestamp() * 1000) for i in instants], "elsewhere": elsewhere}
    assert NODE, "the live line's script is run by Node: apt install nodejs"
    result = subprocess.run(
        [NODE, "-e", RUN, str(SCRIPT)],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        env={"TZ": zone},
        check=True,
    )
    answers: list[dict[str, object]] = json.loads(result.stdout)
    return answers


def line(sample: OpeningHours, when: datetime, language: str = "da", elsewhere: bool = False) -> str:
    (answer,) = told(sample, when, language=language, elsewhere=elsewhere)
    return f"{answer['title']}{answer['joint']}{answer['until']}".replace("\u00a0", " ")


SAYS = [
    (local(2026, 11, 23, 14), "Lukket, åbner i dag kl. 15.00"),
    (local(2026, 11, 23, 15), "Åbent nu, til kl. 18.00"),
    (local(2026, 11, 23, 18), "Lukket, åbner i morgen kl. 15.00"),
    (local(2026, 11, 27, 22), "Lukket, åbner mandag kl. 15.00"),
    (local(2026, 12, 23, 22), "Lukket, åbner mandag kl. 15.00"),
    (local(2027, 5, 5, 22), "Lukket, åbner fredag kl. 18.00"),
    (local(2027, 12, 1), "Lukket, åbner i dag kl. 18.00"),
    (local(2028, 1, 1), "Ukendt: se åbningstiderne"),
    (local(2026, 11, 1), "Ukendt: se åbningstiderne"),
]


@pytest.mark.parametrize(("when", "expected"), SAYS, ids=[str(when) for when, _ in SAYS])
def test_the_line_tells_state_and_next_change(when: datetime, expected: str) -> None:
    """Open until, closed with the next opening, and no state outside the days that were worked out."""
    assert line(hours(DECIDED, CONFIRMED), when) == expected


def test_a_far_opening_is_told_with_its_date() -> None:
    """A weekday alone would be misread when it is a week or more away."""
    closed = hours(WEEK, CONFIRMED, "exceptions: [{from: 2026-12-21, to: 2027-01-03, closed: ja}]")
    assert line(closed, local(2026, 12, 21, 12)) == "Lukket, åbner mandag 4. januar kl. 15.00"
    assert line(closed, local(2026, 12, 21, 12), "en") == "Closed, opens on Monday 4 January at 15:00"


def test_a_night_is_told_as_a_night() -> None:
    """The end after midnight is tonight's, seen from both sides of midnight."""
    nights = hours(NIGHTS, CONFIRMED)
    assert line(nights, local(2026, 11, 23, 23)) == "Åbent nu, til kl. 02.00 i nat"
    assert line(nights, local(2026, 11, 24, 1)) == "Åbent nu, til kl. 02.00 i nat"
    assert line(nights, local(2026, 11, 23, 23), "nb") == "Åpent nå, til kl. 02:00 i natt"


def test_round_the_clock_has_no_end() -> None:
    """Nobody is told that a line closes which never does; one that closes at midnight says so."""
    always = hours("periods: [{week: [{days: alle dage, open: 0-24}]}]", CONFIRMED)
    assert line(always, local(2026, 11, 23, 12)) == "Åbent nu, hele døgnet"
    evening = hours("periods: [{week: [{days: man, open: 18-24}]}]", CONFIRMED)
    assert line(evening, local(2026, 11, 23, 20)) == "Åbent nu, til midnat"


def test_unconfirmed_hours_are_never_a_state() -> None:
    """They are somebody's word about today."""
    sample = hours(DECIDED, SOURCE)
    assert line(sample, local(2026, 11, 25, 19)) == (
        "Ukendt: ifølge Folder åbent kl. 18.00–21.00 i dag. Det er ikke bekræftet."
    )
    assert (
        line(sample, local(2026, 11, 28, 19)) == "Ukendt: ifølge Folder lukket i dag. Det er ikke bekræftet."
    )
    instants = [local(2026, 11, 23) + timedelta(hours=3 * step) for step in range(400)]
    assert {answer["state"] for answer in told(sample, *instants)} == {"unknown"}


def test_an_unknown_day_is_unknown_and_hides_what_comes_after() -> None:
    """On the day it says so; the evening before it promises no opening."""
    sample = hours(DECIDED, CONFIRMED, "exceptions: [{on: 2026-11-24, unknown: ja}]")
    assert (
        line(sample, local(2026, 11, 24, 12))
        == "Ukendt: det er ikke afgjort, om der er åbent. Se åbningstiderne."
    )
    assert line(sample, local(2026, 11, 23, 20)) == "Lukket, se åbningstiderne"


def test_a_reader_in_another_time_zone_is_told_whose_time_it_is() -> None:
    """The times stay Danish, and are called so."""
    told_elsewhere = line(hours(DECIDED, CONFIRMED), local(2026, 11, 23, 16), elsewhere=True)
    assert told_elsewhere == "Åbent nu, til kl. 18.00 (dansk tid)"


def test_the_devices_zone_changes_nothing() -> None:
    """Copenhagen, New York and Tokyo read the same words at the same instants."""
    sample = hours(DECIDED, CONFIRMED)
    instants = [datetime(2027, 3, 26, tzinfo=UTC) + timedelta(hours=step) for step in range(96)]
    answers = [
        told(sample, *instants, zone=z) for z in ("Europe/Copenhagen", "America/New_York", "Asia/Tokyo")
    ]
    assert answers[0] == answers[1] == answers[2]


@pytest.mark.parametrize("week", [DECIDED, NIGHTS], ids=["week", "nights"])
def test_the_script_agrees_with_the_model(week: str) -> None:
    """At 580 instants in 300 days, state, next change and next opening are those of the model."""
    sample = hours(
        week, CONFIRMED, "exceptions: [{on: 2026-12-02, unknown: ja}, {on: 2027-03-27, closed: ja}]"
    )
    instants = [local(2026, 11, 23) + timedelta(minutes=743 * step) for step in range(580)]
    for when, answer in zip(instants, told(sample, *instants), strict=True):
        model = state_at(sample, when)
        assert answer["state"] == model.state, when
        assert answer["change"] == _milliseconds(model.until), when
        assert answer.get("opens") == (
            _milliseconds(model.next_opening) if answer["state"] == "closed" else None
        )


def _milliseconds(when: datetime | None) -> int | None:
    return int(when.timestamp() * 1000) if when else None


def test_the_script_waits_at_most_an_hour() -> None:
    """So that "today" stays true and no browser's longest timer is passed."""
    asked = """
    const script = require(process.argv[1]);
    const waits = [[null, 0], [1e12, 0], [60000, 0], [5, 0]].map((pair) => script.pause(...pair));
    process.stdout.write(JSON.stringify(waits));
    """
    assert NODE, "the live line's script is run by Node: apt install nodejs"
    result = subprocess.run([NODE, "-e", asked, str(SCRIPT)], capture_output=True, text=True, check=True)
    assert json.loads(result.stdout) == [3600000, 3600000, 60000, 1000]


def test_the_script_is_safe_under_a_strict_policy() -> None:
    """It writes no HTML, evaluates no text and asks nobody for anything."""
    text = SCRIPT.read_text(encoding="utf-8")
    for word in ("innerHTML", "eval(", "Function(", "document.write", "fetch(", "XMLHttpRequest", ".style"):
        assert word not in text
    assert '"use strict"' in text
