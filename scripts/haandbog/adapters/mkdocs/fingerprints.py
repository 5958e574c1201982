"""What a page's HTML depends on besides its text, as fingerprints: program, theme, configuration, menu.

Whatever cannot be told apart by its value has no fingerprint, and what hangs on it is made anew.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path, PurePath
from types import BuiltinFunctionType, FunctionType
from typing import Any

from babel import Locale as BabelLocale
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import PluginCollection
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.theme import Theme
from msgspec import Struct

from haandbog.publishing.shelf import fingerprint
from haandbog.rendering.theme import THEME

_LIBRARIES = (
    "mkdocs",
    "mkdocs-material",
    "mkdocs-static-i18n",
    "Markdown",
    "pymdown-extensions",
    "Jinja2",
    "Pygments",
)
_PACKAGE = Path(__file__).parents[2]
_NOT_SHOWN = frozenset({"site_dir", "docs_dir", "config_file_path", "dev_addr", "strict", "watch", "nav"})
"""Settings that no page shows: where things lie, and the menu, which has a fingerprint of its own."""
_TEMPLATES = (".html", ".xml", ".svg", ".yml", ".json")


class UnknownError(Exception):
    """Something that has no value to be told apart by."""


_TOLD: list[str] = []
"""What an earlier build of this very installation has told of the program."""


def take_over(told: str) -> None:
    """Another build of this installation has looked through the program: it need not be done again."""
    if told:
        _TOLD[:] = [told]


def program() -> str:
    """This program, to the letter, and the versions of what it stands on."""
    return _TOLD[0] if _TOLD else _looked_through()


@lru_cache(maxsize=1)
def _looked_through() -> str:
    versions = [version(name) for name in _LIBRARIES]
    return fingerprint(sys.version, *versions, *_texts(_PACKAGE, (".py", *_TEMPLATES)))


@lru_cache(maxsize=8)
def templates(folders: tuple[str, ...], stamp: object) -> str:
    """Every template of a theme by its text, Material's icons by Material's version. ``stamp`` is the build
    that asks: a resident preview reads again at each."""
    told: list[str | bytes] = []
    for folder in folders:
        if Path(folder) == THEME:
            continue  # a part of the program
        told += _texts(Path(folder), _TEMPLATES)
    return fingerprint(*told)


def _texts(folder: Path, endings: tuple[str, ...]) -> Iterator[str | bytes]:
    """Each file's path and its text; of a library's icons and assets, its version has told."""
    for path in _below(folder, endings):
        yield from (path.relative_to(folder).as_posix(), path.read_bytes())


def _below(folder: Path, endings: tuple[str, ...]) -> Iterator[Path]:
    own = "site-packages" not in folder.parts or folder == _PACKAGE
    for directory, folders, names in os.walk(folder):
        folders[:] = sorted(
            n for n in folders if n != "__pycache__" and (own or n not in (".icons", "assets"))
        )
        yield from (Path(directory, name) for name in sorted(names) if name.endswith(endings))


def settings(config: MkDocsConfig) -> str:
    """All settings that a page may show, as they are for the language being built."""
    shown = {name: value for name, value in config.items() if name not in _NOT_SHOWN}
    extra = dict(shown.pop("extra", None) or {})
    alternate = extra.pop("alternate", None)  # set anew for each page
    return canonical([shown, extra, alternate is None])


def menu(nav: Navigation) -> str:
    """Every entry in order: what it says, where it leads, what its page says about itself."""
    return canonical([_entry(item) for item in nav.items])


def _entry(item: object) -> object:
    children = getattr(item, "children", None)
    own = [type(item).__name__, getattr(item, "title", None), getattr(item, "url", None)]
    own += [getattr(item, "meta", None), [_entry(child) for child in children or ()]]
    typeset = getattr(item, "typeset", None)
    return [*own, getattr(typeset, "title", None)] if typeset else own


_NOT_OF_THE_PAGE = frozenset(
    {"file", "parent", "children", "markdown", "toc", "content", "previous_page", "next_page", "render",
     "present_anchor_ids", "links_to_anchors", "_title_from_render", "_Page__active", "typeset"}
)  # fmt: skip
"""What a page knows that is told in another way, or that no template reads."""


def page(shown: Page) -> str:
    """All that a template can learn of a page, its content and its neighbours."""
    rest = {name: value for name, value in vars(shown).items() if name not in _NOT_OF_THE_PAGE}
    near = [(p.title, p.url, p.meta) if p else None for p in (shown.previous_page, shown.next_page)]
    above = [(section.title, getattr(section, "url", None)) for section in shown.ancestors]
    where = [shown.file.src_uri, shown.file.dest_uri, shown.url, shown.title, shown.is_homepage]
    return fingerprint(
        canonical([rest, near, above, where, [_anchor(link) for link in shown.toc]]),
        shown.content or "",
        canonical(getattr(getattr(shown, "typeset", None), "title", None)),
    )


def _anchor(link: object) -> object:
    children = [_anchor(child) for child in getattr(link, "children", ())]
    known = {name: value for name, value in vars(link).items() if name not in ("children", "typeset")}
    return [known, getattr(getattr(link, "typeset", None), "title", None), children]


Known = dict[int, tuple[object, str]]
"""Large values that have been told already; each is held, so that its number stays its own."""


def canonical(value: object, known: Known | None = None) -> str:
    """One text for one value, the same in every process; ``UnknownError`` of what has none. ``known`` are
    values that do not change while it is used, such as the words that every page is given."""
    telling = _Telling(known)
    telling.tell(value)
    return "".join(telling.parts)


_PLAIN = (type(None), bool, int, float, str, bytes, date, datetime, PurePath, BabelLocale)
_LARGE = 30


class _Telling:
    """One value as text."""

    def __init__(self, known: Known | None) -> None:
        self.parts: list[str] = []
        self._known = known

    def tell(self, value: object) -> None:
        if isinstance(value, Enum):
            self.parts.append(f"{type(value).__name__}.{value.name},")
        elif isinstance(value, _PLAIN):
            self.parts.append(f"{value!r},")
        elif isinstance(value, Mapping) and len(value) > _LARGE and self._known is not None:
            self._tell_once(value, self._known)
        elif isinstance(value, Mapping | Config | Theme | PluginCollection):
            self._tell_mapping(value)
        elif isinstance(value, list | tuple):
            self.parts.append("[")
            for item in value:
                self.tell(item)
            self.parts.append("],")
        elif isinstance(value, set | frozenset):
            self.parts.append(f"{{{sorted(canonical(item) for item in value)}}},")
        else:
            self._tell_other(value)

    def _tell_once(self, value: Mapping[Any, object], known: Known) -> None:
        if id(value) not in known:
            known[id(value)] = value, fingerprint(canonical(value))
        self.parts.append(known[id(value)][1])

    def _tell_mapping(self, value: Any) -> None:
        self.parts.append(f"{type(value).__name__}{{")
        for key, inner in value.items():
            self.parts.append(f"{key!r}:")
            self.tell(inner)
        if isinstance(value, Theme):
            self.tell(value.name)
        self.parts.append("},")

    def _tell_other(self, value: object) -> None:
        if isinstance(value, Struct) or (is_dataclass(value) and not isinstance(value, type)):
            self.parts.append(f"{type(value).__name__}(")
            for name in _names(value):
                self.tell(getattr(value, name))
            self.parts.append("),")
        elif isinstance(value, FunctionType | BuiltinFunctionType | type) and _is_known(value.__module__):
            self.parts.append(f"{value.__module__}.{value.__qualname__},")
        elif hasattr(value, "config") and isinstance(value.config, Config):
            self.parts.append(f"{type(value).__module__}.{type(value).__name__}:")
            self.tell(value.config)
        else:
            raise UnknownError(type(value).__name__)


def _names(value: Any) -> Iterable[str]:
    return value.__struct_fields__ if isinstance(value, Struct) else (own.name for own in fields(value))


_KNOWN = frozenset(
    {"haandbog", "material", "pymdownx", "markdown", "mkdocs", "mkdocs_static_i18n", "jinja2", "builtins"}
)


def _is_known(module: str | None) -> bool:
    """Whether a function's code is told apart by the versions in :func:`program`."""
    return (module or "").partition(".")[0] in _KNOWN
