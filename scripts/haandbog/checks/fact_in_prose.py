"""A fact written out by hand that data already holds.

PASS docs/da/vagt.md
    Ring på {{ org.phone }} eller skriv til {{ org.email }}.

FAIL docs/da/vagt.md 1:9
    Ring på 7000 0000.

FAIL docs/da/vagt.md 1:19
    Ring [til os](tel:+4570000000).

FAIL docs/da/vagt.md 1:11
    Skriv til mail@eksempel.dk.

FAIL docs/da/vagt.md 1:15
    Vi holder til Eksempelvej 1, 1000 Eksempelby.

FAIL docs/da/vagt.md 1:19
    Telefonen er åben kl. 15-18.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from haandbog.checks.known_facts import Held, known_addresses, known_mails, known_numbers
from haandbog.checks.known_hours import known_hours
from haandbog.checks.published_text import published
from haandbog.checks.written_hours import hours_in
from haandbog.checks.written_numbers import Addressed, addressed_links, numbers_in, numbers_on_pages
from haandbog.diagnostics import Diagnostic, Edit, Rule, Severity, Text
from haandbog.model.handbook import Handbook
from haandbog.model.pages import Page

RULE = Rule(
    "fact-in-prose",
    Severity.ERROR,
    Text(
        "'{value}' står allerede i data", "'{value}' står allerede i data", "'{value}' already stands in data"
    ),
    Text(
        "En oplysning, der er skrevet af, bliver forkert den dag, den ændres i data. Hent den, "
        "så er den rigtig overalt.",
        "En opplysning som er skrevet av, blir feil den dagen den endres i data. Hent den, "
        "så er den riktig overalt.",
        "A fact that is written out becomes wrong the day it changes in data. Fetch it, "
        "and it is right everywhere.",
    ),
    Text("skriv {write} i stedet", "skriv {write} i stedet", "write {write} instead"),
)
IN_FRONT = Text(
    "lad den stå på siden selv: {write}",
    "la den stå på selve siden: {write}",
    "leave it to the page itself: {write}",
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every number, mail, address and opening hour in prose that an insertion could show."""
    numbers = known_numbers(handbook)
    for page, number in numbers_on_pages(handbook):
        if number.digits in numbers:
            yield _at(page, number.start, number.end, numbers[number.digits])
    for found in addressed_links(handbook):
        yield from _in_link(handbook, found)
    for page, text in published(handbook):
        for start, end, held in (
            *_mails(handbook, page, text),
            *_addresses(handbook, text),
            *_hours(handbook, text),
        ):
            yield _at(page, start, end, held)


Spot = tuple[int, int, Held]


def _mails(handbook: Handbook, page: Page, text: str) -> Iterator[Spot]:
    known = known_mails(handbook)
    shown = [link.text_span for link in page.links if link.scheme == "mailto"]
    for match in _MAIL.finditer(text) if "@" in text else ():
        in_link = any(span.start <= match.start() < span.end for span in shown)
        if match[0].lower() in known and not in_link:
            yield *match.span(), known[match[0].lower()]


def _addresses(handbook: Handbook, text: str) -> Iterator[Spot]:
    taken: set[int] = set()
    small = text.lower()
    for address in known_addresses(handbook):
        for match in address.pattern.finditer(text) if address.word in small else ():
            if taken.isdisjoint(match.span()):
                taken.update(range(match.start(), match.end() + 1))
                yield *match.span(), address.held


def _hours(handbook: Handbook, text: str) -> Iterator[Spot]:
    known = known_hours(handbook)
    for written in hours_in(text) if known else ():
        line = text[text.rfind("\n", 0, written.start) + 1 : written.start]
        for hours in known.get((written.opens, written.closes), ()):
            if hours.beside in line:
                yield written.start, written.end, hours.held
                break


def _in_link(handbook: Handbook, found: Addressed) -> Iterator[Diagnostic]:
    """``[…](tel:…)``: the whole link where its text says the same, else its address alone."""
    held = {**known_numbers(handbook), **known_mails(handbook)}.get(found.key)
    if held is None:
        return
    link = found.link
    if _says_itself(found):
        yield _at(found.page, link.span.start, link.span.end, held)
    else:
        start = link.target_span.start + len(link.scheme) + 1
        yield _at(found.page, start, start + len(found.written), held)


def _says_itself(found: Addressed) -> bool:
    numbers = [number.digits for number in numbers_in(found.link.text)]
    return found.link.text.strip().lower() == found.key or any(
        found.key.endswith(number) for number in numbers
    )


def _at(page: Page, start: int, end: int, held: Held) -> Diagnostic:
    value = page.source.text[start:end]
    if start < page.body_start:
        return RULE.at(page.source.place(start), hint=IN_FRONT.fill(write=held.write), value=value)
    edit = Edit(value, held.write) if held.mends else None
    return RULE.at(page.source.place(start), edit=edit, value=value, write=held.write)
