"""What has changed in the referral folder: approvals and each place's own history, the latest first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct

from haandbog.diagnostics import Text
from haandbog.model.base import Localised
from haandbog.model.directory import Partner
from haandbog.model.handbook import Handbook
from haandbog.rendering import words
from haandbog.rendering.grammar import alphabetical, partial_date
from haandbog.rendering.html import Html, anchor, cited, join, sentence, stack, tag, told
from haandbog.rendering.links import Links
from haandbog.rendering.partners import is_shown
from haandbog.rendering.source_line import SOURCE


class Change(Struct, frozen=True):
    """One thing that happened to one place."""

    partner: Partner
    on: str
    """A year, a month or a day; empty where nobody noted it."""
    what: Localised | Text
    source: str = ""


def changes(handbook: Handbook) -> list[Change]:
    """Everything that is noted of the places this edition shows, the latest first."""
    shown = (partner for partner in handbook.facts.partners.values() if is_shown(handbook, partner))
    found = [change for partner in shown for change in _of(partner)]
    by_name = sorted(found, key=lambda change: alphabetical(change.partner.name))
    return sorted(by_name, key=lambda change: change.on, reverse=True)


def _of(partner: Partner) -> Iterator[Change]:
    if partner.approval.on:
        said = _NOW.fill(state=words.APPROVAL[partner.approval.state])
        yield Change(partner, partner.approval.on.isoformat(), said)
    for entry in partner.history:
        yield Change(partner, entry.on or "", entry.what, entry.source or "")


def folder_changes(handbook: Handbook, language: str, links: Links) -> Html:
    """The changes by year; a sentence where there are none."""
    years = [
        part
        for year, found in groupby(changes(handbook), key=lambda change: change.on[:4])
        for part in (
            tag("h2", "", year or _UNDATED.within(language)),
            stack("ul", "hb-refs hb-changes", *(_row(handbook, c, language, links) for c in found)),
        )
    ]
    return stack("div", "hb-folder-changes", *(years or [tag("p", "", _NOTHING.within(language))]))


def _row(handbook: Handbook, change: Change, language: str, links: Links) -> Html:
    page = anchor(links.link(handbook.partner_path(change.partner.id)), change.partner.name)
    day = tag("b", "", partial_date(change.on, language), ": ") if len(change.on) > len("2026") else Html("")
    what = (
        change.what.within(language)
        if isinstance(change.what, Text)
        else told(change.what, language, handbook.settings.language)
    )
    source = Html("")
    if change.source:
        cited_as = cited(change.source, language, handbook.settings.language)
        source = sentence(SOURCE, language, source=cited_as)
    return tag("li", "", page, tag("span", "", join(day, what), " ", tag("span", "hb-small", source)))


_NOW = Text("Vores aftale: {state}", "Vår avtale: {state}", "Our agreement: {state}")
_UNDATED = Text("Uden dato", "Uten dato", "Without a date")
_NOTHING = Text(
    "Der er ikke noteret nogen ændringer.", "Ingen endringer er notert.", "No changes have been noted."
)
