"""The law behind what is done: what it is about, who must be asked, and whether anybody has checked it."""

from __future__ import annotations

from collections.abc import Iterable

from haandbog.diagnostics import Text
from haandbog.model.dilemmas import Law
from haandbog.model.handbook import Handbook
from haandbog.rendering.grammar import long_date
from haandbog.rendering.html import Html, cited, icon, join, sentence, stack, tag, told


def laws(handbook: Handbook, language: str) -> Html:
    """Every pointer to the law, in the order of data; nothing without any."""
    return law_list(handbook.laws.values(), language, handbook.settings.language)


def law_list(found: Iterable[Law], language: str, fallback: str) -> Html:
    """Some pointers to the law, each under its own id."""
    return stack("dl", "hb-terms hb-laws", *(_law(law, language, fallback) for law in found))


def _law(law: Law, language: str, fallback: str) -> Html:
    source = sentence(_SOURCE, language, source=cited(law.source, language, fallback))
    return tag(
        "div",
        "hb-term",
        tag("dt", "", told(law.name, language, fallback)),
        tag("dd", "", told(law.about, language, fallback)),
        tag("dd", "", _state(law, language, fallback)),
        tag("dd", "hb-term__also", source),
    )


def _state(law: Law, language: str, fallback: str) -> Html:
    """Who has checked the pointer; else who must be asked before anybody acts on it."""
    whom = told(law.ask, language, fallback)
    if law.checked_on is None:
        return _line("unknown", "question", sentence(_UNCHECKED, language, whom=whom))
    day = long_date(law.checked_on, language)
    said = sentence(_CHECKED_BY if law.checked_by else _CHECKED, language, day=day, who=law.checked_by or "")
    return _line("confirmed", "check-circle", join(said, sentence(_DOUBT, language, whom=whom), by=" "))


def _line(kind: str, picture: str, said: Html) -> Html:
    return tag("span", f"hb-src hb-src--{kind}", icon(picture), tag("span", "", said))


_UNCHECKED = Text(
    "Ikke kontrolleret. Spørg {whom}, før I handler efter den.",
    "Ikke kontrollert. Spør {whom} før dere handler etter den.",
    "Not checked. Ask {whom} before you act on it.",
)
_CHECKED = Text("Kontrolleret {day}.", "Kontrollert {day}.", "Checked {day}.")
_CHECKED_BY = Text("Kontrolleret {day} af {who}.", "Kontrollert {day} av {who}.", "Checked {day} by {who}.")
_DOUBT = Text("I tvivl? Spørg {whom}.", "I tvil? Spør {whom}.", "In doubt? Ask {whom}.")
_SOURCE = Text("Læst i: {source}.", "Lest i: {source}.", "Read in: {source}.")
