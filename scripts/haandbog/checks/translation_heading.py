"""A translation lacks a section that its source has, or has it under another id.

PASS docs/en/vagt.md
    ---
    id: vagt
    title: On shift
    description: What you do.
    owner: frivilligkoordinator
    basis: undecided
    review_by: 2027-05-01
    translated_from: 265861819a5c
    ---
    ## Before the shift { #foer-vagten }

    Sit well.
AND docs/da/vagt.md
    ## Før vagten { #foer-vagten }

    Sæt dig godt.
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

FAIL docs/en/vagt.md 2:1
    ---
    id: vagt
    title: On shift
    description: What you do.
    owner: frivilligkoordinator
    basis: undecided
    review_by: 2027-05-01
    translated_from: 265861819a5c
    ---
    ## Before the shift { #before-the-shift }

    Sit well.
AND docs/da/vagt.md
    ## Før vagten { #foer-vagten }

    Sæt dig godt.
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
    "translation-heading",
    Severity.WARNING,
    Text(
        "afsnittet '{id}' i {source} findes ikke i oversættelsen",
        "avsnittet '{id}' i {source} finnes ikke i oversettelsen",
        "the section '{id}' of {source} is not in the translation",
    ),
    Text(
        "Et link til et afsnit gælder på alle sprog. Mangler afsnittets id i oversættelsen, ender læseren "
        "øverst på siden.",
        "En lenke til et avsnitt gjelder på alle språk. Mangler avsnittets id i oversettelsen, havner "
        "leseren øverst på siden.",
        "A link to a section holds in every language. Where the section's id is not in the translation, the "
        "reader lands at the top of the page.",
    ),
    Text(
        "giv det samme afsnit samme id: {{ #{id} }}",
        "gi det samme avsnittet samme id: {{ #{id} }}",
        "give the same section the same id: {{ #{id} }}",
    ),
)
LEVELS = (2, 3)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every such section, in translations that say they follow their source; one that is behind is told to
    be so, and mended then."""
    for source, page in in_state(handbook, State.CURRENT):
        for heading in source.headings:
            if heading.level in LEVELS and heading.explicit and heading.id not in page.anchors:
                yield RULE.at(page.meta_place("id"), id=heading.id, source=source.file)
