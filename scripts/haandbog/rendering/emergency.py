"""The emergency numbers: large where they are looked up, small where a sentence names one."""

from __future__ import annotations

from haandbog.diagnostics import Text
from haandbog.model.handbook import Handbook
from haandbog.model.organisation import EmergencyNumber
from haandbog.rendering.fact import Fact, phone_fact
from haandbog.rendering.grammar import NO_BREAK, long_date
from haandbog.rendering.html import Html, anchor, cited, icon, sentence, stack, tag, told


def emergency_numbers(handbook: Handbook, language: str) -> Html:
    """Every number as a row to tap: who answers, when to ring, and who says so.

    The first one is for danger to life; the others are marked ``hb-call--other``.
    """
    return stack(
        "div",
        "hb-calls",
        *(_row(handbook, number, at == 0, language) for at, number in enumerate(_numbers(handbook))),
    )


def emergency(handbook: Handbook, number_id: str) -> Fact:
    """A number in running text. Raises LookupError when data has no number of that id."""
    found = _numbered(handbook, number_id)
    if found is None:
        raise LookupError(number_id)
    return phone_fact(found.number)


def emergency_call(handbook: Handbook, number_id: str, language: str, when: Html | None = None) -> Html:
    """One number as a row to tap, on top of a guide: nothing stands between the reader and the call.

    ``when`` says when to ring; without it the row says who answers. Whose word the number is stands on
    the acute page. Nothing when data has no such number: a check tells where it is asked for."""
    number = _numbered(handbook, number_id)
    if number is None:
        return Html("")
    first = number is _numbers(handbook)[0]
    said = when or told(number.name, language, handbook.settings.language)
    return tag("div", "hb-calls", _call(number, said, first, language))


def pinned_number(handbook: Handbook, language: str) -> Html:
    """The row above the referral folder's cards: the jurisdiction's first number; nothing without one."""
    number = next(iter(_numbers(handbook)), None)
    if number is None:
        return Html("")
    call = anchor(f"tel:{number.number.e164}", icon("phone-call"), _ring(number, language), css="hb-btn")
    words = tag(
        "div",
        "",
        tag("p", "hb-pin__label", _DANGER.within(language)),
        tag("h2", "", number.number.display),
    )
    return tag("article", "hb-pin", icon("push-pin"), words, call)


def _numbers(handbook: Handbook) -> tuple[EmergencyNumber, ...]:
    return handbook.facts.acute.numbers if handbook.facts.acute else ()


def _numbered(handbook: Handbook, number_id: str) -> EmergencyNumber | None:
    return next((n for n in _numbers(handbook) if n.id == number_id), None)


def _ring(number: EmergencyNumber, language: str) -> str:
    return f"{_RING.within(language)}{NO_BREAK}{number.number.display}"


def _row(handbook: Handbook, number: EmergencyNumber, first: bool, language: str) -> Html:
    fallback = handbook.settings.language
    when = Html(told(number.name, language, fallback) + ". " + told(number.when, language, fallback))
    return stack(
        "div", "hb-calls__row", _call(number, when, first, language), _source(handbook, number, language)
    )


def _call(number: EmergencyNumber, below: Html, first: bool, language: str) -> Html:
    said = tag("span", "", tag("b", "", _ring(number, language)), tag("i", "", below))
    css = "hb-call" if first else "hb-call hb-call--other"
    return anchor(f"tel:{number.number.e164}", icon("phone-call"), said, css=css)


def _source(handbook: Handbook, number: EmergencyNumber, language: str) -> Html:
    kind, name = ("confirmed", "check-circle") if number.confirmed_on else ("unknown", "question")
    return tag(
        "p", f"hb-src hb-src--{kind}", icon(name), tag("span", "", number_words(handbook, number, language))
    )


def number_words(handbook: Handbook, number: EmergencyNumber, language: str) -> Html:
    """Whose word a number is, and since when it is confirmed or until when that may wait."""
    said = _CONFIRMED if number.confirmed_on else _WAITING
    day = long_date(number.confirmed_on or number.confirm_by, language)
    return sentence(
        said, language, source=cited(number.source, language, handbook.settings.language), day=day
    )


_RING = Text("Ring", "Ring", "Call")
_DANGER = Text("Fare for liv", "Fare for liv", "Danger to life")
_CONFIRMED = Text(
    "Kilde: {source}. Bekræftet {day}.",
    "Kilde: {source}. Bekreftet {day}.",
    "Source: {source}. Confirmed {day}.",
)
_WAITING = Text(
    "Kilde: {source}. Bekræftes senest {day}.",
    "Kilde: {source}. Bekreftes senest {day}.",
    "Source: {source}. To be confirmed by {day}.",
)
