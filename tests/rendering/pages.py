"""Partner pages as they should read: ``cases/rendering/<state>.yml`` → ``<state>.<language>.md``.

``python -m tests.rendering.pages`` writes the pages anew; look at what changed.
"""

from __future__ import annotations

from pathlib import Path

from haandbog.diagnostics import LANGUAGES
from haandbog.loading.facts import read_facts
from haandbog.rendering.partner_page import partner_page
from tests.rendering.handbooks import base, holding, links

CASES = Path(__file__).parents[1] / "cases" / "rendering"
STATES = tuple(sorted(path.stem for path in (CASES / "partners").glob("*.yml")))


def made(state: str, language: str) -> str:
    """The page of a case's partner; the base handbook's partners are there to lead to."""
    partner = read_facts(CASES, CASES).facts.partners[state]
    handbook = holding(partner, *base().facts.partners.values())
    return partner_page(handbook, partner, language, links(handbook, f"{state}/"))


def expected(state: str, language: str) -> Path:
    return CASES / f"{state}.{language}.md"


if __name__ == "__main__":
    for each in STATES:
        for spoken in LANGUAGES:
            expected(each, spoken).write_text(made(each, spoken), encoding="utf-8", newline="\n")
