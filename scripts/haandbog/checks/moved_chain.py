"""A move leads to something that has itself moved: a chain, or a ring.

PASS data/published-ids.yml
    schema: 1
    moved:
      - {from: modul-tre, to: modul-3}
      - {from: tredje-modul, to: modul-3}

FAIL data/published-ids.yml 3:30
    schema: 1
    moved:
      - {from: tredje-modul, to: modul-tre}
      - {from: modul-tre, to: modul-3}

FAIL data/published-ids.yml 3:30
    schema: 1
    moved:
      - {from: tredje-modul, to: modul-3#hilsen}
      - {from: modul-3#hilsen, to: modul-3}
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.checks.data_files import place_in
from haandbog.diagnostics import Diagnostic, Edit, Rule, Severity, Text
from haandbog.model.handbook import Handbook
from haandbog.model.spots import ledger, stands

RULE = Rule(
    "moved-chain",
    Severity.ERROR,
    Text("'{spot}' er selv flyttet", "'{spot}' er selv flyttet", "'{spot}' has itself moved"),
    Text(
        "Et gammelt link skal føre lige derhen, hvor teksten står nu. I en kæde kan ét led knække, og i en "
        "ring kommer ingen frem.",
        "En gammel lenke skal føre rett dit teksten står nå. I en kjede kan ett ledd ryke, og i en ring "
        "kommer ingen fram.",
        "An old link must lead straight to where the text stands now. In a chain one link may break, and in "
        "a ring nobody arrives.",
    ),
    Text(
        "skriv det sted, hvor det ender: {end}",
        "skriv stedet der det ender: {end}",
        "write the place where it ends: {end}",
    ),
    can_be_silenced=False,
)
_RING = Text(
    "flytningerne går i ring: ret den, hvor teksten ikke står",
    "flyttingene går i ring: rett den der teksten ikke står",
    "the moves go in a ring: mend the one where the text does not stand",
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every move that needs a second one to arrive."""
    book = ledger(handbook)
    for index, entry in enumerate(book.moved):
        end = book.follow(entry.to)
        if end == entry.to and entry.to not in book.destinations:
            continue
        place = place_in(handbook, "published-ids.yml", ("moved", index, "to"))
        arrives = stands(handbook, end)
        edit = Edit(entry.to, end) if arrives else None
        yield RULE.at(place, hint=None if arrives else _RING, edit=edit, spot=entry.to, end=end)
