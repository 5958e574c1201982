"""A comment or an element of HTML that begins and never ends.

PASS docs/da/vagt.md
    <details markdown="1">
    <summary>Mere</summary>

    Spørg, og lyt.

    </details>

FAIL docs/da/vagt.md 1:1
    <details markdown="1">
    <summary>Mere</summary>

    Spørg, og lyt.

FAIL docs/da/vagt.md 1:13
    Ring først. <!-- skal rettes
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.handbook import Handbook
from haandbog.model.loose_ends import LooseEnd

RULE = Rule(
    "html-unclosed",
    Severity.ERROR,
    Text(
        "'{what}' bliver ikke lukket",
        "'{what}' blir ikke lukket",
        "'{what}' is never closed",
    ),
    Text(
        "Det, der ikke slutter, sluger resten af siden, også sidens fod.",
        "Det som ikke slutter, sluker resten av siden, også bunnen av den.",
        "What does not end swallows the rest of the page, the foot as well.",
    ),
)
END = Text("skriv {what} hvor det slutter", "skriv {what} der det slutter", "write {what} where it ends")


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """The first comment and the first element of each page without an end."""
    for page in handbook.pages:
        for loose in page.loose:
            if loose.kind is LooseEnd.HTML_UNCLOSED:
                end = "-->" if loose.text == "<!--" else f"</{loose.text[1:]}"
                yield RULE.at(loose.place, hint=END.fill(what=end), what=loose.text)
