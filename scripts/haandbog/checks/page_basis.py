"""A page that does not say what it rests on.

PASS docs/da/vagt.md
    ---
    id: vagt
    title: Vagt
    owner: frivilligkoordinator
    basis: general
    sources: ["Frivilligpolitik, Eksempellinjen, 2026"]
    ---
    Velkommen.

FAIL docs/da/vagt.md 1:1
    ---
    id: vagt
    title: Vagt
    owner: frivilligkoordinator
    ---
    Velkommen.

FAIL docs/da/vagt.md 5:1
    ---
    id: vagt
    title: Vagt
    owner: frivilligkoordinator
    basis: general
    ---
    Velkommen.
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.checks.front_matter import lacks
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.handbook import Handbook
from haandbog.model.provenance import Basis

RULE = Rule(
    "page-basis",
    Severity.WARNING,
    Text("{what}", "{what}", "{what}"),
    Text(
        "Læseren skal kunne se, om siden er vedtaget, god praksis eller et forslag. Håndbogen gætter aldrig.",
        "Leseren må kunne se om siden er vedtatt, god praksis eller et forslag. Håndboken gjetter aldri.",
        "Readers must be able to see whether a page is decided, good practice or a proposal. "
        "The handbook never guesses.",
    ),
)
NO_BASIS = Text(
    "siden siger ikke, hvad den bygger på",
    "siden sier ikke hva den bygger på",
    "the page does not say what it rests on",
)
SAY = Text(
    "skriv basis: source (vores egne papirer), general (god praksis) eller undecided (et forslag)",
    "skriv basis: source (våre egne papirer), general (god praksis) eller undecided (et forslag)",
    "write basis: source (our own documents), general (good practice) or undecided (a proposal)",
)
NO_SOURCES = Text(
    "siden bygger på andres viden, men nævner ingen kilder",
    "siden bygger på andres kunnskap, men nevner ingen kilder",
    "the page rests on the knowledge of others, but names no sources",
)
NAME_THEM = Text(
    "skriv sources: med en linje for hver kilde: - Titel, organisation, dato",
    "skriv sources: med en linje for hver kilde: - Tittel, organisasjon, dato",
    "write sources: with a line for each: - Title, organisation, date",
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every page without a basis, or with one that needs sources and has none."""
    for page in handbook.pages:
        if lacks(page, "basis"):
            yield RULE.at(page.meta_place("basis"), hint=SAY, what=NO_BASIS)
        elif (
            page.meta.basis is Basis.GENERAL and not page.meta.sources and ("sources",) not in page.front.keys
        ):
            yield RULE.at(page.meta_place("basis"), hint=NAME_THEM, what=NO_SOURCES)
