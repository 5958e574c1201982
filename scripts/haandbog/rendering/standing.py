"""What a reader is told of a partner first: one state, made of status, approval and freshness."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum

from msgspec import Struct

from haandbog.diagnostics import Text
from haandbog.model.contact import Channel, Contact, Phone
from haandbog.model.directory import Approval, Partner, Service, Status
from haandbog.model.provenance import Freshness, Provenance
from haandbog.rendering.grammar import long_date, short_date


class Standing(StrEnum):
    """The states of a card, the most useful first."""

    READY = "ready"
    """Approved, open to people, and confirmed."""
    DUE = "due"
    """The same, but its confirmation should have been renewed."""
    UNCONFIRMED = "unconfirmed"
    PAUSED = "paused"
    REFUSED = "refused"
    """We do not refer there, whatever the place itself says."""
    CLOSED = "closed"


FRESH = (Freshness.CURRENT, Freshness.DUE)
"""A confirmation that still carries a telephone button."""


def standing(partner: Partner, today: date) -> Standing:
    """A partner's state on a day. What is closed or refused is so however well it is confirmed."""
    if partner.status is Status.CLOSED:
        return Standing.CLOSED
    if partner.approval.state in (Approval.SUSPENDED, Approval.WITHDRAWN):
        return Standing.REFUSED
    if partner.status is Status.PAUSED:
        return Standing.PAUSED
    freshness = partner.provenance.freshness(today)
    if not partner.recommendable or freshness not in FRESH:
        return Standing.UNCONFIRMED
    return Standing.READY if freshness is Freshness.CURRENT else Standing.DUE


def can_be_recommended(partner: Partner, today: date) -> bool:
    """Whether a reader is offered the partner's telephone."""
    return standing(partner, today) in (Standing.READY, Standing.DUE)


def phones(partner: Partner, today: date, channel: Channel = Channel.PHONE) -> tuple[Phone, ...]:
    """The numbers that may be tapped: of services that are open and confirmed, then the organisation's."""
    if not can_be_recommended(partner, today):
        return ()
    services = (s for s in partner.services if s.status is Status.ACTIVE)
    confirmed = (s for s in services if vouched(partner, s).freshness(today) in FRESH)
    contacts = [contact for service in confirmed for contact in service.contact] + [*partner.contact]
    return tuple({phone.e164: phone for phone in _phones(contacts, channel)}.values())


def _phones(contacts: Iterable[Contact], channel: Channel) -> Iterator[Phone]:
    return (c.phone for c in contacts if c.type is channel and c.phone)


def vouched(partner: Partner, service: Service) -> Provenance:
    """What a service's facts rest on: its own source, else the organisation's."""
    return service.provenance or partner.provenance


def service_standing(partner: Partner, service: Service, today: date) -> Standing:
    """The state of one service: what may be said of its organisation, and what is known of itself."""
    if service.status is Status.CLOSED:
        return Standing.CLOSED
    if partner.approval.state in (Approval.SUSPENDED, Approval.WITHDRAWN):
        return Standing.REFUSED
    if service.status is Status.PAUSED:
        return Standing.PAUSED
    freshness = vouched(partner, service).freshness(today)
    approved = partner.approval.state is Approval.APPROVED and service.status is Status.ACTIVE
    if not approved or freshness not in FRESH:
        return Standing.UNCONFIRMED
    return Standing.READY if freshness is Freshness.CURRENT else Standing.DUE


def service_phones(partner: Partner, service: Service, today: date) -> tuple[Phone, ...]:
    """The numbers of one service that may be tapped: its own, else the organisation's."""
    if service_standing(partner, service, today) not in (Standing.READY, Standing.DUE):
        return ()
    own = tuple(_phones(service.contact, Channel.PHONE))
    found = own or (tuple(_phones(partner.contact, Channel.PHONE)) if partner.provenance.confirmed else ())
    return tuple({phone.e164: phone for phone in found}.values())


class Strap(Struct, frozen=True):
    """The line above a card: its colour, its icon, the state, and what belongs to it."""

    kind: str
    icon: str
    state: str
    detail: str


def strap(partner: Partner, language: str, today: date) -> Strap:
    """The state in words, with its date."""
    found = standing(partner, today)
    return _strap(partner, found, partner.provenance, paused_until(partner), language, today)


def service_strap(partner: Partner, service: Service, language: str, today: date) -> Strap:
    """The state of one service in words, with its date."""
    found = service_standing(partner, service, today)
    if found is Standing.UNCONFIRMED and partner.approval.state is Approval.UNKNOWN:
        kind, icon, _ = _LOOKS[found]
        return Strap(kind, icon, _ONLY_NAMED.within(language), _DO_NOT.within(language))
    until = service.paused_until if service.status is Status.PAUSED else None
    return _strap(partner, found, vouched(partner, service), until, language, today)


def _strap(
    partner: Partner, found: Standing, rests_on: Provenance, until: date | None, language: str, today: date
) -> Strap:
    kind, icon, state = _LOOKS[found]
    if found is Standing.REFUSED:
        state = _REFUSALS[partner.approval.state]
    return Strap(kind, icon, state.within(language), _detail(found, rests_on, until, language, today))


def _detail(found: Standing, rests_on: Provenance, until: date | None, language: str, today: date) -> str:
    if found is Standing.READY and rests_on.verified_on:
        return _CHECKED.fill(day=long_date(rests_on.verified_on, language)).within(language)
    if found is Standing.DUE and rests_on.review_by:
        return _DUE.fill(day=long_date(rests_on.review_by, language)).within(language)
    if found is Standing.PAUSED:
        return pause_words(until, language, today) or _DO_NOT.within(language)
    if found is Standing.UNCONFIRMED:
        return _ASK.within(language)
    return _DO_NOT.within(language)


def pause_words(until: date | None, language: str, today: date) -> str:
    """``til 1. jan. 2027``; a pause that should be over says so. Empty without a date."""
    if until is None:
        return ""
    return (_UNTIL if today <= until else _OVER).fill(day=short_date(until, language)).within(language)


def paused_until(partner: Partner) -> date | None:
    """The first day on which a paused service is expected back; None when none is named."""
    days = (s.paused_until for s in partner.services if s.status is Status.PAUSED and s.paused_until)
    return min(days, default=None)


_LOOKS = {
    Standing.READY: ("ok", "check-circle", Text("Godkendt", "Godkjent", "Approved")),
    Standing.DUE: ("ok", "check-circle", Text("Godkendt", "Godkjent", "Approved")),
    Standing.UNCONFIRMED: ("unknown", "question", Text("Ikke bekræftet", "Ikke bekreftet", "Not confirmed")),
    Standing.PAUSED: ("paused", "pause-circle", Text("På pause", "På pause", "Paused")),
    Standing.REFUSED: ("paused", "x-circle", Text("Ingen aftale", "Ingen avtale", "No agreement")),
    Standing.CLOSED: ("closed", "x-circle", Text("Lukket", "Lagt ned", "Closed")),
}
_REFUSALS = {
    Approval.SUSPENDED: Text("Aftale på pause", "Avtale på pause", "Agreement suspended"),
    Approval.WITHDRAWN: Text("Aftale ophørt", "Avtale avsluttet", "Agreement ended"),
}
_ONLY_NAMED = Text("Kun nævnt i en kilde", "Bare nevnt i en kilde", "Only named in a source")
_CHECKED = Text("tjekket {day}", "sjekket {day}", "checked {day}")
_DUE = Text("tjek udløbet {day}", "sjekk utløpt {day}", "check expired {day}")
_UNTIL = Text("til {day}", "til {day}", "until {day}")
_OVER = Text("skulle slutte {day}", "skulle slutte {day}", "due to end {day}")
_ASK = Text("spørg vagtlederen", "spør vaktlederen", "ask the shift leader")
_DO_NOT = Text("henvis ikke hertil", "ikke vis videre hit", "do not refer here")
