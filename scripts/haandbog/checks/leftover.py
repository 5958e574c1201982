"""Something of ours that stays in the page as code: a reference inside a block of raw HTML.

The finished pages are looked through once more when they are written, and what is found there has the
same code.

PASS docs/da/vagt.md
    <div markdown="1">

    Se [modulet](ref:modul-3).

    </div>

FAIL docs/da/vagt.md 1:9
    <div>Se [modulet](ref:modul-3).</div>
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.loading.markdown.masking import html_blocks, without_code
from haandbog.model.handbook import Handbook
from haandbog.model.references import OURS

RULE = Rule(
    "leftover",
    Severity.ERROR,
    Text(
        "den færdige side indeholder stadig '{what}'",
        "den ferdige siden inneholder fortsatt '{what}'",
        "the finished page still contains '{what}'",
    ),
    Text(
        "Noget, håndbogen skulle sætte ind, står tilbage som kode. En læser ville se det.",
        "Noe håndboken skulle sette inn, står igjen som kode. En leser ville se det.",
        "Something the handbook should put in is left as code. A reader would see it.",
    ),
    Text(
        "kig efter det i sidens tekst; står det inden i HTML, så skriv det som almindelig Markdown",
        "se etter det i sidens tekst; står det inne i HTML, så skriv det som vanlig Markdown",
        "look for it in the page's text; if it stands inside HTML, write it as plain Markdown",
    ),
    can_be_silenced=False,
)

_REFERENCE = re.compile(rf"\[[^\[\]\n]*\]\((?:{'|'.join(OURS)}):[^)\s]*\)")


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every reference that raw HTML keeps from becoming a link."""
    for page in handbook.pages:
        if "<" not in page.source.text:
            continue
        visible = without_code(page.source.text, page.body_start)
        for block in html_blocks(visible):
            for match in _REFERENCE.finditer(visible, block.start, block.end):
                yield RULE.at(page.source.place(match.start()), what=match[0])
