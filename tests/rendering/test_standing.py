"""What a reader is told of a partner first."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from haandbog.model.contact import Channel
from haandbog.model.directory import Approval, Status
from haandbog.model.provenance import GRACE
from haandbog.rendering.standing import Standing, can_be_recommended, phones, standing, strap
from tests.rendering.handbooks import CONFIRMED, SERVICE, TODAY, partner

REVIEW = date(2027, 4, 1)
FRESH, DUE, OVERDUE = REVIEW, REVIEW + GRACE, REVIEW + GRACE + timedelta(days=1)
NEVER = {"source": "Folder, Prøvestedet, 2026"}

TABLE = [
    # approval, status, day, state
    ("approved", "active", FRESH, Standing.READY),
    ("approved", "active", DUE, Standing.DUE),
    ("approved", "active", OVERDUE, Standing.UNCONFIRMED),
    ("approved", "unknown", FRESH, Standing.UNCONFIRMED),
    ("approved", "paused", FRESH, Standing.PAUSED),
    ("approved", "closed", FRESH, Standing.CLOSED),
    ("proposed", "active", FRESH, Standing.UNCONFIRMED),
    ("proposed", "paused", FRESH, Standing.PAUSED),
    ("proposed", "closed", FRESH, Standing.CLOSED),
    ("unknown", "active", FRESH, Standing.UNCONFIRMED),
    ("unknown", "unknown", OVERDUE, Standing.UNCONFIRMED),
    ("suspended", "active", FRESH, Standing.REFUSED),
    ("suspended", "paused", FRESH, Standing.REFUSED),
    ("withdrawn", "active", FRESH, Standing.REFUSED),
    ("withdrawn", "closed", FRESH, Standing.CLOSED),
]


@pytest.mark.parametrize(("approval", "status", "today", "expected"), TABLE)
def test_a_state_is_made_of_three_axes(approval: str, status: str, today: date, expected: Standing) -> None:
    """Closed before refused before paused before unconfirmed; only what is right on all three is ready."""
    one = partner({"status": status}, approval={"state": approval})
    assert standing(one, today) is expected
    callable_now = expected in (Standing.READY, Standing.DUE)
    assert can_be_recommended(one, today) is callable_now
    assert bool(phones(one, today)) is callable_now


@pytest.mark.parametrize("approval", Approval)
@pytest.mark.parametrize("status", Status)
def test_nobody_taps_a_number_that_nobody_confirmed(approval: Approval, status: Status) -> None:
    """Without a confirmation no status and no approval gives a number to tap."""
    one = partner({"status": status.value}, approval={"state": approval.value}, provenance=NEVER)
    assert phones(one, TODAY) == ()


@pytest.mark.parametrize(
    ("service", "fields", "expected"),
    [
        ({}, {}, ("ok", "Godkendt", "tjekket 1.\u00a0oktober 2026")),
        (
            {},
            {"provenance": CONFIRMED | {"review_by": "2026-11-01"}},
            ("ok", "Godkendt", "tjek udløbet 1.\u00a0november 2026"),
        ),
        ({}, {"provenance": NEVER}, ("unknown", "Ikke bekræftet", "spørg vagtlederen")),
        ({}, {"approval": {"state": "proposed"}}, ("unknown", "Ikke bekræftet", "spørg vagtlederen")),
        (
            {"status": "paused", "paused_until": "2027-01-01"},
            {},
            ("paused", "På pause", "til 1.\u00a0jan. 2027"),
        ),
        (
            {"status": "paused", "paused_until": "2026-01-01"},
            {},
            ("paused", "På pause", "skulle slutte 1.\u00a0jan. 2026"),
        ),
        ({"status": "paused"}, {}, ("paused", "På pause", "henvis ikke hertil")),
        ({}, {"approval": {"state": "suspended"}}, ("paused", "Aftale på pause", "henvis ikke hertil")),
        ({}, {"approval": {"state": "withdrawn"}}, ("paused", "Aftale ophørt", "henvis ikke hertil")),
        ({"status": "closed"}, {}, ("closed", "Lukket", "henvis ikke hertil")),
    ],
)
def test_the_strap_says_the_state_and_its_date(
    service: dict[str, str], fields: dict[str, object], expected: tuple[str, str, str]
) -> None:
    """Colour, word and detail belong together."""
    found = strap(partner(service, **fields), "da", TODAY)
    assert (found.kind, found.state, found.detail) == expected


@pytest.mark.parametrize(("language", "state"), [("da", "Godkendt"), ("nb", "Godkjent"), ("en", "Approved")])
def test_the_strap_speaks_the_readers_language(language: str, state: str) -> None:
    """In each of the three."""
    assert strap(partner(), language, TODAY).state == state


def test_a_number_of_a_closed_service_is_not_offered() -> None:
    """Of an organisation with two services only the open one is rung, and each number once."""
    closed = SERVICE | {"id": "b", "status": "closed", "contact": [{"type": "phone", "value": "72 00 00 00"}]}
    one = partner(
        services=[closed, SERVICE],
        contact=[{"type": "phone", "value": "73 00 00 00"}, {"type": "phone", "value": "71000000"}],
    )
    assert [number.e164 for number in phones(one, TODAY)] == ["+4571000000", "+4573000000"]


def test_a_service_with_a_source_of_its_own_must_be_confirmed_itself() -> None:
    """The organisation's confirmation does not cover what somebody read elsewhere."""
    assert phones(partner({"provenance": NEVER}), TODAY) == ()


def test_text_messages_are_no_telephone() -> None:
    """A number for text messages is offered as one, never as a call."""
    one = partner({"contact": [{"type": "sms", "value": "71 00 00 00"}]})
    assert phones(one, TODAY) == ()
    assert [number.e164 for number in phones(one, TODAY, Channel.SMS)] == ["+4571000000"]
