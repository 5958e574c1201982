"""MkDocs' files and pages, filled with what the core made of them (TRAPS.md 1, 2)."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from haandbog.model.pages import Kind
from haandbog.publishing.edition import Edition

_TEMPLATES = {Kind.HOME: "home.html"}


def docs_path_of(file: File) -> str:
    """A file's path relative to the docs folder, as the core knows it."""
    return PurePosixPath(file.src_uri).as_posix()


def add_generated(files: Files, config: MkDocsConfig, edition: Edition) -> Files:
    """Pages made from data, as if their files stood in the docs folder: static-i18n then treats
    them like any other page. A page somebody wrote at the same path wins."""
    for path in edition.generated:
        if files.get_file_from_path(path) is None:
            level = InclusionLevel.NOT_IN_NAV
            files.append(
                File(path, config.docs_dir, config.site_dir, config.use_directory_urls, inclusion=level)
            )
    return files


def fill(files: Files, config: MkDocsConfig, edition: Edition) -> Files:
    """Hand over the expanded text of every page; leave out what this edition's readers may not see."""
    for file in list(files.documentation_pages()):
        if docs_path_of(file) in edition.hidden:
            files.remove(file)
        else:
            fill_one(file, edition)
    return files


def fill_one(file: File, edition: Edition) -> None:
    """Hand over the expanded text of a page."""
    path = docs_path_of(file)
    if path in edition.generated:
        made = edition.generated[path]
        _set_text(file, made.text, str(edition.handbook.settings.root / made.file))
    elif path in edition.texts:
        _set_text(file, edition.texts[path], file.abs_src_path)


def copy_once(files: Files, language: str) -> None:
    """Styles, scripts and fonts lie at the site's root: the default language's build copies them for all."""
    for file in files:
        if not file.is_documentation_page() and not file.dest_uri.startswith(f"{language}/"):
            file.copy_file = _not_again  # type: ignore[method-assign]  # no other way in


def _not_again(dirty: bool = False) -> None:
    """What another language has copied."""


def _set_text(file: File, text: str, path: str | None) -> None:
    """MkDocs forgets where a file stands when it is given a text, and git dates are asked of that place."""
    file.content_string = text
    file.abs_src_path = path


def set_layout(page: Page, edition: Edition) -> None:
    """The template that the page's kind asks for, unless the page names one itself."""
    kind = str(page.meta.get("kind", ""))
    for wanted, template in _TEMPLATES.items():
        if kind == wanted:
            page.meta.setdefault("template", template)


def shown_source(file: File, edition: Edition) -> str:
    """The file an editor would open to change this page."""
    settings = edition.handbook.settings
    made = edition.generated.get(docs_path_of(file))
    if made:
        return made.file
    docs = Path(settings.docs_dir)
    folder = docs.relative_to(settings.root) if docs.is_relative_to(settings.root) else Path(docs.name)
    return (folder / docs_path_of(file)).as_posix()
