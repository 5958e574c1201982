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
from haandbog.rendering.give import GIVE
from haandbog.rendering.grammar import capital, partial_date, short_date
from haandbog.rendering.html import Html, anchor, cited, icon, join, sentence, stack, tag, told
from haandbog.rendering.links import Links
from haandbog.rendering.mistake_mail import mistake_line
from haandbog.rendering.partner_referring import instead, referring
from haandbog.rendering.partners import call_button
from haandbog.rendering.source_line import SOURCE, source_line
from haandbog.rendering.standing import (
    pause_words,
    paused_until,
    phones,
)

OWNER = Text("frivilligkoordinator", "frivilligkoordinator", "volunteer coordinator")
"""Who answers for a partner's facts until somebody has confirmed them."""


def partner_page(handbook: Handbook, partner: Partner, language: str, links: Links) -> str:
    """The page's whole Markdown with its front matter. The frame adds the title and the way back. In an
    edition that no longer shows the partner it says so, and what to take instead, and nothing else."""
    page = _PartnerPage(handbook, partner, language, links)
    if not handbook.shows(partner):
        gone = (
            instead(handbook, partner, language, links),
            *referring(handbook, partner, language),
            mistake_line(handbook, partner.id, language),
        )
        return page.front_matter() + "\n" + "\n\n".join(block for block in gone if block) + "\n"
    blocks = (
        instead(handbook, partner, language, links),
        *page.head(),
        '<div class="hb-guide" markdown="1">\n<div class="hb-guide__main" markdown="1">',
        *page.known(),
        "</div>",
        '<aside class="hb-guide__side" markdown="1">',
        *referring(handbook, partner, language),
        "</aside>\n</div>",
        *page.past(),
        source_line(partner.provenance, language, handbook.today, handbook.settings.language),
        mistake_line(handbook, partner.id, language),
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
        yield stack("div", "hb-contact", *self._contact())
        yield self._axes()
        yield from self._services()
        note = told(self._partner.note, self._language, self._fallback)
        if note:
            yield tag("p", "hb-note", note)

    def _contact(self) -> Iterator[Html]:
        """Whether it is open now, each number to tap, and the way to giving it on."""
        if len(self._partner.services) == 1:
            yield self._live(self._partner.services[0])
        numbers = phones(self._partner, self._today)
        yield from (call_button(number.e164, number.display, "hb-btn--big") for number in numbers)
        if numbers:
            yield anchor("#giv-videre", icon("chat-text"), GIVE.within(self._language), css="hb-btn")

    def _live(self, service: Service) -> Html:
        """Whether the service is open now: said by the script, which knows the time, and by nobody else."""
        if service.hours is None:
            return Html("")
        return tag(
            "p",
            "hb-contact__state",
            data_hb_open=f"{self._partner.id}/{service.id}",
            hidden="hidden",
        )

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
            yield self._live(service)
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
            cited_as = sentence(
                SOURCE, self._language, source=cited(entry.source, self._language, self._fallback)
            )
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

_HISTORY = Text("Historie", "Historie", "History")
