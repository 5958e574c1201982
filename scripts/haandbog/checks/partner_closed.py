"""A page sends the reader to a place that is closed, or that we no longer refer to.

PASS docs/da/vagt.md
    Ring til [Eksempelcentret](partner:eksempelcentret).

FAIL docs/da/vagt.md 1:23
    Ring til [Lukkehuset](partner:lukkehuset).

FAIL docs/da/vagt.md 1:18
    {{ partner_card("lukkehuset") }}
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.checks.links import named_partners
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.directory import Approval, Partner, Status
from haandbog.model.handbook import Handbook

RULE = Rule(
    "partner-closed",
    Severity.ERROR,
    Text("{what}", "{what}", "{what}"),
    Text(
        "Det kræver mod at ringe videre. Ingen rådsøger må sendes til et sted, der ikke tager imod.",
        "Det krever mot å ringe videre. Ingen rådsøker må sendes til et sted som ikke tar imot.",
        "It takes courage to make the next call. No caller may be sent to a place that takes nobody in.",
    ),
    Text(
        "fjern linket, eller henvis til et andet sted",
        "fjern lenken, eller vis videre til et annet sted",
        "take the link away, or refer to another place",
    ),
)
CLOSED = Text("{name} er lukket", "{name} er lagt ned", "{name} has closed")
PAUSED = Text("{name} holder pause", "{name} tar pause", "{name} is taking a break")
SUSPENDED = Text(
    "vi henviser ikke til {name} for tiden",
    "vi viser ikke videre til {name} for tiden",
    "we do not refer to {name} at present",
)
WITHDRAWN = Text(
    "vi henviser ikke længere til {name}",
    "vi viser ikke lenger videre til {name}",
    "we no longer refer to {name}",
)
INSTEAD = Text(
    "{successor} har taget over: skriv partner:{id}",
    "{successor} har tatt over: skriv partner:{id}",
    "{successor} has taken over: write partner:{id}",
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every link and card of a partner that cannot help now."""
    for place, partner in named_partners(handbook):
        what = _refused(partner) or _not_open(partner)
        if what:
            mild = Severity.WARNING if what is PAUSED else None
            yield RULE.at(
                place, hint=_instead(handbook, partner), severity=mild, what=what.fill(name=partner.name)
            )


def _refused(partner: Partner) -> Text | None:
    return {Approval.SUSPENDED: SUSPENDED, Approval.WITHDRAWN: WITHDRAWN}.get(partner.approval.state)


def _not_open(partner: Partner) -> Text | None:
    return {Status.CLOSED: CLOSED, Status.PAUSED: PAUSED}.get(partner.status)


def _instead(handbook: Handbook, partner: Partner) -> Text | None:
    named = ((service.replaced_by or "").partition("/")[0] for service in partner.services)
    successor = next(
        (handbook.facts.partners[name] for name in named if name in handbook.facts.partners), None
    )
    return (
        INSTEAD.fill(successor=successor.name, id=successor.id)
        if successor and successor is not partner
        else None
    )
