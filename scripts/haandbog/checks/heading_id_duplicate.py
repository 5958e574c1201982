"""Two sections on a page with the same id.

PASS docs/da/vagt.md
    ## Før vagten { #foer }

    ## Efter vagten { #efter }

FAIL docs/da/vagt.md 3:20
    ## Før vagten { #vagten }

    ## Efter vagten { #vagten }
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.loading.markdown.structure import slug
from haandbog.model.handbook import Handbook
from haandbog.model.pages import Heading, Page

RULE = Rule(
    "heading-id-duplicate",
    Severity.ERROR,
    Text(
        "id'et '{id}' står også ved »{other}« i linje {line}",
        "id-en '{id}' står også ved «{other}» i linje {line}",
        "the id '{id}' also stands at “{other}” in line {line}",
    ),
    Text(
        "Et link til id'et ville altid føre til det første af dem.",
        "En lenke til id-en ville alltid føre til den første av dem.",
        "A link to the id would always lead to the first of them.",
    ),
    Text(
        "giv det ene afsnit sit eget id: {own}",
        "gi det ene avsnittet sin egen id: {own}",
        "give one of the sections an id of its own: {own}",
    ),
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every heading whose id an earlier one has."""
    for page in handbook.pages:
        yield from _on(page)


def _on(page: Page) -> Iterator[Diagnostic]:
    first: dict[str, Heading] = {}
    for heading in page.headings:
        other = first.setdefault(heading.id, heading)
        if other is not heading:
            own = slug(heading.text) or "et-andet-id"
            own = f"{own}-2" if own == heading.id else own
            yield RULE.at(heading.id_place, id=heading.id, other=other.text, line=other.place.line, own=own)
