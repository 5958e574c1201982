"""A reference to a page id that no page has.

PASS docs/da/vagt.md
    Begynd på [forsiden](ref:forside).

FAIL docs/da/vagt.md 1:22
    Begynd på [forsiden](ref:forsiden).

FAIL docs/da/modul-4.md 8:28
    ---
    id: modul-4
    title: Modul 4
    owner: uddannelsesansvarlig
    basis: undecided
    module:
      number: 4
      prerequisites: [modul-3, modul-33]
    ---
    Vi bygger videre.
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.checks.links import lost_links
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text, suggest
from haandbog.model.handbook import Handbook
from haandbog.model.references import Lost

RULE = Rule(
    "page-unknown",
    Severity.ERROR,
    Text("ingen side har id'et '{name}'", "ingen side har id-en '{name}'", "no page has the id '{name}'"),
    Text(
        "Et link med ref: finder siden på dens id, så det holder, når siden flytter. Id'et skal findes.",
        "En lenke med ref: finner siden på id-en, så den holder når siden flytter. Id-en må finnes.",
        "A link with ref: finds the page by its id, so that it holds when the page moves. The id must exist.",
    ),
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every ``ref:`` and every prerequisite of a module whose page is not there."""
    for found, nowhere in lost_links(handbook, Lost.PAGE):
        yield RULE.at(found.link.target_place, hint=suggest(nowhere.name, nowhere.known), name=nowhere.name)
    for page in handbook.pages:
        wanted = page.meta.module.prerequisites if page.meta.module else ()
        for index, name in enumerate(wanted):
            if name not in handbook.page_ids:
                place = page.front.value_at(("module", "prerequisites", index))
                yield RULE.at(place, hint=suggest(name, handbook.page_ids), name=name)
