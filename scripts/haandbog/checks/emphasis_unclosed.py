"""Bold words that begin and never end.

PASS docs/da/vagt.md
    Spørg **altid** først.

FAIL docs/da/vagt.md 1:7
    Spørg **altid først.
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.checks.unread import unread
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.handbook import Handbook
from haandbog.model.loose_ends import LooseEnd

RULE = Rule(
    "emphasis-unclosed",
    Severity.ERROR,
    Text(
        "den fede skrift begynder eller slutter ikke",
        "den fete skriften begynner eller slutter ikke",
        "the bold words do not begin or do not end",
    ),
    Text(
        "Læseren ville se stjernerne, og intet bliver fremhævet.",
        "Leseren ville se stjernene, og ingenting blir framhevet.",
        "The reader would see the stars, and nothing would stand out.",
    ),
)
TOLD = {
    LooseEnd.EMPHASIS_UNCLOSED: (
        Text("{text}", "{text}", "{text}"),
        Text(
            "skriv ** både før og efter ordene i samme afsnit; skal stjernerne vises, så skriv \\*\\*",
            "skriv ** både før og etter ordene i samme avsnitt; skal stjernene vises, så skriv \\*\\*",
            "write ** before and after the words in a paragraph; if stars are to be shown, write \\*\\*",
        ),
    ),
}


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """The last ``**`` of every paragraph in which their number is odd."""
    return unread(handbook, RULE, TOLD)
