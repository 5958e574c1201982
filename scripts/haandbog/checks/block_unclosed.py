"""A box that is opened and never closed, or closed and never opened.

PASS docs/da/vagt.md
    /// say
    »Hvad fylder mest lige nu?«
    ///

FAIL docs/da/vagt.md 1:1
    /// say
    »Hvad fylder mest lige nu?«

FAIL docs/da/vagt.md 2:1
    »Hvad fylder mest lige nu?«
    ///
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.handbook import Handbook
from haandbog.model.loose_ends import LooseEnd

RULE = Rule(
    "block-unclosed",
    Severity.ERROR,
    Text("{what}", "{what}", "{what}"),
    Text(
        "Uden en slutning ved ingen, hvad der hører til boksen. Var den til ledere, kunne alle læse resten.",
        "Uten en slutt vet ingen hva som hører til boksen. Var den til ledere, kunne alle lese resten.",
        "Without an end nobody knows what belongs to the box. If it was for leaders, "
        "everybody could read the rest.",
    ),
)
UNCLOSED = Text(
    "boksen '{name}' bliver ikke lukket",
    "boksen '{name}' blir ikke lukket",
    "the box '{name}' is never closed",
)
CLOSE = Text(
    "skriv {slashes} på en linje for sig, hvor boksen slutter",
    "skriv {slashes} på en egen linje der boksen slutter",
    "write {slashes} on a line of its own where the box ends",
)
NOT_OPEN = Text(
    "her er ingen boks at lukke", "her er det ingen boks å lukke", "there is no box to close here"
)
DELETE = Text(
    "slet linjen, eller sæt boksens begyndelse ind: /// say",
    "slett linjen, eller sett inn begynnelsen på boksen: /// say",
    "delete the line, or put in the beginning of the box: /// say",
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every ``///`` without its other half."""
    for page in handbook.pages:
        for block in page.blocks:
            if block.closing is None:
                opening = page.source.text[block.opening.start : block.opening.end].strip()
                slashes = opening[: len(opening) - len(opening.lstrip("/"))]
                yield RULE.at(
                    block.place, hint=CLOSE.fill(slashes=slashes), what=UNCLOSED.fill(name=block.name)
                )
        for loose in page.loose:
            if loose.kind is LooseEnd.BLOCK_CLOSED_TWICE:
                yield RULE.at(loose.place, hint=DELETE, what=NOT_OPEN)
