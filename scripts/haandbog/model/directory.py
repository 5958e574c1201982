"""The referral folder: organisations, their services, and whether we may refer to them.

Three separate axes (DESIGN.md, D4): a service's *status* (does it exist), the organisation's
*approval* (may we refer to it) and *freshness* (computed). Words follow Open Referral's HSDS.
"""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints, ValidationInfo, field_validator

from haandbog.diagnostics import Text
from haandbog.model.base import Day, LanguageCode, Localised, Record, YesNo, wrong
from haandbog.model.contact import Contact, Website
from haandbog.model.hours import OpeningHours
from haandbog.model.provenance import Provenance
from haandbog.model.taxonomies import (
    ON_REQUEST,
    REGION,
    UNKNOWN,
    AudienceId,
    Country,
    KnownMunicipality,
    KnownRegion,
    OccasionId,
    ProblemId,
    RouteId,
)


class Status(StrEnum):
    """Whether a service exists and takes people in."""

    ACTIVE = "active"
    PAUSED = "paused"
    CLOSED = "closed"
    UNKNOWN = "unknown"


class Approval(StrEnum):
    """Whether we may refer to an organisation."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    SUSPENDED = "suspended"
    WITHDRAWN = "withdrawn"
    UNKNOWN = "unknown"


class Scope(StrEnum):
    """The area a service covers."""

    NATIONAL = "national"
    REGION = "region"
    MUNICIPALITY = "municipality"
    ONLINE = "online"
    UNKNOWN = "unknown"


class CostType(StrEnum):
    """What a service costs the person who uses it."""

    FREE = "free"
    CALL_CHARGE = "call_charge"
    FEE = "fee"
    MEANS_TESTED = "means_tested"
    UNKNOWN = "unknown"


class Anonymity(StrEnum):
    """What a service promises: anonymous and confidential are different promises."""

    ANONYMOUS = "anonymous"
    CONFIDENTIAL = "confidential"
    IDENTIFIED = "identified"
    UNKNOWN = "unknown"


SLUG = REGION
Slug = Annotated[str, StringConstraints(pattern=SLUG)]
"""An id that never changes: small letters a–z, digits and hyphens."""

_CVR_WEIGHTS = (2, 7, 6, 5, 4, 3, 2, 1)


def _cvr_number(value: str) -> str:
    digits = value.replace(" ", "")
    eight = len(digits) == 8 and digits.isdigit()
    if eight and sum(int(d) * w for d, w in zip(digits, _CVR_WEIGHTS, strict=True)) % 11 == 0:
        return digits
    raise wrong(
        Text(
            "'{v}' er ikke et gyldigt CVR-nummer",
            "'{v}' er ikke et gyldig CVR-nummer",
            "'{v}' is not a valid CVR number",
        ).fill(v=value),
        Text(
            "skriv de otte cifre, for eksempel 12345674",
            "skriv de åtte sifrene, for eksempel 12345674",
            "write the eight digits, for example 12345674",
        ),
    )


CvrNumber = Annotated[str, AfterValidator(_cvr_number)]
"""A Danish company number: eight digits, checked by its weights."""


def _partial_day(value: str) -> str:
    told = value.strip()
    whole = f"{told}-01-01"[: len("2011-05-04")] if re.fullmatch(r"\d{4}(-\d\d){0,2}", told) else ""
    try:
        date.fromisoformat(whole)
    except ValueError:
        raise wrong(_NO_DAY.fill(v=value), _WRITE_DAY) from None
    return told


_NO_DAY = Text(
    "'{v}' er hverken et år, en måned eller en dag",
    "'{v}' er verken et år, en måned eller en dag",
    "'{v}' is neither a year, a month nor a day",
)
_WRITE_DAY = Text(
    "skriv for eksempel 2026, 2026-11 eller 2026-11-03",
    "skriv for eksempel 2026, 2026-11 eller 2026-11-03",
    "write for example 2026, 2026-11 or 2026-11-03",
)
PartialDay = Annotated[str, AfterValidator(_partial_day)]
"""As much of a date as is known."""

SUCCESSOR = r"^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?$"
Successor = Annotated[str, StringConstraints(pattern=SUCCESSOR)]
"""An organisation, or one of its services: ``eksempelcentret/samtaler``."""


class ApprovalRecord(Record):
    """Whether we may refer, and which role decided so when."""

    state: Approval
    by: str | None = None
    on: Day | None = None
    note: Localised | None = None


class Age(Record):
    """The ages a service takes, in years, both ends included."""

    min: int | None = Field(default=None, ge=0, le=120)
    max: int | None = Field(default=None, ge=0, le=120)

    @field_validator("max")
    @classmethod
    def _not_below_min(cls, value: int | None, info: ValidationInfo) -> int | None:
        least = info.data.get("min")
        if value is not None and least is not None and value < least:
            raise wrong(_TOO_OLD.fill(min=least, max=value), _SWAP_AGES)
        return value


_TOO_OLD = Text(
    "den højeste alder ({max}) er under den laveste ({min})",
    "den høyeste alderen ({max}) er under den laveste ({min})",
    "the highest age ({max}) is below the lowest ({min})",
)
_SWAP_AGES = Text("byt om på de to tal", "bytt om på de to tallene", "swap the two numbers")


class Area(Record):
    """Where a service works. Municipality codes are texts of four digits: ``"0101"``."""

    scope: Scope
    country: Country | None = None
    regions: tuple[KnownRegion, ...] = ()
    municipalities: tuple[KnownMunicipality, ...] = ()
    place: str | None = None
    """A town or address in words, where that says more than a code."""


class Cost(Record):
    """What it costs."""

    type: CostType
    note: Localised | None = None


class Referral(Record):
    """How one gets in, and when we refer without being asked."""

    route: RouteId
    when: tuple[OccasionId, ...] = (ON_REQUEST,)
    note: Localised | None = None

    @property
    def unasked(self) -> tuple[str, ...]:
        """The occasions on which we refer there although the caller has not asked for it."""
        return tuple(occasion for occasion in self.when if occasion not in (ON_REQUEST, UNKNOWN))


class HistoryEntry(Record):
    """Something that was true of the organisation once, or that was said about it."""

    on: PartialDay | None = None
    """A year, month or day: 2011, 2011-05 or 2011-05-04."""
    what: Localised
    source: str | None = None


class Service(Record):
    """One thing an organisation offers."""

    id: Slug
    name: Localised
    summary: Localised | None = None
    status: Status = Status.UNKNOWN
    paused_until: Day | None = None
    replaced_by: Successor | None = None
    """``organisation`` or ``organisation/service`` that took over."""
    crisis: YesNo = False
    audience: tuple[AudienceId, ...] = ()
    problem_areas: tuple[ProblemId, ...] = ()
    age: Age | None = None
    area: Area | None = None
    cost: Cost | None = None
    waiting: Localised | None = None
    """How long one waits, in the service's own words and with its day."""
    foundation: Localised | None = None
    """What its help rests on, where a caller should know: a faith, twelve steps, a method."""
    anonymity: Anonymity = Anonymity.UNKNOWN
    referral: Referral | None = None
    languages: tuple[LanguageCode, ...] = ()
    contact: tuple[Contact, ...] = ()
    hours: OpeningHours | None = None
    provenance: Provenance | None = None
    """Where this service's facts come from, when it differs from the organisation's."""


class Partner(Record):
    """An organisation in the referral folder. One file each: ``data/partners/<id>.yml``."""

    schema_version: int = Field(default=1, alias="schema", ge=1, le=1)
    id: Slug
    name: str = Field(min_length=1)
    also_called: tuple[str, ...] = ()
    """Older and shorter names, by which people look for it."""
    description: Localised | None = None
    cvr: CvrNumber | None = None
    website: Website | None = None
    contact: tuple[Contact, ...] = ()
    address: str | None = None
    approval: ApprovalRecord
    provenance: Provenance
    services: tuple[Service, ...] = ()
    note: Localised | None = None
    history: tuple[HistoryEntry, ...] = ()

    @property
    def status(self) -> Status:
        """The organisation's status: the best of its services', unknown when it lists none."""
        order = (Status.ACTIVE, Status.PAUSED, Status.UNKNOWN, Status.CLOSED)
        return min((s.status for s in self.services), key=order.index, default=Status.UNKNOWN)

    @property
    def recommendable(self) -> bool:
        """Whether a page may send a caller there: approved, and something is open to them."""
        return self.approval.state is Approval.APPROVED and self.status is Status.ACTIVE

    def helps_with(self, problem: str) -> bool:
        return any(problem in service.problem_areas for service in self.services)

    def is_for(self, audience: str) -> bool:
        return any(audience in service.audience for service in self.services)
