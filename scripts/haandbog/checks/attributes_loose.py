"""An id or a class in curly brackets that belongs to nothing.

PASS docs/da/vagt.md
    ## Før vagten { #foer-vagten }

    Se [modulet](ref:modul-3){ .knap }.

FAIL docs/da/vagt.md 1:14
    Læs beskeder { #beskeder } først.
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.checks.unread import unread
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.handbook import Handbook
from haandbog.model.loose_ends import LooseEnd

RULE = Rule(
    "attributes-loose",
    Severity.ERROR,
    Text(
        "'{what}' hører ikke til noget her",
        "'{what}' hører ikke til noe her",
        "'{what}' belongs to nothing here",
    ),
    Text(
        "Læseren ville se de krøllede parenteser, og et link til stedet ville ikke virke.",
        "Leseren ville se krøllparentesene, og en lenke til stedet ville ikke virke.",
        "The reader would see the curly brackets, and a link to the place would not work.",
    ),
)
TOLD = {
    LooseEnd.ATTRIBUTES_LOOSE: (
        Text("{text}", "{text}", "{text}"),
        Text(
            "skriv det til sidst på overskriftens linje, eller lige efter linket uden mellemrum",
            "skriv det til slutt på linjen med overskriften, eller rett etter lenken uten mellomrom",
            "write it at the end of the heading's line, or right after the link without a space",
        ),
    ),
}


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every attribute list in the middle of a line of text."""
    return unread(handbook, RULE, TOLD)
