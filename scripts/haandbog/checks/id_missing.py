"""A page without an id.

PASS docs/da/vagt.md
    ---
    id: vagt
    title: Vagt
    owner: frivilligkoordinator
    basis: undecided
    ---
    Velkommen.

FAIL docs/da/vagt.md 1:1
    ---
    title: Vagt
    owner: frivilligkoordinator
    basis: undecided
    ---
    Velkommen.
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.checks.front_matter import lacks
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text, same
from haandbog.loading.markdown.structure import slug
from haandbog.model.handbook import Handbook
from haandbog.model.pages import Page

RULE = Rule(
    "id-missing",
    Severity.ERROR,
    Text("siden har intet id", "siden har ingen id", "the page has no id"),
    Text(
        "Id'et er sidens faste navn. Links og trykte koder bruger det, og det er ens på alle sprog. "
        "Det ændres aldrig, heller ikke når siden flytter eller får en ny titel.",
        "Id-en er sidens faste navn. Lenker og trykte koder bruker den, og den er lik på alle språk. "
        "Den endres aldri, heller ikke når siden flytter eller får ny tittel.",
        "The id is the page's lasting name. Links and printed codes use it, "
        "and it is the same in all languages. "
        "It never changes, not even when the page moves or gets a new title.",
    ),
    Text(
        "skriv øverst på siden, mellem to linjer med ---: id: {id}",
        "skriv øverst på siden, mellom to linjer med ---: id: {id}",
        "write at the top of the page, between two lines of ---: id: {id}",
    ),
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every page that cannot be referred to."""
    for page in handbook.pages:
        if lacks(page, "id"):
            yield RULE.at(page.meta_place("id"), id=same(_proposal(handbook, page)))


def _proposal(handbook: Handbook, page: Page) -> str:
    """The id of the page it translates, else its file's name."""
    original = handbook.by_path.get((handbook.settings.language, page.path))
    bare = page.path.removesuffix(".md").removesuffix("/index")
    return (original.id if original else "") or slug(bare.rpartition("/")[2]) or "min-side"
