"""A partner's facts as rows: what is known, and just as plainly what is not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import TypeVar

from babel import Locale, UnknownLocaleError

from haandbog.diagnostics import Text
from haandbog.model.base import Localised
from haandbog.model.contact import Channel, Contact, Phone
from haandbog.model.directory import Age, Area, Partner, Scope, Service
from haandbog.model.handbook import Handbook
from haandbog.rendering import words
from haandbog.rendering.grammar import capital, listed
from haandbog.rendering.hours import hours_lines, provenance_words
from haandbog.rendering.html import BREAK, Html, anchor, escape, icon, join, stack, tag, told
from haandbog.rendering.standing import Standing, phones, standing, vouched

Value = TypeVar("Value", bound=StrEnum)


class FactRows:
    """The rows of one partner's facts in one language."""

    def __init__(self, handbook: Handbook, partner: Partner, language: str) -> None:
        self._partner, self._language, self._today = partner, language, handbook.today
        self._fallback, self._home = handbook.settings.language, home_country(handbook)
        self._standing = standing(partner, self._today)
        self._called = {phone.e164 for phone in phones(partner, self._today)}
        self._texted = {phone.e164 for phone in phones(partner, self._today, Channel.SMS)}

    def everything(self, service: Service | None) -> Html:
        """An organisation and its only service; of a place without any, that nothing is known of it."""
        name = told(service.name, self._language, self._fallback) if service else Html("")
        named = self._row(words.SERVICE, name)
        return stack("dl", "hb-dl", named, *self._service(service), *self._organisation())

    def service(self, service: Service) -> Html:
        """One service of several."""
        return stack("dl", "hb-dl", *self._service(service))

    def organisation(self) -> Html:
        """How to reach the organisation itself; nothing when none of it is known."""
        return stack("dl", "hb-dl", *self._organisation())

    def _service(self, service: Service | None) -> Iterator[Html]:
        yield self._row(words.FOR_WHOM, self._audience(service) if service else "")
        yield self._row(
            words.HELPS_WITH, self._named(service.problem_areas, words.PROBLEM) if service else ""
        )
        yield self._row(words.WAY_IN, self._route(service) if service else "")
        yield self._row(words.PRICE, self._cost(service) if service else "")
        yield self._row(words.PROMISE, self._one(service.anonymity, words.ANONYMITY) if service else "")
        yield self._row(
            words.PLACE,
            area_words(service.area, self._language, self._home) if service and service.area else "",
        )
        yield self._row(words.LANGUAGES, self._languages(service) if service else "")
        yield self._row(words.HOURS, self._hours(service) if service else "")
        yield from self._contacts(service.contact if service else ())

    def _organisation(self) -> Iterator[Html]:
        partner = self._partner
        yield from self._contacts(partner.contact)
        if partner.website:
            yield self._row(words.CHANNEL[Channel.WEB], _web(partner.website))
        if partner.address:
            yield self._row(words.ADDRESS, partner.address)
        if partner.cvr:
            yield self._row(words.COMPANY_NUMBER, tag("span", "hb-num", partner.cvr))

    def _row(self, name: Text, value: str) -> Html:
        if value:
            return tag("div", "", tag("dt", "", name.within(self._language)), tag("dd", "", value))
        if self._standing is Standing.CLOSED:
            return Html("")
        ask = self._standing in (Standing.READY, Standing.DUE)
        unknown = (words.UNKNOWN_ASK if ask else words.UNKNOWN).within(self._language)
        said = tag("dd", "is-unknown", icon("question"), " ", unknown)
        return tag("div", "", tag("dt", "", name.within(self._language)), said)

    def _one(self, value: Value, names: Mapping[Value, Text]) -> str:
        return names[value].within(self._language) if value in names else ""

    def _named(self, values: Iterable[Value], names: Mapping[Value, Text]) -> str:
        known = [names[value].within(self._language) for value in values if value in names]
        return capital(listed(known, self._language))

    def _audience(self, service: Service) -> str:
        told_of = self._named(service.audience, words.AUDIENCE)
        age = age_words(service.age, self._language) if service.age else ""
        return capital(", ".join(part for part in (told_of, age) if part))

    def _route(self, service: Service) -> Html:
        if service.referral is None:
            return Html("")
        return self._with_note(self._one(service.referral.route, words.ROUTE), service.referral.note)

    def _cost(self, service: Service) -> Html:
        if service.cost is None:
            return Html("")
        return self._with_note(self._one(service.cost.type, words.COST), service.cost.note)

    def _with_note(self, fact: str, note: Localised | None) -> Html:
        said = told(note, self._language, self._fallback)
        return join(f"{fact}. ", said) if fact and said else escape(fact) or said

    def _languages(self, service: Service) -> str:
        return capital(
            listed([language_words(code, self._language) for code in service.languages], self._language)
        )

    def _hours(self, service: Service) -> Html:
        if service.hours is None:
            return Html("")
        hours = service.hours.vouched_by(vouched(self._partner, service))
        rows = [escape(line) for line in hours_lines(hours, self._language, self._today)]
        if not hours.confirmed:
            rows.append(tag("span", "hb-unknown", provenance_words(hours, self._language, self._today)))
        return join(*rows, by=BREAK)

    def _contacts(self, contacts: Iterable[Contact]) -> Iterator[Html]:
        """Each way in, but none to a closed place, and no number that already is a button."""
        for contact in contacts if self._standing is not Standing.CLOSED else ():
            note = told(contact.note, self._language, self._fallback)
            phone = contact.phone if contact.type is Channel.PHONE else None
            if phone and phone.e164 in self._called and not note:
                continue
            value = self._contact(contact)
            yield self._row(words.CHANNEL[contact.type], join(value, BREAK, note) if note else value)

    def _contact(self, contact: Contact) -> Html:
        if isinstance(contact.value, Phone):
            return self._number(contact.value, contact.type)
        match contact.type:
            case Channel.EMAIL:
                return anchor(f"mailto:{contact.value}", contact.value)
            case Channel.WEB | Channel.CHAT:
                return _web(contact.value)
        return escape(contact.value)

    def _number(self, phone: Phone, channel: Channel) -> Html:
        """A number that we do not vouch for is shown and not linked: nobody taps it by mistake."""
        number = tag("span", "hb-num", phone.display)
        if channel is Channel.PHONE and phone.e164 in self._called:
            return anchor(f"tel:{phone.e164}", number)
        if channel is Channel.SMS and phone.e164 in self._texted:
            return anchor(f"sms:{phone.e164}", number)
        if self._partner.provenance.confirmed:
            return number
        return join(number, " ", tag("span", "hb-unknown", f"({words.NOT_CONFIRMED.within(self._language)})"))


def _web(address: str) -> Html:
    return anchor(address, address.removeprefix("https://").removesuffix("/"))


def age_words(age: Age, language: str) -> str:
    """``fra 18 år``; empty when neither end is known."""
    if age.min is not None and age.max is not None:
        return words.YEARS_BETWEEN.fill(min=age.min, max=age.max).within(language)
    if age.min is not None:
        return words.YEARS_FROM.fill(min=age.min).within(language)
    return words.YEARS_TO.fill(max=age.max).within(language) if age.max is not None else ""


def home_country(handbook: Handbook) -> str:
    """The country that goes without saying: the organisation's own."""
    return handbook.facts.organisation.jurisdiction if handbook.facts.organisation else ""


def area_words(area: Area, language: str, home: str) -> str:
    """``Hele landet``, with the place, and the country where it is not ``home``; empty when unknown."""
    scope = words.SCOPE[area.scope].within(language) if area.scope is not Scope.UNKNOWN else ""
    if area.place:
        return f"{area.place} ({scope.lower()})" if scope else area.place
    country = country_words(area.country, language) if area.country else ""
    if not scope or not country:
        return scope or country
    return scope if area.country == home else f"{scope} ({country})"


def country_words(code: str, language: str) -> str:
    """``Danmark``; the code itself when no country has it."""
    return str(_locale(language).territories.get(code.upper(), code))


def language_words(code: str, language: str) -> str:
    """``dansk``; the code itself when no language has it."""
    return str(_locale(language).languages.get(code, code))


def _locale(language: str) -> Locale:
    try:
        return Locale.parse({"en": "en_GB"}.get(language, language))
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en_GB")
