"""When to refer to a place and how to say it; or why not, and where to instead."""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.diagnostics import Text
from haandbog.model.directory import Approval, Partner, Status
from haandbog.model.handbook import Handbook
from haandbog.rendering.give import give_box
from haandbog.rendering.html import Html, anchor, icon, join, stack, tag, told
from haandbog.rendering.links import Links
from haandbog.rendering.partners import successors
from haandbog.rendering.standing import Standing, can_be_recommended, standing, strap


def referring(handbook: Handbook, partner: Partner, language: str) -> Iterator[Html]:
    """What to say and do, or why not to refer."""
    today, fallback = handbook.today, handbook.settings.language
    yield Html(f"## {_WHEN.within(language)} {{ #naar-du-henviser }}")
    note = told(partner.approval.note, language, fallback)
    if can_be_recommended(partner, today):
        label = tag("span", "hb-say__label", _SAY_LABEL.within(language))
        yield tag("p", "hb-say", label, _SAY.within(language))
        yield tag("p", "", note) if note else note
        yield stack("ol", "", *(tag("li", "", step.within(language)) for step in _STEPS))
        yield give_box(partner, language, today, fallback)
        return
    yield _refusal(handbook, partner, language)
    yield tag("p", "", note) if note else note


def _refusal(handbook: Handbook, partner: Partner, language: str) -> Html:
    top = strap(partner, language, handbook.today)
    said = _REFUSALS[standing(partner, handbook.today)].within(language)
    if partner.approval.state is Approval.UNKNOWN and partner.status is not Status.CLOSED:
        said = _ONLY_NAMED.within(language)
    return tag("p", f"hb-mark hb-mark--{top.kind}", icon(top.icon), tag("span", "", said))


def instead(handbook: Handbook, partner: Partner, language: str, links: Links) -> Html:
    """What took the place of something that closed: the first thing to know of it."""
    names = [
        anchor(links.link(handbook.partner_path(other.id)), other.name)
        for other in successors(handbook, partner)
    ]
    said = tag("span", "", f"{_INSTEAD.within(language)} ", join(*names, by=", "))
    return tag("p", "hb-mark hb-mark--instead", icon("arrow-right"), said) if names else Html("")


_WHEN = Text("Når du henviser", "Når du viser videre", "When you refer")
_SAY_LABEL = Text("Sig for eksempel", "Si for eksempel", "Say, for example")
_SAY = Text(
    "Jeg kender et sted, der er godkendt hos os. Skal vi finde det frem sammen, mens vi taler?",
    "Jeg vet om et sted som er godkjent hos oss. Skal vi finne det fram sammen mens vi snakker?",
    "I know a place that we have approved. Shall we look it up together while we talk?",
)
_STEPS = (
    Text(
        "Spørg, om rådsøger ønsker et tilbud.",
        "Spør om den som ringer, ønsker et tilbud.",
        "Ask whether the caller wants a service.",
    ),
    Text(
        "Nævn gerne to muligheder, og lad rådsøger vælge.",
        "Nevn gjerne to muligheter, og la den som ringer, velge.",
        "Name two options if you can, and let the caller choose.",
    ),
    Text(
        "Gentag næste skridt, og hør, om det er skrevet ned.",
        "Gjenta neste skritt, og hør om det er skrevet ned.",
        "Repeat the next step, and ask whether it is written down.",
    ),
)
_REFUSALS = {
    Standing.UNCONFIRMED: Text(
        "Ikke bekræftet. Spørg vagtlederen, før du nævner stedet.",
        "Ikke bekreftet. Spør vaktlederen før du nevner stedet.",
        "Not confirmed. Ask the shift leader before you mention it.",
    ),
    Standing.PAUSED: Text(
        "Tager ikke nye ind. Henvis ikke hertil lige nu.",
        "Tar ikke inn nye. Ikke vis videre hit akkurat nå.",
        "Takes nobody new. Do not refer here at present.",
    ),
    Standing.REFUSED: Text(
        "Vi har ingen aftale med stedet nu. Henvis ikke hertil.",
        "Vi har ingen avtale med stedet nå. Ikke vis videre hit.",
        "We have no agreement with this place now. Do not refer here.",
    ),
    Standing.CLOSED: Text(
        "Tilbuddet findes ikke længere. Henvis ikke hertil.",
        "Tilbudet finnes ikke lenger. Ikke vis videre hit.",
        "The service no longer exists. Do not refer here.",
    ),
}
_ONLY_NAMED = Text(
    "Kun nævnt i en kilde. Henvis ikke hertil.",
    "Bare nevnt i en kilde. Ikke vis videre hit.",
    "Only named in a source. Do not refer here.",
)
_INSTEAD = Text("I stedet:", "I stedet:", "Instead:")
