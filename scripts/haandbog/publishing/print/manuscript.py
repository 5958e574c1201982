"""What is handed to Typst: the text of a publication and the files beside it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from itertools import chain
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from haandbog.diagnostics import Diagnostic
from haandbog.loading.print_styles import STYLES
from haandbog.model.handbook import Handbook
from haandbog.publishing.print.chapters import Chapter, Section, site_address, without_scheme
from haandbog.publishing.print.explained import explained
from haandbog.publishing.print.slips import problems_of
from haandbog.publishing.print.surroundings import surroundings
from haandbog.publishing.print.typst import Code, array, call, joined, string
from haandbog.publishing.print.walk import Found, Surroundings, breakable, label
from haandbog.publishing.print.walker import chapter_text
from haandbog.publishing.print.words import REGIONS, WORDS, print_words
from haandbog.publishing.qr import qr_edge, qr_svg
from haandbog.rendering.grammar import long_date
from haandbog.rendering.interface_words import LANGUAGE_NAMES
from haandbog.rendering.mistake_mail import edition_name
from haandbog.rendering.theme import THEME

TYPESET = Path(__file__).parents[2] / "typeset"
FONTS = TYPESET / "fonts"
MAIN = "main.typ"
HEAD = '#import "haandbog.typ": *\n#import "print.typ": *\n'


class Publication(Struct, frozen=True):
    """What is printed together, as one PDF."""

    name: str
    """Of the file, without its ending."""
    title: str
    language: str
    sections: tuple[Section, ...]
    form: str = "a4"
    """``a4``, ``a5`` or ``sheet``: A4 without the marks of a binder's modules."""
    has_cover: bool = False
    """Whether it is the whole handbook, with cover and contents."""
    lines_for_notes: int = 0
    one_page: bool = False
    """Whether all of it is set so small that it fits one page."""

    @property
    def is_alone(self) -> bool:
        """Whether it is one page of the handbook by itself."""
        return not self.has_cover and len(self.chapters) == 1

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        return tuple(chain.from_iterable(section.chapters for section in self.sections))


class Manuscript(Struct, frozen=True):
    """A publication as files for Typst."""

    files: Mapping[str, bytes]
    images: Mapping[str, str]
    """The site's file behind each picture, by its name beside the text."""
    sources: Mapping[str, str]
    """What an editor changes, by the file of Typst that is made from it."""
    day: date
    problems: tuple[Diagnostic, ...] = ()


class _Made(Struct):
    """A manuscript while it is made."""

    files: dict[str, bytes] = field(default_factory=dict)
    images: dict[str, str] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)
    problems: list[Diagnostic] = field(default_factory=list)
    terms: dict[str, None] = field(default_factory=dict)
    body: list[str] = field(default_factory=list)

    def take(self, handbook: Handbook, chapter: Chapter, found: Found) -> None:
        self.images |= found.images
        self.terms |= found.terms
        self.problems += problems_of(handbook, chapter.file, found.slips)


def manuscript(handbook: Handbook, publication: Publication, has_file: Callable[[str], bool]) -> Manuscript:
    """All that Typst needs for a publication; ``has_file`` knows the finished site."""
    around = surroundings(handbook, publication.language, publication.chapters, has_file)
    if publication.one_page:
        around = replace(around, explains=frozenset())
    made = _Made(body=[HEAD, "#show: handbook\n#show: restyled\n"])
    if publication.has_cover:
        made.body += (f"#{_cover(handbook, publication.language)}\n", "#contents()\n")
    for number, section in enumerate(publication.sections):
        if _opens(publication, section):
            made.body.append(f"#{call('part', string(section.title), string(f'part:{number}'))}\n")
        for chapter in section.chapters:
            _add(made, handbook, publication, section, chapter, around)
    if not publication.is_alone:
        made.body += (f"#{told}\n" for told in explained(handbook, publication.language, made.terms))
    made.files |= _beside(handbook, publication)
    made.files[MAIN] = "".join(made.body).encode()
    return Manuscript(made.files, made.images, made.sources, handbook.today, tuple(made.problems))


def _opens(publication: Publication, section: Section) -> bool:
    """Whether a section has an opening page of its own: where several chapters follow."""
    return bool(section.title) and (publication.has_cover or len(section.chapters) > 1)


def _add(
    made: _Made,
    handbook: Handbook,
    publication: Publication,
    section: Section,
    chapter: Chapter,
    around: Surroundings,
) -> None:
    code, found = chapter_text(chapter, around)
    made.take(handbook, chapter, found)
    name = f"{len(made.sources) + 1:04}.typ"
    made.sources[name] = chapter.file
    whole = call("fitted", code) if publication.one_page else code
    told = explained(handbook, publication.language, found.terms, alone=True) if publication.is_alone else ()
    body = joined((whole, *told, *_below(publication, chapter)))
    made.files[name] = f"{HEAD}#{_chapter(section, chapter, publication.language, body)}\n".encode()
    made.body.append(f'#include "{name}"\n')


def _chapter(section: Section, chapter: Chapter, language: str, body: Code) -> Code:
    module = chapter.view.module
    return call(
        "chapter",
        body,
        title=string(chapter.title),
        part=string(section.title),
        address=string(chapter.address),
        tab=str(module.number) if module else "none",
        language="none" if chapter.language == language else string(chapter.language),
    )


def _below(publication: Publication, chapter: Chapter) -> Iterator[Code]:
    if publication.lines_for_notes:
        word = WORDS["notes"].within(publication.language)
        yield call("notes", string(word), str(publication.lines_for_notes))
    view, words = chapter.view, print_words(chapter.language)
    told = [
        f"({string(words[name])}, {string(value)})"
        for name, value in (
            ("owner", view.owner),
            ("basis", view.basis),
            ("reviewed_on", view.reviewed_on),
            ("review_by", view.review_by),
        )
        if value
    ]
    sources = () if publication.one_page else view.sources
    yield call("colophon", array(told), array(map(string, sources)))


def _cover(handbook: Handbook, language: str) -> Code:
    words, organisation = print_words(language), handbook.facts.organisation
    if organisation is None:
        name = handbook.settings.site_name or words["contents"]
        return call("cover", string(name), string(""), array([string(edition_line(handbook, language))]))
    name = organisation.handbook_title.within(language)
    under = words["handbook_for"].format(organisation=organisation.name)
    facts = [
        edition_line(handbook, language),
        words[handbook.settings.audience],
        words["language"].format(language=LANGUAGE_NAMES[language].within(language))
        if language in LANGUAGE_NAMES
        else language,
        approval(handbook, language),
    ]
    return call("cover", string(name), breakable(under), array(map(string, facts)))


def edition_line(handbook: Handbook, language: str) -> str:
    """Which edition a sheet belongs to: ``Udgave 23. november 2026``; a draft says so by itself. A site that
    is no handbook has only the day."""
    if not handbook.is_handbook:
        return long_date(handbook.today, language)
    name = edition_name(handbook, language)
    return name if handbook.settings.preview else f"{WORDS['edition'].within(language)} {name}"


def _edition_of(handbook: Handbook, publication: Publication) -> str:
    """The edition, and of a module's sheets whose they are."""
    told = edition_line(handbook, publication.language)
    if publication.form != "sheet" or not any(chapter.view.module for chapter in publication.chapters):
        return told
    whose = "trainer_edition" if handbook.settings.audience == "leader" else "participant_edition"
    return f"{told} · {WORDS[whose].within(publication.language)}"


def approval(handbook: Handbook, language: str) -> str:
    """Who has approved the edition; a draft says that nobody has."""
    settings = handbook.settings
    if settings.approved_by and not settings.preview:
        return WORDS["approved_by"].fill(role=settings.approved_by).within(language)
    return WORDS["not_approved"].within(language)


def _logo_file(handbook: Handbook, publication: Publication) -> str | None:
    """The name beside the text of what stands on the cover; None where there is no logo or no cover."""
    return f"logo.{handbook.logo.ending}" if handbook.logo and publication.has_cover else None


def _beside(handbook: Handbook, publication: Publication) -> Mapping[str, bytes]:
    """The files that are not text: the look, measures, words, the logo, and what is printed."""
    logo = _logo_file(handbook, publication)
    return {
        **({logo: handbook.logo.content} if logo and handbook.logo else {}),
        "haandbog.typ": _look(),
        STYLES: handbook.print_styles.text.encode() if handbook.print_styles else b"",
        "tokens.json": json.dumps(handbook.tokens, ensure_ascii=False).encode(),
        "words.json": json.dumps(print_words(publication.language), ensure_ascii=False).encode(),
        "config.json": json.dumps(_config(handbook, publication), ensure_ascii=False).encode(),
    }


def _config(handbook: Handbook, publication: Publication) -> dict[str, object]:
    organisation, language = handbook.facts.organisation, publication.language
    title = organisation.handbook_title.within(language) if organisation else publication.title
    parts = any(_opens(publication, section) for section in publication.sections)
    return {
        "title": title,
        "document": publication.title,
        "organisation": organisation.name if organisation else "",
        "keywords": [publication.title],
        "day": [handbook.today.year, handbook.today.month, handbook.today.day],
        "edition": _edition_of(handbook, publication),
        "language": language,
        "region": REGIONS.get(language),
        "format": publication.form,
        "offset": 1 if parts else 0,
        "address": _root(handbook, language),
        "codes": _codes(handbook, publication),
        "icons": _icons(),
        "logo": _logo_file(handbook, publication),
        "names": {label(c.url): c.title for c in publication.chapters if c.view.module},
        "unlisted": [label(c.url) for c in publication.chapters if c.is_made],
        "closing": [label(s.listed[-1].url) for s in publication.sections if s.listed],
        "proposals": [label(c.url) for c in publication.chapters if c.view.is_proposal],
    }


def _root(handbook: Handbook, language: str) -> str:
    """The handbook's own address in a language, as paper shows it; empty without one."""
    site = without_scheme(handbook.settings.site_url.rstrip("/"))
    return f"{site}/{site_address(handbook, language, '')}".rstrip("/") if site else ""


def _codes(handbook: Handbook, publication: Publication) -> dict[str, dict[str, object]]:
    """A QR code for each chapter's address and the handbook's, and how much of its width is its white edge;
    none where the site has no address of its own."""
    root = _root(handbook, publication.language)
    scheme = "http://" if handbook.settings.site_url.startswith("http://") else "https://"
    addresses = dict.fromkeys((root, *(c.address for c in publication.chapters if c.address))) if root else ()
    word = WORDS["newer"].within(publication.language)
    return {
        one: {"drawing": qr_svg(scheme + one, title=word), "edge": qr_edge(scheme + one)} for one in addresses
    }


@lru_cache(maxsize=1)
def _look() -> bytes:
    return (TYPESET / "haandbog.typ").read_bytes()


@lru_cache(maxsize=1)
def _icons() -> dict[str, str]:
    folder = THEME / ".icons" / "hb"
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.svg"))}
