"""Which PDFs are made, what they are called, and which of them a page belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from haandbog.loading.markdown.structure import slug
from haandbog.model.handbook import Handbook
from haandbog.model.pages import Kind
from haandbog.publishing.edition import Edition
from haandbog.publishing.print.chapters import LISTS, ON_SCREEN, Chapter, Section, below_language, view_of
from haandbog.publishing.print.manuscript import Publication
from haandbog.publishing.print.menu import MenuSection
from haandbog.publishing.print.sheets import LINES, SHEET, acute_sheet, section_of
from haandbog.publishing.print.words import WORDS
from haandbog.rendering.interface import PageView
from haandbog.rendering.interface_words import WORDS as INTERFACE

FORMS = ("a4", "a5", "sheet")
"""The sizes of paper: for a binder, for a booklet, and a sheet to hand out or hang up."""

FOLDER = "pdf"
"""Where the PDFs lie, below each language's root."""


class OwnPdf(Struct, frozen=True):
    """The PDF that a page belongs to: its path below the site's root, and what it holds."""

    path: str
    title: str


def pdf_path(handbook: Handbook, language: str, name: str) -> str:
    """A PDF's path below the site's root: ``nb/pdf/modul-3.pdf``."""
    own = "" if language == handbook.settings.language else f"{language}/"
    return f"{own}{FOLDER}/{name}.pdf"


def whole_name(language: str) -> str:
    return slug(INTERFACE["handbook"].within(language))


def section_names(titles: Iterable[str], language: str) -> Mapping[str, str]:
    """A file name for each section's title; two that would be the same are numbered."""
    taken, names = {whole_name(language)}, dict[str, str]()
    for title in titles:
        base = slug(title) or "del"
        name, number = base, 2
        while name in taken:
            name, number = f"{base}-{number}", number + 1
        taken.add(name)
        names.setdefault(title, name)
    return names


def publications(handbook: Handbook, sections: tuple[Section, ...], language: str) -> Iterator[Publication]:
    """The whole handbook, each of its sections, each of its modules."""
    if not sections:
        return
    yield whole(handbook, sections, language)
    sheet = acute_sheet(handbook, sections, language)
    if sheet is not None:
        yield sheet
    names = section_names((section.title for section in sections if section.title), language)
    for section in sections:
        if section.title:
            yield Publication(names[section.title], section.title, language, (section,))
        for chapter in section.chapters:
            if chapter.view.module and chapter.id:
                alone = Section(section.title, (chapter,))
                yield Publication(chapter.id, chapter.title, language, (alone,))


def whole(handbook: Handbook, sections: tuple[Section, ...], language: str, form: str = "a4") -> Publication:
    """The whole handbook as a book."""
    organisation = handbook.facts.organisation
    title = handbook.settings.site_name or INTERFACE["handbook"].within(language)
    if organisation:
        under = WORDS["handbook_for"].fill(organisation=organisation.name).within(language)
        title = f"{organisation.handbook_title.within(language)} {under}"
    return Publication(whole_name(language), title, language, sections, form, has_cover=True)


def parts_of(only: Iterable[str]) -> dict[str, str]:
    """The page and the section of each ``page#section`` that is asked for."""
    return {name.partition("#")[0]: name.partition("#")[2] for name in only}


def known_parts(sections: tuple[Section, ...]) -> tuple[str, ...]:
    """Everything that can be asked for by name: sections by their titles' short form, and pages by id."""
    pages = (chapter.id for section in sections for chapter in section.chapters if chapter.id)
    inside = (
        f"{chapter.id}#{name}"
        for section in sections
        for chapter in section.chapters
        for name, title in chapter.ids.items()
        if title
    )
    return (*(slug(section.title) for section in sections if section.title), *pages, *inside)


def selection(
    handbook: Handbook, sections: tuple[Section, ...], language: str, only: tuple[str, ...], form: str
) -> Publication:
    """The pages and sections asked for, in the order of the menu, as one PDF without a cover."""
    parts = parts_of(only)
    kept = tuple(
        Section(
            section.title, tuple(_part(c, parts) for c in section.chapters if _is_asked(section, c, parts))
        )
        for section in sections
    )
    chosen = tuple(section for section in kept if section.chapters)
    chapters = [chapter for section in chosen for chapter in section.chapters]
    title = chapters[0].title if len(chapters) == 1 else ", ".join(_names(chosen))
    is_course = form == SHEET and any(c.view.module for c in chapters)
    lines = LINES if is_course and handbook.settings.audience != "leader" else 0
    one_page = form == SHEET and len(chapters) == 1 and bool(parts.get(chapters[0].id))
    name = "+".join(only).replace("#", "-")
    return Publication(name, title, language, chosen, form, lines_for_notes=lines, one_page=one_page)


def _part(chapter: Chapter, parts: Mapping[str, str]) -> Chapter:
    """The page, or only the section of it that is asked for."""
    fragment = parts.get(chapter.id)
    return (section_of(chapter, fragment) or chapter) if fragment else chapter


def _is_asked(section: Section, chapter: Chapter, only: Mapping[str, str]) -> bool:
    """A page's own id comes before a section of the same name."""
    if chapter.id in only:
        return True
    return slug(section.title) in only and slug(section.title) not in {c.id for c in section.chapters}


def _names(sections: tuple[Section, ...]) -> Iterator[str]:
    for section in sections:
        yield section.title or section.chapters[0].title


def pdfs_of(edition: Edition, menu: tuple[MenuSection, ...], language: str, path: str) -> tuple[OwnPdf, ...]:
    """The PDFs that a page links to: its module's or its section's, and the whole handbook's. None where
    the page is not in the reader's language, as no PDF has it then."""
    handbook = edition.handbook
    view = view_of(edition, language, path)
    if not handbook.is_handbook or view is None or view.content_language != language:
        return ()
    everything = OwnPdf(
        pdf_path(handbook, language, whole_name(language)), INTERFACE["pdf_whole"].within(language)
    )
    near = _nearest(edition, menu, language, path, view)
    if view.kind is Kind.ACUTE and near is not None:
        return (_sheet(handbook, language, view), near, everything)
    if near is None:
        return (everything,) if _has_pages(edition, menu, language) else ()
    return (near, everything)


def _sheet(handbook: Handbook, language: str, view: PageView) -> OwnPdf:
    name = f"{view.id}-{WORDS['sheet_name'].within(language)}"
    return OwnPdf(pdf_path(handbook, language, name), WORDS["sheet_of"].within(language))


def _nearest(
    edition: Edition, menu: tuple[MenuSection, ...], language: str, path: str, view: PageView
) -> OwnPdf | None:
    section = next((s for s in menu if s.title and _holds(edition, s, path)), None)
    if section is None:
        return None
    name, title = section_names((s.title for s in menu if s.title), language)[section.title], section.title
    if view.module and view.id:
        name, title = view.id, view.eyebrow.rpartition(" · ")[2]
    told = INTERFACE["pdf_of"].fill(title=title).within(language)
    return OwnPdf(pdf_path(edition.handbook, language, name), told)


def _holds(edition: Edition, section: MenuSection, path: str) -> bool:
    """Whether a section has a page; pages made from data belong to the page that lists them."""
    if path in section.paths:
        return True
    made = edition.generated.get(path)
    kinds = {listing for listing, listed in LISTS.items() if made and made.meta.kind is listed}
    return any(_kind(edition, other) in kinds for other in section.paths)


def _kind(edition: Edition, path: str) -> Kind | None:
    below = below_language(edition.handbook, path)
    page = edition.handbook.shown(below, edition.handbook.settings.language)
    return page.meta.kind if page else None


def _has_pages(edition: Edition, menu: tuple[MenuSection, ...], language: str) -> bool:
    """Whether there is a book in a language: one page of the menu beside the front page is enough."""
    views = (view_of(edition, language, path) for section in menu for path in section.paths)
    return any(v and v.content_language == language and v.kind not in ON_SCREEN for v in views)
