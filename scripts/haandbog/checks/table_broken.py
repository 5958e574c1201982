"""A table that does not become one, or that loses some of its words.

PASS docs/da/vagt.md
    Hvem har vagten?

    | Dag | Vagt |
    | --- | --- |
    | mandag | to |

FAIL docs/da/vagt.md 2:1
    Hvem har vagten?
    | Dag | Vagt |
    | --- | --- |
    | mandag | to |

FAIL docs/da/vagt.md 1:1
    | Dag | Vagt |
    | mandag | to |

FAIL docs/da/vagt.md 2:1
    | Dag | Vagt |
    | --- |
    | mandag | to |

FAIL docs/da/vagt.md 3:1
    | Dag | Vagt |
    | --- | --- |
    | mandag | to | aften |

FAIL docs/da/vagt.md 4:1
    | Dag | Vagt |
    | --- | --- |
    | mandag | to |
    Resten af ugen er en.
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.checks.unread import unread
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.handbook import Handbook
from haandbog.model.loose_ends import LooseEnd

RULE = Rule(
    "table-broken",
    Severity.ERROR,
    Text("{what}", "{what}", "{what}"),
    Text(
        "Læseren ville se streger i stedet for en tabel, eller slet ikke se det, der står i et felt.",
        "Leseren ville se streker i stedet for en tabell, eller slett ikke se det som står i et felt.",
        "The reader would see strokes instead of a table, or not see at all what stands in a cell.",
    ),
)
TOLD = {
    LooseEnd.TABLE_UNSEPARATED: (
        Text(
            "tabellen hænger sammen med teksten over den og bliver ikke til en tabel",
            "tabellen henger sammen med teksten over den og blir ikke til en tabell",
            "the table runs on from the text above it and does not become a table",
        ),
        Text(
            "sæt en tom linje før tabellen",
            "sett en tom linje før tabellen",
            "put an empty line before the table",
        ),
    ),
    LooseEnd.TABLE_RULER: (
        Text(
            "tabellen mangler linjen under sine overskrifter og bliver ikke til en tabel",
            "tabellen mangler linjen under overskriftene og blir ikke til en tabell",
            "the table lacks the line below its headers and does not become a table",
        ),
        Text(
            "skriv | --- | --- | på linjen under overskrifterne, med almindelige bindestreger",
            "skriv | --- | --- | på linjen under overskriftene, med vanlige bindestreker",
            "write | --- | --- | on the line below the headers, with plain hyphens",
        ),
    ),
    LooseEnd.TABLE_COLUMNS: (
        Text(
            "linjen under overskrifterne har ikke lige så mange felter som de",
            "linjen under overskriftene har ikke like mange felt som de",
            "the line below the headers has not as many cells as they",
        ),
        Text(
            "skriv --- en gang for hver overskrift, med | imellem",
            "skriv --- én gang for hver overskrift, med | imellom",
            "write --- once for each header, with | between",
        ),
    ),
    LooseEnd.TABLE_CELLS: (
        Text(
            "rækken har flere felter end tabellen har overskrifter: resten bliver ikke vist",
            "raden har flere felt enn tabellen har overskrifter: resten blir ikke vist",
            "the row has more cells than the table has headers: the rest is not shown",
        ),
        Text(
            "giv hver kolonne en overskrift; skal stregen vises i et felt, så skriv \\|",
            "gi hver kolonne en overskrift; skal streken vises i et felt, så skriv \\|",
            "give each column a header; if the stroke is to be shown in a cell, write \\|",
        ),
    ),
    LooseEnd.TABLE_TAIL: (
        Text(
            "linjen hænger sammen med tabellen og bliver en række i den",
            "linjen henger sammen med tabellen og blir en rad i den",
            "the line runs on from the table and becomes a row of it",
        ),
        Text(
            "sæt en tom linje efter tabellen",
            "sett en tom linje etter tabellen",
            "put an empty line after the table",
        ),
    ),
}


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every table that is not read as its writer meant it."""
    return unread(handbook, RULE, TOLD)
