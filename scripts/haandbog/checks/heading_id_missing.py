"""A section without an id of its own.

PASS docs/da/vagt.md
    ## Før vagten { #foer-vagten }

FAIL docs/da/vagt.md 1:14
    ## Før vagten
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.diagnostics import Diagnostic, Edit, Rule, Severity, Text
from haandbog.model.handbook import Handbook
from haandbog.model.pages import Heading, Page

RULE = Rule(
    "heading-id-missing",
    Severity.WARNING,
    Text(
        "afsnittet »{text}« har intet id", "avsnittet «{text}» har ingen id", "the section “{text}” has no id"
    ),
    Text(
        "Uden id laver programmet et af ordene. Retter du ordene, er alle links til afsnittet døde.",
        "Uten id lager programmet en av ordene. Retter du ordene, er alle lenker til avsnittet døde.",
        "Without an id the program makes one from the words. Change the words, "
        "and every link to the section is dead.",
    ),
)
FROM_ORIGINAL = Text(
    "brug samme id som i {file}", "bruk samme id som i {file}", "use the same id as in {file}"
)
CHOOSE = Text(
    "skriv et kort id efter overskriften: {{ #mit-afsnit }}",
    "skriv en kort id etter overskriften: {{ #mitt-avsnitt }}",
    "write a short id after the heading: {{ #my-section }}",
).fill()
LEVELS = (2, 3)
"""The levels of heading that others link to."""


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every heading of level 2 or 3 whose id would change with its words."""
    for page in handbook.pages:
        for index, heading in enumerate(page.headings):
            if heading.level in LEVELS and not heading.explicit:
                yield _missing(handbook, page, index, heading)


def _missing(handbook: Handbook, page: Page, index: int, heading: Heading) -> Diagnostic:
    original = handbook.by_path.get((handbook.settings.language, page.path)) or page
    wanted = _wanted(page, original, index)
    if wanted:
        hint = Text(*(f"{verb} {{ #{wanted} }} {rest}" for verb, rest in _SAID))
        edit = Edit("", f" {{ #{wanted} }}")
        return RULE.at(heading.id_place, hint=hint, edit=edit, text=heading.text)
    hint = CHOOSE if original is page else FROM_ORIGINAL.fill(file=original.file)
    return RULE.at(heading.id_place, hint=hint, text=heading.text)


_SAID = (("skriv", "efter overskriften"), ("skriv", "etter overskriften"), ("write", "after the heading"))


def _wanted(page: Page, original: Page, index: int) -> str:
    """The one right id: of the same section in the original, where the two pages are built alike.

    Nothing where a program cannot know it: other attributes stand there, the heading holds an
    insertion, or the id is taken.
    """
    heading = page.headings[index]
    rest = page.source.line(heading.id_place.line)[heading.id_place.column - 1 :]
    if [h.level for h in page.headings] != [h.level for h in original.headings] or rest.strip(" \t#"):
        return ""
    model = original.headings[index]
    taken = {h.id for h in page.headings if h is not heading and h.explicit}
    return "" if "{{" in model.text or model.id in taken else model.id
