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

from haandbog.checks.insertion_reading import read
from haandbog.checks.links import all_links
from haandbog.diagnostics import Diagnostic, Place, Rule, Severity, Text
from haandbog.model.handbook import Handbook
from haandbog.model.pages import Kind, Page
from haandbog.model.references import Target

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
_TILES = (Kind.ACUTE, Kind.DIRECTORY, Kind.HOURS, Kind.DILEMMAS)
"""The pages that the front page's shortcuts lead to."""


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every page without a way to it. A site without a menu of its own lists every page by itself."""
    if handbook.settings.nav is None:
        return
    ways = _ways(handbook)
    for language in handbook.settings.languages:
        reached = _reached(handbook, language, ways)
        for page in handbook.pages:
            if page.language == language and page.path not in reached:
                yield RULE.at(Place(page.file))


def _ways(handbook: Handbook) -> dict[str, list[str]]:
    """From each page's file to the paths that its links lead to."""
    ways: dict[str, list[str]] = {}
    for found in all_links(handbook):
        if isinstance(found.target, Target) and found.target.path:
            ways.setdefault(found.page.file, []).append(found.target.path)
    return ways


def _reached(handbook: Handbook, language: str, ways: dict[str, list[str]]) -> set[str]:
    """The paths that a reader of a language can get to."""
    home = handbook.first_of(Kind.HOME, language)
    open_paths = [*(handbook.settings.nav or ()), home.path if home else "index.md"]
    reached: set[str] = set()
    while open_paths:
        path = open_paths.pop()
        page = handbook.shown(path, language)
        if page and path not in reached:
            reached.add(path)
            open_paths += [*ways.get(page.file, ()), *_offered(handbook, language, page)]
    return reached


def _offered(handbook: Handbook, language: str, page: Page) -> Iterator[str]:
    """The pages that a page's insertions and its module's strip lead to."""
    calls = {call for insertion in page.insertions for call in read(insertion.expression).calls}
    for other in handbook.pages_for(language) if calls & {"tiles", "roles"} else ():
        if ("tiles" in calls and other.meta.kind in _TILES) or ("roles" in calls and other.meta.role):
            yield other.path
    for page_id in page.meta.module.prerequisites if page.meta.module else ():
        needed = handbook.page(page_id, language)
        if needed:
            yield needed.path
