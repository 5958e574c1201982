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

from haandbog.checks.insertion_names import FILES
from haandbog.checks.insertion_reading import mistakes, roots, word_place
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
    absent = {name: file for name, file in FILES.items() if file not in _there(handbook)}
    for page in handbook.pages:
        for insertion in page.insertions:
            for name in roots(insertion.expression) & absent.keys():
                hint = MAKE_FILE.fill(file=f"data/{absent[name]}")
                yield RULE.at(word_place(page, insertion, name), hint=hint, name=name)


def _there(handbook: Handbook) -> frozenset[str]:
    """The data files that are there, readable or not: what is wrong in them is told where it stands."""
    facts = handbook.facts
    read = {
        "opening-hours.yml": facts.hours,
        "acute.yml": facts.acute,
        "training.yml": facts.training,
        "terms.yml": facts.terms,
        "laws.yml": facts.laws,
    }
    return facts.unread | {file for file, record in read.items() if record is not None}


MAKE_FILE = Text(
    "lav filen {file}; data/README.md viser, hvad der skal stå i den",
    "lag filen {file}; data/README.md viser hva som skal stå i den",
    "make the file {file}; data/README.md shows what belongs in it",
)
