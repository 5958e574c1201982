"""The handbook's own ``print.typ`` cannot be used: it asks for a package from the net, or is wrong.

What Typst refuses when the PDFs are made has the same code, with the place in ``print.typ``.

PASS overrides/print.typ
    #let rule = line(length: 100%, stroke: 2pt)

FAIL overrides/print.typ 1:9
    #import "@preview/showybox:2.0.4": showybox
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.handbook import Handbook

RULE = Rule(
    "print-failed",
    Severity.ERROR,
    Text(
        "PDF'en kan ikke laves: {what}",
        "PDF-en kan ikke lages: {what}",
        "the PDF cannot be made: {what}",
    ),
    Text(
        "Der bliver ikke udgivet en halv håndbog. Den sidste gode udgave bliver liggende, også på papir.",
        "Det blir ikke publisert en halv håndbok. Den siste gode utgaven blir liggende, også på papir.",
        "Half a handbook is not published. The last good edition stays, on paper too.",
    ),
    Text(
        "ret det sted, der peges på; ordene fra Typst er på engelsk. Byg uden PDF med --no-pdf",
        "rett stedet det pekes på; ordene fra Typst er på engelsk. Bygg uten PDF med --no-pdf",
        "mend the place pointed at; build without PDFs with --no-pdf",
    ),
    can_be_silenced=False,
)

STYLES_GIVEN = Text(
    "prøv uden {styles}: går det så godt, gør en linje dér noget andet, end håndbogens egen gør. "
    "Byg uden PDF med --no-pdf",
    "prøv uten {styles}: går det så bra, gjør en linje der noe annet enn håndbokens egen gjør. "
    "Bygg uten PDF med --no-pdf",
    "try without {styles}: when that works, a line there does something else than the handbook's own does. "
    "Build without PDFs with --no-pdf",
).fill(styles="overrides/print.typ")
OURS = Text(
    "fejlen er programmets, ikke jeres: byg uden PDF med --no-pdf, og meld det til dem, der laver programmet",
    "feilen er programmets, ikke deres: bygg uten PDF med --no-pdf, og meld det til dem som lager programmet",
    "the fault is the program's, not yours: build without PDFs with --no-pdf, and tell its makers",
)
"""What can be done of a failure that is no picture's and in no line of ``print.typ``."""

_PACKAGE = Text(
    "'{package}' skal hentes fra nettet, og det gør håndbogen aldrig",
    "'{package}' må hentes fra nettet, og det gjør håndboken aldri",
    "'{package}' must be fetched from the net, which the handbook never does",
)
_IMPORT = re.compile(r'^[^\S\n]*#?(?:import|include)\s+"(@[^"\n]*)"', re.MULTILINE)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every package of the net that the handbook's own styles ask for."""
    styles = handbook.print_styles
    if styles is None:
        return
    for match in _IMPORT.finditer(styles.text):
        yield RULE.at(styles.place(match.start(1) - 1), what=_PACKAGE.fill(package=match[1]))
