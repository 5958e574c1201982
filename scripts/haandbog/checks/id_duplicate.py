"""Two pages with the same id, or one page with different ids in two languages.

PASS docs/da/vagt.md
    ---
    id: vagt
    title: Vagt
    owner: frivilligkoordinator
    basis: undecided
    ---
    Velkommen.

FAIL docs/da/vagt.md 2:5
    ---
    id: kontakt
    title: Vagt
    owner: frivilligkoordinator
    basis: undecided
    ---
    Velkommen.

FAIL docs/en/kontakt.md 2:5
    ---
    id: contact
    title: Contact
    owner: frivilligkoordinator
    basis: undecided
    ---
    Write to us.
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.diagnostics import Diagnostic, Edit, Rule, Severity, Text
from haandbog.model.handbook import Handbook
from haandbog.model.pages import Page

RULE = Rule(
    "id-duplicate",
    Severity.ERROR,
    Text("{what}", "{what}", "{what}"),
    Text(
        "Et id er én sides navn, det samme på alle sprog. Ellers ved et link ikke, "
        "hvilken side det skal vise.",
        "En id er navnet på én side, likt på alle språk. "
        "Ellers vet en lenke ikke hvilken side den skal vise.",
        "An id is the name of one page, the same in all languages. "
        "Otherwise a link cannot know which page to show.",
    ),
)
TWICE = Text(
    "id'et '{id}' bruges også i {file}",
    "id-en '{id}' brukes også i {file}",
    "the id '{id}' is also used in {file}",
)
OWN = Text("giv siden sit eget id", "gi siden sin egen id", "give the page an id of its own")
DIFFERS = Text(
    "siden hedder '{id}' her, men '{other}' i {file}",
    "siden heter '{id}' her, men '{other}' i {file}",
    "the page is called '{id}' here, but '{other}' in {file}",
)
SAME = Text(
    "brug samme id på alle sprog: {other}",
    "bruk samme id på alle språk: {other}",
    "use one id for all languages: {other}",
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every id that is not the name of exactly one page, or that a partner or a dilemma already has."""
    for page in handbook.pages:
        if page.id:
            yield from _twice(handbook, page)
            yield from _differs(handbook, page)


def _twice(handbook: Handbook, page: Page) -> Iterator[Diagnostic]:
    first = handbook.by_id[page.language, page.id]
    made = {**handbook.facts.dilemma_files, **handbook.facts.partner_files}
    other = first.file if first is not page else made.get(page.id)
    if other:
        yield RULE.at(page.front.value_at(("id",)), hint=OWN, what=TWICE.fill(id=page.id, file=other))


def _differs(handbook: Handbook, page: Page) -> Iterator[Diagnostic]:
    original = handbook.by_path.get((handbook.settings.language, page.path))
    if original and original.id and original.id != page.id:
        what = DIFFERS.fill(id=page.id, other=original.id, file=original.file)
        edit = Edit(page.id, original.id)
        yield RULE.at(page.front.value_at(("id",)), hint=SAME.fill(other=original.id), edit=edit, what=what)
