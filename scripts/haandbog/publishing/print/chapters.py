"""The handbook's pages as chapters, in the order of its menu."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from math import ceil

from msgspec import Struct

from haandbog.model.handbook import Handbook
from haandbog.model.pages import Kind, page_url
from haandbog.publishing.edition import Edition, docs_path, interface_for
from haandbog.publishing.permalinks import permalink
from haandbog.publishing.print.html import Element, plain, read_content, tag
from haandbog.publishing.print.links import address_of
from haandbog.publishing.print.menu import MenuSection
from haandbog.rendering.interface import PageView

FOOT_SIGNS = 104
"""On a line of a chapter's foot."""


class Chapter(Struct, frozen=True, dict=True):
    """One page of the handbook, ready to be printed."""

    url: str
    """Below the site's root: ``nb/akut/``."""
    file: str
    """What an editor changes."""
    language: str
    content: Element
    view: PageView
    address: str
    """Its lasting address as it is given to others; empty without an id."""

    @property
    def id(self) -> str:
        return self.view.id

    @property
    def title(self) -> str:
        """As it stands in the contents: a module's with its number."""
        number = self.view.eyebrow.rpartition(" · ")[2] if self.view.module else ""
        return f"{number} · {self.view.title}" if number else self.view.title

    @property
    def is_made(self) -> bool:
        """Whether it is one of the pages that data makes: its list stands for it in the contents."""
        return self.view.kind in LISTS.values()

    @property
    def foot(self) -> int:
        """About how many lines its owner and its sources take, in small letters."""
        return 1 + ceil(sum(len(source) + 2 for source in self.view.sources) / FOOT_SIGNS)

    @cached_property
    def ids(self) -> Mapping[str, str]:
        """Every place on the page that a link can lead to, and its heading's words where it is one."""
        found: dict[str, str] = {}
        for element in self.content.iter():
            name = element.get("id") if tag(element) else None
            if name:
                found.setdefault(name, plain(element) if tag(element) in _HEADINGS else "")
        return found

    @cached_property
    def links(self) -> frozenset[str]:
        """The site's addresses that the page leads to."""
        hrefs = (e.get("href") for e in self.content.iter("a"))
        found = (address_of(self.url, href) for href in hrefs if href)
        return frozenset(address for address in found if address)


_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class Section(Struct, frozen=True):
    """A top section of the menu with its chapters."""

    title: str
    chapters: tuple[Chapter, ...]

    @property
    def listed(self) -> tuple[Chapter, ...]:
        """Those that the contents name."""
        return tuple(chapter for chapter in self.chapters if not chapter.is_made)


def read_sections(
    edition: Edition, menu: tuple[MenuSection, ...], language: str, html_of: Callable[[str], str | None]
) -> tuple[Section, ...]:
    """The sections that have pages in a language. The front page is left out: the contents stand for it."""
    found = (
        Section(section.title, tuple(_chapters(edition, section, language, html_of))) for section in menu
    )
    return tuple(section for section in found if section.chapters)


def _chapters(
    edition: Edition, section: MenuSection, language: str, html_of: Callable[[str], str | None]
) -> Iterator[Chapter]:
    for path in section.paths:
        chapter = _chapter(edition, path, language, html_of)
        if chapter is None:
            continue
        yield chapter
        yield from _listed(edition, chapter.view.kind, language, html_of)


ON_SCREEN = (Kind.HOME, Kind.MESSAGES)
"""Pages for those who sit at a screen: the ways in, and what the program says to an editor."""

LISTS = {Kind.DIRECTORY: Kind.PARTNER, Kind.DILEMMAS: Kind.DILEMMA}
"""The pages that list what data makes pages of: those are in no menu, and follow their list."""


def _listed(
    edition: Edition, kind: Kind, language: str, html_of: Callable[[str], str | None]
) -> Iterator[Chapter]:
    made = sorted(
        (g.title.casefold(), path)
        for path, g in edition.generated.items()
        if g.language == language and g.meta.kind is LISTS.get(kind)
    )
    for _, path in made:
        chapter = _chapter(edition, path, language, html_of)
        if chapter is not None:
            yield chapter


def _chapter(
    edition: Edition, path: str, language: str, html_of: Callable[[str], str | None]
) -> Chapter | None:
    handbook, view = edition.handbook, view_of(edition, language, path)
    if not handbook.is_handbook:
        return _plain_chapter(handbook, path, language, html_of)
    if view is None or view.content_language != language or view.kind in ON_SCREEN:
        return None
    url = site_address(handbook, language, below_language(handbook, path))
    content = read_content(html_of(url) or "")
    if content is None:
        return None
    made = edition.generated.get(path)
    file = made.file if made else _source(handbook, language, path)
    return Chapter(url, file, language, content, view, lasting(handbook, view.id, language))


def _plain_chapter(
    handbook: Handbook, path: str, language: str, html_of: Callable[[str], str | None]
) -> Chapter | None:
    """A page of a site that is no handbook: its words, and its own address."""
    url = site_address(handbook, language, below_language(handbook, path))
    content = read_content(html_of(url) or "")
    if content is None:
        return None
    title = next((plain(e).removesuffix("¶").strip() for e in content.iter("h1")), path)
    view = PageView(path.removesuffix(".md"), Kind.PAGE, title, language, language)
    address = f"{handbook.settings.site_url.rstrip('/')}/{url}" if handbook.settings.site_url else ""
    return Chapter(url, path, language, content, view, without_scheme(address))


def view_of(edition: Edition, language: str, path: str) -> PageView | None:
    """What a page's head and foot show to a reader of a language."""
    shown = interface_for(edition, language, path, live=False)
    return shown.page if shown else None


def below_language(handbook: Handbook, path: str) -> str:
    """A page's file below its language's folder."""
    return path.partition("/")[2] if handbook.settings.folder_per_language else path


def site_address(handbook: Handbook, language: str, path: str) -> str:
    """A page's address below the site's root."""
    own = "" if language == handbook.settings.language else f"{language}/"
    return own + page_url(path, handbook.settings.use_directory_urls)


def lasting(handbook: Handbook, page_id: str, language: str, fragment: str = "") -> str:
    """The address that holds for years, as paper shows it; without a site's address its end."""
    if not page_id:
        return ""
    settings = handbook.settings
    whole = permalink(
        page_id,
        language=language,
        default=settings.language,
        site_url=settings.site_url,
        fragment=fragment or None,
    )
    return without_scheme(whole)


def without_scheme(address: str) -> str:
    """An address as paper shows it."""
    return address.removeprefix("https://").removeprefix("http://").lstrip("/")


def _source(handbook: Handbook, language: str, path: str) -> str:
    page = handbook.by_path.get((language, below_language(handbook, path)))
    return page.file if page else docs_path(handbook, language, path)
