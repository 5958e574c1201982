"""One language of a handbook as plain Markdown, every fact and reference in its place (DESIGN.md, D1): any
renderer can make a site of it, whatever becomes of the one we use."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from haandbog.model.handbook import Handbook
from haandbog.model.outline import Entry, Outline
from haandbog.publishing.edition import Edition, docs_path
from haandbog.publishing.open_files import open_files

CONFIG = "mkdocs.yml"
DOCS = "docs"
MARK = "# Made by haandbog stage: one language of a handbook, every fact in its place."
"""The first line of the configuration: a folder that begins so may be written over."""


class Staged(Struct, frozen=True):
    """What is written, below the folder that was asked for."""

    texts: Mapping[str, str]
    made: Mapping[str, bytes]
    """Files that pages lead to and the program makes: the hours as a calendar."""
    copies: Mapping[str, str]
    """Pictures and the like: where each goes, and where it lies below the handbook's docs folder."""


def without_folders(handbook: Handbook) -> Handbook:
    """The handbook with an address for each file, ``a.md`` at ``a.html``: a link inside HTML then leads the
    same way from the text as from the page, which renderers that move a page into a folder do not agree on.
    """
    return replace(handbook, settings=replace(handbook.settings, use_directory_urls=False))


def stage(edition: Edition, language: str, outline: Outline) -> Staged:
    """Every page that a reader of the language meets, translated or not, with a menu and settings."""
    pages = dict(_pages(edition, language))
    texts = {f"{DOCS}/{path}": text for path, text in pages.items()}
    return Staged(
        {CONFIG: _config(language, outline, frozenset(pages)), **texts},
        {f"{DOCS}/{path}": content for path, content in open_files(edition.handbook, language).items()},
        {f"{DOCS}/{path}": file for path, file in _copies(edition.handbook, language)},
    )


def _pages(edition: Edition, language: str) -> Iterator[tuple[str, str]]:
    handbook = edition.handbook
    for made in edition.generated.values():
        if made.language == language:
            yield made.path, made.text
    for page in handbook.pages_for(language):
        if handbook.visible(page):
            yield page.path, edition.texts[docs_path(handbook, page.language, page.path)]


def _copies(handbook: Handbook, language: str) -> Iterator[tuple[str, str]]:
    """The default language's files, and over them the language's own."""
    if not handbook.settings.folder_per_language:
        yield from ((file, file) for file in sorted(handbook.files))
        return
    for folder in (handbook.settings.language, language):
        for file in sorted(handbook.files):
            if file.startswith(f"{folder}/"):
                yield file.removeprefix(f"{folder}/"), file


def _config(language: str, outline: Outline, pages: frozenset[str]) -> str:
    """Settings that MkDocs and Zensical read; JSON is YAML too."""
    settings: dict[str, object] = {
        "site_name": outline.name,
        "docs_dir": DOCS,
        "use_directory_urls": False,
        "theme": {"name": "material", "language": language, "font": False},
    }
    menu = [*_menu(outline.menu, pages)]
    if menu:
        settings["nav"] = menu
    lines = (f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in settings.items())
    return "\n".join((MARK, *lines, outline.extensions, ""))


def _menu(entries: tuple[Entry, ...], pages: frozenset[str]) -> Iterator[object]:
    """The menu without what this edition's readers may not see; a section left empty goes too."""
    for entry in entries:
        below = [*_menu(entry.entries, pages)]
        if below:
            yield {entry.title: below}
        elif entry.path in pages or "://" in entry.path:
            yield {entry.title: entry.path} if entry.title else entry.path
