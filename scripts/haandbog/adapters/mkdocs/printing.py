"""MkDocs' menu for the press, and the press for MkDocs' site."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.structure.nav import Navigation
from mkdocs.structure.nav import Section as NavSection
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file
from msgspec.structs import replace

from haandbog.adapters.mkdocs.keeping import Keeping
from haandbog.adapters.mkdocs.pages import docs_path_of
from haandbog.diagnostics import Diagnostic
from haandbog.model.pages import relative_url
from haandbog.publishing.edition import Edition
from haandbog.publishing.print.menu import MenuSection
from haandbog.rendering.interface import Interface, LinkView

if TYPE_CHECKING:  # here and below: a build without PDFs does without print
    from haandbog.publishing.print.manuscript import Publication

Menus = Mapping[str, tuple[MenuSection, ...]]
"""The menu in each language."""


def menu_of(nav: Navigation) -> tuple[MenuSection, ...]:
    """The top sections with all their pages, and the pages that stand beside them."""
    found = []
    for item in nav.items:
        paths = tuple(docs_path_of(page.file) for page in _pages(item))
        if paths:
            found.append(MenuSection(item.title or "" if isinstance(item, NavSection) else "", paths))
    return tuple(found)


def _pages(item: object) -> Iterator[Page]:
    """The pages of an entry; section-index makes a section a page with pages of its own."""
    if isinstance(item, Page):
        yield item
    if isinstance(item, NavSection):
        for child in item.children:
            yield from _pages(child)


def html_in(site: Path) -> Callable[[str], str | None]:
    """The finished page at an address, read from the site."""

    def read(url: str) -> str | None:
        path = site / (f"{url}index.html" if url.endswith("/") or not url else url)
        return path.read_text(encoding="utf-8") if path.is_file() else None

    return read


def all_publications(edition: Edition, menus: Menus, site: Path) -> Iterator[Publication]:
    """Every PDF of a site, language by language."""
    from haandbog.publishing.print.chapters import read_sections
    from haandbog.publishing.print.plan import publications

    for language, menu in menus.items():
        sections = read_sections(edition, menu, language, html_in(site))
        yield from publications(edition.handbook, sections, language)


def print_site(edition: Edition, menus: Menus, site: Path, keeping: Keeping | None) -> tuple[Diagnostic, ...]:
    """Put the PDFs into a finished site; what that brought to light and the checks had not told of."""
    from haandbog.adapters import press
    from haandbog.publishing.print.plan import pdf_path

    made = press.printed(
        edition.handbook, all_publications(edition, menus, site), site, keeping.folder if keeping else None
    )
    for one in made:
        path = pdf_path(edition.handbook, one.publication.language, one.publication.name)
        if one.pdf is not None and not (site / path).exists():
            write_file(one.pdf, str(site / path))
    return news(edition, press.problems(made))


def news(edition: Edition, found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """What the checks have not told of already, or an editor has answered."""
    findings = (*edition.findings.open, *edition.findings.silenced)
    told = {(d.code, d.file, d.message.en) for d in findings}
    return tuple(d for d in found if (d.code, d.file, d.message.en) not in told)


def with_pdfs(shown: Interface | None, edition: Edition, menus: Menus, path: str) -> Interface | None:
    """The frame around a page, with the links to its PDFs."""
    if shown is None or shown.page is None or not menus:
        return shown
    from haandbog.publishing.print.plan import pdfs_of

    language = shown.language
    found = pdfs_of(edition, menus.get(language, ()), language, path)
    here = _url(edition, language, path)
    links = tuple(LinkView(one.title, relative_url(here, one.path)) for one in found)
    return replace(shown, page=replace(shown.page, pdfs=links))


def _url(edition: Edition, language: str, path: str) -> str:
    from haandbog.publishing.print.chapters import below_language, site_address

    return site_address(edition.handbook, language, below_language(edition.handbook, path))
