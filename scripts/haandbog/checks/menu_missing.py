"""The menu names a page that does not exist.

PASS mkdocs.yml
    site_name: Prøve
    nav: [index.md, kontakt.md, modul-3.md, henvisningsmappe.md, ordliste.md, Eksempler: https://eksempel.example/]
    plugins:
      - haandbog
      - i18n: {docs_structure: folder, languages: [{locale: da, default: true}]}

FAIL mkdocs.yml 3:14
    site_name: Prøve
    nav: [index.md, kontakt.md, modul-3.md, henvisningsmappe.md, ordliste.md,
      Telefonen: kontkat.md]
    plugins:
      - haandbog
      - i18n: {docs_structure: folder, languages: [{locale: da, default: true}]}
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.diagnostics import Diagnostic, Rule, Severity, Text, suggest
from haandbog.model.handbook import Handbook

RULE = Rule(
    "menu-missing",
    Severity.ERROR,
    Text(
        "menuen nævner '{path}', og den side findes ikke",
        "menyen nevner '{path}', og den siden finnes ikke",
        "the menu names '{path}', and there is no such page",
    ),
    Text(
        "Siden ville mangle i menuen, uden at nogen opdager det.",
        "Siden ville mangle i menyen uten at noen oppdager det.",
        "The page would be missing from the menu without anybody noticing.",
    ),
    Text(
        "ret navnet i mkdocs.yml, eller slet linjen",
        "rett navnet i mkdocs.yml, eller slett linjen",
        "correct the name in mkdocs.yml, or delete the line",
    ),
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every line of the menu that leads to no file of the handbook's first language."""
    first = handbook.settings.language
    below = f"{first}/" if handbook.settings.folder_per_language else ""
    known = [page.path for page in handbook.pages if page.language == first]
    for path, place in (handbook.settings.nav or {}).items():
        if "://" in path or path.startswith(("/", "mailto:", "tel:")):
            continue
        if (first, path) not in handbook.by_path and f"{below}{path}" not in handbook.files:
            yield RULE.at(place, hint=suggest(path, known) or RULE.hint, path=path)
