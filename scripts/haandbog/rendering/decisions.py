"""What the organisation itself must decide, where the reader meets it."""

from __future__ import annotations

from haandbog.diagnostics import Text
from haandbog.model.dilemmas import OpenDecision
from haandbog.rendering.fact import Fact
from haandbog.rendering.html import Html, icon, join, sentence, tag, told


def decide(what: str, because: str, owner: str, language: str) -> Fact:
    """The mark in running text: what is open, why it matters, and who decides."""
    said = _mark("span", what, because, owner, language)
    plain = f"{_OPEN.within(language)}: {what}"
    return Fact(plain, said, "")


def decision_box(decision: OpenDecision, language: str, fallback: str) -> Html:
    """The same for a decision that a data file holds."""
    what = told(decision.what, language, fallback)
    because = told(decision.because, language, fallback)
    return _mark("p", what, because, told(decision.owner, language, fallback), language)


def _mark(element: str, what: str, because: str, owner: str, language: str) -> Html:
    head = sentence(_HEAD, language, open=tag("b", "", f"{_OPEN.within(language)}:"), what=_bare(what))
    why = sentence(_WHY, language, because=_bare(because))
    who = sentence(_WHO, language, owner=owner)
    words = tag("span", "", join(head, why, who, by=" "))
    return tag(element, "hb-decide", icon("pencil-simple-line"), words)


def _bare(text: str) -> str:
    """Without its full stop, which the sentence around it brings."""
    bare = text.rstrip().removesuffix(".")
    return Html(bare) if isinstance(text, Html) else bare


_OPEN = Text("Skal afgøres", "Må avgjøres", "To be decided")
_HEAD = Text("{open} {what}.", "{open} {what}.", "{open} {what}.")
_WHY = Text("Hvorfor: {because}.", "Hvorfor: {because}.", "Why: {because}.")
_WHO = Text("Afgøres af {owner}.", "Avgjøres av {owner}.", "Decided by {owner}.")
