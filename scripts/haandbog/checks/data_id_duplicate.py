"""Two records of one data file have the same id: a service, a word, an emergency number.

PASS data/terms.yml
    schema: 1
    terms:
      - {id: raadsoeger, name: {da: rådsøger}}
      - {id: vagt, name: {da: vagt}}

FAIL data/terms.yml 4:10
    schema: 1
    terms:
      - {id: raadsoeger, name: {da: rådsøger}}
      - {id: raadsoeger, name: {da: rådsøgende}}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import get_args

from haandbog.checks.data_files import place_in
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.handbook import Handbook
from haandbog.model.taxonomies import Kind

RULE = Rule(
    "data-id-duplicate",
    Severity.ERROR,
    Text(
        "id'et '{id}' er brugt før i filen",
        "id-en '{id}' er brukt før i filen",
        "the id '{id}' is used before in the file",
    ),
    Text(
        "Et link finder det første med sit id. Det andet bliver aldrig vist.",
        "En lenke finner det første med sin id. Det andre blir aldri vist.",
        "A link finds the first with its id. The second is never shown.",
    ),
    Text(
        "giv det sit eget id, eller slet det",
        "gi det sin egen id, eller slett det",
        "give it an id of its own, or delete it",
    ),
    can_be_silenced=False,
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every id that stands twice within one file."""
    facts = handbook.facts
    for name, key, ids in (
        ("terms.yml", "terms", [term.id for term in facts.terms.terms] if facts.terms else []),
        ("notices.yml", "notices", [note.id for note in facts.notices.notices] if facts.notices else []),
        ("acute.yml", "numbers", [number.id for number in facts.acute.numbers] if facts.acute else []),
        ("laws.yml", "laws", [law.id for law in facts.laws.laws] if facts.laws else []),
    ):
        file = next((source for source in handbook.sources if source.endswith(f"/{name}")), name)
        yield from _twice(handbook, file, key, ids)
    for kind in get_args(Kind):
        taxa = getattr(facts.taxonomies, kind)
        file = place_in(handbook, "taxonomies.yml").file
        yield from _twice(handbook, file, kind, (taxon.id for taxon in taxa))
    for partner in facts.partners.values():
        services = [service.id for service in partner.services]
        yield from _twice(handbook, facts.partner_files[partner.id], "services", services)


def _twice(handbook: Handbook, file: str, key: str, ids: Iterable[str]) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for index, record_id in enumerate(ids):
        if record_id in seen:
            yield RULE.at(handbook.data_place(file, (key, index, "id")), id=record_id)
        seen.add(record_id)
