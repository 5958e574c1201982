"""From the handbook to what a page's frame shows: :mod:`haandbog.rendering.interface`, filled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from posixpath import dirname
from typing import Literal
from urllib.parse import urlparse

from haandbog.diagnostics import Diagnostic, Text
from haandbog.model.handbook import Handbook
from haandbog.model.pages import FrontMatter, Kind, Page, page_url, relative_url
from haandbog.model.references import glossary_page
from haandbog.model.translations import State, translation
from haandbog.rendering.grammar import long_date
from haandbog.rendering.hour_words import day_month
from haandbog.rendering.html import escape
from haandbog.rendering.interface import (
    Fallback,
    Interface,
    LinkView,
    Lost,
    Mistake,
    ModuleView,
    Outdated,
    PageView,
)
from haandbog.rendering.interface_words import fallback_notice, outdated_notice, words
from haandbog.rendering.jsonld import organisation_node, script_text
from haandbog.rendering.look import (
    ALL_PAGES,
    FOLDER_SCRIPTS,
    HOURS_SCRIPT,
    MANIFEST,
    SEARCH_INDEX,
    TERMS_SCRIPT,
    WORKER,
)
from haandbog.rendering.mistake_mail import edition_name, mail_address
from haandbog.rendering.notices import notice_views
from haandbog.rendering.state import state_pill
from haandbog.rendering.token_styles import grounds

_MISTAKE_SUBJECT = Text("Fejl på siden {id}", "Feil på siden {id}", "Mistake on the page {id}")
_ASK_SUBJECT = Text(
    "Oversættelse af siden {id}", "Oversettelse av siden {id}", "Translation of the page {id}"
)
_MODULE = Text("Modul {n}", "Modul {n}", "Module {n}")
_PLACE = Text("Modul {n} af {all}", "Modul {n} av {all}", "Module {n} of {all}")


@dataclass(frozen=True, slots=True)
class Shown:
    """The page that is being shown: one that somebody wrote, or one made from data."""

    path: str
    """Below the language's folder."""
    meta: FrontMatter
    title: str
    language: str
    """The language its text is written in."""


def shown_page(page: Page) -> Shown:
    return Shown(page.path, page.meta, page.title, page.language)


def interface(
    handbook: Handbook, language: str, shown: Shown | None, mistakes: Iterable[Diagnostic] = ()
) -> Interface:
    """The frame around a page, in the reader's language; around 404 when ``shown`` is None."""
    facts = handbook.facts
    organisation = facts.organisation.name if facts.organisation else ""
    title = facts.organisation.handbook_title.within(language) if facts.organisation else ""
    day = day_month(handbook.today, language)
    told = words(language, organisation=escape(organisation), title=escape(title), day=day)
    way = _Way(handbook, language, shown)
    edition = edition_name(handbook, language)
    hours_url = way.to(handbook.first_of(Kind.HOURS, language))
    return Interface(
        language=language,
        words=told,
        title=title,
        organisation=organisation,
        edition=edition,
        home_url=way.to(handbook.first_of(Kind.HOME, language)) or way.url(""),
        acute_url=way.to(handbook.first_of(Kind.ACUTE, language)),
        directory_url=way.to(handbook.first_of(Kind.DIRECTORY, language)),
        hours_url=hours_url,
        glossary_url=way.to(glossary_page(handbook, language)),
        all_pages_url=way.url(page_url(ALL_PAGES, handbook.settings.use_directory_urls)),
        search_url=way.url(SEARCH_INDEX),
        dilemmas_url=way.to(handbook.first_of(Kind.DILEMMAS, language)),
        current=_SHORTCUTS.get(shown.meta.kind, "") if shown else "",
        pill_html=state_pill(facts.hours, language, hours_url or "") if facts.hours else "",
        hours_script_url=way.url(HOURS_SCRIPT) if facts.hours else None,
        terms_script_url=way.url(TERMS_SCRIPT) if handbook.terms else None,
        untranslated=_untranslated(handbook, language),
        lost=() if shown else tuple(_lost(handbook, language)),
        worker_url=way.url(WORKER) if handbook.settings.offline else None,
        colours=grounds(handbook.tokens),
        manifest_url=way.url(MANIFEST),
        notices=notice_views(handbook, language, hours_url),
        folder_script_url=way.url(FOLDER_SCRIPTS[0]) if facts.partners else None,
        folder_hours_script_url=way.url(FOLDER_SCRIPTS[1]) if facts.partners else None,
        mistakes=tuple(_mistake(diagnostic, language) for diagnostic in mistakes),
        page=_page(handbook, language, shown, way, edition) if shown else None,
    )


def _lost(handbook: Handbook, language: str) -> Iterator[Lost]:
    for other in handbook.settings.languages:
        if other != language:
            told, way = words(other), _Way(handbook, other, None)
            home = way.to(handbook.first_of(Kind.HOME, other)) or way.url("")
            yield Lost(other, f"{told['lost']}.", LinkView(told["home"], home))


@lru_cache(maxsize=8)
def _untranslated(handbook: Handbook, language: str) -> dict[str, str]:
    folders = handbook.settings.folder_per_language
    return {
        f"{page.language}/{page.path}" if folders else page.path: page.language
        for page in handbook.pages_for(language)
        if page.language != language
    }


class _Way:
    """Addresses from where the reader is."""

    def __init__(self, handbook: Handbook, language: str, shown: Shown | None) -> None:
        self._handbook, self._language, self._shown = handbook, language, shown
        self._directories = handbook.settings.use_directory_urls

    def to(self, page: Page | None) -> str | None:
        return self.url(page.url(self._directories)) if page and self._handbook.visible(page) else None

    def url(self, target: str) -> str:
        """The address of something below the language's root; 404 has no place, so there from the top."""
        if self._shown is not None:
            return relative_url(page_url(self._shown.path, self._directories), target)
        root = urlparse(self._handbook.settings.site_url).path.rstrip("/") + "/"
        own = "" if self._language == self._handbook.settings.language else f"{self._language}/"
        return root + own + target


_SHORTCUTS: dict[Kind, Literal["acute", "directory", "hours", "dilemmas"]] = {
    Kind.ACUTE: "acute",
    Kind.GUIDE: "acute",
    Kind.DIRECTORY: "directory",
    Kind.PARTNER: "directory",
    Kind.PROBLEM: "directory",
    Kind.HOURS: "hours",
    Kind.DILEMMAS: "dilemmas",
    Kind.DILEMMA: "dilemmas",
}


def _mistake(diagnostic: Diagnostic, language: str) -> Mistake:
    d = diagnostic
    hint = d.hint.within(language) if d.hint else ""
    return Mistake(f"{d.file}:{d.line}:{d.column}", d.message.within(language), hint, d.severity.value)


def _page(handbook: Handbook, language: str, shown: Shown, way: _Way, edition: str) -> PageView:
    meta, told = shown.meta, words(language)
    eyebrow, icon, url = _eyebrow(handbook, language, shown, way)
    return PageView(
        id=meta.id or "",
        kind=meta.kind,
        title=_heading(shown),
        content_language=shown.language,
        written_in=handbook.written_in(shown.path),
        eyebrow=eyebrow,
        eyebrow_icon=icon,
        eyebrow_url=url,
        description=meta.description or "",
        owner=_capital(meta.owner or ""),
        reviewed_on=long_date(meta.reviewed_on, language) if meta.reviewed_on else "",
        review_by=long_date(meta.review_by, language) if meta.review_by else "",
        basis=told[f"basis_{meta.basis}"] if meta.basis else "",
        sources=meta.sources,
        is_proposal=meta.basis == "undecided",
        module=_module(handbook, language, shown, way),
        fallback=_fallback(handbook, language, shown, way),
        outdated=_outdated(handbook, language, shown),
        permalink=way.url(f"r/{meta.id}/") if meta.id else "",
        mistake_url=mail_address(handbook, _mistake_subject(shown, language), edition),
        date=long_date(handbook.today, language) if meta.kind is Kind.HOME else "",
        structured=_structured(handbook, language) if meta.kind is Kind.HOURS else "",
    )


def _structured(handbook: Handbook, language: str) -> str:
    node = organisation_node(handbook, language)
    return script_text(node) if node else ""


def _mistake_subject(shown: Shown, language: str) -> str:
    return _MISTAKE_SUBJECT.fill(id=shown.meta.id or shown.path).within(language)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _heading(shown: Shown) -> str:
    """The title; a module's without its number, which stands above it."""
    return shown.title.partition(" · ")[2] or shown.title if shown.meta.module else shown.title


_BELONGS = {
    Kind.PARTNER: (Kind.DIRECTORY, "signpost"),
    Kind.PROBLEM: (Kind.DIRECTORY, "signpost"),
    Kind.DILEMMA: (Kind.DILEMMAS, "path"),
    Kind.GUIDE: (Kind.ACUTE, "siren"),
}
"""The page that a kind's eyebrow leads to, and its icon."""


def _eyebrow(handbook: Handbook, language: str, shown: Shown, way: _Way) -> tuple[str, str, str | None]:
    """What stands small above the title: where the page belongs."""
    if shown.meta.kind in _BELONGS:
        kind, icon = _BELONGS[shown.meta.kind]
        above = handbook.first_of(kind, language)
        return (above.title, icon, way.to(above)) if above else ("", "", None)
    if shown.meta.module is None:
        return "", "", None
    number = _MODULE.fill(n=shown.meta.module.number).within(language)
    parent = handbook.shown(f"{dirname(shown.path)}/index.md", language)
    if parent is None:
        return number, "book-open", None
    return f"{parent.title} · {number}", "book-open", way.to(parent)


def _module(handbook: Handbook, language: str, shown: Shown, way: _Way) -> ModuleView | None:
    module = shown.meta.module
    if module is None:
        return None
    needed = [page for page_id in module.prerequisites if (page := handbook.page(page_id, language))]
    exercises = words(language, minutes=module.exercise_minutes)["of_which_exercises"]
    place, before, after = _programme(handbook, language, shown, way)
    return ModuleView(
        module.number,
        module.goals,
        module.minutes,
        exercises if module.exercise_minutes else "",
        tuple(LinkView(page.title, way.to(page) or "") for page in needed),
        place,
        before,
        after,
    )


def _programme(
    handbook: Handbook, language: str, shown: Shown, way: _Way
) -> tuple[str, LinkView | None, LinkView | None]:
    """Where a module stands among those of its folder: its place in words, and its neighbours."""
    modules = sorted(
        (page.meta.module.number, page.path, page)
        for page in handbook.pages_for(language)
        if page.meta.module and dirname(page.path) == dirname(shown.path) and handbook.visible(page)
    )
    paths = [path for _, path, _ in modules]
    if shown.path not in paths or len(paths) < 2:
        return "", None, None
    at = paths.index(shown.path)
    links = [LinkView(page.title, way.to(page) or "") for _, _, page in modules]
    place = _PLACE.fill(n=at + 1, all=len(paths)).within(language)
    return place, links[at - 1] if at else None, links[at + 1] if at + 1 < len(links) else None


def _fallback(handbook: Handbook, language: str, shown: Shown, way: _Way) -> Fallback | None:
    if shown.language == language:
        return None
    missing, reading = fallback_notice(language, shown.language)
    home = way.to(handbook.first_of(Kind.HOME, language))
    subject = _ASK_SUBJECT.fill(id=shown.meta.id).within(language)
    return Fallback(missing, reading, home, mail_address(handbook, subject, ""))


def _outdated(handbook: Handbook, language: str, shown: Shown) -> Outdated | None:
    default = handbook.settings.language
    source = handbook.by_path.get((default, shown.path))
    if language == default or shown.language != language or source is None:
        return None
    if translation(handbook, source, language).state is not State.OUTDATED:
        return None
    url = page_url(shown.path, handbook.settings.use_directory_urls)
    original = LinkView(words(language)["outdated_read"], relative_url(f"{language}/{url}", url))
    return Outdated(*outdated_notice(language, default), original, default)
