"""``haandbog report links``: what links to each page, and the pages that nothing links to."""

from __future__ import annotations

from haandbog.checks.links import leads_to
from haandbog.diagnostics import Text
from haandbog.model.handbook import Handbook
from haandbog.model.pages import Kind
from haandbog.rendering.reports.table import Row

HEADS = {
    "page": Text("Side", "Side", "Page"),
    "in_nav": Text("I menuen", "I menyen", "In menu"),
    "count": Text("Links hertil", "Lenker hit", "Links here"),
    "links_here": Text("Fra", "Fra", "From"),
}
_YES, _NO = Text("ja", "ja", "yes"), Text("nej", "nei", "no")


def rows(handbook: Handbook, language: str) -> list[Row]:
    """One row a page of a language: the ids of the pages that link to it, those without any first."""
    here: dict[str, set[str]] = {}
    for page in handbook.pages_for(language):
        for path in set(leads_to(handbook, language, page)) - {page.path}:
            here.setdefault(path, set()).add(page.id or page.path)
    listed = [_row(handbook, language, page.path, here) for page in handbook.pages_for(language)]
    return sorted(listed, key=lambda row: (row["count"] != 0, str(row["page"])))


def _row(handbook: Handbook, language: str, path: str, here: dict[str, set[str]]) -> Row:
    page = handbook.shown(path, language)
    nav = handbook.settings.nav
    listed = nav is None or path in nav or (page is not None and page.meta.kind is Kind.HOME)
    links = sorted(here.get(path, ()))
    told = (_YES if listed else _NO).within(language)
    return {
        "page": path,
        "id": page.id if page else "",
        "in_nav": told,
        "count": len(links),
        "links_here": links,
    }
