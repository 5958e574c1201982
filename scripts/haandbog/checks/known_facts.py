"""What data holds, by the forms in which an editor would write it out by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from haandbog.model.contact import Phone
from haandbog.model.directory import Partner
from haandbog.model.handbook import Handbook


class Held(Struct, frozen=True):
    """A fact in data, and what a page writes to show it."""

    write: str
    mends: bool = False
    """Whether the fact's text may simply be replaced by ``write``."""


@lru_cache(maxsize=1)
def known_numbers(handbook: Handbook) -> dict[str, Held]:
    """Every phone number in data by its digits, with and without the country's code."""
    found: dict[str, Held] = {}
    for phone, held in _phones(handbook):
        found.setdefault(phone.digits, held)
        found.setdefault(phone.e164.removeprefix("+"), held)
    return found


def _phones(handbook: Handbook) -> Iterator[tuple[Phone, Held]]:
    organisation, acute = handbook.facts.organisation, handbook.facts.acute
    if organisation and organisation.phone:
        yield organisation.phone, Held("{{ org.phone }}", mends=True)
    for number in acute.numbers if acute else ():
        yield number.number, Held(f'{{{{ emergency("{number.id}") }}}}', mends=True)
    for partner in handbook.facts.partners.values():
        contacts = (
            *partner.contact,
            *(contact for service in partner.services for contact in service.contact),
        )
        yield from ((contact.phone, link_to(partner)) for contact in contacts if contact.phone)


@lru_cache(maxsize=1)
def known_mails(handbook: Handbook) -> dict[str, Held]:
    """Every mail address in data, in small letters."""
    found: dict[str, Held] = {}
    organisation = handbook.facts.organisation
    if organisation and organisation.email:
        found[organisation.email.lower()] = Held("{{ org.email }}", mends=True)
    for partner in handbook.facts.partners.values():
        contacts = (
            *partner.contact,
            *(contact for service in partner.services for contact in service.contact),
        )
        for contact in contacts:
            if isinstance(contact.value, str) and "@" in contact.value:
                found.setdefault(contact.value.lower(), link_to(partner))
    return found


class HeldAddress(Struct, frozen=True):
    """A postal address, or a part of one, as it may be written."""

    word: str
    """Its longest word in small letters: where that does not stand, the pattern need not be tried."""
    pattern: re.Pattern[str]
    held: Held


@lru_cache(maxsize=1)
def known_addresses(handbook: Handbook) -> tuple[HeldAddress, ...]:
    """Every postal address in data; whole ones before their parts."""
    return tuple(_addresses(handbook))


def _addresses(handbook: Handbook) -> Iterator[HeldAddress]:
    organisation = handbook.facts.organisation
    if organisation and organisation.address:
        street, city = organisation.address.street, organisation.address.city
        town = f"{organisation.address.postal_code} {city}"
        yield _address(Held("{{ org.address }}", mends=True), street, town)
        yield _address(Held("{{ org.address.street }}", mends=True), street)
        yield _address(Held("{{ org.address.postal_code }} {{ org.address.city }}", mends=True), town)
    for partner in handbook.facts.partners.values():
        street = (partner.address or "").partition(",")[0].strip()
        if re.search(r"\d", street):
            yield _address(link_to(partner), street)


def _address(held: Held, *parts: str) -> HeldAddress:
    words = (r"\s+".join(re.escape(word) for word in part.split()) for part in parts)
    pattern = re.compile(r"(?<!\w)" + r"[\s,]+".join(words) + r"(?!\w)", re.IGNORECASE)
    longest = max(" ".join(parts).split(), key=len)
    return HeldAddress(longest.lower(), pattern, held)


def link_to(partner: Partner) -> Held:
    """The partner's page, which shows the fact."""
    return Held(f"[{partner.name}](partner:{partner.id})")
