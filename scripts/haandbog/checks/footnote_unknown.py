"""A footnote that nobody has written, or that nobody refers to.

PASS docs/da/vagt.md
    Linjen begyndte i det små.[^1]

    [^1]: Fortalt af en frivillig.

FAIL docs/da/vagt.md 1:27
    Linjen begyndte i det små.[^1]

FAIL docs/da/vagt.md 3:1
    Linjen begyndte i det små.

    [^1]: Fortalt af en frivillig.
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.checks.unread import unread
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.handbook import Handbook
from haandbog.model.loose_ends import LooseEnd

RULE = Rule(
    "footnote-unknown",
    Severity.ERROR,
    Text("{what}", "{what}", "{what}"),
    Text(
        "Læseren ville se [^1] i teksten, eller en note, der ikke siger, hvad den hører til.",
        "Leseren ville se [^1] i teksten, eller en note som ikke sier hva den hører til.",
        "The reader would see [^1] in the text, or a note that does not say what it belongs to.",
    ),
)
TOLD = {
    LooseEnd.FOOTNOTE_UNDEFINED: (
        Text(
            "fodnoten '{text}' er ikke skrevet",
            "fotnoten '{text}' er ikke skrevet",
            "the footnote '{text}' is not written",
        ),
        Text(
            "skriv den på en linje for sig nederst på siden: [^{text}]: …",
            "skriv den på en egen linje nederst på siden: [^{text}]: …",
            "write it on a line of its own at the end of the page: [^{text}]: …",
        ),
    ),
    LooseEnd.FOOTNOTE_UNUSED: (
        Text(
            "intet sted henviser til fodnoten '{text}'",
            "ingen steder viser til fotnoten '{text}'",
            "nothing refers to the footnote '{text}'",
        ),
        Text(
            "skriv [^{text}] i teksten, hvor noten hører til, eller slet den",
            "skriv [^{text}] i teksten der noten hører til, eller slett den",
            "write [^{text}] in the text where the note belongs, or delete it",
        ),
    ),
}


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every footnote that lacks its other half."""
    return unread(handbook, RULE, TOLD)
