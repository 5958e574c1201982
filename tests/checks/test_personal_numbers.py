"""What is a person's number, and what only looks like one.

All numbers are test numbers or made from the rules.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from haandbog.checks.personal_numbers import personal_numbers
from haandbog.diagnostics import Severity
from tests.samples import findings, make

CERTAIN = ["070761-4285", "0707614285", "070761 4285", "01810720057"]
LIKELY = ["010101-1234", "3112991111", "290200-1111"]
NOBODY = [
    "2011-318624",
    "CVR 29189420",
    "EAN 5798009683052",
    "320101-1234",
    "011301-1234",
    "300200-1111",
    "+45 70909080",
    "https://eksempel.dk/0101011234",
    "1234567890123",
    "010101-12345",
    "01810720058",
    "2014–2016",
]


@pytest.mark.parametrize("text", CERTAIN)
def test_check_digits_that_fit_make_it_certain(text: str) -> None:
    """A real date and the right check digits are no accident."""
    assert [found.certain for found in personal_numbers(f"Skriv {text} her")] == [True]


@pytest.mark.parametrize("text", LIKELY)
def test_a_date_alone_makes_it_likely(text: str) -> None:
    """Since 2007 a CPR number need not fit its check digits."""
    assert [found.certain for found in personal_numbers(f"Skriv {text} her")] == [False]


@pytest.mark.parametrize("text", NOBODY)
def test_other_numbers_are_nobodys(text: str) -> None:
    """File numbers, company numbers and days that do not exist are left alone."""
    assert list(personal_numbers(text)) == []


def test_a_finding_never_repeats_the_number(tmp_path: Path) -> None:
    """The number stands in one place too many already."""
    (found,) = findings(make(tmp_path, {"docs/da/vagt.md": "Skriv aldrig 070761-4285."})).open
    assert found.severity is Severity.ERROR
    assert "0707" not in f"{found.message}{found.hint}"
