"""Giving a place on to the caller: a short text to send, and a number read aloud digit by digit.

The text names the place and nothing else: not us, not the caller, not what the talk was about. Somebody
else may read it.
"""

from __future__ import annotations

from datetime import date

from haandbog.diagnostics import Text
from haandbog.model.contact import Channel, Phone
from haandbog.model.directory import Partner, Service, Status
from haandbog.model.hours import normal_week
from haandbog.rendering.grammar import NO_BREAK, capital
from haandbog.rendering.hours import open_days
from haandbog.rendering.html import Html, icon, stack, tag
from haandbog.rendering.standing import FRESH, service_phones, vouched

LONGEST = 160
"""What fits in one text message, as long as every sign is one that the oldest phones know."""

_PLAIN = str.maketrans({NO_BREAK: " ", "–": "-", "—": "-", "’": "'", "“": '"', "”": '"', "»": '"', "«": '"'})
"""A single dash or no-break space halves what a message holds."""

_DIGITS = {
    "da": "nul en to tre fire fem seks syv otte ni",
    "nb": "null en to tre fire fem seks sju åtte ni",
    "en": "zero one two three four five six seven eight nine",
}


def spoken(phone: Phone, language: str) -> str:
    """A number as one says it, in the groups it is written in: ``syv nul, nul nul, nul nul, nul nul``."""
    names = _DIGITS.get(language, _DIGITS["en"]).split()
    groups = phone.display.replace(NO_BREAK, " ").split(" ")
    return ", ".join(_group(group, names, language) for group in groups)


def _group(group: str, names: list[str], language: str) -> str:
    said = (_PLUS.within(language) if sign == "+" else names[int(sign)] for sign in group if sign in _SAID)
    return " ".join(said)


def message(partner: Partner, service: Service, language: str, today: date, fallback: str) -> str:
    """The text to send: the place and its number, then as much of hours and address as one message holds.

    Empty where we do not vouch for a number."""
    number = next(iter(service_phones(partner, service, today)), None)
    if number is None:
        return ""
    name = service.name.within(language, fallback)
    named = partner.name if len(partner.services) == 1 else f"{partner.name}, {name}"
    told = f"{named}: {number.display}"
    for more in (_website(partner), _hours(partner, service, language, today)):
        if more and len(f"{told}. {more}") <= LONGEST:
            told = f"{told}. {more}"
    return told.translate(_PLAIN)


def _website(partner: Partner) -> str:
    own = (contact.value for contact in partner.contact if contact.type is Channel.WEB)
    address = partner.website or next((value for value in own if isinstance(value, str)), "")
    return address.removeprefix("https://").removesuffix("/")


def _hours(partner: Partner, service: Service, language: str, today: date) -> str:
    hours = service.hours.vouched_by(vouched(partner, service)) if service.hours else None
    week = normal_week(hours, today) if hours and hours.confirmed else None
    fresh = hours and hours.provenance and hours.provenance.freshness(today) in FRESH
    return capital(open_days(week, language)) if week and fresh else ""


def give_box(
    partner: Partner, language: str, today: date, fallback: str, services: tuple[Service, ...] = ()
) -> Html:
    """The box on a place's page: each number large and in words, and the text with its button."""
    rows = [
        row
        for service in services or partner.services
        if service.status is Status.ACTIVE
        for row in _rows(partner, service, language, today, fallback)
    ]
    if not rows:
        return Html("")
    head = tag("h3", "", GIVE.within(language), id="giv-videre")
    return stack(
        "section", "hb-give", head, *dict.fromkeys(rows), tag("p", "hb-small", SAFE.within(language))
    )


def _rows(partner: Partner, service: Service, language: str, today: date, fallback: str) -> tuple[Html, ...]:
    number = next(iter(service_phones(partner, service, today)), None)
    if number is None:
        return ()
    aloud = stack(
        "p",
        "hb-give__aloud",
        tag("b", "hb-num", number.display),
        tag("span", "", tag("i", "", SAY.within(language)), " ", spoken(number, language)),
    )
    copy = tag("button", "hb-btn", icon("link-simple"), tag("span", "", COPY.within(language)),
               type="button", data_hb_copy=COPIED.within(language), hidden="hidden")  # fmt: skip
    whole = message(partner, service, language, today, fallback)
    text = tag("span", "hb-give__text", whole.replace(number.display.translate(_PLAIN), number.display))
    return (aloud, stack("div", "hb-give__sms", text, copy))


_SAID = "+0123456789"
_PLUS = Text("plus", "pluss", "plus")
GIVE = Text("Giv videre", "Gi videre", "Pass it on")
SAY = Text("Sig:", "Si:", "Say:")
COPY = Text("Kopiér teksten", "Kopier teksten", "Copy the text")
COPIED = Text("Kopieret", "Kopiert", "Copied")
SAFE = Text(
    "Spørg først, om det er sikkert at få en besked. En anden kan læse den.",
    "Spør først om det er trygt å få en melding. Noen andre kan lese den.",
    "Ask first whether a message is safe. Somebody else may read it.",
)
