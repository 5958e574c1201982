"""A number that looks like a telephone, and that data does not hold.

PASS docs/da/vagt.md
    Vi har CVR 29189420 og har haft 2.000 samtaler i 2014–2016.

FAIL docs/da/vagt.md 1:12
    Naboen har 70 12 34 56.

FAIL docs/da/vagt.md 1:19
    Ring [naboen](tel:+4570123456).
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.checks.known_facts import known_numbers
from haandbog.checks.written_numbers import addressed_links, numbers_on_pages
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.handbook import Handbook

RULE = Rule(
    "phone-unknown",
    Severity.WARNING,
    Text(
        "'{value}' ligner et telefonnummer, som ingen holder øje med",
        "'{value}' ligner et telefonnummer som ingen holder øye med",
        "'{value}' looks like a phone number that nobody keeps an eye on",
    ),
    Text(
        "Et nummer i teksten bliver aldrig bekræftet igen. Det kan også være et menneskes eget.",
        "Et nummer i teksten blir aldri bekreftet igjen. Det kan også være et menneskes eget.",
        "A number in the text is never confirmed again. It may also be somebody's own.",
    ),
    Text(
        "skriv det ind under data/partners med sin kilde, eller fjern det",
        "skriv det inn under data/partners med kilden, eller fjern det",
        "write it into data/partners with its source, or take it away",
    ),
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every phone-like number that is in no data file."""
    known = known_numbers(handbook)
    for page, number in numbers_on_pages(handbook):
        if number.digits not in known:
            yield RULE.at(page.source.place(number.start), value=page.source.text[number.start : number.end])
    for found in addressed_links(handbook):
        if found.link.scheme != "mailto" and found.key not in known:
            start = found.link.target_span.start + len(found.link.scheme) + 1
            yield RULE.at(found.page.source.place(start), value=found.written)
