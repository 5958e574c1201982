"""Danish CPR numbers and Norwegian fødselsnumre, told from other numbers by date and check digits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from haandbog.diagnostics import Text

CPR = Text("et dansk CPR-nummer", "et dansk CPR-nummer", "a Danish CPR number")
FODSELSNUMMER = Text(
    "et norsk fødselsnummer", "et norsk fødselsnummer", "a Norwegian national identity number"
)

_SIX = re.compile(r"[0-9][0-9]{5}")  # so written, the first of them is looked for four times as fast
_TEN = re.compile(r"(?<![\d/+.-])(\d{6})[ -]?(\d{4})(?![\d-])")
_ELEVEN = re.compile(r"(?<![\d/+.-])(\d{6}) ?(\d{5})(?![\d-])")
_CPR_WEIGHTS = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
_FIRST = (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)
_SECOND = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)


class Personal(Struct, frozen=True):
    """Something that is, or looks like, a person's number."""

    start: int
    kind: Text
    certain: bool
    """Whether its check digits fit. CPR numbers since 2007 need not, so a misfit is no proof."""


def personal_numbers(text: str) -> Iterator[Personal]:
    """Every such number in a text."""
    if not _SIX.search(text):
        return
    for match in _TEN.finditer(text):
        if _is_day(match[1]):
            yield Personal(match.start(), CPR, _fits(match[1] + match[2], _CPR_WEIGHTS))
    for match in _ELEVEN.finditer(text):
        digits = match[1] + match[2]
        if _is_norwegian_day(match[1]) and _fits(digits[:10], _FIRST) and _fits(digits, _SECOND):
            yield Personal(match.start(), FODSELSNUMMER, certain=True)


def _fits(digits: str, weights: tuple[int, ...]) -> bool:
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True)) % 11 == 0


def _is_day(written: str) -> bool:
    """Whether ``ddmmyy`` is a day in this century or the last."""
    day, month, year = (int(written[at : at + 2]) for at in (0, 2, 4))
    return any(_exists(century + year, month, day) for century in (1900, 2000))


def _is_norwegian_day(written: str) -> bool:
    """The same; D-numbers add 40 to the day, synthetic and helper numbers 40 or 80 to the month."""
    day, month, year = (int(written[at : at + 2]) for at in (0, 2, 4))
    real_day, real_month = day - 40 if day > 40 else day, month % 40
    return any(_exists(century + year, real_month, real_day) for century in (1900, 2000))


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
