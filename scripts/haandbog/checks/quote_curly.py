"""A value in data within curly quotation marks, as a word processor writes them: they become part of it.

PASS data/training.yml
    schema: 1
    course_evenings: 4
    provenance: {source: “Den lange plan” og andre}

FAIL data/training.yml 3:22
    schema: 1
    course_evenings: 4
    provenance: {source: “Kursusplan”}

FAIL data/training.yml 3:22
    schema: 1
    course_evenings: 4
    provenance: {source: “Peter’s plan”, review_by: 2027-05-01}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.handbook import Handbook
from haandbog.model.source import DataSource, Source

RULE = Rule(
    "quote-curly",
    Severity.WARNING,
    Text(
        "de krumme anførselstegn bliver en del af det, der står: {value}",
        "de krumme anførselstegnene blir en del av det som står: {value}",
        "the curly quotation marks become part of what stands there: {value}",
    ),
    Text(
        'Word og telefoner gør "lige" tegn krumme. I data er de krumme et bogstav som alle andre, '
        "og læseren ser dem overalt.",
        'Word og telefoner gjør "rette" tegn krumme. I data er de krumme en bokstav som alle andre, '
        "og leseren ser dem overalt.",
        'Word processors and phones bend "straight" marks. In data a bent one is a letter like any other, '
        "and readers see it everywhere.",
    ),
    Text(
        'slet dem, eller brug lige anførselstegn: "…"',
        'slett dem, eller bruk rette anførselstegn: "…"',
        'delete them, or use straight quotation marks: "…"',
    ),
)
_OPENING = "“„”‘"
_CLOSING = re.compile(r"[“”‘]|’(?!\w)")
"""An apostrophe within a word closes nothing."""


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every value that stands within one pair of them, or begins with one that is never closed."""
    files: list[tuple[Source, DataSource]] = [(source, source) for source in handbook.sources.values()]
    files += [(page.source, page.front) for page in handbook.pages]
    for file, data in files:
        if any(sign in data.text for sign in _OPENING):
            for place in dict.fromkeys(data.values.values()):
                value = _quoted(file.line(place.line)[place.column - 1 :])
                if value:
                    yield RULE.at(place, value=value)


def _quoted(rest: str) -> str:
    """The marks and what is between them, when that is the whole value; empty for every other value."""
    if rest[:1] not in tuple(_OPENING):
        return ""
    closed = _CLOSING.search(rest, 1)
    if closed is None:
        return rest.split(" #")[0].rstrip()
    after = rest[closed.end() :].lstrip()
    return rest[: closed.end()] if after[:1] in ("", ",", "}", "]", "#") else ""
