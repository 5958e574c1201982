"""A page that no reader can find: nothing leads to it from the front page, and no menu names it.

PASS docs/da/vagt.md
    Velkommen.
AND mkdocs.yml
    site_name: Prøve
    nav: [index.md, kontakt.md, modul-3.md, henvisningsmappe.md, ordliste.md, vagt.md]
    plugins:
      - haandbog
      - i18n: {docs_structure: folder, languages: [{locale: da, default: true}]}

FAIL docs/da/vagt.md 1:1
    ---
    id: vagt
    title: Vagt
    owner: frivilligkoordinator
    basis: undecided
    ---
    Velkommen.
AND mkdocs.yml
    site_name: Prøve
    nav: [index.md, kontakt.md, modul-3.md, henvisningsmappe.md, ordliste.md]
    plugins:
      - haandbog
      - i18n: {docs_structure: folder, languages: [{locale: da, default: true}]}
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.checks.links import leads_to
from haandbog.diagnostics import Diagnostic, Place, Rule, Severity, Text
from haandbog.model.handbook import Handbook
from haandbog.model.pages import Kind

RULE = Rule(
    "page-unreachable",
    Severity.WARNING,
    Text("ingen vej fører til siden", "ingen vei fører til siden", "no way leads to the page"),
    Text(
        "Menuen nævner ikke siden, og intet link fører dertil fra forsiden. Kun den, der søger, finder den.",
        "Menyen nevner ikke siden, og ingen lenke fører dit fra forsiden. Bare den som søker, finner den.",
        "The menu does not name the page, and no link leads there from the front page. "
        "Only somebody who searches finds it.",
    ),
    Text(
        "link til siden, hvor læseren får brug for den, eller skriv den i nav: i mkdocs.yml",
        "lenk til siden der leseren får bruk for den, eller skriv den i nav: i mkdocs.yml",
        "link to the page where the reader needs it, or name it under nav: in mkdocs.yml",
    ),
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every page without a way to it. A site without a menu of its own lists every page by itself."""
    if handbook.settings.nav is None:
        return
    for language in handbook.settings.languages:
        reached = _reached(handbook, language)
        for page in handbook.pages:
            if page.language == language and page.path not in reached:
                yield RULE.at(Place(page.file))


def _reached(handbook: Handbook, language: str) -> set[str]:
    """The paths that a reader of a language can get to."""
    home = handbook.first_of(Kind.HOME, language)
    open_paths = [*(handbook.settings.nav or ()), home.path if home else "index.md"]
    reached: set[str] = set()
    while open_paths:
        path = open_paths.pop()
        page = handbook.shown(path, language)
        if page and path not in reached:
            reached.add(path)
            open_paths += leads_to(handbook, language, page)
    return reached
