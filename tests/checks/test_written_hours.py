"""What is an opening hour in prose, and what only looks like one."""

from __future__ import annotations

import pytest

from haandbog.checks.written_hours import hours_in

HOURS = [
    "kl. 15-18",
    "kl. 15–18",
    "Kl 15.00-18.00",
    "15:00–18:00",
    "15.00 – 18.00",
    "15.00–18",
    "fra 15.00 til 18.00",
    "klokken 15 til 18",
    "mellem kl. 15 og 18",
    "mandag 15-18",
    "Man-tir 15-18",
    "open 15:00 to 18:00",
]
OTHERS = [
    "15-18 år",
    "mandag: 15-18 deltagere",
    "side 15-18",
    "15-18",
    "2015-18",
    "§ 15-18",
    "15.000-18.000 kr.",
    "1.15-18.3",
    "den 15.-18. maj",
    "kl. 25-28",
    "kl. 15.75-18",
    "15 og 18",
]


@pytest.mark.parametrize("text", HOURS)
def test_hours_are_found_in_any_notation(text: str) -> None:
    """Dots, colons, dashes and words: the same two times of day."""
    assert [(h.opens, h.closes) for h in hours_in(text)] == [(15 * 60, 18 * 60)]


@pytest.mark.parametrize("text", OTHERS)
def test_other_numbers_are_left_alone(text: str) -> None:
    """Ages, pages, paragraphs and dates are not opening hours."""
    assert list(hours_in(text)) == []
