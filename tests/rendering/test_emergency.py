"""The emergency numbers."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from haandbog.diagnostics import LANGUAGES
from haandbog.model.handbook import Handbook
from haandbog.model.organisation import Acute
from haandbog.rendering.emergency import (
    emergency,
    emergency_call,
    emergency_numbers,
    pinned_number,
)
from tests.rendering.handbooks import base, one, soup, unbalanced

NUMBER = {
    "id": "alarm",
    "number": "112",
    "name": {"da": "Alarm <112>", "en": "Emergency services"},
    "when": {"da": "Livsfare."},
    "source": "Alarm 112, Politiet",
    "confirm_by": "2026-12-31",
}


def with_number(**changed: str) -> Handbook:
    acute = Acute.model_validate(
        {"jurisdiction": "DK", "numbers": [NUMBER | changed]}, context={"region": "DK"}
    )
    return replace(base(), facts=replace(base().facts, acute=acute))


def nothing() -> Handbook:
    return replace(base(), facts=replace(base().facts, acute=None))


def test_every_number_is_a_row_to_tap() -> None:
    """The first is for danger to life; the others are not dressed as it."""
    rows = soup(emergency_numbers(base(), "da")).select("a")
    assert [(row["href"], "hb-call--other" in row["class"]) for row in rows] == [
        ("tel:112", False),
        ("tel:114", True),
    ]
    assert rows[0].get_text() == "Ring\u00a0112Alarmcentralen. Livsfare lige nu."


@pytest.mark.parametrize(
    ("changed", "kind", "said"),
    [
        ({}, "unknown", "Kilde: Alarm 112, Politiet. Bekræftes senest 31.\u00a0december 2026."),
        (
            {"confirmed_on": "2026-11-01"},
            "confirmed",
            "Kilde: Alarm 112, Politiet. Bekræftet 1.\u00a0november 2026.",
        ),
    ],
)
def test_a_number_says_whether_it_is_confirmed(changed: dict[str, str], kind: str, said: str) -> None:
    """Its source, and the day."""
    assert one(emergency_numbers(with_number(**changed), "da"), f".hb-src--{kind}").get_text() == said


def test_a_name_in_another_language_is_marked_and_text() -> None:
    """Danish stands in where English is missing; nothing of it is markup."""
    row = one(emergency_numbers(with_number(), "en"), "i")
    assert row.get_text() == "Emergency services. Livsfare."
    assert one(str(row), "span")["lang"] == "da"
    assert one(emergency_numbers(with_number(), "da"), "i").get_text().startswith("Alarm <112>")


def test_a_number_in_a_sentence_is_found_by_its_id() -> None:
    """Linked in prose, plain in a heading, bare in an address."""
    fact = emergency(base(), "politi")
    assert (fact.plain, fact.linked, fact.address) == ("114", "[114](tel:114)", "114")


def test_a_guide_begins_with_one_number_to_tap() -> None:
    """Who answers and nothing else; only the first number is dressed in red."""
    alarm = one(emergency_call(base(), "alarm", "da"), "a")
    assert (alarm["href"], alarm.get_text()) == ("tel:112", "Ring\u00a0112Alarmcentralen")
    assert "hb-call--other" not in alarm["class"]
    assert "hb-call--other" in one(emergency_call(base(), "politi", "da"), "a")["class"]


@pytest.mark.parametrize("handbook", [base(), nothing()])
def test_a_number_that_data_lacks_is_refused(handbook: Handbook) -> None:
    """No number is made up."""
    with pytest.raises(LookupError):
        emergency(handbook, "laegevagt")
    assert emergency_call(handbook, "laegevagt", "da") == ""


def test_without_numbers_nothing_is_shown() -> None:
    """An empty red row would be worse than none."""
    assert emergency_numbers(nothing(), "da") == pinned_number(nothing(), "da") == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_rows_are_whole_html_without_blank_lines(language: str) -> None:
    """They survive in Markdown."""
    made = emergency_numbers(base(), language)
    assert not list(unbalanced(made))
    assert "" not in made.split("\n")
