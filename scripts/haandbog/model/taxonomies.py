"""The words of the referral folder as data: what services help with, whom they are for, and where.

A handbook's own ``data/taxonomies.yml`` replaces the program's lists, each as a whole. What the program
itself must understand (whether a service is open, free or anonymous) stays an enum in ``directory``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Annotated, Literal

from msgspec import Struct
from pydantic import AfterValidator, Field, StringConstraints, ValidationInfo, WithJsonSchema

from haandbog.diagnostics import CHOOSE, DID_YOU_MEAN, Text, either, near, suggest
from haandbog.model.base import Day, Localised, Record, wrong

TAXON = r"^[a-z0-9]+([_-][a-z0-9]+)*$"
MUNICIPALITY = r"^\d{4}$"
REGION = r"^[a-z0-9]+(-[a-z0-9]+)*$"
COUNTRY = r"^[A-Z]{2}$"

TaxonId = Annotated[str, StringConstraints(pattern=TAXON)]
"""The id of a word: small letters, digits, hyphens and underscores."""
RegionId = Annotated[str, StringConstraints(pattern=REGION)]
MunicipalityCode = Annotated[str, StringConstraints(pattern=MUNICIPALITY)]
"""Four digits as text: ``"0101"`` keeps its zero."""
Country = Annotated[str, StringConstraints(pattern=COUNTRY)]

UNKNOWN = "unknown"
"""May stand wherever a word of a taxonomy may: nobody knows."""
ON_REQUEST = "on_request"
"""The occasion that is the rule: the caller asks. Every other is a referral without being asked."""

Kind = Literal["problem_areas", "audiences", "routes", "occasions"]


class Taxon(Record):
    """One word that a field of the directory may hold."""

    id: TaxonId
    name: Localised
    also: tuple[str, ...] = ()
    """Other words for it, in any language, that people type when they search."""
    read: tuple[str, ...] = ()
    """Pages about it: a page's id, or the id, ``#`` and a section's."""


class Region(Record):
    """A region, and the days on which it exists."""

    id: RegionId
    name: Localised
    country: Country
    valid_from: Day | None = None
    valid_to: Day | None = None
    replaced_by: RegionId | None = None

    def exists_on(self, day: date) -> bool:
        """Whether the region is there on a day; both ends included."""
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_to is None or day <= self.valid_to)


class Municipality(Record):
    """A municipality and every region it has belonged to or will."""

    code: MunicipalityCode
    name: str
    regions: tuple[RegionId, ...] = ()


class Taxonomies(Record):
    """All the words. ``data/taxonomies.yml``."""

    schema_version: int = Field(default=1, alias="schema", ge=1, le=1)
    problem_areas: tuple[Taxon, ...] = ()
    audiences: tuple[Taxon, ...] = ()
    routes: tuple[Taxon, ...] = ()
    occasions: tuple[Taxon, ...] = ()
    regions: tuple[Region, ...] = ()
    municipalities: tuple[Municipality, ...] = ()

    def over(self, default: Taxonomies) -> Taxonomies:
        """These lists, and the default's where this file says nothing of one."""
        lists = {
            name: getattr(self if name in self.model_fields_set else default, name)
            for name in type(self).model_fields
        }
        return type(self).model_construct(**lists)  # a copy would take along what the default has looked up

    def of(self, kind: Kind) -> Mapping[str, Taxon]:
        """The words of a kind by their ids, in the handbook's order."""
        return self._by_kind[kind]

    @cached_property
    def _by_kind(self) -> Mapping[str, Mapping[str, Taxon]]:
        kinds: dict[str, tuple[Taxon, ...]] = {
            "problem_areas": self.problem_areas,
            "audiences": self.audiences,
            "routes": self.routes,
            "occasions": self.occasions,
        }
        return {kind: {taxon.id: taxon for taxon in taxa} for kind, taxa in kinds.items()}

    @cached_property
    def region_by_id(self) -> Mapping[str, Region]:
        return {region.id: region for region in self.regions}

    @cached_property
    def municipality_by_code(self) -> Mapping[str, Municipality]:
        return {place.code: place for place in self.municipalities}

    def regions_on(self, day: date) -> tuple[Region, ...]:
        """The regions that exist on a day."""
        return tuple(region for region in self.regions if region.exists_on(day))

    def region_of(self, code: str, day: date) -> Region | None:
        """The region that a municipality lies in on a day; None when nobody has written it."""
        place = self.municipality_by_code.get(code)
        regions = (self.region_by_id.get(region_id) for region_id in (place.regions if place else ()))
        return next((region for region in regions if region and region.exists_on(day)), None)

    def regions_then(self, region_id: str, day: date) -> tuple[Region, ...]:
        """What a region is on a day: itself, what took its place, or what it is to take the place of."""
        region, seen = self.region_by_id.get(region_id), set[str]()
        while region and region.valid_to and region.valid_to < day and region.id not in seen:
            seen.add(region.id)
            after = self.region_by_id.get(region.replaced_by or "")
            region = after or region
        if region is None or region.exists_on(day):
            return (region,) if region else ()
        before = tuple(r for r in self.regions if r.replaced_by == region.id and r.exists_on(day))
        return before or (region,)

    def within(self, region_id: str) -> frozenset[str]:
        """The codes of a region's municipalities, whenever they belong to it."""
        return self._within.get(region_id, frozenset())

    @cached_property
    def _within(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for place in self.municipalities:
            for region_id in place.regions:
                found.setdefault(region_id, set()).add(place.code)
        return {region_id: frozenset(codes) for region_id, codes in found.items()}

    def missing(self, kind: Kind, word: str) -> Text | None:
        """What to say to a word that is not in a list; None when it is."""
        known = self.of(kind)
        if word in (UNKNOWN, *known):
            return None
        meant = next((t.id for t in known.values() if word.lower() in _said(t)), None)
        return DID_YOU_MEAN.fill(best=meant) if meant else _suggestion(word, (*known, UNKNOWN))


def _said(taxon: Taxon) -> frozenset[str]:
    return frozenset(text.lower() for text in (*taxon.also, *taxon.name.root.values()))


def _suggestion(word: str, known: Iterable[str]) -> Text:
    ids = list(known)
    best = near(word, ids)
    return DID_YOU_MEAN.fill(best=best) if best else CHOOSE.fill(options=either(ids))


class _Listed(Struct, frozen=True):
    """Accepts what the handbook's taxonomies hold; any well-formed word where none are given."""

    kind: Kind

    def __call__(self, value: str, info: ValidationInfo) -> str:
        taxonomies = _given(info)
        hint = taxonomies.missing(self.kind, value) if taxonomies and taxonomies.of(self.kind) else None
        if hint:
            raise wrong(_NOT_AMONG.fill(value=value), hint)
        return value


def _given(info: ValidationInfo) -> Taxonomies | None:
    found = (info.context or {}).get("taxonomies")
    return found if isinstance(found, Taxonomies) else None


def _schema(kind: str, pattern: str) -> WithJsonSchema:
    """What a JSON Schema says of the field; ``x-taxonomy`` names the list whose ids it may hold."""
    return WithJsonSchema({"type": "string", "pattern": pattern, "x-taxonomy": kind})


ProblemId = Annotated[str, AfterValidator(_Listed("problem_areas")), _schema("problem_areas", TAXON)]
AudienceId = Annotated[str, AfterValidator(_Listed("audiences")), _schema("audiences", TAXON)]
RouteId = Annotated[str, AfterValidator(_Listed("routes")), _schema("routes", TAXON)]
OccasionId = Annotated[str, AfterValidator(_Listed("occasions")), _schema("occasions", TAXON)]


def _known_region(value: str, info: ValidationInfo) -> str:
    taxonomies = _given(info)
    if taxonomies is None or not taxonomies.regions or value in taxonomies.region_by_id:
        return value
    raise wrong(_NO_REGION.fill(value=value), suggest(value, taxonomies.region_by_id))


def _known_municipality(value: str, info: ValidationInfo) -> str:
    taxonomies = _given(info)
    country = info.data.get("country") or (info.context or {}).get("region", "DK")
    if taxonomies is None or value in taxonomies.municipality_by_code or not _lists(taxonomies, country):
        return value
    codes = taxonomies.municipality_by_code
    best = near(value, codes)
    hint = DID_YOU_MEAN.fill(best=f"{best} ({codes[best].name})") if best else None
    raise wrong(_NO_MUNICIPALITY.fill(value=value), hint or _SEE_CODES)


def _lists(taxonomies: Taxonomies, country: str) -> bool:
    """Whether the municipalities of a country are written down at all."""
    own = {region.id for region in taxonomies.regions if region.country == country}
    return any(own.intersection(place.regions) for place in taxonomies.municipalities)


KnownRegion = Annotated[RegionId, AfterValidator(_known_region), _schema("regions", REGION)]
KnownMunicipality = Annotated[
    MunicipalityCode, AfterValidator(_known_municipality), _schema("municipalities", MUNICIPALITY)
]

_NOT_AMONG = Text(
    "'{value}' er ikke en mulighed her", "'{value}' er ikke en mulighet her", "'{value}' is not a choice here"
)
_NO_REGION = Text(
    "ingen region hedder '{value}'", "ingen region heter '{value}'", "no region is called '{value}'"
)
_NO_MUNICIPALITY = Text(
    "ingen kommune har nummeret {value}",
    "ingen kommune har nummeret {value}",
    "no municipality has the number {value}",
)
_SEE_CODES = Text(
    "se numrene i håndbogens liste over kommuner: København er 0101, Aalborg 0851",
    "se numrene i håndbokens liste over kommuner: København er 0101, Aalborg 0851",
    "see the numbers in the handbook's list of municipalities: København is 0101, Aalborg 0851",
)
