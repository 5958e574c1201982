"""A list that does not become one: no empty line before it, numbers with a parenthesis, too little indented.

PASS docs/da/vagt.md
    Før vagten:

    - Læs beskederne.
    - Prøv telefonen.
        - Hører du klartonen?

FAIL docs/da/vagt.md 2:1
    Før vagten:
    - Læs beskederne.
    - Prøv telefonen.

FAIL docs/da/vagt.md 1:1
    1) Læs beskederne.
    2) Prøv telefonen.

FAIL docs/da/vagt.md 2:3
    - Prøv telefonen.
      - Hører du klartonen?
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.checks.unread import unread
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.handbook import Handbook
from haandbog.model.loose_ends import LooseEnd

RULE = Rule(
    "list-broken",
    Severity.ERROR,
    Text("{what}", "{what}", "{what}"),
    Text(
        "Læseren ville se det hele i én lang linje, eller et underpunkt som et punkt for sig. "
        "Trin, der flyder sammen, bliver ikke fulgt.",
        "Leseren ville se alt i én lang linje, eller et underpunkt som et punkt for seg. "
        "Trinn som flyter sammen, blir ikke fulgt.",
        "The reader would see it all in one long line, or a lower point as a point of its own. "
        "Steps that run together are not followed.",
    ),
)
TOLD = {
    LooseEnd.LIST_UNSEPARATED: (
        Text(
            "listen hænger sammen med teksten over den og bliver ikke til en liste",
            "listen henger sammen med teksten over den og blir ikke til en liste",
            "the list runs on from the text above it and does not become a list",
        ),
        Text(
            "sæt en tom linje før listen",
            "sett en tom linje før listen",
            "put an empty line before the list",
        ),
    ),
    LooseEnd.LIST_PARENTHESIS: (
        Text(
            "tal med parentes bliver ikke til en nummereret liste",
            "tall med parentes blir ikke til en nummerert liste",
            "numbers with a parenthesis do not become a numbered list",
        ),
        Text(
            "skriv 1. i stedet for 1)",
            "skriv 1. i stedet for 1)",
            "write 1. instead of 1)",
        ),
    ),
    LooseEnd.LIST_SHALLOW: (
        Text(
            "underpunktet er rykket for lidt ind og bliver et punkt for sig",
            "underpunktet er rykket for lite inn og blir et punkt for seg",
            "the lower point is indented too little and becomes a point of its own",
        ),
        Text(
            "ryk det fire mellemrum ind for hvert niveau",
            "rykk det fire mellomrom inn for hvert nivå",
            "indent it by four spaces for each level",
        ),
    ),
}


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every list that the renderer reads as something else."""
    return unread(handbook, RULE, TOLD)
