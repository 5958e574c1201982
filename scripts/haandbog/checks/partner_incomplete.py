"""A partner is approved before we know what a caller must know.

PASS data/partners/natlinjen.yml
    schema: 1
    id: natlinjen
    name: Natlinjen
    approval: {state: proposed}
    provenance: {source: "Natlinjens folder, 2026"}

FAIL data/partners/natlinjen.yml 4:19
    schema: 1
    id: natlinjen
    name: Natlinjen
    approval: {state: approved, by: rådgivningsleder, on: 2026-10-01}
    provenance: {source: "Natlinjens folder, 2026"}
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.directory import Approval, Partner, Service
from haandbog.model.handbook import Handbook

RULE = Rule(
    "partner-incomplete",
    Severity.ERROR,
    Text(
        "{name} er godkendt, men her mangler: {fields}",
        "{name} er godkjent, men her mangler: {fields}",
        "{name} is approved, but this is missing: {fields}",
    ),
    Text(
        "En godkendelse er et løfte om, at vi ved, hvem stedet er for, hvad det koster, "
        "og hvordan man kommer ind.",
        "En godkjenning er et løfte om at vi vet hvem stedet er for, hva det koster, "
        "og hvordan man kommer inn.",
        "An approval is a promise that we know whom the place is for, what it costs and how to get in.",
    ),
    Text(
        "skriv det, der mangler, eller state: proposed, til nogen har spurgt; de fleste felter må "
        "være unknown",
        "skriv det som mangler, eller state: proposed til noen har spurt; de fleste felt kan være unknown",
        "write what is missing, or state: proposed until somebody has asked; most fields may be unknown",
    ),
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every approved partner with a gap."""
    for partner in handbook.facts.partners.values():
        missing = list(_missing(partner)) if partner.approval.state is Approval.APPROVED else []
        if missing:
            place = handbook.data_place(handbook.facts.partner_files[partner.id], ("approval", "state"))
            yield RULE.at(place, name=partner.name, fields=", ".join(missing))


def _missing(partner: Partner) -> Iterator[str]:
    yield from (f"approval.{name}" for name in ("by", "on") if not getattr(partner.approval, name))
    confirmed = ("verified_on", "verified_by", "review_by")
    yield from (f"provenance.{name}" for name in confirmed if not getattr(partner.provenance, name))
    if not partner.services:
        yield "services"
    for service in partner.services:
        yield from (f"services.{service.id}.{name}" for name in _gaps(partner, service))


def _gaps(partner: Partner, service: Service) -> Iterator[str]:
    """The fields of a service that nobody has filled in. ``unknown`` fills them, honestly."""
    needed = ("status", "audience", "problem_areas", "area", "cost", "anonymity", "referral", "languages")
    yield from (
        name
        for name in needed
        if name not in service.model_fields_set or getattr(service, name) in ((), None)
    )
    if not service.contact and not partner.contact:
        yield "contact"
