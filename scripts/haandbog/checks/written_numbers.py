"""Numbers in prose that people would call, in any of the ways they are written (DATA.md §4).

Being a valid number proves nothing: two thirds of random eight-digit texts are. So the words around
it and its shape decide: years, dates, amounts and file numbers are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from msgspec import Struct

from haandbog.checks.digits import digit_lines
from haandbog.checks.published_text import published
from haandbog.model.handbook import Handbook
from haandbog.model.pages import Link, Page, Span


class Number(Struct, frozen=True):
    """A phone-like number in a text."""

    digits: str
    """The digits alone, with the country's code where it was written."""
    start: int
    end: int


_GAP = r"[ \u00a0\u202f.-]"
_NATIONAL = (
    rf"\d{{2}}(?P<gap>{_GAP})\d{{2}}(?P=gap)\d{{2}}(?P=gap)\d{{2}}"
    rf"|\d{{4}}{_GAP}\d{{4}}|\d{{8}}|\d{{3}}[ \u00a0]\d{{2}}[ \u00a0]\d{{3}}"
)
_PHONE = re.compile(
    rf"(?<![\w/.,:+§=#@\d-])(?P<written>\(?(?:\+|00)\d{{1,3}}\)?(?:{_GAP}?\d){{6,12}}|{_NATIONAL})"
    r"(?![\w/%]|[.,:-]\d)"
)
_SHORT = re.compile(
    r"\b(?:ringe?r?|tlf\.?|telefon(?:nummer)?|nummer(?:et)?|alarm(?:central(?:en)?|nummer(?:et)?)?|call|dial|phone|number)"
    r"(?:\s+(?:til|på|nummer|number|on|is|er))*[\s:*]+"
    r"(?P<written>11\d|1-1-\d|1[1-8]\d{2}|116\d{3})(?![\w/%–-]|[.,:]\d|\s+(?:gange|times|minut|timer|hours|kr))",
    re.IGNORECASE,
)
_NO_PHONE_BEFORE = re.compile(
    r"\b(?:cvr|ean|gln|isbn|issn|doi|iban|sag|sags|sagsnr|j|journal|journalnr|konto|kontonr|reg|ref|org|orgnr"
    r"|organis?asjonsnummer|organisationsnummer|p-nummer|p-nr|se-nr|se-nummer|lov|lbk|bek|case|file|id)"
    r"[\s.:#-]*(?:nummer|number|nr|no)?[\s.:#-]*$",
    re.IGNORECASE,
)
_AMOUNT_AFTER = re.compile(r"\s*(?:kr\b|kroner|dkk|nok|eur|€|mio|,-)", re.IGNORECASE)


def numbers_in(text: str) -> Iterator[Number]:
    """Every phone-like number in a text."""
    for at, line in digit_lines(text):
        for match in _PHONE.finditer(line):
            if _is_callable(line, match):
                yield _number(match, at)
        yield from (_number(match, at) for match in _SHORT.finditer(line))


def _number(match: re.Match[str], at: int) -> Number:
    start, end = match.span("written")
    return Number(_digits(match["written"]), at + start, at + end)


def _digits(written: str) -> str:
    digits = re.sub(r"\D", "", written)
    return digits.removeprefix("00")


def _is_callable(line: str, match: re.Match[str]) -> bool:
    start, end = match.span("written")
    if _NO_PHONE_BEFORE.search(line[max(0, start - 40) : start]) or _AMOUNT_AFTER.match(line, end):
        return False
    digits = _digits(match["written"])
    return match["written"].startswith(("+", "(", "00")) or (digits[0] in "23456789" and not _is_date(digits))


def _is_date(digits: str) -> bool:
    """Two years, or a whole date without marks."""
    halves = (digits[:4], digits[4:])
    if all(half[:2] in ("19", "20") for half in halves):
        return True
    return _exists(digits[:4], digits[4:6], digits[6:]) or _exists(digits[4:], digits[2:4], digits[:2])


def _exists(year: str, month: str, day: str) -> bool:
    try:
        return 1900 <= date(int(year), int(month), int(day)).year <= 2100
    except ValueError:
        return False


_ADDRESSES = ("tel", "sms", "mailto")
"""Schemes of links that call or write to somebody."""


class Addressed(Struct, frozen=True):
    """A link that calls or writes to somebody, with the number or mail address it uses."""

    page: Page
    link: Link
    written: str

    @property
    def key(self) -> str:
        """The address in the form that numbers and mails are compared by."""
        return self.written.lower() if self.link.scheme == "mailto" else _digits(self.written)


@lru_cache(maxsize=1)
def addressed_links(handbook: Handbook) -> tuple[Addressed, ...]:
    """Every such link that does not take its address from data already."""
    return tuple(
        Addressed(page, link, link.path.partition("?")[0])
        for page in handbook.pages
        for link in page.links
        if link.scheme in _ADDRESSES and "{{" not in link.target
    )


@lru_cache(maxsize=1)
def numbers_on_pages(handbook: Handbook) -> tuple[tuple[Page, Number], ...]:
    """Every phone-like number in the words of a page, outside links that call it anyway."""
    covered: dict[str, list[Span]] = {}
    for found in addressed_links(handbook):
        covered.setdefault(found.page.file, []).append(found.link.span)
    return tuple(
        (page, number)
        for page, text in published(handbook)
        for number in numbers_in(text)
        if not any(span.start <= number.start < span.end for span in covered.get(page.file, ()))
    )
