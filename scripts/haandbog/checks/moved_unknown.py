"""Something published is told to have moved to where nothing stands.

PASS data/published-ids.yml
    schema: 1
    moved:
      - {from: modul-tre, to: modul-3}

FAIL data/published-ids.yml 3:27
    schema: 1
    moved:
      - {from: modul-tre, to: modul-33}
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.checks.data_files import place_in
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text, suggest
from haandbog.model.handbook import Handbook
from haandbog.model.spots import ledger, standing, stands

RULE = Rule(
    "moved-unknown",
    Severity.ERROR,
    Text(
        "der er intet, der hedder '{spot}', at flytte til",
        "det finnes ikke noe som heter '{spot}' å flytte til",
        "there is nothing called '{spot}' to move to",
    ),
    Text(
        "Den, der følger et gammelt link, skal lande, hvor teksten står nu.",
        "Den som følger en gammel lenke, skal lande der teksten står nå.",
        "Whoever follows an old link must land where the text stands now.",
    ),
    can_be_silenced=False,
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every move whose new place is not there. One that leads on to another move is told of as a chain."""
    book = ledger(handbook)
    for index, entry in enumerate(book.moved):
        if stands(handbook, entry.to) or book.follow(entry.to) != entry.to:
            continue
        place = place_in(handbook, "published-ids.yml", ("moved", index, "to"))
        yield RULE.at(place, hint=suggest(entry.to, _known(handbook, entry.to)), spot=entry.to)


def _known(handbook: Handbook, spot: str) -> list[str]:
    page_id, mark, _ = spot.partition("#")
    page = standing(handbook).get(page_id)
    return [f"{page_id}#{anchor}" for anchor in page.anchors] if mark and page else [*standing(handbook)]
