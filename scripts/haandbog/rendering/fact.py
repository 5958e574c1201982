"""A fact as it is put into text: the same number reads differently in prose and in an address."""

from __future__ import annotations

from msgspec import Struct

from haandbog.diagnostics import Text
from haandbog.model.contact import Phone
from haandbog.model.organisation import Address, Organisation, Training
from haandbog.rendering.grammar import listed
from haandbog.rendering.html import escape


class Fact(Struct, frozen=True):
    """One value from data, in the three forms a page can ask for."""

    plain: str
    """In words, for headings and link texts."""
    linked: str
    """In running text: a number to tap, an address to open."""
    address: str
    """Inside a link's parentheses: ``+4570909080``."""

    def __str__(self) -> str:
        return self.plain


UNKNOWN = Text("ikke oplyst", "ikke oppgitt", "not known")


def unknown(language: str) -> Fact:
    """A fact that nobody has given us: said aloud, never left out in silence."""
    told = UNKNOWN.within(language)
    return Fact(told, f'<span class="hb-unknown">{told}</span>', "")


def phone_fact(phone: Phone) -> Fact:
    return Fact(phone.display, f"[{phone.display}](tel:{phone.e164})", phone.e164)


def mail_fact(mail: str) -> Fact:
    return Fact(mail, f"[{mail}](mailto:{mail})", mail)


def web_fact(website: str) -> Fact:
    shown = website.removeprefix("https://").removesuffix("/")
    return Fact(shown, f"[{shown}]({website})", website)


def text_fact(text: str) -> Fact:
    """Words from data: in running text no sign in them is taken for Markdown or HTML."""
    return Fact(text, escape(text), text)


class AddressFacts:
    """``org.address``: whole, or its street, postal code and city."""

    def __init__(self, address: Address | None, language: str) -> None:
        self._whole = text_fact(str(address)) if address else unknown(language)
        self.street = text_fact(address.street) if address else unknown(language)
        self.postal_code = text_fact(address.postal_code) if address else unknown(language)
        self.city = text_fact(address.city) if address else unknown(language)

    @property
    def fact(self) -> Fact:
        return self._whole

    def __str__(self) -> str:
        return self._whole.plain


class OrganisationFacts:
    """``org``: the organisation's own facts."""

    def __init__(self, organisation: Organisation, language: str) -> None:
        nothing = unknown(language)
        self.name = text_fact(organisation.name)
        called = listed(organisation.also_called, language)
        self.also_called = text_fact(called) if called else nothing
        self.phone = phone_fact(organisation.phone) if organisation.phone else nothing
        self.email = mail_fact(organisation.email) if organisation.email else nothing
        self.website = web_fact(organisation.website) if organisation.website else nothing
        self.address = AddressFacts(organisation.address, language)


class TrainingFacts:
    """``training``: the programme in numbers."""

    def __init__(self, training: Training, language: str) -> None:
        def number(value: int | None) -> Fact:
            return text_fact(str(value)) if value is not None else unknown(language)

        self.course_evenings = number(training.course_evenings)
        self.training_shift_months = number(training.training_shift_months)
        self.supervisions_per_month = number(training.supervisions_per_month)
        self.further_training_days_per_year = number(training.further_training_days_per_year)
        self.shifts_planned_ahead = number(training.shifts_planned_ahead)


class Gap:
    """Facts whose file cannot be read: every one of them unknown, and said to be."""

    def __init__(self, language: str) -> None:
        self._unknown = unknown(language)
        self.address = AddressFacts(None, language)

    def __getattr__(self, name: str) -> Fact:
        if name.startswith("_"):
            raise AttributeError(name)
        return self._unknown
