"""An insertion of something that does not exist.

PASS docs/da/vagt.md
    Ring på {{ org.phone }}.

FAIL docs/da/vagt.md 1:12
    Ring på {{ org.phon }}.

FAIL docs/da/vagt.md 1:4
    {{ opening_hour() }}

FAIL docs/da/vagt.md 1:15
    {{ org.name | genetive }} telefon er åben.
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.checks.insertion_reading import mistakes
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.handbook import Handbook

RULE = Rule(
    "insertion-unknown",
    Severity.ERROR,
    Text(
        "her er intet at indsætte, der hedder '{name}'",
        "her er ikke noe å sette inn som heter '{name}'",
        "there is nothing called '{name}' to insert",
    ),
    Text(
        "Der ville komme til at stå et hul på siden. Siden »Ret en side« viser, hvad der kan indsættes.",
        "Det ville bli et hull på siden. Siden «Ret en side» viser hva som kan settes inn.",
        "There would be a hole in the page. The page “Ret en side” shows what can be inserted.",
    ),
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every name in an insertion that the handbook does not know."""
    for place, mistake in mistakes(handbook, RULE.code):
        yield RULE.at(place, hint=mistake.hint, edit=mistake.edit, name=mistake.word)
