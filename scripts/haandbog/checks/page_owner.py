"""A page that nobody answers for, or that names a person instead of a role.

PASS docs/da/vagt.md
    ---
    id: vagt
    title: Vagt
    owner: frivilligkoordinator
    basis: undecided
    ---
    Velkommen.

FAIL docs/da/vagt.md 1:1
    ---
    id: vagt
    title: Vagt
    basis: undecided
    ---
    Velkommen.

FAIL docs/da/vagt.md 4:8
    ---
    id: vagt
    title: Vagt
    owner: Anna Eksempel
    basis: undecided
    ---
    Velkommen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from haandbog.checks.front_matter import lacks
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.handbook import Handbook

RULE = Rule(
    "page-owner",
    Severity.WARNING,
    Text("{what}", "{what}", "{what}"),
    Text(
        "Uden en ejer ser ingen siden efter. En rolle bliver stående, når mennesker skifter.",
        "Uten en eier ser ingen etter siden. En rolle blir stående når mennesker bytter.",
        "Without an owner nobody looks after the page. A role stays when people change.",
    ),
)
NOBODY = Text("ingen har ansvaret for siden", "ingen har ansvaret for siden", "nobody answers for the page")
ADD = Text(
    "skriv en rolle øverst på siden, for eksempel owner: frivilligkoordinator",
    "skriv en rolle øverst på siden, for eksempel owner: frivilligkoordinator",
    "write a role at the top of the page, for example owner: volunteer coordinator",
)
PERSON = Text(
    "'{owner}' ligner et menneskes navn",
    "'{owner}' ligner navnet på et menneske",
    "'{owner}' looks like a person's name",
)
ROLE = Text("skriv rollen i stedet", "skriv rollen i stedet", "write the role instead")

_NAME = re.compile(r"[A-ZÆØÅ][a-zæøåéü]+(?:[ -][A-ZÆØÅ][a-zæøåéü.]*){1,3}")
_OFFICE = re.compile(
    r"leder|ansvarlig|koordinator|formand|leiar|styre|bestyrelse|udvalg|utvalg|råd|gruppe|red[ai]k|chef|sjef"
    r"|coordinator|manager|lead|chair|board|team|editor|officer|director|committee|trainer|adviser",
    re.IGNORECASE,
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every page without a role that answers for it."""
    for page in handbook.pages:
        owner = page.meta.owner or ""
        if lacks(page, "owner"):
            yield RULE.at(page.meta_place("owner"), hint=ADD, what=NOBODY)
        elif _NAME.fullmatch(owner) and not _OFFICE.search(owner):
            yield RULE.at(page.front.value_at(("owner",)), hint=ROLE, what=PERSON.fill(owner=owner))
