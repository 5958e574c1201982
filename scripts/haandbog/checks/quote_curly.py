"""A value in data within curly quotation marks, as a word processor writes them: they become part of it.

PASS data/training.yml
    schema: 1
    course_evenings: 4
    provenance: {source: "Kursusplan, Eksempellinjen, 2026"}

FAIL data/training.yml 3:22
    schema: 1
    course_evenings: 4
    provenance: {source: “Kursusplan”}
"""

from __future__ import annotations

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
_OPENING, _ALL = "“„”‘", "“„”‘’"


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every value that stands within one pair of them, or begins with one that is never closed."""
    files: list[tuple[Source, DataSource]] = [(source, source) for source in handbook.sources.values()]
    files += [(page.source, page.front) for page in handbook.pages]
    for file, data in files:
        if any(sign in data.text for sign in _OPENING):
            for place in dict.fromkeys(data.values.values()):
                value = _without_end(file.line(place.line)[place.column - 1 :])
                if value[:1] in tuple(_OPENING) and _is_quoted(value):
                    yield RULE.at(place, value=value)


def _is_quoted(value: str) -> bool:
    """Whether all of a value stands within one pair of marks, or its only mark is never closed."""
    marks = sum(value.count(sign) for sign in _ALL)
    return marks == 1 or (marks == 2 and value[-1] in _ALL)


def _without_end(rest: str) -> str:
    """What stands there, without a comment and without the end of the field around it."""
    return rest.split(" #")[0].rstrip(" ,}]")
