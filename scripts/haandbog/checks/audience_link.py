"""A link to something that the reader of this edition cannot open.

PASS docs/da/vagt.md
    /// for | leader
    Læs [ledernes noter](ref:noter).
    ///
AND docs/da/noter.md
    ---
    id: noter
    title: Noter
    owner: rådgivningsleder
    audience: leader
    basis: undecided
    ---
    Kun for ledere.

FAIL docs/da/vagt.md 1:22
    Læs [ledernes noter](ref:noter).
AND docs/da/noter.md
    ---
    id: noter
    title: Noter
    owner: rådgivningsleder
    audience: leader
    basis: undecided
    ---
    Kun for ledere.
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.checks.links import Resolved, all_links
from haandbog.diagnostics import Diagnostic, Place, Rule, Severity, Text
from haandbog.model.handbook import Handbook
from haandbog.model.pages import Page
from haandbog.model.references import Target, reader_at
from haandbog.model.settings import READERS

RULE = Rule(
    "audience-link",
    Severity.ERROR,
    Text(
        "linket er for {here}, men siden '{title}' er kun for {there}",
        "lenken er for {here}, men siden '{title}' er bare for {there}",
        "the link is for {here}, but the page '{title}' is only for {there}",
    ),
    Text(
        "I den udgave, læseren har, findes siden ikke. Linket ville ende i ingenting.",
        "I utgaven som leseren har, finnes ikke siden. Lenken ville ende i ingenting.",
        "In the reader's edition that page does not exist. The link would end in nothing.",
    ),
    Text(
        "sæt linket i en boks /// for | {reader}, eller giv siden et større publikum",
        "sett lenken i en boks /// for | {reader}, eller gi siden et større publikum",
        "put the link in a box /// for | {reader}, or give the page a wider audience",
    ),
)
WHO = {
    "public": Text("alle", "alle", "everybody"),
    "volunteer": Text("frivillige", "frivillige", "volunteers"),
    "leader": Text("ledere", "ledere", "leaders"),
}


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every link whose reader may see less than its target asks for."""
    for found in all_links(handbook):
        if isinstance(found.target, Target) and found.target.page:
            yield from _too_far(found, found.target, found.target.page)


def _too_far(found: Resolved, target: Target, page: Page) -> Iterator[Diagnostic]:
    here = reader_at(found.page, found.link.span.start)
    there = reader_at(page, _offset(page, page.anchors.get(target.fragment)))
    if there > here:
        reader = READERS[there]
        yield RULE.at(
            found.link.target_place,
            here=WHO[READERS[here]],
            there=WHO[reader],
            title=target.title,
            reader=reader,
        )


def _offset(page: Page, place: Place | None) -> int:
    return page.source.line_starts[place.line - 1] + place.column - 1 if place else 0
