"""A dilemma guide points to a law, an emergency number or a page that is not there.

PASS data/dilemmas/klump-hash.yml
    schema: 1
    id: klump-hash
    title: En klump hash
    situation: Du ser en klump hash på bordet.
    call: alarm
    do_now: [Bliv rolig.]
    do_not: [Led ikke.]
    who_decides: Lederen.
    document_where: I dagbogen.
    see: [modul-3]
    owner: leder
    basis: undecided
    review_by: 2027-05-01

FAIL data/dilemmas/klump-hash.yml 5:7
    schema: 1
    id: klump-hash
    title: En klump hash
    situation: Du ser en klump hash på bordet.
    call: alram
    do_now: [Bliv rolig.]
    do_not: [Led ikke.]
    who_decides: Lederen.
    document_where: I dagbogen.
    owner: leder
    basis: undecided
    review_by: 2027-05-01

FAIL data/dilemmas/klump-hash.yml 9:7
    schema: 1
    id: klump-hash
    title: En klump hash
    situation: Du ser en klump hash på bordet.
    do_now: [Bliv rolig.]
    do_not: [Led ikke.]
    who_decides: Lederen.
    document_where: I dagbogen.
    law: [straffeloven]
    owner: leder
    basis: undecided
    review_by: 2027-05-01

FAIL data/dilemmas/klump-hash.yml 9:7
    schema: 1
    id: klump-hash
    title: En klump hash
    situation: Du ser en klump hash på bordet.
    do_now: [Bliv rolig.]
    do_not: [Led ikke.]
    who_decides: Lederen.
    document_where: I dagbogen.
    see: [modul-33]
    owner: leder
    basis: undecided
    review_by: 2027-05-01
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.diagnostics import Diagnostic, Rule, Severity, Text, suggest
from haandbog.model.dilemmas import Dilemma
from haandbog.model.handbook import Handbook
from haandbog.model.references import Nowhere, to_page
from haandbog.model.source import Loc

RULE = Rule(
    "dilemma-reference",
    Severity.ERROR,
    Text("{what} '{name}' findes ikke", "{what} '{name}' finnes ikke", "there is no {what} '{name}'"),
    Text(
        "Den, der slår op, har brug for det nu. En henvisning, der ikke fører nogen steder hen, "
        "er værre end ingen.",
        "Den som slår opp, trenger det nå. En henvisning som ikke fører noe sted, er verre enn ingen.",
        "Whoever looks this up needs it now. A pointer that leads nowhere is worse than none.",
    ),
)
LAW = Text("loven", "loven", "law")
NUMBER = Text("alarmnummeret", "nødnummeret", "emergency number")
PAGE = Text("siden", "siden", "page")


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every id in a guide that nothing in the handbook has."""
    for dilemma in handbook.facts.dilemmas.values():
        yield from _laws(handbook, dilemma)
        yield from _number(handbook, dilemma)
        yield from _pages(handbook, dilemma)


def _laws(handbook: Handbook, dilemma: Dilemma) -> Iterator[Diagnostic]:
    if "laws.yml" in handbook.facts.unread:
        return  # its own mistakes are told where it is written
    for index, law in enumerate(dilemma.law):
        if law not in handbook.laws:
            yield _at(handbook, dilemma, ("law", index), LAW, law, tuple(handbook.laws))


def _number(handbook: Handbook, dilemma: Dilemma) -> Iterator[Diagnostic]:
    acute = handbook.facts.acute
    if dilemma.call is None or "acute.yml" in handbook.facts.unread:
        return
    numbers = tuple(number.id for number in acute.numbers) if acute else ()
    if dilemma.call not in numbers:
        yield _at(handbook, dilemma, ("call",), NUMBER, dilemma.call, numbers)


def _pages(handbook: Handbook, dilemma: Dilemma) -> Iterator[Diagnostic]:
    for index, page_id in enumerate(dilemma.see):
        found = to_page(handbook, handbook.settings.language, page_id)
        if isinstance(found, Nowhere):
            yield _at(handbook, dilemma, ("see", index), PAGE, page_id, found.known)


def _at(
    handbook: Handbook, dilemma: Dilemma, loc: Loc, what: Text, name: str, known: tuple[str, ...]
) -> Diagnostic:
    place = handbook.data_place(handbook.facts.dilemma_files[dilemma.id], loc)
    return RULE.at(place, hint=suggest(name, known), what=what, name=name)
