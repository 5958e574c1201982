"""The theme's Jinja environment: templates are compiled once, and the theme's files are listed once."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from jinja2 import BytecodeCache, Environment, TemplateNotFound
from jinja2.bccache import Bucket
from jinja2.ext import LoopControlExtension
from jinja2.loaders import FileSystemLoader
from mkdocs.config.defaults import MkDocsConfig

from haandbog.adapters.mkdocs import fingerprints
from haandbog.publishing.shelf import Shelf, fingerprint


class Compiled(BytecodeCache):
    """Compiled templates, for all languages of a build and for the next one."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._here: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        key = self._key(bucket)
        known = self._here.get(key) or self._shelf.get(key)
        if known is not None:
            bucket.bytecode_from_string(known)

    def dump_bytecode(self, bucket: Bucket) -> None:
        key, made = self._key(bucket), bucket.bytecode_to_string()
        self._here[key] = made
        self._shelf.put(key, made)

    def _key(self, bucket: Bucket) -> str:
        extensions = sorted(bucket.environment.extensions)
        return fingerprint("template", fingerprints.program(), bucket.key, bucket.checksum, *extensions)


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


def prepare(config: MkDocsConfig, compiled: Compiled) -> None:
    """Let the theme hand out environments of ours."""
    theme = config.theme
    original = type(theme).get_env

    def get_env() -> Environment:
        environment = original(theme)
        environment.loader = Listing(theme.dirs)
        environment.bytecode_cache = compiled
        return environment

    theme.get_env = get_env  # type: ignore[method-assign]  # MkDocs gives no other way in


_NAMED = re.compile(r"{%-?\s*(?:extends|include|import|from)\s+[\"']([^\"']+)[\"']")
_PAGES = ("main.html", "home.html", "404.html")


def compile_ahead(environment: Environment) -> None:
    """Compile what pages are made with, so that every process finds it done."""
    environment.add_extension(LoopControlExtension)  # as static-i18n will; it changes what is compiled
    waiting, seen = list(_PAGES), set[str]()
    while waiting:
        name = waiting.pop()
        if name in seen or environment.loader is None:
            continue
        seen.add(name)
        with suppress(TemplateNotFound):
            source, _, _ = environment.loader.get_source(environment, name)
            environment.get_template(name)
            waiting += _NAMED.findall(source)
