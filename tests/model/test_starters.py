"""What a starter is, and what may be answered."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from haandbog.model.starters import Answers, Starter, week_line

STARTER = Starter.model_validate(
    {
        "title": "Prøve",
        "about": "Til prøver.",
        "languages": ["nb", "da"],
        "jurisdiction": "NO",
        "releases": [{"version": "1.2.0"}, {"version": "1.1.0"}, {"version": "1.0.0"}],
    }
)


def test_the_first_release_and_language_are_the_starters_own() -> None:
    """The newest, and the one it was written in."""
    assert (STARTER.version, STARTER.language) == ("1.2.0", "nb")


@pytest.mark.parametrize(
    ("version", "newer"), [("1.2.0", 0), ("1.1.0", 1), ("1.0.0", 2), ("0.9.0", 3), ("ukendt", 3)]
)
def test_what_is_new_since_a_version(version: str, newer: int) -> None:
    """Everything, when the version is not known."""
    assert len(STARTER.since(version)) == newer


def answered(**given: object) -> Answers:
    return Answers.model_validate({"organisation": "Huset"} | given, context={"region": "DK"})


def test_an_empty_answer_is_no_answer() -> None:
    """Only the name must be there."""
    answers = answered(phone="", colour="  ", hours=None, email="", logo="")
    assert answers == answered()
    with pytest.raises(ValidationError):
        Answers(organisation="  ")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("man-fre 9-15", ("man-fre", "9-15")),
        ("lør kl. 10-12", ("lør", "kl. 10-12")),
        ("alle dage døgnet rundt", ("alle dage", "døgnet rundt")),
        ("man, ons 9.30–15.00", ("man, ons", "9.30–15.00")),
    ],
)
def test_hours_are_days_and_a_time(written: str, expected: tuple[str, str]) -> None:
    """As one says them."""
    assert week_line(written) == expected


@pytest.mark.parametrize(
    "given",
    [
        {"hours": "man-fre"},
        {"hours": "9-15"},
        {"colour": "grøn"},
        {"phone": "12"},
        {"organisation": "{{ x }}"},
    ],
)
def test_what_cannot_be_right_is_refused(given: dict[str, str]) -> None:
    """Before anything is written."""
    with pytest.raises(ValidationError):
        answered(**given)


def test_a_colour_is_written_in_capitals() -> None:
    """So that the same colour is the same text."""
    assert answered(colour="#ff55aa").colour == "#FF55AA"
