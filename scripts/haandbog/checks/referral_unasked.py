"""A place is referred to without the caller having asked, and nobody has written when that is right.

PASS data/partners/natlinjen.yml
    schema: 1
    id: natlinjen
    name: Natlinjen
    approval: {state: proposed}
    provenance: {source: "Natlinjens folder, 2026"}
    services:
      - id: telefon
        name: {da: Telefon}
        crisis: ja
        referral: {route: self, when: [on_request, acute_risk]}

FAIL data/partners/natlinjen.yml 9:13
    schema: 1
    id: natlinjen
    name: Natlinjen
    approval: {state: proposed}
    provenance: {source: "Natlinjens folder, 2026"}
    services:
      - id: telefon
        name: {da: Telefon}
        crisis: ja

FAIL docs/da/vagt.md 9:27
    ---
    id: vagt
    title: Vagt
    kind: guide
    owner: frivilligkoordinator
    basis: undecided
    review_by: 2027-05-01
    ---
    Tal med [Eksempelcentret](partner:eksempelcentret).
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.checks.links import named_partners
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.directory import Partner, Status
from haandbog.model.handbook import Handbook
from haandbog.model.pages import Kind

RULE = Rule(
    "referral-unasked",
    Severity.WARNING,
    Text("{what}", "{what}", "{what}"),
    Text(
        "Vi henviser, når rådsøger beder om det. "
        "Hvor vi gør det uden at blive spurgt, skal det stå, hvornår.",
        "Vi viser videre når den som ringer, ber om det. Der vi gjør det uten å bli spurt, skal det stå når.",
        "We refer when the caller asks. Where we do so unasked, it must say when.",
    ),
    Text(
        "skriv i {file}, hvornår: referral: {{route: self, when: [on_request, acute_risk]}}",
        "skriv i {file} når: referral: {{route: self, when: [on_request, acute_risk]}}",
        "write in {file} when: referral: {{route: self, when: [on_request, acute_risk]}}",
    ),
)
CRISIS = Text(
    "{name} er til akut krise, men ingen har skrevet, hvornår vi henviser uopfordret",
    "{name} er til akutt krise, men ingen har skrevet når vi viser videre uoppfordret",
    "{name} is for a crisis, but nobody has written when we refer there unasked",
)
PAGE = Text(
    "siden henviser uopfordret til {name}, men ingen har skrevet hvornår",
    "siden viser videre uoppfordret til {name}, men ingen har skrevet når",
    "the page refers to {name} unasked, but nobody has written when",
)
UNASKED = (Kind.ACUTE, Kind.GUIDE)
"""The pages that are read because something is happening, whether or not the caller asks for a place."""


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every service for a crisis, and every place that an acute page names, without a ``when`` of its own."""
    for partner in handbook.facts.partners.values():
        yield from _crisis(handbook, partner)
    acute = {page.file for page in handbook.pages if page.meta.kind in UNASKED}
    for place, partner in named_partners(handbook):
        if place.file in acute and not any(s.referral and s.referral.unasked for s in partner.services):
            file = handbook.facts.partner_files[partner.id]
            yield RULE.at(place, what=PAGE.fill(name=partner.name), file=file)


def _crisis(handbook: Handbook, partner: Partner) -> Iterator[Diagnostic]:
    file = handbook.facts.partner_files[partner.id]
    for at, service in enumerate(partner.services):
        told = service.referral is not None and bool(service.referral.unasked)
        if service.crisis and not told and service.status is not Status.CLOSED:
            place = handbook.data_place(file, ("services", at, "crisis"))
            yield RULE.at(place, what=CRISIS.fill(name=partner.name), file=file)
