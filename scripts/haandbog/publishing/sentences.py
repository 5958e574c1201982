"""Which pages have other sentences than before, where nothing else has changed.

No title, heading, link, insertion or box differs, so that no other page can show the difference.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from haandbog.diagnostics import learn
from haandbog.loading.known import Known
from haandbog.model.handbook import Handbook
from haandbog.model.pages import Page
from haandbog.publishing.edition import Expanded, docs_path
from haandbog.rendering.expand import expand


class Sentences(Struct, frozen=True):
    """What has changed, and only that."""

    pages: Mapping[str, Page]
    """By their paths below the docs folder."""

    def shown_on(self, handbook: Handbook, paths: Iterable[str]) -> frozenset[str]:
        """Those of some pages that may show it: the pages themselves and their translations, which may have
        fallen behind."""
        changed = {_below(handbook, path) for path in self.pages}
        return frozenset(path for path in paths if _below(handbook, path) in changed)


def _below(handbook: Handbook, path: str) -> str:
    return path.partition("/")[2] if handbook.settings.folder_per_language else path


def changed_sentences(handbook: Handbook, before: Known, now: Known) -> Sentences | None:
    """The pages with other sentences; None where more than that has changed. The data must be the same."""
    if before.facts is not now.facts or before.pages.keys() != now.pages.keys():
        return None
    changed: dict[str, Page] = {}
    for file, (page, problems) in now.pages.items():
        old, told = before.pages[file]
        if old is page:
            continue
        if told or problems or _outline(old) != _outline(page):
            return None
        changed[docs_path(handbook, page.language, page.path)] = page
    return Sentences(changed)


def _outline(page: Page) -> object:
    """All of a page that another page, the menu or a list may show or depend on. Boxes can be for some
    readers only, so where there are any, the whole text counts."""
    return (
        page.language,
        page.path,
        page.source.text if page.blocks or page.loose else page.front.text,
        page.title,
        tuple((heading.level, heading.text, heading.id, heading.explicit) for heading in page.headings),
        tuple((link.form, link.target, link.text) for link in page.links),
        tuple((insertion.expression, insertion.alone) for insertion in page.insertions),
        tuple(page.anchors),
        len(page.tables),
    )


def expanded_again(handbook: Handbook, changed: Sentences, before: Expanded) -> Expanded | None:
    """Only the pages that may show it, with what was generated ``before``; None where something cannot be put
    in place."""
    learn(handbook.facts.words.words if handbook.facts.words else {})
    pages = {docs_path(handbook, page.language, page.path): page for page in handbook.pages}
    made = {path: expand(handbook, pages[path]) for path in changed.shown_on(handbook, pages)}
    if before.problems or any(one.problems for one in made.values()):
        return None
    return Expanded({path: one.text for path, one in made.items()}, before.generated, ())
