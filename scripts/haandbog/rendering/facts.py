"""A partner's facts as rows: what is known, and just as plainly what is not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from haandbog.diagnostics import Text
from haandbog.model.base import Localised
from haandbog.model.contact import Channel, Contact, Phone
from haandbog.model.directory import ApprovalRecord, Partner, Service
from haandbog.model.handbook import Handbook
from haandbog.rendering import words
from haandbog.rendering.grammar import listed, long_date
from haandbog.rendering.hours import hours_lines, provenance_words
from haandbog.rendering.html import BREAK, Html, anchor, escape, icon, join, stack, tag, told
from haandbog.rendering.service_words import ServiceWords
from haandbog.rendering.standing import Standing, phones, standing, vouched


class FactRows:
    """The rows of one partner's facts in one language."""

    def __init__(self, handbook: Handbook, partner: Partner, language: str) -> None:
        self._partner, self._language, self._today = partner, language, handbook.today
        self._fallback, self._words = handbook.settings.language, ServiceWords(handbook, language)
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
        told_of = self._told(service) if service else dict.fromkeys(_ALWAYS, Html(""))
        yield from (self._row(name, value) for name, value in told_of.items() if value or name in _ALWAYS)
        yield from self._contacts(service.contact if service else ())

    def _told(self, service: Service) -> dict[Text, str]:
        said, cost, referral = self._words, service.cost, service.referral
        return {
            words.FOR_WHOM: said.audience(service),
            words.HELPS_WITH: said.problems(service),
            words.WAY_IN: self._with_note(said.route(service), referral.note if referral else None),
            words.WHEN: said.occasions(service) if referral and referral.unasked else "",
            words.WAITING: told(service.waiting, self._language, self._fallback),
            words.PRICE: self._with_note(said.cost(service), cost.note if cost else None),
            words.PROMISE: said.anonymity(service),
            words.FOUNDATION: told(service.foundation, self._language, self._fallback),
            words.PLACE: said.area(service.area),
            words.LANGUAGES: said.languages(service),
            words.HOURS: self._hours(service),
        }

    def _organisation(self) -> Iterator[Html]:
        partner = self._partner
        if partner.also_called:
            yield self._row(words.ALSO_CALLED, listed(partner.also_called, self._language))
        yield from self._contacts(partner.contact)
        if partner.website:
            yield self._row(words.CHANNEL[Channel.WEB], _web(partner.website))
        if partner.address:
            yield self._row(words.ADDRESS, partner.address)
        if partner.cvr:
            yield self._row(words.COMPANY_NUMBER, tag("span", "hb-num", partner.cvr))
        if partner.approval.on:
            yield self._row(words.OUR_AGREEMENT, self._decided(partner.approval))

    def _decided(self, approval: ApprovalRecord) -> str:
        """``Godkendt 1. oktober 2026 af rådgivningsleder``."""
        day = long_date(approval.on, self._language) if approval.on else ""
        state = words.APPROVAL[approval.state].within(self._language)
        said = words.DECIDED_BY if approval.by else words.DECIDED
        return said.fill(state=state, day=day, who=approval.by or "").within(self._language)

    def _row(self, name: Text, value: str) -> Html:
        if value:
            return tag("div", "", tag("dt", "", name.within(self._language)), tag("dd", "", value))
        if self._standing is Standing.CLOSED:
            return Html("")
        ask = self._standing in (Standing.READY, Standing.DUE)
        unknown = (words.UNKNOWN_ASK if ask else words.UNKNOWN).within(self._language)
        said = tag("dd", "is-unknown", icon("question"), " ", unknown)
        return tag("div", "", tag("dt", "", name.within(self._language)), said)

    def _with_note(self, fact: str, note: Localised | None) -> Html:
        said = told(note, self._language, self._fallback)
        return join(f"{fact}. ", said) if fact and said else escape(fact) or said

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


_ALWAYS = (
    words.FOR_WHOM,
    words.HELPS_WITH,
    words.WAY_IN,
    words.PRICE,
    words.PROMISE,
    words.PLACE,
    words.LANGUAGES,
    words.HOURS,
)
"""What a reader is told of every service, and told plainly where nobody knows it."""
