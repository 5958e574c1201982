"""A translation was made from a text that has been changed since.

PASS docs/da/vagt.md
    Tag telefonen.

FAIL docs/en/vagt.md 8:1
    ---
    id: vagt
    title: On shift
    description: What you do.
    owner: frivilligkoordinator
    basis: undecided
    review_by: 2027-05-01
    translated_from: 0123456789ab
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
    "translation-outdated",
    Severity.INFO,
    Text(
        "{source} er rettet, siden denne oversættelse blev lavet",
        "{source} er rettet siden denne oversettelsen ble laget",
        "{source} has been changed since this translation was made",
    ),
    Text(
        "Læseren får det at vide. På en side med critical: ja stopper det en udgivelse.",
        "Leseren får vite det. På en side med critical: ja stopper det en utgivelse.",
        "The reader is told. On a page with critical: ja it stops a release.",
    ),
    Text(
        "ret oversættelsen, og kør haandbog translated på den; haandbog report translations --diff viser, "
        "hvad der er nyt",
        "rett oversettelsen, og kjør haandbog translated på den; haandbog report translations --diff viser "
        "hva som er nytt",
        "mend the translation and run haandbog translated on it; haandbog report translations --diff shows "
        "what is new",
    ),
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every translation that is behind; a critical one is a warning, and in a release an error."""
    for source, page in in_state(handbook, State.OUTDATED):
        severity = RULE.severity
        if source.meta.critical:
            severity = Severity.WARNING if handbook.settings.preview else Severity.ERROR
        yield RULE.at(page.meta_place("translated_from"), severity=severity, source=source.file)
