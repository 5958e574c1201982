"""A box or a tab that does not become one, or whose text stands outside it.

PASS docs/da/vagt.md
    !!! warning "Pas på"
        Lov aldrig noget, du ikke kan holde.

FAIL docs/da/vagt.md 1:1
    !!! warning “Pas på”
        Lov aldrig noget, du ikke kan holde.

FAIL docs/da/vagt.md 1:1
    ??? note "Sådan gør du"
    Spørg, og lyt.

FAIL docs/da/vagt.md 1:1
    === Telefon
        Ring op.
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.checks.unread import unread
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.handbook import Handbook
from haandbog.model.loose_ends import LooseEnd

RULE = Rule(
    "box-broken",
    Severity.ERROR,
    Text("{what}", "{what}", "{what}"),
    Text(
        "Læseren ville se udråbstegnene, eller en tom boks med teksten nedenunder.",
        "Leseren ville se utropstegnene, eller en tom boks med teksten under.",
        "The reader would see the exclamation marks, or an empty box with the text below it.",
    ),
)
TOLD = {
    LooseEnd.BOX_SYNTAX: (
        Text(
            "'{text}' bliver ikke til en boks",
            "'{text}' blir ikke til en boks",
            "'{text}' does not become a box",
        ),
        Text(
            'skriv navnet og så overskriften i lige anførselstegn: !!! note "Husk" eller === "Telefon"',
            'skriv navnet og så overskriften i rette anførselstegn: !!! note "Husk" eller === "Telefon"',
            'write the name, then the heading in straight quotation marks: !!! note "Note" or === "Phone"',
        ),
    ),
    LooseEnd.BOX_EMPTY: (
        Text(
            "boksen er tom: teksten under den er ikke rykket ind",
            "boksen er tom: teksten under den er ikke rykket inn",
            "the box is empty: the text below it is not indented",
        ),
        Text(
            "ryk hver linje, der hører til boksen, fire mellemrum ind",
            "rykk hver linje som hører til boksen, fire mellomrom inn",
            "indent each line that belongs to the box by four spaces",
        ),
    ),
}


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every ``!!!``, ``???`` and ``===`` that makes no box with something in it."""
    return unread(handbook, RULE, TOLD)
