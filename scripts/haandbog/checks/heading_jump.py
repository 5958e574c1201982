"""Headings that skip a level, or a page with two titles.

PASS docs/da/vagt.md
    ## Vagten { #vagten }

    ### Før { #foer }

FAIL docs/da/vagt.md 3:6
    ## Vagten { #vagten }

    #### Før { #foer }

FAIL docs/da/vagt.md 3:3
    # Vagten

    # Telefonen
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.handbook import Handbook
from haandbog.model.pages import Page

RULE = Rule(
    "heading-jump",
    Severity.WARNING,
    Text("{what}", "{what}", "{what}"),
    Text(
        "Overskrifter er sidens indholdsfortegnelse. Den, der får siden læst højt, "
        "finder vej efter deres trin.",
        "Overskrifter er sidens innholdsfortegnelse. Den som får siden lest høyt, "
        "finner veien etter trinnene.",
        "Headings are the page's table of contents. Whoever has it read aloud finds the way by their levels.",
    ),
)
JUMP = Text(
    "overskriften springer fra trin {before} til trin {level}",
    "overskriften hopper fra trinn {before} til trinn {level}",
    "the heading jumps from level {before} to level {level}",
)
STEP = Text("begynd linjen med {marks}", "begynn linjen med {marks}", "begin the line with {marks}")
SECOND = Text("siden har allerede en titel", "siden har allerede en tittel", "the page already has a title")
LOWER = Text(
    "begynd linjen med ##: et afsnit", "begynn linjen med ##: et avsnitt", "begin the line with ##: a section"
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every heading more than one level below the one before it, and every title after the first."""
    for page in handbook.pages:
        yield from _on(page)


def _on(page: Page) -> Iterator[Diagnostic]:
    before, titled = 1, False
    for heading in page.headings:
        if heading.level == 1 and titled:
            yield RULE.at(heading.place, hint=LOWER, what=SECOND)
        if heading.level > before + 1:
            what = JUMP.fill(before=before, level=heading.level)
            yield RULE.at(heading.place, hint=STEP.fill(marks="#" * (before + 1)), what=what)
        before, titled = heading.level, titled or heading.level == 1
