"""The page that no one writes: everything data holds about one partner."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

from haandbog.diagnostics import Text
from haandbog.model.directory import Approval, HistoryEntry, Partner, Service, Status
from haandbog.model.handbook import Handbook
from haandbog.model.provenance import Freshness
from haandbog.rendering import words
from haandbog.rendering.facts import FactRows
from haandbog.rendering.grammar import capital, partial_date, short_date
from haandbog.rendering.html import Html, anchor, cited, icon, join, sentence, stack, tag, told
from haandbog.rendering.links import Links
from haandbog.rendering.partners import call_button, successors
from haandbog.rendering.source_line import SOURCE, source_line
from haandbog.rendering.standing import (
    Standing,
    can_be_recommended,
    pause_words,
    paused_until,
    phones,
    standing,
    strap,
)

OWNER = Text("frivilligkoordinator", "frivilligkoordinator", "volunteer coordinator")
"""Who answers for a partner's facts until somebody has confirmed them."""


def partner_page(handbook: Handbook, partner: Partner, language: str, links: Links) -> str:
    """The page's whole Markdown with its front matter. The frame adds the title and the way back."""
    page = _PartnerPage(handbook, partner, language, links)
    blocks = (
        *page.head(),
        '<div class="hb-guide" markdown="1">\n<div class="hb-guide__main" markdown="1">',
        *page.known(),
        "</div>",
        '<aside class="hb-guide__side" markdown="1">',
        *page.referring(),
        "</aside>\n</div>",
        *page.past(),
        source_line(partner.provenance, language, handbook.today, handbook.settings.language),
    )
    return page.front_matter() + "\n" + "\n\n".join(block for block in blocks if block) + "\n"


class _PartnerPage:
    """One partner's page in one language."""

    def __init__(self, handbook: Handbook, partner: Partner, language: str, links: Links) -> None:
        self._handbook, self._partner, self._language, self._links = handbook, partner, language, links
        self._fallback, self._today = handbook.settings.language, handbook.today
        self._rows = FactRows(handbook, partner, language)

    def front_matter(self) -> str:
        provenance = self._partner.provenance
        lead = self._lead_text()
        fields = {
            "id": self._partner.id,
            "title": self._partner.name,
            "kind": "partner",
            "description": lead,
            "owner": provenance.verified_by or OWNER.within(self._language),
            "basis": "source",
            "sources": [provenance.source],
            "reviewed_on": provenance.verified_on and provenance.verified_on.isoformat(),
            "review_by": provenance.review_by and provenance.review_by.isoformat(),
            "hide": ["toc"],
        }
        written = (
            f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in fields.items() if value
        )
        return "\n".join(("---", *written, "---", ""))

    def _lead_text(self) -> str:
        description = self._partner.description
        return description.within(self._language, self._fallback) if description else ""

    def head(self) -> Iterator[Html]:
        """What it is, and one way to reach it where we vouch for that."""
        lead = told(self._partner.description, self._language, self._fallback)
        if lead:
            yield tag("p", "hb-lead", lead)

    def known(self) -> Iterator[Html]:
        """The call, the three axes, and every fact with what is unknown among them."""
        numbers = phones(self._partner, self._today)
        yield stack("div", "hb-contact", *(call_button(n.e164, n.display, "hb-btn--big") for n in numbers))
        yield self._axes()
        yield from self._services()
        note = told(self._partner.note, self._language, self._fallback)
        if note:
            yield tag("p", "hb-note", note)

    def _services(self) -> Iterator[Html]:
        services = self._partner.services
        if len(services) < 2:
            service = services[0] if services else None
            yield self._summary(service) if service else Html("")
            yield self._rows.everything(service)
            return
        yield self._rows.organisation()
        for service in services:
            yield Html(f"## {told(service.name, self._language, self._fallback)} {{ #{service.id} }}")
            yield self._state_of(service)
            yield self._summary(service)
            yield self._rows.service(service)

    def _summary(self, service: Service) -> Html:
        summary = told(service.summary, self._language, self._fallback)
        return tag("p", "", summary) if summary else summary

    def _state_of(self, service: Service) -> Html:
        """A service that differs from the organisation's state says so itself."""
        if service.status is self._partner.status:
            return Html("")
        said = self._status(service.status, service.paused_until)
        return tag("p", "hb-small", f"{words.THE_SERVICE.within(self._language)}: {said}")

    def _status(self, status: Status, until: date | None) -> str:
        said = words.STATUS[status].within(self._language)
        pause = pause_words(until, self._language, self._today) if status is Status.PAUSED else ""
        return f"{said} {pause}".rstrip()

    def _axes(self) -> Html:
        return stack(
            "div",
            "hb-three",
            _cell(_STATUS_LOOKS[self._partner.status], words.THE_SERVICE.within(self._language),
                  self._status(self._partner.status, paused_until(self._partner))),
            _cell(_APPROVAL_LOOKS[self._partner.approval.state], words.OUR_AGREEMENT.within(self._language),
                  words.APPROVAL[self._partner.approval.state].within(self._language)),
            _cell(_FRESH_LOOKS[self._partner.provenance.freshness(self._today)],
                  words.CHECKED.within(self._language), self._checked()),
            role="group",
            aria_label=words.WHAT_WE_KNOW.within(self._language),
        )  # fmt: skip

    def _checked(self) -> str:
        day = self._partner.provenance.verified_on
        return short_date(day, self._language) if day else capital(words.NOT_CONFIRMED.within(self._language))

    def referring(self) -> Iterator[Html]:
        """What to say and do, or why not to refer."""
        yield Html(f"## {_WHEN.within(self._language)} {{ #naar-du-henviser }}")
        note = told(self._partner.approval.note, self._language, self._fallback)
        if can_be_recommended(self._partner, self._today):
            label = tag("span", "hb-say__label", _SAY_LABEL.within(self._language))
            yield tag("p", "hb-say", label, _SAY.within(self._language))
            yield tag("p", "", note) if note else note
            yield stack("ol", "", *(tag("li", "", step.within(self._language)) for step in _STEPS))
            return
        yield self._refusal()
        yield tag("p", "", note) if note else note
        yield self._instead()

    def _refusal(self) -> Html:
        top = strap(self._partner, self._language, self._today)
        said = _REFUSALS[standing(self._partner, self._today)].within(self._language)
        if self._partner.approval.state is Approval.UNKNOWN and self._partner.status is not Status.CLOSED:
            said = _ONLY_NAMED.within(self._language)
        return tag("p", f"hb-mark hb-mark--{top.kind}", icon(top.icon), tag("span", "", said))

    def _instead(self) -> Html:
        names = [
            anchor(self._links.link(self._handbook.partner_path(other.id)), other.name)
            for other in successors(self._handbook, self._partner)
        ]
        return (
            tag("p", "", f"{_INSTEAD.within(self._language)} ", join(*names, by=", ")) if names else Html("")
        )

    def past(self) -> Iterator[Html]:
        """What was true once, or was said once: dated and with its source."""
        entries = self._partner.history
        if entries:
            yield Html(f"## {_HISTORY.within(self._language)} {{ #historie }}")
            yield stack("ul", "hb-history", *(self._entry(entry) for entry in entries))

    def _entry(self, entry: HistoryEntry) -> Html:
        when = tag("b", "", f"{partial_date(entry.on, self._language)}: ") if entry.on else Html("")
        what = told(entry.what, self._language, self._fallback)
        source = Html("")
        if entry.source:
            cited_as = sentence(SOURCE, self._language, source=cited(entry.source))
            source = join(" ", tag("span", "hb-small", cited_as))
        return tag("li", "", when, what, source)


def _cell(look: tuple[str, str], name: str, value: str) -> Html:
    kind, picture = look
    return tag(
        "div",
        f"hb-three__c is-{kind}",
        icon(picture),
        tag("span", "", tag("i", "", name), tag("b", "", value)),
    )


_OK, _DOUBT, _STOP, _OVER = (
    ("ok", "check-circle"),
    ("unknown", "question"),
    ("paused", "pause-circle"),
    ("closed", "x-circle"),
)
_STATUS_LOOKS = {Status.ACTIVE: _OK, Status.PAUSED: _STOP, Status.CLOSED: _OVER, Status.UNKNOWN: _DOUBT}
_APPROVAL_LOOKS = {
    Approval.APPROVED: _OK,
    Approval.PROPOSED: _DOUBT,
    Approval.SUSPENDED: _STOP,
    Approval.WITHDRAWN: _OVER,
    Approval.UNKNOWN: _DOUBT,
}
_FRESH_LOOKS = {
    Freshness.CURRENT: _OK,
    Freshness.DUE: ("due", "warning-circle"),
    Freshness.OVERDUE: ("unknown", "warning-circle"),
    Freshness.UNCONFIRMED: _DOUBT,
}

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
_HISTORY = Text("Historie", "Historie", "History")
