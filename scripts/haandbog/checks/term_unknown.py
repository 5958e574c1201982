"""A link to a word that is not in the glossary.

PASS docs/da/vagt.md
    Lyt til [rådsøger](term:raadsoeger).

FAIL docs/da/vagt.md 1:20
    Lyt til [rådsøger](term:radsoger).
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.checks.links import lost_links
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text, suggest
from haandbog.model.handbook import Handbook
from haandbog.model.references import Lost

RULE = Rule(
    "term-unknown",
    Severity.ERROR,
    Text(
        "ordlisten har intet ord med id'et '{name}'",
        "ordlisten har ikke noe ord med id-en '{name}'",
        "the glossary has no word with the id '{name}'",
    ),
    Text(
        "Et link med term: forklarer et ord for den, der er ny. Ordet skal stå i data/terms.yml.",
        "En lenke med term: forklarer et ord for den som er ny. Ordet må stå i data/terms.yml.",
        "A link with term: explains a word to somebody new. The word must stand in data/terms.yml.",
    ),
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every ``term:`` that the glossary does not explain."""
    for found, nowhere in lost_links(handbook, Lost.TERM):
        yield RULE.at(found.link.target_place, hint=suggest(nowhere.name, nowhere.known), name=nowhere.name)
