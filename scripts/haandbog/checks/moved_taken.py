"""Something is told to have moved, but it still stands where it was.

PASS data/published-ids.yml
    schema: 1
    moved:
      - {from: modul-tre, to: modul-3}

FAIL data/published-ids.yml 3:12
    schema: 1
    moved:
      - {from: modul-3, to: kontakt}
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.checks.data_files import place_in
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.handbook import Handbook
from haandbog.model.spots import ledger, stands

RULE = Rule(
    "moved-taken",
    Severity.ERROR,
    Text(
        "'{spot}' er ikke flyttet: det står der endnu",
        "'{spot}' er ikke flyttet: det står der fortsatt",
        "'{spot}' has not moved: it still stands there",
    ),
    Text(
        "Et link kan kun føre ét sted hen. Står teksten der endnu, er det dér, læseren skal lande.",
        "En lenke kan bare føre ett sted. Står teksten der fortsatt, er det der leseren skal lande.",
        "A link can only lead to one place. If the text still stands there, the reader must land there.",
    ),
    Text(
        "slet linjen, eller giv siden eller afsnittet et nyt id",
        "slett linjen, eller gi siden eller avsnittet en ny id",
        "delete the line, or give the page or section a new id",
    ),
    can_be_silenced=False,
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every move from a place that is still in use."""
    for index, entry in enumerate(ledger(handbook).moved):
        if stands(handbook, entry.origin):
            place = place_in(handbook, "published-ids.yml", ("moved", index, "from"))
            yield RULE.at(place, spot=entry.origin)
