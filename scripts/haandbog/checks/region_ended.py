"""A service names a region that is no more, or not yet.

PASS data/partners/natlinjen.yml
    schema: 1
    id: natlinjen
    name: Natlinjen
    approval: {state: proposed}
    provenance: {source: "Natlinjens folder, 2026"}
    services:
      - id: telefon
        name: {da: Telefon}
        area: {scope: region, country: DK, regions: [hovedstaden]}

FAIL data/partners/natlinjen.yml 9:50
    schema: 1
    id: natlinjen
    name: Natlinjen
    approval: {state: proposed}
    provenance: {source: "Natlinjens folder, 2026"}
    services:
      - id: telefon
        name: {da: Telefon}
        area: {scope: region, country: DK, regions: [oestdanmark]}
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.diagnostics import Diagnostic, Rule, Severity, Text, either
from haandbog.model.directory import Partner
from haandbog.model.handbook import Handbook
from haandbog.model.taxonomies import Region

RULE = Rule(
    "region-ended",
    Severity.WARNING,
    Text("{what}", "{what}", "{what}"),
    Text(
        "Regioner slås sammen og skifter navn. Læserne får vist den region, der findes den dag, "
        "men står den rigtige i data, er ingen i tvivl.",
        "Regioner slås sammen og skifter navn. Leserne får se regionen som finnes den dagen, "
        "men står den riktige i data, er ingen i tvil.",
        "Regions merge and change their names. Readers are shown the region that exists that day, "
        "but with the right one in data nobody is in doubt.",
    ),
    Text("skriv {instead}", "skriv {instead}", "write {instead}"),
)
ENDED = Text(
    "{name} findes ikke efter {day}", "{name} finnes ikke etter {day}", "{name} does not exist after {day}"
)
NOT_YET = Text(
    "{name} findes først fra {day}", "{name} finnes først fra {day}", "{name} does not exist before {day}"
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every region of a service that does not exist on the day of the edition."""
    for partner in handbook.facts.partners.values():
        yield from _of(handbook, partner)


def _of(handbook: Handbook, partner: Partner) -> Iterator[Diagnostic]:
    known = handbook.facts.taxonomies.region_by_id
    for at, service in enumerate(partner.services):
        for number, region_id in enumerate(service.area.regions if service.area else ()):
            region = known.get(region_id)
            if region and not region.exists_on(handbook.today):
                loc = ("services", at, "area", "regions", number)
                place = handbook.data_place(handbook.facts.partner_files[partner.id], loc)
                yield RULE.at(place, what=_what(handbook, region), instead=_instead(handbook, region))


def _what(handbook: Handbook, region: Region) -> Text:
    name = Text(*(region.name.within(language) for language in ("da", "nb", "en")))
    if region.valid_to and region.valid_to < handbook.today:
        return ENDED.fill(name=name, day=region.valid_to)
    return NOT_YET.fill(name=name, day=region.valid_from)


def _instead(handbook: Handbook, region: Region) -> Text:
    then = handbook.facts.taxonomies.regions_then(region.id, handbook.today)
    return either([one.id for one in then])
