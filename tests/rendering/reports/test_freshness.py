"""What must be confirmed again, told by owner."""

from __future__ import annotations

import json
from datetime import date

import icalendar
import pytest

from haandbog.model.directory import Partner
from haandbog.model.handbook import Handbook
from haandbog.model.reviews import Due, Kind, Review, reviews
from haandbog.rendering.reports import freshness
from haandbog.rendering.reports.table import as_json, as_table
from tests.rendering.handbooks import CONFIRMED, SERVICE, holding, partner

NEVER = {"source": "Folder, 2026"}


def found(handbook: Handbook, kind: Kind = Kind.PARTNER) -> list[Review]:
    return [review for review in reviews(handbook, "da") if review.kind is kind]


def due(day: str, **fields: object) -> Due:
    handbook = holding(partner(provenance=CONFIRMED | fields), today=date.fromisoformat(day))
    return found(handbook)[0].state


@pytest.mark.parametrize(
    ("day", "state"),
    [
        ("2027-03-01", Due.CURRENT),
        ("2027-03-02", Due.SOON),
        ("2027-04-01", Due.SOON),
        ("2027-04-02", Due.DUE),
        ("2027-06-30", Due.DUE),
        ("2027-07-01", Due.OVERDUE),
    ],
)
def test_a_day_comes_nearer_and_passes(day: str, state: Due) -> None:
    """Thirty days before it is soon, after it due, ninety days later overdue."""
    assert due(day) is state


def test_what_nobody_confirmed_is_told_apart() -> None:
    """It is not late: it was never done. With a day that has passed it is due."""
    assert found(holding(partner(provenance=NEVER)))[0].state is Due.UNCONFIRMED
    late = NEVER | {"review_by": "2026-11-01"}
    assert found(holding(partner(provenance=late)))[0].state is Due.DUE


@pytest.mark.parametrize(
    "gone",
    [partner({"status": "closed"}), partner(approval={"state": "withdrawn"})],
    ids=["closed", "withdrawn"],
)
def test_what_is_given_up_needs_no_look(gone: Partner) -> None:
    """Nobody is asked to ring a place that closed."""
    assert found(holding(gone)) == []


def test_the_folders_owner_answers_for_what_nobody_has_confirmed() -> None:
    """Else the role that confirmed it; a page's owner is its own."""
    handbook = holding(partner(), partner(id="ny", name="Ny", provenance=NEVER))
    assert {review.id: review.owner for review in found(handbook)} == {
        "proevestedet": "frivilligkoordinator",
        "ny": "rådgivningsleder",
    }
    assert {review.id for review in found(handbook, Kind.PAGE)} >= {"kontakt", "henvisningsmappe"}


def test_a_service_with_a_source_of_its_own_is_looked_at_by_itself() -> None:
    """Its facts came from elsewhere."""
    own = partner(services=[SERVICE | {"provenance": NEVER}])
    (review,) = found(holding(own), Kind.SERVICE)
    assert (review.id, review.name) == ("proevestedet/samtaler", "Prøvestedet: Samtaler")


def test_the_table_and_json_say_the_same() -> None:
    """By owner, the most urgent first; programs get the state as a word of their own."""
    every = reviews(holding(partner(provenance=NEVER), today=date(2027, 9, 1)), "da")
    rows = freshness.rows(freshness.waiting(every), "da")
    told = json.loads(as_json(rows))
    assert {"owner", "kind", "id", "name", "state", "review_by", "verified_on", "file"} <= set(told[0])
    owners = [row["owner"] for row in told]
    assert owners == sorted(owners)
    heads = {name: text.within("da") for name, text in freshness.HEADS.items()}
    assert len(as_table(rows, heads).splitlines()) == len(rows) + 2


def test_each_owner_is_told_in_one_sentence() -> None:
    """And when nothing waits, that is said too."""
    handbook = holding(partner(provenance=NEVER))
    mine = [review for review in reviews(handbook, "da") if review.kind is Kind.PARTNER]
    (sentence,) = freshness.summaries(mine)
    assert sentence.da == ("rådgivningsleder: 0 overskredet, 0 skal ses efter, 0 snart, 1 aldrig bekræftet.")
    assert freshness.summaries([])[0].en.startswith("Everything has been checked")


def test_the_calendar_has_a_day_for_each_review() -> None:
    """Read back by another library: one whole day each, with who and where."""
    handbook = holding(partner())
    every = freshness.of(reviews(handbook, "da"), "frivilligkoordinator")
    events = list(icalendar.Calendar.from_ical(freshness.as_calendar(handbook, every, "da")).walk("VEVENT"))
    (event,) = [one for one in events if "proevestedet" in one["UID"]]
    assert event["DTSTART"].dt == date(2027, 4, 1)
    assert event["SUMMARY"] == "Se efter: Prøvestedet"
    assert "verified_on" in event["DESCRIPTION"]
    assert len({str(one["UID"]) for one in events}) == len(events)
