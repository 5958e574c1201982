"""What mkdocs-static-i18n is doing right now. It builds one language inside another's last hook, so
every hook runs once for each of them, nested (TRAPS.md 5)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs import utils
from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from haandbog.model.handbook import Handbook

_clean_directory = utils.clean_directory


def _plugin(config: MkDocsConfig | None) -> Any:
    return config.plugins.get("i18n") if config is not None else None


def is_inner_build(config: MkDocsConfig) -> bool:
    """Whether this is another language's build inside the default one's."""
    plugin = _plugin(config)
    return bool(plugin is not None and plugin.building)


def current(config: MkDocsConfig, handbook: Handbook) -> str:
    """The language being built."""
    plugin = _plugin(config)
    return str(getattr(plugin, "current_language", None) or handbook.settings.language)


def others(config: MkDocsConfig) -> tuple[str, ...]:
    """The languages that will be built after the one being built."""
    plugin = _plugin(config)
    if plugin is None or plugin.building:
        return ()
    return tuple(language for language in plugin.build_languages if language != plugin.current_language)


def become(config: MkDocsConfig, language: str) -> None:
    """In a process that builds one other language: what the plugin does before it builds it."""
    plugin = _plugin(config)
    plugin.building, plugin.current_language = True, language
    utils.clean_directory = lambda directory: None


def begin(config: MkDocsConfig, language: str) -> bool:
    """Pages of a language are about to be made by themselves. Whether the settings must become its own."""
    plugin = _plugin(config)
    if plugin is None or plugin.current_language == language:
        return False
    plugin.building, plugin.current_language = True, language
    return True


def files_of(config: MkDocsConfig, listed: Iterable[File]) -> Files:
    """Files of the language being built, in which the plugin finds those of a page's translations."""
    plugin = _plugin(config)
    if plugin is None:
        return Files(listed)
    made: Files = vars(sys.modules[type(plugin).__module__])["folder"].I18nFiles(plugin, [])
    for file in listed:
        made.append(file)
    return made


def entries(config: MkDocsConfig) -> list[Any]:
    """The search entries that the plugin has gathered so far."""
    return list(_plugin(config).search_entries)


def ask_first(config: MkDocsConfig, answer: Callable[[str], list[Any] | None]) -> None:
    """Let the plugin ask for each language before it builds it: ``answer`` gives the search entries of one
    that has been built already, None for one that has not."""
    plugin = _plugin(config)

    def ask(config: MkDocsConfig, dirty: bool = False) -> None:
        found = answer(plugin.current_language)
        if found is None:
            build(config, dirty=dirty)
        else:
            plugin.search_entries.extend(found)

    vars(sys.modules[type(plugin).__module__])["build"] = ask


def ask_no_more(config: MkDocsConfig) -> None:
    """The plugin builds by itself again."""
    plugin = _plugin(config)
    if plugin is not None:
        vars(sys.modules[type(plugin).__module__])["build"] = build


def start_over(config: MkDocsConfig | None) -> None:
    """After a failed preview: undo what the plugin leaves behind when a language breaks (TRAPS.md 4)."""
    plugin = _plugin(config)
    utils.clean_directory = _clean_directory
    if plugin is not None:
        plugin.building = False
        plugin.current_language = None


def make_links_relative(config: MkDocsConfig) -> None:
    """The ways to other languages as paths below the site's root, also on the front page: the plugin's
    begin with a slash there, and would leave a site that lies in a folder of its host."""
    for alternate in _alternates(config):
        alternate["link"] = str(alternate["link"]).removeprefix(_site_path(config))


def make_links_lead_home(config: MkDocsConfig, handbook: Handbook) -> None:
    """On a page without an address of its own the ways to other languages lead to their front pages;
    left alone they would be those of the page that was made before it."""
    file = "" if config.use_directory_urls else "index.html"
    for alternate in _alternates(config):
        own = "" if alternate["lang"] == handbook.settings.language else f"{alternate['lang']}/"
        alternate["link"] = f"{_site_path(config)}{own}{file}"


def _alternates(config: MkDocsConfig) -> Any:
    return getattr(config.extra, "alternate", None) or config.extra.get("alternate", ())


def _site_path(config: MkDocsConfig) -> str:
    return f"{urlsplit(config.site_url or '').path.rstrip('/')}/"


def keep_apart(output: str, name: str, config: MkDocsConfig, handbook: Handbook) -> str:
    """A page without an address of its own, such as 404: each language's in its own folder, and the
    default language's at the top. Left alone, the last language would overwrite the others."""
    language = current(config, handbook)
    if language == handbook.settings.language:
        return output
    utils.write_file(output.encode("utf-8"), str(Path(config.site_dir, language, name)))
    return ""
