"""A mail address that data does not hold.

PASS docs/da/vagt.md
    Skriv til {{ org.email }}; sådan ser en adresse ud: navn@eksempel.example.

FAIL docs/da/vagt.md 1:11
    Skriv til ole.hansen@posten.dk.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from haandbog.checks.known_facts import known_mails
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.handbook import Handbook
from haandbog.model.pages import Page

RULE = Rule(
    "email-unknown",
    Severity.WARNING,
    Text(
        "'{value}' er en mailadresse, som ingen holder øje med",
        "'{value}' er en e-postadresse som ingen holder øye med",
        "'{value}' is a mail address that nobody keeps an eye on",
    ),
    Text(
        "En adresse i teksten bliver aldrig bekræftet igen. Det kan også være et menneskes egen.",
        "En adresse i teksten blir aldri bekreftet igjen. Det kan også være et menneskes egen.",
        "An address in the text is never confirmed again. It may also be somebody's own.",
    ),
    Text(
        "skriv den ind i data med sin kilde, eller fjern den",
        "skriv den inn i data med kilden, eller fjern den",
        "write it into data with its source, or take it away",
    ),
)
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.)+[a-z]{2,24}\b", re.IGNORECASE)
_INVENTED = re.compile(r"@(?:.*\.)?(?:example(?:\.(?:com|org|net))?|test|invalid)$", re.IGNORECASE)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every mail address on a page, in a link or in the text, that is in no data file."""
    known = known_mails(handbook)
    for page in handbook.pages:
        if "@" not in page.source.text:
            continue
        for start, value in _written(page):
            if value.lower() not in known and not _INVENTED.search(value):
                yield RULE.at(page.source.place(start), value=value)


def _written(page: Page) -> Iterator[tuple[int, str]]:
    yield from ((match.start(), match[0]) for match in _MAIL.finditer(page.prose))
    for link in page.links:
        if link.scheme == "mailto":
            start = link.target_span.start + len("mailto:")
            yield start, link.target[len("mailto:") :].partition("?")[0]
