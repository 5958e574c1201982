"""Search entries that two languages share, found in one pass. static-i18n compares each with each, which at a
thousand pages takes longer than rendering them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

Entry = dict[str, Any]


def compare_once(config: MkDocsConfig) -> None:
    """Let static-i18n leave out shared entries our way."""
    plugin = config.plugins.get("i18n")
    if plugin is not None:
        plugin.reconfigure_search_duplicates = leave_out_shared(plugin.build_languages)


def leave_out_shared(languages: Sequence[str]) -> Callable[[list[Entry]], None]:
    """Takes out of a list the entries of another language that say what the default language's say, below the
    same address: pages that are shown untranslated."""
    prefixes = tuple(f"{language}/" for language in languages)

    def leave_out(entries: list[Entry]) -> None:
        own: dict[tuple[str, str], list[str]] = {}
        for entry in entries:
            if not entry["location"].startswith(prefixes):
                own.setdefault((entry["title"], entry["text"]), []).append(entry["location"])
        entries[:] = [entry for entry in entries if not _is_shared(entry, own, prefixes)]

    return leave_out


def _is_shared(entry: Entry, own: dict[tuple[str, str], list[str]], prefixes: tuple[str, ...]) -> bool:
    location: str = entry["location"]
    if not location.startswith(prefixes):
        return False
    return any(location.endswith(known) for known in own.get((entry["title"], entry["text"]), ()))
