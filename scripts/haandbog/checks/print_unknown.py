"""HTML that the printed handbook does not know: only the words inside it are printed.

PASS docs/da/vagt.md
    Ring til din <mark>leder</mark>.

FAIL docs/da/vagt.md 1:1
    <blink>Ring til din leder.</blink>
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.loading.markdown.masking import without_code
from haandbog.model.handbook import Handbook
from haandbog.model.printing import KNOWN

RULE = Rule(
    "print-unknown",
    Severity.WARNING,
    Text(
        "på papir ved vi ikke, hvordan '{what}' ser ud",
        "på papir vet vi ikke hvordan '{what}' ser ut",
        "on paper we do not know what '{what}' looks like",
    ),
    Text(
        "Papir kan kun vise det, programmet kender. Af andet kommer kun ordene med.",
        "Papir kan bare vise det programmet kjenner. Av annet kommer bare ordene med.",
        "Paper can show only what the program knows. Of anything else only the words are printed.",
    ),
    Text(
        "skriv det som almindelig Markdown, eller brug HTML, der hører til i en tekst",
        "skriv det som vanlig Markdown, eller bruk HTML som hører til i en tekst",
        "write it as plain Markdown, or use HTML that belongs in a text",
    ),
)

_TAG = re.compile(r"<([A-Za-z][A-Za-z0-9-]*)(?=[\s/>])")


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every element written as HTML that has no form on paper."""
    for page in handbook.pages:
        for match in _TAG.finditer(without_code(page.source.text, page.body_start)):
            if match[1].lower() not in KNOWN:
                yield RULE.at(page.source.place(match.start()), what=f"<{match[1].lower()}>")
