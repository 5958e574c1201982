"""Markdown that need not be rendered again, by its text and all that its rendering depends on.

Links are looked up again at every build: a page whose links lead elsewhere now is rendered anew, and what
MkDocs has to say of them is said again.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import pages as mkdocs_pages
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from haandbog.adapters.mkdocs import fingerprints
from haandbog.adapters.mkdocs.converter import Converter
from haandbog.publishing.shelf import Shelf, fingerprint

_Links = mkdocs_pages._RelativePathTreeprocessor
_OWN = frozenset(
    {"abbr", "admonition", "attr_list", "codehilite", "def_list", "extra", "fenced_code", "footnotes",
     "legacy_attrs", "legacy_em", "md_in_html", "meta", "nl2br", "sane_lists", "smarty", "tables", "toc"}
)  # fmt: skip
"""Python-Markdown's own extensions: their output follows from the text alone."""
_SNIPPET = "8<"


class Rendered:
    """One language's pages as HTML without their frame."""

    def __init__(self, shelf: Shelf, config: MkDocsConfig) -> None:
        self._shelf = shelf
        self._common = _common(config)
        self._converter = Converter()

    def take_over(self, page: Page) -> None:
        """Let MkDocs ask here when it renders this page."""
        if self._common is not None:
            page.render = partial(self._render, page)  # type: ignore[method-assign]  # no other way in

    def _render(self, page: Page, config: MkDocsConfig, files: Files) -> None:
        text = page.markdown or ""
        if _SNIPPET in text:  # a part of another file, whose text is not known here
            type(page).render(page, config, files)
            return
        key = fingerprint("markdown", self._common or "", page.file.src_uri, page.file.url, text)
        found = self._shelf.get(key)
        if found is not None and _restore(page, config, files, json.loads(found)):
            return
        with _noting() as links, self._converter.in_use():
            type(page).render(page, config, files)
        self._shelf.put(key, json.dumps(_record(page, links), ensure_ascii=False).encode())


def _common(config: MkDocsConfig) -> str | None:
    """What the rendering of all pages depends on; None where an extension may depend on more."""
    names = config.markdown_extensions
    known = (
        name.removeprefix("markdown.extensions.") in _OWN or name.startswith("pymdownx.") for name in names
    )
    if not all(known) or "pymdownx.b64" in names or _appends(config):
        return None
    try:
        how = fingerprints.canonical(
            [names, config.mdx_configs, config.validation, config.use_directory_urls]
        )
    except fingerprints.UnknownError:
        return None
    return fingerprint(fingerprints.program(), how)


PLUGINS = frozenset({"haandbog", "i18n", "search", "material/search"})
"""Plugins whose pages follow from the handbook's files, and whose state is known here."""


def follows(config: MkDocsConfig) -> bool:
    """Whether a site follows from the handbook's own files and settings alone: no plugin, hook or extension
    asks elsewhere."""
    no_others = set(config.plugins) <= PLUGINS and not config.hooks
    return no_others and "pymdownx.snippets" not in config.markdown_extensions and _common(config) is not None


def _appends(config: MkDocsConfig) -> bool:
    """Whether other files are put into every page."""
    return bool((config.mdx_configs.get("pymdownx.snippets") or {}).get("auto_append"))


@contextmanager
def _noting() -> Iterator[dict[str, str]]:
    """Every link that MkDocs looks up meanwhile, and where it leads."""
    seen: dict[str, str] = {}

    class Noting(_Links):
        def path_to_url(self, url: str) -> str:
            seen[url] = super().path_to_url(url)
            return seen[url]

    mkdocs_pages._RelativePathTreeprocessor = Noting  # type: ignore[misc]  # no other way to hear of them
    try:
        yield seen
    finally:
        mkdocs_pages._RelativePathTreeprocessor = _Links  # type: ignore[misc]


def _record(page: Page, links: dict[str, str]) -> dict[str, Any]:
    return {
        "html": page.content,
        "title": page._title_from_render,
        "toc": [_told(anchor) for anchor in page.toc],
        "ids": sorted(page.present_anchor_ids or ()),
        "links": links,
    }


def _told(anchor: AnchorLink) -> list[Any]:
    return [anchor.title, anchor.id, anchor.level, [_told(child) for child in anchor.children]]


def _restore(page: Page, config: MkDocsConfig, files: Files, record: dict[str, Any]) -> bool:
    """Give the page what its rendering gave it before; False when one of its links leads elsewhere now."""
    lookup = _Links(page.file, files, config)
    known = _quietly_differs(lookup, record["links"])
    if known:
        return False
    page.content, page._title_from_render = record["html"], record["title"]
    page.toc = _toc(record["toc"])
    page.present_anchor_ids = set(record["ids"])
    if mkdocs_pages.log.getEffectiveLevel() > logging.DEBUG:
        page.links_to_anchors = lookup.links_to_anchors
    return True


def _quietly_differs(lookup: _Links, links: dict[str, str]) -> bool:
    """Whether a link leads elsewhere. What MkDocs says of the links is passed on only when none does: a page
    that is rendered anew says it itself."""
    said: list[logging.LogRecord] = []

    def keep(record: logging.LogRecord) -> bool:
        said.append(record)
        return False

    mkdocs_pages.log.addFilter(keep)
    try:
        differs = any(lookup.path_to_url(url) != target for url, target in links.items())
    finally:
        mkdocs_pages.log.removeFilter(keep)
    if not differs:
        for record in said:
            mkdocs_pages.log.handle(record)
    return differs


def _toc(told: list[list[Any]]) -> TableOfContents:
    """The contents as MkDocs makes them: the first entry is marked."""
    anchors = [_anchor(entry) for entry in told]
    if anchors:
        anchors[0].active = True  # type: ignore[attr-defined]  # as MkDocs does
    return TableOfContents(anchors)


def _anchor(told: list[Any]) -> AnchorLink:
    title, name, level, children = told
    anchor = AnchorLink(title, name, level)
    anchor.children.extend(_anchor(child) for child in children)
    return anchor
