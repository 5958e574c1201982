"""A link to a section that the page does not have.

PASS docs/da/vagt.md
    Læs om [telefonen](ref:kontakt#telefon).

FAIL docs/da/vagt.md 1:20
    Læs om [telefonen](ref:kontakt#telefonen).

FAIL docs/da/vagt.md 1:20
    Læs om [telefonen](kontakt.md#telefonen).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from haandbog.checks.links import lost_links
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text, suggest
from haandbog.model.handbook import Handbook
from haandbog.model.references import Lost

RULE = Rule(
    "heading-unknown",
    Severity.ERROR,
    Text(
        "siden '{page}' har intet afsnit med id'et '{name}'",
        "siden '{page}' har ikke noe avsnitt med id-en '{name}'",
        "the page '{page}' has no section with the id '{name}'",
    ),
    Text(
        "Linket ville føre til sidens top, og læseren skulle selv lede. Måske har afsnittet fået et nyt id.",
        "Lenken ville føre til toppen av siden, og leseren måtte lete selv. "
        "Kanskje avsnittet har fått ny id.",
        "The link would lead to the top of the page and leave the reader to search. "
        "Perhaps the section has got a new id.",
    ),
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every link whose page is there, but not its section."""
    twice = Counter((page.language, page.id) for page in handbook.pages)
    for found, nowhere in lost_links(handbook, Lost.HEADING):
        if twice[found.page.language, nowhere.where] > 1:  # told already, and nobody knows which one is meant
            continue
        hint = suggest(nowhere.name, nowhere.known)
        yield RULE.at(found.link.target_place, hint=hint, page=nowhere.where, name=nowhere.name)
