"""A page sends the reader to a place that nobody has approved.

PASS docs/da/vagt.md
    Ring til [Eksempelcentret](partner:eksempelcentret).

FAIL docs/da/vagt.md 1:24
    Ring til [Spilgruppen](partner:spilgruppen).
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.checks.links import named_partners
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.directory import Approval
from haandbog.model.handbook import Handbook

RULE = Rule(
    "partner-unapproved",
    Severity.WARNING,
    Text("{name} er ikke godkendt", "{name} er ikke godkjent", "{name} is not approved"),
    Text(
        "Ingen har sagt ja til, at vi henviser hertil. Læserne ser stedet med ordene »ikke bekræftet«, "
        "og en udgivelse venter, til det er godkendt.",
        "Ingen har sagt ja til at vi viser videre hit. Leserne ser stedet med ordene «ikke bekreftet», "
        "og en utgivelse venter til det er godkjent.",
        "Nobody has agreed that we refer there. Readers see the place marked “not confirmed”, "
        "and a release waits until it is approved.",
    ),
    Text(
        "få stedet godkendt, og skriv det i {file}",
        "få stedet godkjent, og skriv det i {file}",
        "have the place approved, and write so in {file}",
    ),
)
WAITING = (Approval.PROPOSED, Approval.UNKNOWN)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every link and card of a partner that waits for a yes; in a release it stops the build."""
    severity = RULE.severity if handbook.settings.preview else Severity.ERROR
    for place, partner in named_partners(handbook):
        if partner.approval.state in WAITING:
            file = handbook.facts.partner_files[partner.id]
            yield RULE.at(place, severity=severity, name=partner.name, file=file)
