"""What is a telephone number in prose, and what only looks like one."""

from __future__ import annotations

import pytest

from haandbog.checks.written_numbers import numbers_in

PHONES = [
    ("Ring 7090 9080.", "70909080"),
    ("Ring 70909080 nu", "70909080"),
    ("Ring 70 90 90 80, hvis", "70909080"),
    ("Ring 70\u00a090\u00a090\u00a080", "70909080"),
    ("tlf. nr. 70 90 90 80", "70909080"),
    ("Ring +45 70 90 90 80.", "4570909080"),
    ("Ring (+45) 70909080.", "4570909080"),
    ("Ring 0045 7090 9080", "4570909080"),
    ("Ring +47 22 33 44 55", "4722334455"),
    ("70-90-90-80", "70909080"),
    ("**70.90.90.80**", "70909080"),
    ("gratis på 800 12 345", "80012345"),
    ("Ring 112 ved fare", "112"),
    ("ring til 1-1-2", "112"),
    ("Ring til lægevagten på telefon 1813", "1813"),
    ("Call 116111 for children", "116111"),
]
OTHERS = [
    "Sagsnr 2011-318624",
    "Sagsnr. 20113186",
    "CVR 29189420",
    "CVR-nr.: 29 18 94 20",
    "EAN 5798009683052",
    "ISBN 978-87-02-12345-6",
    "2.000 samtaler",
    "1.200 medlemmer",
    "§ 101",
    "§ 101-103 og § 141",
    "2014–2016",
    "2014-2016",
    "2014 2016",
    "15.000 kr.",
    "70.909.080 kr.",
    "70909080 kr.",
    "den 23-11-2026",
    "23.11.2026",
    "23112026",
    "20261123",
    "kl. 15.00-18.00 og 18.00-21.00",
    "15:00–18:00",
    "LBK nr. 20241234",
    "https://eksempel.dk/70909080",
    "version 2.10.20.30",
    "11 22 33 44",
    "side 112",
    "nummer 112 timer",
    "Ring 100 gange",
    "konto 7090 1234567",
    "69 samtaler, 75 minutter",
]


@pytest.mark.parametrize(("text", "digits"), PHONES)
def test_a_phone_number_is_found_in_any_notation(text: str, digits: str) -> None:
    """People write numbers in many ways; their digits are the same."""
    assert [number.digits for number in numbers_in(text)] == [digits]


@pytest.mark.parametrize("text", OTHERS)
def test_other_numbers_are_left_alone(text: str) -> None:
    """Years, dates, amounts, laws and file numbers are nobody's telephone."""
    assert list(numbers_in(text)) == []


def test_a_number_stands_where_it_is_written() -> None:
    """The offsets are those of the number alone."""
    text = "Ring +45 70 90 90 80."
    assert [text[n.start : n.end] for n in numbers_in(text)] == ["+45 70 90 90 80"]
