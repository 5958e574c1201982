"""The theme's Jinja environment: templates are compiled once, and the theme's files are listed once."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from jinja2 import BytecodeCache, Environment, TemplateNotFound
from jinja2.bccache import Bucket
from jinja2.ext import LoopControlExtension
from jinja2.loaders import FileSystemLoader
from mkdocs.theme import Theme

from haandbog.publishing.shelf import Shelf, fingerprint
from haandbog.rendering.theme import THEME

Bytecode = Mapping[str, bytes]
"""Compiled templates, each by all that it was compiled from."""


class Compiled(BytecodeCache):
    """Compiled templates, for all languages of a build and for the next one. ``program`` names what they are
    compiled by; ``ahead`` gives those that another process has compiled already."""

    def __init__(self, shelf: Shelf, program: str, ahead: Bytecode | None = None) -> None:
        self._shelf, self._program, self._ahead = shelf, program, ahead or {}
        self.here: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        what = _source(bucket)
        known = self.here.get(what) or self._shelf.get(self._key(what))
        if known is None and (known := self._ahead.get(what)) is not None:
            self._keep(what, known)
        if known is not None:
            bucket.bytecode_from_string(known)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._keep(_source(bucket), bucket.bytecode_to_string())

    def _keep(self, what: str, made: bytes) -> None:
        self.here[what] = made
        self._shelf.put(self._key(what), made)

    def _key(self, what: str) -> str:
        return fingerprint("template", self._program, what)


def _source(bucket: Bucket) -> str:
    """A template's place and text, and what was used to read it."""
    return " ".join((bucket.key, bucket.checksum, *sorted(bucket.environment.extensions)))


class Listing(FileSystemLoader):
    """The theme's files: Material's icons alone are twelve thousand, so a folder is listed once."""

    def list_templates(self) -> list[str]:
        return sorted({name for folder in self.searchpath for name in _names(str(folder))})


def _names(folder: str) -> tuple[str, ...]:
    """Installed packages do not change while a program runs; the handbook's own folders may."""
    return _installed(folder) if "site-packages" in Path(folder).parts else _listed(folder)


@lru_cache(maxsize=16)
def _installed(folder: str) -> tuple[str, ...]:
    return _listed(folder)


def _listed(folder: str) -> tuple[str, ...]:
    """What MkDocs may copy; it leaves alone what begins with a dot."""
    found: list[str] = []
    for directory, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        below = os.path.relpath(directory, folder).replace(os.sep, "/")
        found += (name if below == "." else f"{below}/{name}" for name in names if not name.startswith("."))
    return tuple(found)


def prepare(theme: Theme, compiled: Compiled) -> None:
    """Let the theme hand out environments of ours."""
    original = type(theme).get_env

    def get_env() -> Environment:
        environment = original(theme)
        environment.loader = Listing(theme.dirs)
        environment.bytecode_cache = compiled
        return environment

    theme.get_env = get_env  # type: ignore[method-assign]  # MkDocs gives no other way in


_NAMED = re.compile(r"{%-?\s*(?:extends|include|import|from)\s+[\"']([^\"']+)[\"']")
_PAGES = ("main.html", "home.html", "404.html", "partials/hb/menu.html", "sitemap.xml")
_OF_MATERIAL = (
    "base.html",
    "partials/icons.html",
    "partials/integrations/analytics.html",
    "partials/javascripts/base.html",
    "partials/javascripts/content.html",
    "partials/language.html",
    *(f"partials/languages/{language}.html" for language in ("da", "nb", "en")),
    "partials/source-file.html",
    "partials/tags.html",
    "partials/toc-item.html",
    "partials/toc.html",
)
"""What our frame leaves as it is. Material names as much again that it no longer uses."""


def compile_ahead(environment: Environment) -> None:
    """Compile what pages are made with, so that every process finds it done."""
    environment.add_extension(LoopControlExtension)  # as static-i18n will; it changes what is compiled
    waiting, seen = [*_PAGES, *_OF_MATERIAL], set[str]()
    while waiting:
        name = waiting.pop()
        if name in seen or environment.loader is None:
            continue
        seen.add(name)
        with suppress(TemplateNotFound):
            source, place, _ = environment.loader.get_source(environment, name)
            environment.get_template(name)
            if _is_own(Path(place or "")):
                waiting += _NAMED.findall(source)


def _is_own(template: Path) -> bool:
    """Whether it is ours or the handbook's, and not a library's."""
    return template.is_relative_to(THEME) or "site-packages" not in template.parts
