"""Phone numbers, mail and web addresses: checked as far as a program can check them.

A valid number is not a verified number: 68 % of random eight-digit texts pass as Danish numbers.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Any

from msgspec import Struct
from pydantic import AfterValidator, PlainValidator, ValidationInfo
from pydantic_core import PydanticKnownError

from haandbog.diagnostics import Text
from haandbog.model.base import Localised, Record, wrong
from haandbog.model.remembered import remembered


class Phone(Struct, frozen=True):
    """A phone number as an editor wrote it; ask it for its printed forms."""

    written: str
    region: str = "DK"
    """The country whose numbers need no country code: the handbook's jurisdiction."""

    @property
    def e164(self) -> str:
        """The number for ``tel:``: ``+4570909080``, or ``112`` for a short number."""
        return _e164(self.written, self.region)

    @property
    def display(self) -> str:
        """The number as people read it, with spaces that do not break: ``70 90 90 80``."""
        return _display(self.written, self.region)

    @property
    def digits(self) -> str:
        """The national digits alone, to compare numbers by."""
        return _digits(self.written, self.region)

    @property
    def short(self) -> bool:
        """Whether this is a short number such as 112 or 1813."""
        return len(self.digits) < 7

    def __str__(self) -> str:
        return self.display


@remembered
def _digits(written: str, region: str) -> str:
    return str(_number(written, region).national_number)


@remembered
def _e164(written: str, region: str) -> str:
    import phonenumbers

    if Phone(written, region).short:
        return _digits(written, region)
    return str(phonenumbers.format_number(_number(written, region), phonenumbers.PhoneNumberFormat.E164))


@remembered
def _display(written: str, region: str) -> str:
    import phonenumbers

    number, form = _number(written, region), phonenumbers.PhoneNumberFormat
    if Phone(written, region).short:
        return _digits(written, region)
    abroad = number.country_code != phonenumbers.country_code_for_region(region)
    told = phonenumbers.format_number(number, form.INTERNATIONAL if abroad else form.NATIONAL)
    return str(told).replace(" ", "\N{NO-BREAK SPACE}")


@lru_cache(maxsize=4096)
def _number(written: str, region: str) -> Any:
    # Slow to import, and asked again for each page that shows the number.
    import phonenumbers

    return phonenumbers.parse(written, region)


@remembered
def _callable(written: str, region: str) -> bool:
    import phonenumbers

    if not re.fullmatch(r"[+\d ()-]+", written):
        return False
    try:
        number, phone = _number(written, region), Phone(written, region)
    except phonenumbers.NumberParseException:
        return False
    if phone.short:
        return bool(phonenumbers.is_valid_short_number_for_region(number, region))
    # Numbers such as 70 00 00 00 belong to nobody, which is why examples and new handbooks use them.
    return bool(phonenumbers.is_valid_number(number)) or phone.digits.endswith("000000")


def read_phone(value: Any, info: ValidationInfo) -> Phone:
    """A Phone from what an editor wrote; the region comes from the validation context."""
    region = (info.context or {}).get("region", "DK")
    phone = value if isinstance(value, Phone) else Phone(str(value).strip(), region)
    if _callable(phone.written, phone.region):
        return phone
    raise wrong(
        Text(
            "'{v}' er ikke et telefonnummer", "'{v}' er ikke et telefonnummer", "'{v}' is not a phone number"
        ).fill(v=value),
        Text(
            "skriv otte cifre, for eksempel 70 00 00 00; andre lande med +47 foran",
            "skriv sifrene, for eksempel 70 00 00 00; andre land med +45 foran",
            "write the digits, for example 70 00 00 00; other countries with +47 before them",
        ),
    )


PhoneNumber = Annotated[Phone, PlainValidator(read_phone, json_schema_input_type=str)]
"""A phone number: eight digits, a short number, or one with its country code."""

_MAIL = re.compile(r"[A-Za-z0-9._%+-]+@(?:[A-Za-z0-9æøåÆØÅ-]+\.)+([A-Za-z]{2,24})")


def _mail(value: str) -> str:
    told = value.strip()
    match = _MAIL.fullmatch(told)
    if match and (match[1].islower() or match[1].isupper()):
        return told
    raise wrong(
        Text(
            "'{v}' er ikke en mailadresse", "'{v}' er ikke en e-postadresse", "'{v}' is not a mail address"
        ).fill(v=value),
        Text(
            "skriv for eksempel mail@eksempel.dk",
            "skriv for eksempel post@eksempel.no",
            "write for example mail@example.org",
        ),
    )


Mail = Annotated[str, AfterValidator(_mail)]
"""A mail address: a shared mailbox, never a person's own."""


def _website(value: str) -> str:
    told = value.strip()
    if re.fullmatch(r"https://[^\s/]+\.[^\s]+", told):
        return told
    bare = re.sub(r"^[a-z]+:(//)?", "", told)
    if not re.match(r"[\w-]+(\.[\w-]+)+(/|$)", bare):
        bare = "www.eksempel.dk"
    raise wrong(
        Text(
            "'{v}' er ikke en sikker webadresse",
            "'{v}' er ikke en sikker nettadresse",
            "'{v}' is not a secure web address",
        ).fill(v=value),
        Text(
            "skriv hele adressen: https://{b}",
            "skriv hele adressen: https://{b}",
            "write the whole address: https://{b}",
        ).fill(b=bare),
    )


Website = Annotated[str, AfterValidator(_website)]
"""A whole web address with https."""


class Channel(StrEnum):
    """How one gets in touch."""

    PHONE = "phone"
    SMS = "sms"
    CHAT = "chat"
    EMAIL = "email"
    WEB = "web"
    VISIT = "visit"
    POST = "post"


def _contact_value(value: Any, info: ValidationInfo) -> Phone | str:
    if not isinstance(value, str | Phone):
        raise PydanticKnownError("string_type")
    told = str(value).strip()
    match info.data.get("type"):
        case Channel.PHONE | Channel.SMS:
            return read_phone(told, info)
        case Channel.EMAIL:
            return _mail(told)
        case Channel.WEB | Channel.CHAT:
            return _website(told)
    return told


class Contact(Record):
    """One way to get in touch."""

    type: Channel
    value: Annotated[Phone | str, PlainValidator(_contact_value, json_schema_input_type=str)]
    """The number, address or web address, as its type wants it."""
    note: Localised | None = None

    @property
    def phone(self) -> Phone | None:
        """The number to call, when this is a telephone."""
        return self.value if isinstance(self.value, Phone) else None
