"""Starters: what a new handbook can be made from, what its makers answer, and what changed since."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints, ValidationInfo, field_validator

from haandbog.diagnostics import Text
from haandbog.model.base import LanguageCode, Localised, Record, wrong
from haandbog.model.contact import Mail, PhoneNumber, Website
from haandbog.model.notation import days, opening
from haandbog.model.organisation import Jurisdiction

VERSION = r"^\d+\.\d+\.\d+$"


class Change(Record):
    """What changed in a starter: which files, what, and why, in an editor's words."""

    files: tuple[str, ...]
    """Relative to the handbook's folder; one that ends in ``/`` means all below it."""
    what: Localised
    why: Localised


class Release(Record):
    """One version of a starter."""

    version: Annotated[str, StringConstraints(pattern=VERSION)]
    changes: tuple[Change, ...] = ()


class Starter(Record):
    """What a starter is. ``starter.yml`` in its folder."""

    title: Localised
    about: Localised
    """For whom it is, in a sentence."""
    languages: tuple[LanguageCode, ...] = Field(min_length=1)
    """The languages that it is written in, the first one its own."""
    jurisdiction: Jurisdiction
    releases: tuple[Release, ...] = Field(min_length=1)
    """The newest first."""

    @property
    def version(self) -> str:
        return self.releases[0].version

    @property
    def language(self) -> str:
        return self.languages[0]

    def since(self, version: str) -> tuple[Release, ...]:
        """The releases after a version, the newest first; all of them when it is not known."""
        known = [release.version for release in self.releases]
        return self.releases[: known.index(version)] if version in known else self.releases


def _colour(value: str) -> str:
    if re.fullmatch(r"#[0-9A-Fa-f]{6}", value.strip()):
        return value.strip().upper()
    raise wrong(_NO_COLOUR.fill(v=value), _WRITE_COLOUR)


def _week(value: str) -> str:
    for part in value.split(";"):
        week_line(part)
    return value


def week_line(text: str) -> tuple[str, str]:
    """``man-fre 9-15`` as its days and its hours. Raises what the notation raises."""
    found = re.fullmatch(r"\s*(?P<days>\D+?)\s+(?P<open>(?:kl\.? ?)?\d.*|døgnet rundt|lukket)\s*", text)
    if found is None:
        raise wrong(_NO_WEEK.fill(v=text.strip()), _WRITE_WEEK)
    days(found["days"])
    opening(found["open"])
    return found["days"], found["open"]


def _name(value: str) -> str:
    if "{{" in value or "{%" in value:
        raise wrong(_NO_BRACES.fill(v=value), _WRITE_NAME)
    return " ".join(value.split())


class Answers(Record):
    """What the makers of a new handbook say about themselves. Only the name must be there."""

    organisation: Annotated[
        str, StringConstraints(strip_whitespace=True, min_length=1), AfterValidator(_name)
    ]
    languages: tuple[LanguageCode, ...] = ()
    phone: PhoneNumber | None = None
    email: Mail | None = None
    website: Website | None = None
    street: str = ""
    postal_code: Annotated[str, StringConstraints(pattern=r"^\d{4,5}$")] | None = None
    city: str = ""
    hours: Annotated[str, AfterValidator(_week)] | None = None
    """``man-fre 9-15; lør 10-12``."""
    colour: Annotated[str, AfterValidator(_colour)] | None = None
    """The main colour, ``#12392E``."""
    logo: str | None = None
    """The path of a picture, relative to the file with the answers or to the folder one stands in."""

    @field_validator("*", mode="before")
    @classmethod
    def _nothing(cls, value: object, info: ValidationInfo) -> object:
        """An empty answer is no answer."""
        empty = value is None or (isinstance(value, str) and not value.strip())
        if not empty or info.field_name == "organisation":
            return value
        field = cls.model_fields[info.field_name or ""]
        return field.default

    @property
    def has_address(self) -> bool:
        return bool(self.street and self.postal_code and self.city)


_NO_BRACES = Text(
    "'{v}' kan ikke være et navn: dobbelte krøllede parenteser henter en oplysning",
    "'{v}' kan ikke være et navn: doble krøllparenteser henter en opplysning",
    "'{v}' cannot be a name: double braces fetch a fact",
)
_WRITE_NAME = Text("skriv navnet uden dem", "skriv navnet uten dem", "write the name without them")
_NO_COLOUR = Text("'{v}' er ikke en farve", "'{v}' er ikke en farge", "'{v}' is not a colour")
_WRITE_COLOUR = Text(
    "skriv # og seks cifre eller bogstaver a–f: #12392E",
    "skriv # og seks sifre eller bokstaver a–f: #12392E",
    "write # and six digits or letters a–f: #12392E",
)
_NO_WEEK = Text(
    "'{v}' er ikke dage og en tid",
    "'{v}' er ikke dager og en tid",
    "'{v}' is not days and a time",
)
_WRITE_WEEK = Text(
    "skriv for eksempel man-fre 9-15; lør 10-12",
    "skriv for eksempel man-fre 9-15; lør 10-12",
    "write for example man-fre 9-15; lør 10-12",
)
