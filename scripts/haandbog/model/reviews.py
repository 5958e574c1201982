"""Everything in a handbook that must be confirmed again: who answers for it, and by which day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from haandbog.model.directory import Approval, Partner, Service, Status
from haandbog.model.handbook import Handbook
from haandbog.model.pages import Kind as PageKind
from haandbog.model.provenance import Freshness, Provenance

SOON = timedelta(days=30)
"""How long before its day a fact begins to be told of."""

COORDINATOR = "frivilligkoordinator"
"""Who answers for a fact of the folder that nobody has confirmed yet."""


class Kind(StrEnum):
    """What sort of thing is to be looked at."""

    ORGANISATION = "organisation"
    HOURS = "hours"
    TRAINING = "training"
    NUMBER = "number"
    PARTNER = "partner"
    SERVICE = "service"
    PAGE = "page"


class Due(StrEnum):
    """How it stands with a review, the most urgent first."""

    OVERDUE = "overdue"
    DUE = "due"
    SOON = "soon"
    UNCONFIRMED = "unconfirmed"
    CURRENT = "current"


class Review(Struct, frozen=True):
    """One thing to be confirmed again."""

    kind: Kind
    id: str
    name: str
    owner: str
    state: Due
    review_by: date | None
    verified_on: date | None
    file: str


def reviews(handbook: Handbook, language: str) -> list[Review]:
    """Every review, by owner, the most urgent first."""
    order = tuple(Due)
    found = [
        *_own(handbook),
        *_numbers(handbook, language),
        *_partners(handbook, language),
        *_pages(handbook),
    ]
    return sorted(found, key=lambda r: (r.owner, order.index(r.state), r.review_by or date.max, r.id))


def _state(provenance: Provenance, today: date) -> Due:
    freshness = provenance.freshness(today)
    if freshness is Freshness.CURRENT:
        ahead = provenance.review_by is not None and provenance.review_by - today <= SOON
        return Due.SOON if ahead else Due.CURRENT
    if freshness is Freshness.UNCONFIRMED:
        late = provenance.review_by is not None and provenance.review_by < today
        return Due.DUE if late else Due.UNCONFIRMED
    return Due.DUE if freshness is Freshness.DUE else Due.OVERDUE


def _review(
    handbook: Handbook, kind: Kind, record_id: str, name: str, file: str, provenance: Provenance
) -> Review:
    return Review(
        kind,
        record_id,
        name,
        provenance.verified_by or _folder_owner(handbook),
        _state(provenance, handbook.today),
        provenance.review_by,
        provenance.verified_on,
        file,
    )


def _folder_owner(handbook: Handbook) -> str:
    folder = handbook.first_of(PageKind.DIRECTORY, handbook.settings.language)
    return (folder.meta.owner if folder else None) or COORDINATOR


def _file(handbook: Handbook, name: str) -> str:
    return next((file for file in handbook.sources if file.endswith(f"/{name}")), name)


def _own(handbook: Handbook) -> Iterator[Review]:
    facts = handbook.facts
    organisation, hours, training = facts.organisation, facts.hours, facts.training
    if organisation:
        file = _file(handbook, "organisation.yml")
        rests_on = organisation.provenance
        yield _review(handbook, Kind.ORGANISATION, "organisation", organisation.name, file, rests_on)
    if hours and hours.provenance:
        file = _file(handbook, "opening-hours.yml")
        yield _review(handbook, Kind.HOURS, "opening-hours", "", file, hours.provenance)
    if training:
        file = _file(handbook, "training.yml")
        yield _review(handbook, Kind.TRAINING, "training", "", file, training.provenance)


def _numbers(handbook: Handbook, language: str) -> Iterator[Review]:
    for number in handbook.facts.acute.numbers if handbook.facts.acute else ():
        source = Provenance(
            source=number.source,
            verified_on=number.confirmed_on,
            verified_by=number.confirmed_by,
            review_by=number.confirm_by,
        )
        name = f"{number.number.display} ({number.name.within(language, handbook.settings.language)})"
        yield _review(handbook, Kind.NUMBER, number.id, name, _file(handbook, "acute.yml"), source)


def _partners(handbook: Handbook, language: str) -> Iterator[Review]:
    """The places we may refer to or have been asked to. What is closed or given up needs no look."""
    for partner in handbook.facts.partners.values():
        if partner.approval.state is Approval.WITHDRAWN or partner.status is Status.CLOSED:
            continue
        file = handbook.facts.partner_files[partner.id]
        yield _review(handbook, Kind.PARTNER, partner.id, partner.name, file, partner.provenance)
        for service in partner.services:
            if service.provenance and service.status is not Status.CLOSED:
                name = _named(partner, service, language, handbook.settings.language)
                record_id = f"{partner.id}/{service.id}"
                yield _review(handbook, Kind.SERVICE, record_id, name, file, service.provenance)


def _named(partner: Partner, service: Service, language: str, fallback: str) -> str:
    return f"{partner.name}: {service.name.within(language, fallback)}"


def _pages(handbook: Handbook) -> Iterator[Review]:
    """The pages of the handbook's own language: a translation follows its source."""
    for page in handbook.pages:
        meta = page.meta
        if page.language != handbook.settings.language or meta.review_by is None:
            continue
        source = Provenance(
            source="", verified_on=meta.reviewed_on or handbook.today, review_by=meta.review_by
        )
        found = _review(handbook, Kind.PAGE, page.id or page.path, page.title, page.file, source)
        yield replace(found, owner=meta.owner or COORDINATOR, verified_on=meta.reviewed_on)
