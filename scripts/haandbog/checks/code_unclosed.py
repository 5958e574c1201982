"""Code that begins and never ends.

PASS docs/da/vagt.md
    Skriv `vagt` i feltet.

FAIL docs/da/vagt.md 1:7
    Skriv `vagt i feltet.

FAIL docs/da/vagt.md 1:1
    ```
    haandbog check
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.checks.unread import unread
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.handbook import Handbook
from haandbog.model.loose_ends import LooseEnd

RULE = Rule(
    "code-unclosed",
    Severity.ERROR,
    Text(
        "koden, der begynder med {what}, slutter aldrig",
        "koden som begynner med {what}, slutter aldri",
        "the code that begins with {what} never ends",
    ),
    Text(
        "Ingen ved, hvor koden slutter. Læseren ville se tegnene, og det, der skulle sættes ind, "
        "kan stå som kode.",
        "Ingen vet hvor koden slutter. Leseren ville se tegnene, og det som skulle settes inn, "
        "kan stå som kode.",
        "Nobody knows where the code ends. The reader would see the signs, and what should be put in may be "
        "left as code.",
    ),
)
TOLD = {
    LooseEnd.CODE_UNCLOSED: (
        Text("{text}", "{text}", "{text}"),
        Text(
            "skriv {text} igen, hvor koden slutter; skal tegnet vises, så skriv \\`",
            "skriv {text} igjen der koden slutter; skal tegnet vises, så skriv \\`",
            "write {text} again where the code ends; if the sign is to be shown, write \\`",
        ),
    ),
}


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """The first backtick of a page that has no other half."""
    return unread(handbook, RULE, TOLD)
