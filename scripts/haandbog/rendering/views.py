"""From the handbook to what a page's frame shows: :mod:`haandbog.rendering.interface`, filled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from posixpath import dirname
from typing import Literal

from haandbog.diagnostics import Diagnostic, Text
from haandbog.model.handbook import Handbook
from haandbog.model.pages import Kind, page_url, relative_url
from haandbog.model.references import glossary_page
from haandbog.model.translations import State, translation
from haandbog.rendering.grammar import long_date
from haandbog.rendering.hour_words import day_month
from haandbog.rendering.html import escape
from haandbog.rendering.interface import (
    Fallback,
    Files,
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
from haandbog.rendering.shown import Shown, Way
from haandbog.rendering.state import state_pill
from haandbog.rendering.token_styles import grounds

_MISTAKE_SUBJECT = Text("Fejl på siden {id}", "Feil på siden {id}", "Mistake on the page {id}")
_ASK_SUBJECT = Text(
    "Oversættelse af siden {id}", "Oversettelse av siden {id}", "Translation of the page {id}"
)
_MODULE = Text("Modul {n}", "Modul {n}", "Module {n}")
_PLACE = Text("Modul {n} af {all}", "Modul {n} av {all}", "Module {n} of {all}")


def interface(
    handbook: Handbook, language: str, shown: Shown | None, mistakes: Iterable[Diagnostic] = ()
) -> Interface:
    """The frame around a page, in the reader's language; around 404 when ``shown`` is None."""
    way = Way(handbook, language, shown)
    organisation, title = _names(handbook, language)
    edition = edition_name(handbook, language)
    hours, hours_url = handbook.facts.hours, way.to_first(Kind.HOURS)
    return Interface(
        language=language,
        words=_words(handbook, language),
        title=title,
        organisation=organisation,
        edition=edition,
        home_url=way.to_first(Kind.HOME) or way.url(""),
        acute_url=way.to_first(Kind.ACUTE),
        directory_url=way.to_first(Kind.DIRECTORY),
        hours_url=hours_url,
        glossary_url=way.to(glossary_page(handbook, language)),
        all_pages_url=way.url(page_url(ALL_PAGES, handbook.settings.use_directory_urls)),
        dilemmas_url=way.to_first(Kind.DILEMMAS),
        current=_SHORTCUTS.get(shown.meta.kind, "") if shown else "",
        pill_html=state_pill(hours, language, hours_url or "") if hours else "",
        files=_files(handbook, way),
        untranslated=_untranslated(handbook, language),
        lost=() if shown else tuple(_lost(handbook, language)),
        colours=grounds(handbook.tokens),
        notices=notice_views(handbook, language, hours_url),
        mistakes=tuple(_mistake(diagnostic, language) for diagnostic in mistakes),
        page=_page(handbook, language, shown, way, edition) if shown else None,
    )


def _names(handbook: Handbook, language: str) -> tuple[str, str]:
    """What the organisation is called, and its handbook; empty while nobody has said it."""
    organisation = handbook.facts.organisation
    return (organisation.name, organisation.handbook_title.within(language)) if organisation else ("", "")


def _words(handbook: Handbook, language: str) -> Mapping[str, str]:
    organisation, title = map(escape, _names(handbook, language))
    return words(language, organisation=organisation, title=title, day=day_month(handbook.today, language))


def _files(handbook: Handbook, way: Way) -> Files:
    facts = handbook.facts
    return Files(
        search=way.url(SEARCH_INDEX),
        manifest=way.url(MANIFEST),
        hours=way.url(HOURS_SCRIPT) if facts.hours else None,
        terms=way.url(TERMS_SCRIPT) if handbook.terms else None,
        folder=way.url(FOLDER_SCRIPTS[0]) if facts.partners else None,
        folder_hours=way.url(FOLDER_SCRIPTS[1]) if facts.partners else None,
        worker=way.url(WORKER) if handbook.settings.offline else None,
    )


def _lost(handbook: Handbook, language: str) -> Iterator[Lost]:
    for other in handbook.settings.languages:
        if other != language:
            told, way = words(other), Way(handbook, other, None)
            home = way.to_first(Kind.HOME) or way.url("")
            yield Lost(other, f"{told['lost']}.", LinkView(told["home"], home))


@lru_cache(maxsize=8)
def _untranslated(handbook: Handbook, language: str) -> dict[str, str]:
    folders = handbook.settings.folder_per_language
    return {
        f"{page.language}/{page.path}" if folders else page.path: page.language
        for page in handbook.pages_for(language)
        if page.language != language
    }


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


def _page(handbook: Handbook, language: str, shown: Shown, way: Way, edition: str) -> PageView:
    meta, told = shown.meta, words(language)
    eyebrow, icon, url = _eyebrow(handbook, language, shown, way)
    return PageView(
        id=meta.id or "",
        kind=meta.kind,
        title=_heading(shown),
        content_language=shown.language,
        sources_language=shown.named_in,
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


def _eyebrow(handbook: Handbook, language: str, shown: Shown, way: Way) -> tuple[str, str, str | None]:
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


def _module(handbook: Handbook, language: str, shown: Shown, way: Way) -> ModuleView | None:
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
    handbook: Handbook, language: str, shown: Shown, way: Way
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


def _fallback(handbook: Handbook, language: str, shown: Shown, way: Way) -> Fallback | None:
    if shown.language == language:
        return None
    missing, reading = fallback_notice(language, shown.language)
    home = way.to_first(Kind.HOME)
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
