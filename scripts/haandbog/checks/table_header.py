"""A table whose columns have no names.

PASS docs/da/vagt.md
    | Dag | Vagt |
    | --- | --- |
    | mandag | to |

FAIL docs/da/vagt.md 1:1
    | | |
    | --- | --- |
    | mandag | to |
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.handbook import Handbook

RULE = Rule(
    "table-header",
    Severity.WARNING,
    Text(
        "tabellens kolonner har ingen navne",
        "tabellens kolonner har ingen navn",
        "the table's columns have no names",
    ),
    Text(
        "Den, der får tabellen læst højt, hører ellers ikke, hvad et felt handler om.",
        "Den som får tabellen lest høyt, hører ellers ikke hva et felt handler om.",
        "Somebody who has the table read aloud would not hear what a field is about.",
    ),
    Text(
        "skriv et navn over hver kolonne i tabellens første linje",
        "skriv et navn over hver kolonne i tabellens første linje",
        "write a name above each column in the table's first line",
    ),
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every table without a row of names."""
    for page in handbook.pages:
        for table in page.tables:
            if not table.has_header:
                yield RULE.at(table.place)
