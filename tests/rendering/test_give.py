"""Giving a place on to the caller."""

from __future__ import annotations

import pytest

from haandbog.model.contact import Phone
from haandbog.model.directory import Partner
from haandbog.rendering.give import LONGEST, give_box, message, spoken
from tests.rendering.handbooks import CONFIRMED, SERVICE, TODAY, partner, soup

WEEK = {"periods": [{"week": [{"days": "man-fre", "open": "9.00–16.00"}]}], "provenance": CONFIRMED}


def text(changed: Partner, language: str = "da") -> str:
    return message(changed, changed.services[0], language, TODAY, "da")


@pytest.mark.parametrize(
    ("written", "language", "said"),
    [
        ("70 00 00 00", "da", "syv nul, nul nul, nul nul, nul nul"),
        ("70 00 00 00", "nb", "sju null, null null, null null, null null"),
        ("71 00 00 00", "en", "seven one, zero zero, zero zero, zero zero"),
        ("112", "da", "en en to"),
        ("116 111", "da", "en en seks en en en"),
        ("+47 22 00 00 00", "da", "plus fire syv, to to, nul nul, nul nul, nul nul"),
    ],
)
def test_a_number_is_said_digit_by_digit(written: str, language: str, said: str) -> None:
    """In the groups it is written in, so that the caller can keep up."""
    assert spoken(Phone(written), language) == said


def test_the_text_names_the_place_and_nothing_else() -> None:
    """Name, number, website, hours, in signs that every phone knows: not us, and not the talk."""
    whole = partner({"hours": WEEK}, website="https://proevestedet.example")
    assert text(whole) == ("Prøvestedet: 71 00 00 00. proevestedet.example. Mandag-fredag 09.00-16.00")


def test_one_service_of_several_is_named() -> None:
    """The caller asks for the right thing."""
    both = partner(services=[SERVICE, SERVICE | {"id": "chat", "name": "Chat"}])
    assert text(both).startswith("Prøvestedet, Samtaler: ")
    assert text(both, "en").startswith("Prøvestedet, Conversations: ")


def test_the_text_fits_in_one_message() -> None:
    """What does not fit is left out whole; the number never is."""
    long = partner({"hours": WEEK}, name="Et meget langt navn " * 6, website="https://proevestedet.example")
    assert "71 00 00 00" in text(long)
    assert "Mandag" not in text(long)
    assert len(text(long)) <= LONGEST


@pytest.mark.parametrize(
    "changed",
    [
        partner(approval={"state": "proposed"}),
        partner({"status": "paused"}),
        partner({"status": "closed"}),
        partner(provenance={"source": "Folder, 2026"}),
        partner(provenance=CONFIRMED | {"review_by": "2026-01-01"}),
        partner({"contact": [{"type": "email", "value": "post@eksempel.dk"}]}),
    ],
)
def test_what_we_do_not_vouch_for_is_not_given_on(changed: Partner) -> None:
    """No text to send and no number to say."""
    assert text(changed) == ""
    assert give_box(changed, "da", TODAY, "da") == ""


def test_hours_nobody_confirmed_are_not_sent() -> None:
    """A caller would take them for a promise."""
    doubtful = partner({"hours": WEEK | {"provenance": {"source": "Plakat, 2019"}}})
    assert "Mandag" not in text(doubtful)


def test_two_services_with_one_number_say_it_once() -> None:
    """Two texts, one number."""
    both = partner(services=[SERVICE, SERVICE | {"id": "chat", "name": "Chat"}])
    box = soup(give_box(both, "da", TODAY, "da"))
    assert len(box.select(".hb-give__aloud")) == 1
    assert len(box.select(".hb-give__sms")) == 2
    assert all(button.has_attr("hidden") for button in box.select("button"))
