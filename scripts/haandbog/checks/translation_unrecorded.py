"""A translation does not say which text it was made from.

PASS docs/da/vagt.md
    Tag telefonen.

FAIL docs/en/vagt.md 2:1
    ---
    id: vagt
    title: On shift
    description: What you do.
    owner: frivilligkoordinator
    basis: undecided
    review_by: 2027-05-01
    ---
    Pick up the phone.
AND docs/da/vagt.md
    Tag telefonen.
AND mkdocs.yml
    site_name: Eksempellinjens håndbog
    site_url: ""
    plugins:
      - haandbog
      - i18n:
          docs_structure: folder
          languages:
            - {locale: da, name: Dansk, default: true}
            - {locale: en, name: English}
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.handbook import Handbook
from haandbog.model.translations import State, in_state

RULE = Rule(
    "translation-unrecorded",
    Severity.WARNING,
    Text(
        "det står ikke, hvilken tekst oversættelsen er lavet fra",
        "det står ikke hvilken tekst oversettelsen er laget fra",
        "it is not said which text the translation was made from",
    ),
    Text(
        "Når den danske tekst bliver rettet, skal nogen kunne se, at oversættelsen er bagefter.",
        "Når originalteksten blir rettet, må noen kunne se at oversettelsen henger etter.",
        "When the original is changed, somebody must be able to see that the translation is behind.",
    ),
    Text(
        "læs den igennem mod originalen, og kør haandbog translated {file}",
        "les den gjennom mot originalen, og kjør haandbog translated {file}",
        "read it through against the original, and run haandbog translated {file}",
    ),
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every page that stands beside one in the default language and does not say what it was made from;
    one with another id is first told of that."""
    for source, page in in_state(handbook, State.UNRECORDED):
        if page.id == source.id:
            yield RULE.at(page.meta_place("id"), file=page.file)
