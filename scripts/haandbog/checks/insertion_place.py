"""A whole block inserted where there is only room for words.

PASS docs/da/vagt.md
    Telefonen er åben:

    {{ opening_hours() }}

FAIL docs/da/vagt.md 1:22
    Telefonen er åben {{ opening_hours() }}.

FAIL docs/da/vagt.md 3:16
    | Hvad | Hvornår |
    | --- | --- |
    | Telefon | {{ opening_hours() }} |

FAIL docs/da/modul-4.md 3:8
    ---
    id: modul-4
    title: Velkommen til {{ org.name }}
    owner: uddannelsesansvarlig
    basis: undecided
    ---
    Vi bygger videre.
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.checks.insertion_reading import read
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.handbook import Handbook
from haandbog.model.pages import Page

RULE = Rule(
    "insertion-place",
    Severity.ERROR,
    Text("'{name}' kan ikke stå her", "'{name}' kan ikke stå her", "'{name}' cannot stand here"),
    Text(
        "Nogle indsættelser er et helt afsnit: en tabel eller kort. "
        "De ville rive sætningen eller tabellen i stykker.",
        "Noen innsettinger er et helt avsnitt: en tabell eller kort. "
        "De ville rive setningen eller tabellen i stykker.",
        "Some insertions are a whole section: a table or cards. They would tear the sentence or table apart.",
    ),
    Text("sæt den alene på en linje", "sett den alene på en linje", "put it alone on a line"),
)
FRONT = Text(
    "øverst på siden bliver intet sat ind: skriv ordene",
    "øverst på siden blir ingenting satt inn: skriv ordene",
    "nothing is inserted at the top of a page: write the words",
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every block that shares its line, and every insertion in a page's title or description."""
    for page in handbook.pages:
        for insertion in page.insertions:
            block = read(insertion.expression).block
            if block and not insertion.alone:
                yield RULE.at(insertion.place, name=block)
        yield from _in_front_matter(page)


def _in_front_matter(page: Page) -> Iterator[Diagnostic]:
    for name in ("title", "description", "subtitle"):
        told = getattr(page.meta, name) or ""
        if "{{" in told:
            yield RULE.at(page.front.value_at((name,)), hint=FRONT, name="{{ … }}")
