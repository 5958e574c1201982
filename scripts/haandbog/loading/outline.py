"""A site's name, menu and Markdown as ``mkdocs.yml`` says them, for a renderer that does not read it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from haandbog.loading.files import read_text
from haandbog.loading.yaml_tree import Tree, read_yaml
from haandbog.model.outline import Entry, Outline
from haandbog.model.settings import Settings

_EXTENSIONS = re.compile(r"^markdown_extensions:.*?(?=^[A-Za-z_]|\Z)", re.MULTILINE | re.DOTALL)


def read_outline(settings: Settings, language: str) -> Outline:
    """The outline in a language: its own name and menu titles where it has them."""
    path = settings.root / settings.config_file
    text, _ = read_text(settings.root, path)
    tree, _, _ = read_yaml(settings.config_file, text or "", trusted=True)
    config = tree if isinstance(tree, dict) else {}
    own = next((item for item in _languages(config) if item.get("locale") == language), {})
    titles = own.get("nav_translations")
    name = own.get("site_name") or config.get("site_name")
    written = _EXTENSIONS.search(text or "")
    return Outline(
        name if isinstance(name, str) else "",
        tuple(_entries(config.get("nav"), titles if isinstance(titles, dict) else {})),
        written[0].strip() if written else "",
    )


def _languages(config: dict[str, Tree]) -> Iterator[dict[str, Tree]]:
    """What the language plugin says of each language."""
    plugins = config.get("plugins")
    for plugin in plugins if isinstance(plugins, list) else [plugins]:
        i18n = plugin.get("i18n") if isinstance(plugin, dict) else None
        listed = i18n.get("languages") if isinstance(i18n, dict) else None
        yield from (item for item in listed or () if isinstance(item, dict))


def _entries(nav: Tree, titles: dict[str, Tree]) -> Iterator[Entry]:
    for item in nav if isinstance(nav, list) else ():
        if isinstance(item, str):
            yield Entry(path=item)
        for title, below in item.items() if isinstance(item, dict) else ():
            told = str(titles.get(title) or title)
            if isinstance(below, str):
                yield Entry(told, below)
            else:
                yield Entry(told, entries=tuple(_entries(below, titles)))
