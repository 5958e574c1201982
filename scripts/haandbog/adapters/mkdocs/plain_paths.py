"""Paths compared as text. static-i18n takes each path of each page apart several times for every language,
and again for every link: a twentieth of what a language costs."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import PurePosixPath
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from haandbog.adapters.mkdocs.search_entries import compare_once

Below = Callable[[Any, Any], bool]


def quicken(config: MkDocsConfig) -> None:
    """Let static-i18n compare paths and search entries our way."""
    compare_once(config)
    _compare_as_text(config)


def _compare_as_text(config: MkDocsConfig) -> None:
    """With another system's paths it goes on as before."""
    plugin = config.plugins.get("i18n")
    if plugin is None or os.sep != "/":
        return
    folder = vars(sys.modules[type(plugin).__module__])["folder"]
    for module in (folder, sys.modules["mkdocs_static_i18n.reconfigure"]):
        names = vars(module)
        names["is_relative_to"] = is_below_by(_original(names["is_relative_to"]))
    files = folder.I18nFiles
    files.get_file_from_path = file_by(_original(files.get_file_from_path))


def _original(function: Any) -> Any:
    """The library's own, when ours stands in its place already."""
    return getattr(function, "original", function)


def is_below_by(original: Below) -> Below:
    """Whether a path is a folder or lies below it; ``original`` is asked of what is not plain."""

    def is_below(path: Any, folder: Any) -> bool:
        text = str(path) if isinstance(path, PurePosixPath) else path
        if _is_plain(text) and _is_plain(folder):
            return bool(text == folder or text.startswith(f"{folder}/"))
        return original(path, folder)

    vars(is_below)["original"] = original
    return is_below


def file_by(original: Callable[[Any, str], Any]) -> Callable[[Any, str], Any]:
    """The file that a path means in a language: its own, that of the default language, one of none."""

    def file(files: Any, path: str) -> Any:
        own, default = files.plugin.current_language, files.plugin.default_language
        if not _is_plain(path) or path.startswith("/") or path in (own, default):
            return original(files, path)
        if path.startswith(f"{own}/"):
            rest, first, second = path[len(own) + 1 :], path, default
        elif path.startswith(f"{default}/"):
            rest, first, second = path[len(default) + 1 :], path, own
        else:
            rest, first, second = path, f"{own}/{path}", default
        falls_back = files.plugin.config.fallback_to_default is True
        known = files.src_uris
        return known.get(first) or (known.get(f"{second}/{rest}") if falls_back else None) or known.get(rest)

    vars(file)["original"] = original
    return file


def _is_plain(path: object) -> bool:
    """Whether it is a text that is the same when it is taken apart and put together again."""
    return (
        isinstance(path, str)
        and bool(path)
        and path[0] != "."
        and path[-1] != "/"
        and "//" not in path
        and "/." not in path
    )
