"""Pages that need not be made again: a page's HTML by the fingerprint of all that it is made from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, Template
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from haandbog.adapters.mkdocs import fingerprints
from haandbog.adapters.mkdocs.fingerprints import UnknownError, canonical
from haandbog.adapters.mkdocs.menu import MENU, Menu
from haandbog.publishing.leftovers import is_clean
from haandbog.publishing.shelf import Shelf, fingerprint

_CLEAN = b"+"
_MKDOCS = frozenset({"nav", "pages", "config", "page"})
"""What every template is given by MkDocs and is told of by fingerprints of its own."""
_OF_OTHERS = re.compile(r"(?<!\bpage)(?<!\bhb)\.(?:content|toc|markdown)\b")
"""A template that reads other pages than its own."""


class Output:
    """One language's finished pages."""

    def __init__(self, shelf: Shelf, config: MkDocsConfig, files: Files, nav: Navigation) -> None:
        self._shelf, self._config = shelf, config
        self._frame = self._fingerprint(config, files, nav) if shelf.lasts else None
        self._nav = nav
        self._menu: Menu | None = None
        self._environment: Environment | None = None
        self._told: dict[int, tuple[object, str]] = {}
        self._last, self._clean, self._clean_menu = "", False, True

    def _fingerprint(self, config: MkDocsConfig, files: Files, nav: Navigation) -> str | None:
        """What all pages of the language have in common; None when it cannot be told."""
        try:
            return fingerprint(
                fingerprints.program(),
                fingerprints.templates(tuple(config.theme.dirs), self),
                fingerprints.settings(config),
                fingerprints.menu(nav),
                *(f"{file.src_uri} {file.dest_uri}" for file in files.documentation_pages()),
                *_others(config, files),
            )
        except UnknownError:
            return None

    def attach(self, environment: Environment) -> None:
        """From now on pages are made, or found, here."""
        output = self

        class Kept(Template):
            """A template that asks first whether the page is there already."""

            def render(self, *args: Any, **kwargs: Any) -> str:
                context = dict(*args, **kwargs)
                page = context.get("page")
                if not isinstance(page, Page):
                    return super().render(context)
                return output.page(context, page, self.name or "", super().render)

        self._environment = environment
        environment.template_class = Kept

    def page(self, context: Mapping[str, Any], page: Page, template: str, render: Any) -> str:
        """The page's HTML, found or made, its menu put in."""
        key = self._key(context, page, template)
        html, clean = self._kept(key) or self._made(key, render(context))
        if MENU in html:
            html = html.replace(MENU, self.menu(page, context), 1)
        self._last, self._clean = html, clean and self._clean_menu
        return html

    def _kept(self, key: str | None) -> tuple[str, bool] | None:
        found = self._shelf.get(key) if key else None
        return (found[1:].decode("utf-8", "surrogatepass"), found[:1] == _CLEAN) if found else None

    def _made(self, key: str | None, html: str) -> tuple[str, bool]:
        clean = is_clean(html)
        if key:
            self._shelf.put(key, (_CLEAN if clean else b"-") + html.encode("utf-8", "surrogatepass"))
        return html, clean

    def is_clean(self, html: str) -> bool:
        """Whether this is the page that was handed out last, to the letter, and nothing of ours is left in it
        unresolved: so that an unchanged page need not be looked through again."""
        return html is self._last and self._clean

    def menu(self, page: Page | None, context: Mapping[str, Any]) -> str:
        """The menu as it stands on a page, or on one without a place of its own."""
        if self._menu is None:
            assert self._environment is not None
            self._menu = Menu(self._environment, self._nav, context["hb"])
            self._clean_menu = is_clean(self._menu.on(None, "."))
        return self._menu.on(page, context["base_url"])

    def _key(self, context: Mapping[str, Any], page: Page, template: str) -> str | None:
        if self._frame is None:
            return None
        try:
            own = {name: value for name, value in context.items() if name not in _MKDOCS}
            alternate = (self._config.get("extra") or {}).get("alternate")
            return fingerprint(
                "page", self._frame, template, fingerprints.page(page), canonical([own, alternate])
            )
        except UnknownError:
            return None


def _others(config: MkDocsConfig, files: Files) -> list[str]:
    """All pages' contents, for a handbook whose own templates read more than the page they make."""
    if not reads_others(config):
        return []
    return [page.content or "" for file in files.documentation_pages() if (page := file.page)]


def reads_others(config: MkDocsConfig) -> bool:
    """Whether the handbook's own templates read other pages than the one they make."""
    own = config.theme.custom_dir
    texts = (path.read_text("utf-8", "replace") for path in Path(own).rglob("*.html")) if own else ()
    return any(_OF_OTHERS.search(text) for text in texts)
