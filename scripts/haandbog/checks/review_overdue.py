"""A page or a fact that should have been looked at again.

PASS docs/da/vagt.md
    ---
    id: vagt
    title: Vagt
    owner: frivilligkoordinator
    basis: undecided
    review_by: 2027-05-01
    ---
    Velkommen.

FAIL docs/da/vagt.md 6:12
    ---
    id: vagt
    title: Vagt
    owner: frivilligkoordinator
    basis: undecided
    review_by: 2026-05-01
    ---
    Velkommen.

FAIL data/training.yml 3:63
    schema: 1
    course_evenings: 4
    provenance: {source: "Kursusplan, Eksempellinjen", review_by: 2026-05-01}
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.checks.data_files import place_in
from haandbog.diagnostics import Diagnostic, Place, Rule, Severity, Text
from haandbog.model.directory import Partner
from haandbog.model.handbook import Handbook
from haandbog.model.provenance import Provenance
from haandbog.model.source import Loc

RULE = Rule(
    "review-overdue",
    Severity.WARNING,
    Text(
        "skulle være set efter senest {day}",
        "skulle vært sett etter innen {day}",
        "should have been reviewed by {day}",
    ),
    Text(
        "Det, ingen har set efter længe, kan være blevet forkert. "
        "Læserne ser et mærke; siden bliver stående.",
        "Det ingen har sett etter lenge, kan ha blitt feil. Leserne ser et merke; siden blir stående.",
        "What nobody has looked at for long may have become wrong. Readers see a mark; the page stays.",
    ),
    Text(
        "læs det igennem med den, der har ansvaret, og skriv en ny review_by",
        "les gjennom det med den som har ansvaret, og skriv en ny review_by",
        "read it through with whoever answers for it, and write a new review_by",
    ),
)
_FILES = {"organisation": "organisation.yml", "hours": "opening-hours.yml", "training": "training.yml"}


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every page and every record of facts whose day has passed."""
    for page in handbook.pages:
        if page.meta.review_by and page.meta.review_by < handbook.today:
            yield RULE.at(page.front.value_at(("review_by",)), day=page.meta.review_by)
    for dilemma in handbook.facts.dilemmas.values():
        if dilemma.review_by < handbook.today:
            place = handbook.data_place(handbook.facts.dilemma_files[dilemma.id], ("review_by",))
            yield RULE.at(place, day=dilemma.review_by)
    for provenance, place in _records(handbook):
        if provenance.review_by and provenance.review_by < handbook.today:
            yield RULE.at(place, day=provenance.review_by)


def _records(handbook: Handbook) -> Iterator[tuple[Provenance, Place]]:
    for name, file in _FILES.items():
        provenance = getattr(getattr(handbook.facts, name), "provenance", None)
        if isinstance(provenance, Provenance):
            yield provenance, place_in(handbook, file, ("provenance", "review_by"))
    for partner in handbook.facts.partners.values():
        file = handbook.facts.partner_files[partner.id]
        for provenance, loc in _of_partner(partner):
            yield provenance, handbook.data_place(file, (*loc, "provenance", "review_by"))


def _of_partner(partner: Partner) -> Iterator[tuple[Provenance, Loc]]:
    yield partner.provenance, ()
    for index, service in enumerate(partner.services):
        if service.provenance:
            yield service.provenance, ("services", index)
