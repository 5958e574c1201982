"""``haandbog report content``: what each page is, how hard it is to read, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterable

from haandbog.diagnostics import Text
from haandbog.model.handbook import Handbook
from haandbog.model.readability import LIMITS, readability, register
from haandbog.rendering.reports.table import Row

HEADS = {
    "page": Text("Side", "Side", "Page"),
    "words": Text("Ord", "Ord", "Words"),
    "lix": Text("LIX", "LIKS", "LIX"),
    "limit": Text("Højst", "Høyst", "Limit"),
    "basis": Text("Grundlag", "Grunnlag", "Basis"),
    "source_count": Text("Kilder", "Kilder", "Sources"),
    "owner": Text("Ansvarlig", "Ansvarlig", "Responsible"),
    "review_by": Text("Gennemgås", "Gjennomgås", "Review by"),
}


def rows(handbook: Handbook, language: str) -> list[Row]:
    """One row a page, in the order of their files."""
    found: list[Row] = []
    for page in sorted(handbook.pages, key=lambda page: page.path):
        if page.language != language:
            continue
        text, kind = readability(page), register(page)
        found.append(
            {
                "page": page.path,
                "id": page.id,
                "title": page.title,
                "words": text.words,
                "lix": text.lix,
                "register": kind.value,
                "limit": LIMITS[kind],
                "basis": page.meta.basis.value if page.meta.basis else None,
                "source_count": len(page.meta.sources),
                "sources": list(page.meta.sources),
                "owner": page.meta.owner,
                "reviewed_on": page.meta.reviewed_on.isoformat() if page.meta.reviewed_on else None,
                "review_by": page.meta.review_by.isoformat() if page.meta.review_by else None,
            }
        )
    return found


_SUM = Text(
    "{pages} sider, {words} ord. Grundlag: {source} kilder, {general} almen praksis, {undecided} forslag.",
    "{pages} sider, {words} ord. Grunnlag: {source} kilder, {general} allmenn praksis, {undecided} forslag.",
    "{pages} pages, {words} words. Basis: {source} sources, {general} good practice, {undecided} proposals.",
)


def summary(found: Iterable[Row]) -> Text:
    """The whole in one sentence: how much, and what it rests on."""
    listed = list(found)
    basis = {name: sum(row["basis"] == name for row in listed) for name in ("source", "general", "undecided")}
    words = sum(row["words"] for row in listed if isinstance(row["words"], int))
    return _SUM.fill(pages=len(listed), words=words, **basis)
