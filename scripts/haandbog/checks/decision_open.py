"""Something the organisation itself has to decide, and nobody has decided yet.

PASS docs/da/vagt.md
    Spørg vagtlederen, før du ringer til kommunen.

FAIL docs/da/vagt.md 1:4
    {{ decide("hvem der ringer til kommunen", because="ellers gør ingen det", owner="lederen") }}

FAIL data/dilemmas/klump-hash.yml 10:12
    schema: 1
    id: klump-hash
    title: En klump hash
    situation: Du ser en klump hash på bordet.
    do_now: [Bliv rolig.]
    do_not: [Led ikke.]
    who_decides: Lederen.
    document_where: I dagbogen.
    to_decide:
      - {what: hvem der ringer til politiet, because: det skal være det samme hver gang, owner: lederen}
    owner: leder
    basis: undecided
    review_by: 2027-05-01
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.checks.decisions import undecided
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.handbook import Handbook

RULE = Rule(
    "decision-open",
    Severity.INFO,
    Text("skal afgøres af {owner}: {what}", "må avgjøres av {owner}: {what}", "{owner} must decide: {what}"),
    Text(
        "Håndbogen kan ikke svare for jer. I den udgave, I arbejder i, står der et mærke. "
        "En udgivelse venter.",
        "Håndboken kan ikke svare for dere. I utgaven dere arbeider i, står det et merke. "
        "En utgivelse venter.",
        "The handbook cannot answer for you. The edition you work in shows a mark. A release waits.",
    ),
    Text(
        "skriv det, I har besluttet, i stedet for mærket",
        "skriv det dere har bestemt, i stedet for merket",
        "write what you have decided in place of the mark",
    ),
    can_be_silenced=False,
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every open decision; in a release it stops the build."""
    severity = RULE.severity if handbook.settings.preview else Severity.ERROR
    for one in undecided(handbook):
        yield RULE.at(one.place, severity=severity, owner=one.owner, what=one.what)
