"""The words of the referral folder name a region or a page that is not there.

PASS data/taxonomies.yml
    schema: 1
    problem_areas:
      - {id: gambling, name: {da: spil}, read: [modul-3#peer-stoette]}
      - {id: alcohol, name: {da: alkohol}}
    regions:
      - {id: fyn, name: Region Fyn, country: DK}
    municipalities:
      - {code: "0461", name: Odense, regions: [fyn]}

FAIL data/taxonomies.yml 3:45
    schema: 1
    problem_areas:
      - {id: gambling, name: {da: spil}, read: [modul-33]}
      - {id: alcohol, name: {da: alkohol}}

FAIL data/taxonomies.yml 5:44
    schema: 1
    regions:
      - {id: fyn, name: Region Fyn, country: DK}
    municipalities:
      - {code: "0461", name: Odense, regions: [fyen]}
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from haandbog.checks.data_files import place_in
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text, suggest
from haandbog.model.handbook import Handbook
from haandbog.model.references import Nowhere, to_page
from haandbog.model.source import Loc
from haandbog.model.taxonomies import Kind

RULE = Rule(
    "taxonomy-unknown",
    Severity.ERROR,
    Text("{what}", "{what}", "{what}"),
    Text(
        "Ordlisten binder steder, regioner og sider sammen. Peger den på noget, der ikke findes, "
        "finder ingen derhen.",
        "Ordlisten binder steder, regioner og sider sammen. Peker den på noe som ikke finnes, "
        "finner ingen dit.",
        "The list of words ties places, regions and pages together. What it points at must be there.",
    ),
)
NO_REGION = Text(
    "ingen region hedder '{name}'", "ingen region heter '{name}'", "no region is called '{name}'"
)
NO_PAGE = Text("ingen side hedder '{name}'", "ingen side heter '{name}'", "no page is called '{name}'")


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every region and page that the handbook's own taxonomies name and that is not there."""
    file = place_in(handbook, "taxonomies.yml").file
    if file in handbook.sources and "taxonomies.yml" not in handbook.facts.unread:
        yield from _regions(handbook)
        yield from _pages(handbook)


def _regions(handbook: Handbook) -> Iterator[Diagnostic]:
    taxonomies = handbook.facts.taxonomies
    named: list[tuple[Loc, str]] = [
        (("regions", at, "replaced_by"), region.replaced_by)
        for at, region in enumerate(taxonomies.regions)
        if region.replaced_by
    ]
    named += [
        (("municipalities", at, "regions", number), region_id)
        for at, place in enumerate(taxonomies.municipalities)
        for number, region_id in enumerate(place.regions)
    ]
    for loc, region_id in named:
        if region_id not in taxonomies.region_by_id:
            hint = suggest(region_id, taxonomies.region_by_id)
            yield RULE.at(
                place_in(handbook, "taxonomies.yml", loc), hint=hint, what=NO_REGION.fill(name=region_id)
            )


def _pages(handbook: Handbook) -> Iterator[Diagnostic]:
    for kind in get_args(Kind):
        for at, taxon in enumerate(getattr(handbook.facts.taxonomies, kind)):
            for number, spot in enumerate(taxon.read):
                page_id, _, fragment = spot.partition("#")
                found = to_page(handbook, handbook.settings.language, page_id, fragment)
                if isinstance(found, Nowhere):
                    place = place_in(handbook, "taxonomies.yml", (kind, at, "read", number))
                    hint = suggest(found.name, found.known)
                    yield RULE.at(place, hint=hint, what=NO_PAGE.fill(name=spot))
