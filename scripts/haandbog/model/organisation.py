"""The organisation's own facts, each in one file under ``data/``."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from haandbog.model.base import Day, LanguageCode, Localised, LocalisedWords, Record
from haandbog.model.contact import Mail, PhoneNumber, Website
from haandbog.model.directory import Slug
from haandbog.model.provenance import Provenance

Jurisdiction = Annotated[str, StringConstraints(pattern=r"^(DK|NO|SE|FI|IS|GB|DE)$")]
"""The country whose law and emergency numbers hold (DESIGN.md, D8)."""


class Address(Record):
    """A postal address."""

    street: str
    postal_code: Annotated[str, StringConstraints(pattern=r"^\d{4,5}$")]
    city: str

    def __str__(self) -> str:
        return f"{self.street}, {self.postal_code} {self.city}"


class Organisation(Record):
    """Who publishes the handbook. ``data/organisation.yml``."""

    schema_version: int = Field(default=1, alias="schema", ge=1, le=1)
    name: str = Field(min_length=1)
    also_called: tuple[str, ...] = ()
    """Other names the sources use for the same organisation."""
    handbook_title: Localised = Localised({"da": "Håndbog", "nb": "Håndbok", "en": "Handbook"})
    jurisdiction: Jurisdiction
    address: Address | None = None
    phone: PhoneNumber | None = None
    email: Mail | None = None
    website: Website | None = None
    report_errors_to: Mail | None = None
    """Where readers write about a mistake on a page; ``email`` when absent."""
    provenance: Provenance

    @property
    def error_mailbox(self) -> str | None:
        return self.report_errors_to or self.email


class EmergencyNumber(Record):
    """One official emergency number of the jurisdiction."""

    id: Slug
    number: PhoneNumber
    name: Localised
    when: Localised
    source: str
    """The authority's own page, by title and organisation."""
    confirm_by: Day
    """The day before which somebody must confirm the number with its source."""
    confirmed_on: Day | None = None
    confirmed_by: str | None = None


class Acute(Record):
    """The emergency numbers. ``data/acute.yml``."""

    schema_version: int = Field(default=1, alias="schema", ge=1, le=1)
    jurisdiction: Jurisdiction
    numbers: tuple[EmergencyNumber, ...] = Field(min_length=1)


class Training(Record):
    """The training programme in numbers. ``data/training.yml``."""

    schema_version: int = Field(default=1, alias="schema", ge=1, le=1)
    course_evenings: int | None = Field(default=None, ge=0, le=365)
    training_shift_months: int | None = Field(default=None, ge=0, le=60)
    supervisions_per_month: int | None = Field(default=None, ge=0, le=31)
    further_training_days_per_year: int | None = Field(default=None, ge=0, le=366)
    shifts_planned_ahead: int | None = Field(default=None, ge=0, le=100)
    provenance: Provenance


class Term(Record):
    """One word of the trade in each language."""

    id: Slug
    name: Localised
    explanation: Localised | None = None
    synonyms: LocalisedWords = LocalisedWords({})
    """Other words for the same, in each language: they are shown there, and found in all."""
    note: Localised | None = None


class Avoided(Record):
    """Words that the handbook has decided against, and what it says instead."""

    words: dict[LanguageCode, tuple[str, ...]]
    """In each language the words as they stand in a sentence, without endings."""
    say: Localised
    because: Localised | None = None


class Sought(Record):
    """What people write in the search box, and the handbook's own words for it."""

    words: dict[LanguageCode, tuple[str, ...]]
    """In each language the words or phrases as they are said: ``druk``."""
    find: dict[LanguageCode, tuple[str, ...]]
    """In each language what is searched for as well: ``alkohol``."""


class Terms(Record):
    """The glossary. ``data/terms.yml``."""

    schema_version: int = Field(default=1, alias="schema", ge=1, le=1)
    terms: tuple[Term, ...]
    avoid: tuple[Avoided, ...] = ()
    search: tuple[Sought, ...] = ()
    sources: tuple[str, ...] = ()
