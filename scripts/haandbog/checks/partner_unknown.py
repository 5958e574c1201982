"""A partner that is not in the referral folder.

PASS docs/da/vagt.md
    Ring til [Eksempelcentret](partner:eksempelcentret).

FAIL docs/da/vagt.md 1:28
    Ring til [Eksempelcentret](partner:eksempelcenter).

FAIL docs/da/vagt.md 1:18
    {{ partner_card("eksempelcenter") }}

FAIL data/partners/natlinjen.yml 10:18
    schema: 1
    id: natlinjen
    name: Natlinjen
    approval: {state: proposed}
    provenance: {source: "Natlinjens folder, 2026"}
    services:
      - id: telefon
        name: {da: Telefon}
        status: closed
        replaced_by: eksempelcenter/samtaler
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.checks.insertion_names import Use
from haandbog.checks.insertion_reading import uses
from haandbog.checks.links import lost_links
from haandbog.diagnostics import Diagnostic, Place, Rule, Severity, Text, suggest
from haandbog.model.handbook import Handbook
from haandbog.model.references import Lost

RULE = Rule(
    "partner-unknown",
    Severity.ERROR,
    Text("ingen partner hedder '{name}'", "ingen partner heter '{name}'", "no partner is called '{name}'"),
    Text(
        "Et link med partner: fører til stedets side i henvisningsmappen. "
        "Navnet er filens navn i data/partners uden .yml.",
        "En lenke med partner: fører til stedets side i henvisningspermen. "
        "Navnet er filens navn i data/partners uten .yml.",
        "A link with partner: leads to the place's page in the referral folder. "
        "Its name is the name of the file in data/partners without .yml.",
    ),
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every link, card and successor that names a partner nobody has written down."""
    for found, nowhere in lost_links(handbook, Lost.PARTNER):
        yield _at(handbook, found.link.target_place, nowhere.name)
    for page, insertion, used in uses(handbook, Use.PARTNER):
        if not _is_there(handbook, used.value):
            yield _at(handbook, used.place(page, insertion), used.value)
    yield from _successors(handbook)


def _is_there(handbook: Handbook, partner_id: str) -> bool:
    """Whether an organisation has a file, readable or not: what is wrong in it is told there."""
    return partner_id in handbook.facts.partners or f"partners/{partner_id}.yml" in handbook.facts.unread


def _successors(handbook: Handbook) -> Iterator[Diagnostic]:
    for partner in handbook.facts.partners.values():
        for index, service in enumerate(partner.services):
            successor = (service.replaced_by or "").partition("/")[0]
            if successor and not _is_there(handbook, successor):
                file = handbook.facts.partner_files[partner.id]
                yield _at(handbook, handbook.data_place(file, ("services", index, "replaced_by")), successor)


def _at(handbook: Handbook, place: Place, name: str) -> Diagnostic:
    return RULE.at(place, hint=suggest(name, handbook.facts.partners), name=name)
