"""What ``mkdocs.yml`` says, as far as the core needs it, without asking MkDocs."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from haandbog.diagnostics import Diagnostic, Place, Text, suggest
from haandbog.loading.files import is_folder, read_text, shown_name
from haandbog.loading.markdown.structure import find_conflicts
from haandbog.loading.problems import conflict_marker, data_unknown, folder_missing, settings_wrong
from haandbog.loading.targets import harm_at
from haandbog.loading.yaml_tree import Tree, read_yaml
from haandbog.model.pages import Silence
from haandbog.model.settings import READERS, ROBOTS, Settings
from haandbog.model.source import DataSource, Loc, Source

OPTIONS = ("audience", "cache_dir", "csp", "data_dir", "look", "offline", "pdf", "robots", "silence")
"""The plugin's own options in ``mkdocs.yml``."""
_SPOKEN = re.compile(r"^[ -]*(?:language|locale): *[\"']?(?P<language>[a-z]{2})\b", re.MULTILINE)


class Wanted(Struct, frozen=True):
    """What the command line asks for, over what the file says."""

    today: date | None = None
    audience: str | None = None
    docs_dir: Path | None = None
    site_dir: Path | None = None
    release: bool = False
    """Only what is approved, and stop on more."""
    pdf: bool | None = None
    """Whether to make PDFs; None for what the file says."""
    edition: int | None = None
    """The running number of the edition that is being published."""


def today_from_environment() -> date:
    """The build's day: ``SOURCE_DATE_EPOCH`` when set, else the local date (DESIGN.md, D14)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch.isdigit() else date.today()


def read_settings(config_file: Path, wanted: Wanted | None = None) -> tuple[Settings, tuple[Diagnostic, ...]]:
    """The settings, and what is wrong with the handbook's own part of them."""
    asked = wanted or Wanted()
    root = config_file.resolve().parent
    text, unreadable = read_text(root, config_file)
    if text is None:
        nothing = DataSource(config_file.name, "")
        return _settings({}, nothing, root, config_file, asked), (unreadable,) if unreadable else ()
    name = shown_name(root, config_file)
    tree, source, problems = read_yaml(name, text, trusted=True)
    met = tuple(conflict_marker.RULE.at(c.place, mark=c.text) for c in find_conflicts(Source(name, text)))
    config = _inherited(root, _mapping(tree) or {"theme": {"language": spoken_in(text) or "en"}})
    settings = replace(
        _settings(config, source, root, config_file, asked), silences=_silences(config, source)
    )
    return settings, (
        *(met or problems),
        *_wrong_options(config, source),
        *_wrong_folders(config, source, settings),
    )


def spoken_in(text: str) -> str | None:
    """The language that settings name first, also where they are no YAML: their mistakes are told in it."""
    found = _SPOKEN.search(text)
    return found["language"] if found else None


def _settings(
    config: dict[str, Tree], source: DataSource, root: Path, config_file: Path, asked: Wanted
) -> Settings:
    own, i18n = _plugin(config, "haandbog"), _plugin(config, "i18n")
    audience = asked.audience or _text(own.get("audience"), "volunteer")
    theme = _mapping(config.get("theme"))
    overrides, logo = _text(theme.get("custom_dir"), ""), _text(theme.get("logo"), "")
    settings = Settings(
        root=root,
        today=asked.today or today_from_environment(),
        docs_dir=asked.docs_dir or root / _text(config.get("docs_dir"), "docs"),
        data_dir=root / _text(own.get("data_dir"), "data"),
        site_dir=asked.site_dir or root / _text(config.get("site_dir"), "site"),
        use_directory_urls=_text(config.get("use_directory_urls"), "true").lower() != "false",
        site_url=_text(config.get("site_url"), ""),
        site_name=_text(config.get("site_name"), ""),
        logo=(logo, source.value_at(("theme", "logo"))) if logo else None,
        overrides=root / overrides if overrides else None,
        audience=audience if audience in READERS else "volunteer",
        preview=not asked.release,
        pdf=_text(own.get("pdf"), "true").lower() != "false" if asked.pdf is None else asked.pdf,
        nav=dict(_listed(config["nav"], ("nav",), source)) if config.get("nav") else None,
        config_file=config_file.name,
        csp=_text(own.get("csp"), "true").lower() != "false",
        offline=_text(own.get("offline"), "true").lower() != "false",
    )
    languages = _languages(i18n)
    if languages and _text(i18n.get("docs_structure"), "suffix") == "folder":
        return replace(settings, languages=languages)
    spoken = _text(_mapping(config.get("theme")).get("language"), "en")
    return replace(settings, languages=(languages or (spoken,))[:1], folder_per_language=False)


def _silences(config: dict[str, Tree], source: DataSource) -> tuple[Silence, ...]:
    loc = (*_plugin_loc(config, "haandbog"), "silence")
    return tuple(
        Silence(source.file, 0, code, _text(why, ""), source.key_at((*loc, code)))
        for code, why in _mapping(_plugin(config, "haandbog").get("silence")).items()
    )


def _listed(nav: Tree, loc: Loc, source: DataSource) -> Iterator[tuple[str, Place]]:
    """Every page that a menu names, at any depth, and where it is named."""
    if isinstance(nav, str):
        yield nav, source.value_at(loc)
    for key, item in enumerate(nav) if isinstance(nav, list) else _mapping(nav).items():
        yield from _listed(item, (*loc, key), source)


def _languages(i18n: dict[str, Tree]) -> tuple[str, ...]:
    """The languages of a site, the default one first."""
    listed = i18n.get("languages")
    found = [_mapping(item) for item in listed] if isinstance(listed, list) else []
    built = [item for item in found if _text(item.get("build"), "true").lower() != "false"]
    built.sort(key=lambda item: _text(item.get("default"), "false").lower() != "true")
    return tuple(_text(item.get("locale"), "") for item in built if item.get("locale"))


_WHOLE_ADDRESS = Text(
    "skriv hele adressen: https://{address}",
    "skriv hele adressen: https://{address}",
    "write the whole address: https://{address}",
)


def _wrong_options(config: dict[str, Tree], source: DataSource) -> tuple[Diagnostic, ...]:
    own, loc = _plugin(config, "haandbog"), _plugin_loc(config, "haandbog")
    found = [
        data_unknown.RULE.at(source.key_at((*loc, name)), hint=suggest(name, OPTIONS), field=name)
        for name in own
        if name not in OPTIONS
    ]
    for name, choices in (("audience", READERS), ("robots", ROBOTS)):
        value = _text(own.get(name), choices[0])
        if value not in choices:
            place = source.value_at((*loc, name))
            found.append(settings_wrong.RULE.at(place, hint=suggest(value, choices), field=name, value=value))
    address = _text(config.get("site_url"), "")
    if address and not address.startswith(("https://", "http://")):
        place = source.value_at(("site_url",))
        hint = _WHOLE_ADDRESS.fill(address=address.lstrip("/"))
        found.append(settings_wrong.RULE.at(place, hint=hint, field="site_url", value=address))
    return tuple(found)


def _wrong_folders(config: dict[str, Tree], source: DataSource, settings: Settings) -> Iterator[Diagnostic]:
    """Folders that are not there, and a place for the site where it would take something away."""
    harm = harm_at(settings)
    if harm:
        value = _text(config.get("site_dir"), settings.site_dir.name)
        yield settings_wrong.RULE.at(source.value_at(("site_dir",)), hint=harm, field="site_dir", value=value)
    if not is_folder(settings.docs_dir):
        yield folder_missing.RULE.at(source.value_at(("docs_dir",)), folder=settings.docs_dir.name)
    elif settings.folder_per_language and not is_folder(settings.docs_dir / settings.language):
        known = [path.name for path in settings.docs_dir.iterdir() if path.is_dir()]
        hint = suggest(settings.language, known) or folder_missing.RULE.hint
        folder = f"{settings.docs_dir.name}/{settings.language}"
        yield folder_missing.RULE.at(
            _locale_place(config, source, settings.language), hint=hint, folder=folder
        )


def _locale_place(config: dict[str, Tree], source: DataSource, language: str) -> Place:
    """Where a language is named."""
    loc: Loc = (*_plugin_loc(config, "i18n"), "languages")
    listed = _plugin(config, "i18n").get("languages")
    items = listed if isinstance(listed, list) else []
    number = next((n for n, item in enumerate(items) if _mapping(item).get("locale") == language), 0)
    return source.value_at((*loc, number, "locale"))


def _inherited(root: Path, config: dict[str, Tree]) -> dict[str, Tree]:
    parent = config.get("INHERIT")
    if not isinstance(parent, str):
        return config
    text, _ = read_text(root, root / parent)
    tree, _, _ = read_yaml(parent, text or "", trusted=True)
    return _merged(_inherited((root / parent).parent, _mapping(tree)), config)


def _merged(below: dict[str, Tree], above: dict[str, Tree]) -> dict[str, Tree]:
    both = dict(below)
    for key, value in above.items():
        old = both.get(key)
        both[key] = _merged(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return both


def _plugin_loc(config: dict[str, Tree], name: str) -> Loc:
    plugins = config.get("plugins")
    if isinstance(plugins, list):
        index = next((i for i, item in enumerate(plugins) if isinstance(item, dict) and name in item), 0)
        return ("plugins", index, name)
    return ("plugins", name)


def _plugin(config: dict[str, Tree], name: str) -> dict[str, Tree]:
    """A plugin's options; plugins are a list of names and mappings, or one mapping."""
    plugins = config.get("plugins")
    if isinstance(plugins, list):
        return next((_mapping(item[name]) for item in plugins if isinstance(item, dict) and name in item), {})
    return _mapping(_mapping(plugins).get(name))


def _mapping(tree: Tree) -> dict[str, Tree]:
    return tree if isinstance(tree, dict) else {}


def _text(tree: Tree, otherwise: str) -> str:
    return tree if isinstance(tree, str) else otherwise
