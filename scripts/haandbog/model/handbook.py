"""The whole handbook: pages and facts, ready to be checked and shown."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from posixpath import dirname

from msgspec import Struct, field

from haandbog.diagnostics import Place
from haandbog.model.dilemmas import Dilemma, Law, Laws
from haandbog.model.directory import Approval, Partner
from haandbog.model.hours import OpeningHours
from haandbog.model.notices import Notices
from haandbog.model.organisation import Acute, Organisation, Term, Terms, Training
from haandbog.model.pages import Kind, Page, Silence
from haandbog.model.printing import Logo
from haandbog.model.published import Editions, PublishedIds
from haandbog.model.settings import Settings
from haandbog.model.source import DataSource, Loc, Source
from haandbog.model.taxonomies import Taxonomies
from haandbog.model.tokens import Beside, TokenFile, Tokens, beside, merge
from haandbog.model.words import Words


def problem_page_id(problem: str) -> str:
    """The id of the page that is made of a problem area."""
    return f"problem-{problem.replace('_', '-')}"


class Facts(Struct, frozen=True):
    """Everything under ``data/``."""

    organisation: Organisation | None = None
    hours: OpeningHours | None = None
    """Our own, closed where a notice says so."""
    notices: Notices | None = None
    acute: Acute | None = None
    training: Training | None = None
    terms: Terms | None = None
    published: PublishedIds | None = None
    editions: Editions | None = None
    laws: Laws | None = None
    words: Words | None = None
    taxonomies: Taxonomies = field(default_factory=Taxonomies)
    """The words of the referral folder: the handbook's own lists, else the program's."""
    partners: Mapping[str, Partner] = field(default_factory=dict)
    partner_files: Mapping[str, str] = field(default_factory=dict)
    """The file each partner was read from."""
    dilemmas: Mapping[str, Dilemma] = field(default_factory=dict)
    dilemma_files: Mapping[str, str] = field(default_factory=dict)
    """The file each dilemma was read from."""
    unread: frozenset[str] = frozenset()
    """Files that are there but could not be used: their mistakes are told, and what hangs on them is not."""


class Handbook(Struct, frozen=True, eq=False, dict=True):
    """All that was read. Lookups are by id and language; nothing here reads a file.

    Compared by identity, so that what is computed from a handbook can be kept for it.
    """

    settings: Settings
    facts: Facts
    pages: tuple[Page, ...]
    sources: Mapping[str, DataSource]
    """Every data file by its path, with positions."""
    files: frozenset[str]
    """Every file below the docs folder that is not a page, relative to it."""
    damaged: frozenset[str] = frozenset()
    """Those of them that are pictures by their name and cannot be drawn."""
    silences: tuple[Silence, ...] = ()
    default_tokens: Tokens = field(default_factory=dict)
    """The colours and measures that the program brings."""
    own_tokens: TokenFile | None = None
    """``overrides/tokens.json``: the organisation's own."""
    print_styles: Source | None = None
    """``overrides/print.typ``: how the organisation changes the look of paper."""
    logo: Logo | None = None
    """The organisation's mark, when it has one that can be drawn."""
    is_handbook: bool = True
    """False for an ordinary site that only uses the plugin: it has no data folder."""

    @property
    def today(self) -> date:
        return self.settings.today

    @cached_property
    def by_id(self) -> Mapping[tuple[str, str], Page]:
        """Pages by language and id; the first where an id stands twice."""
        found: dict[tuple[str, str], Page] = {}
        for page in self.pages:
            if page.id:
                found.setdefault((page.language, page.id), page)
        return found

    @cached_property
    def by_path(self) -> Mapping[tuple[str, str], Page]:
        return {(page.language, page.path): page for page in self.pages}

    @cached_property
    def page_ids(self) -> frozenset[str]:
        return frozenset(page.id for page in self.pages if page.id)

    @cached_property
    def terms(self) -> Mapping[str, Term]:
        return {term.id: term for term in self.facts.terms.terms} if self.facts.terms else {}

    @cached_property
    def laws(self) -> Mapping[str, Law]:
        return {law.id: law for law in self.facts.laws.laws} if self.facts.laws else {}

    def page(self, page_id: str, language: str) -> Page | None:
        """The page with an id, as a reader of ``language`` meets it: the default language where
        it is not translated."""
        return self.by_id.get((language, page_id)) or self.by_id.get((self.settings.language, page_id))

    def shown(self, path: str, language: str) -> Page | None:
        """The page behind a path in a language, with the same fallback."""
        return self.by_path.get((language, path)) or self.by_path.get((self.settings.language, path))

    def written_in(self, path: str) -> tuple[str, ...]:
        """The languages a page is written in; all of them for one that is made from data."""
        languages = self.settings.languages
        return tuple(one for one in languages if (one, path) in self.by_path) or languages

    def pages_for(self, language: str) -> tuple[Page, ...]:
        """What a reader of a language gets: translated pages, and the rest in the default language."""
        if language not in self._pages_for:
            self._pages_for[language] = self._gathered(language)
        return self._pages_for[language]

    @cached_property
    def _pages_for(self) -> dict[str, tuple[Page, ...]]:
        """Asked for on every page: gathered once for each language."""
        return {}

    def _gathered(self, language: str) -> tuple[Page, ...]:
        own = {page.path for page in self.pages if page.language == language}
        rest = self.settings.language
        return tuple(
            p for p in self.pages if p.language == language or (p.language == rest and p.path not in own)
        )

    def first_of(self, kind: Kind, language: str) -> Page | None:
        """The page of a kind that readers are led to: the front page, the acute page …"""
        if (kind, language) not in self._firsts:
            found = (page for page in self.pages_for(language) if page.meta.kind is kind)
            self._firsts[kind, language] = next(found, None)
        return self._firsts[kind, language]

    @cached_property
    def _firsts(self) -> dict[tuple[Kind, str], Page | None]:
        return {}

    @cached_property
    def tokens(self) -> Tokens:
        """The look's colours and measures, the organisation's own over the program's."""
        return merge(self.default_tokens, self.own_tokens.tokens if self.own_tokens else {})

    @cached_property
    def tokens_beside(self) -> tuple[Beside, ...]:
        """Each of the organisation's own beside the program's."""
        return tuple(beside(self.default_tokens, self.own_tokens.tokens if self.own_tokens else {}))

    @property
    def edition_number(self) -> int:
        """The running number of the edition being published; else the last one of this day."""
        editions = self.facts.editions.editions if self.facts.editions else ()
        told = max((e.number for e in editions if e.date == self.today), default=1)
        return self.settings.edition or told

    @cached_property
    def partner_folder(self) -> str:
        """Where the generated partner pages stand: beside the referral folder's own page."""
        folder = self.first_of(Kind.DIRECTORY, self.settings.language)
        return dirname(folder.path) if folder else "partnere"

    def partner_path(self, partner_id: str) -> str:
        """The path of a partner's generated page."""
        return f"{self.partner_folder}/{partner_id}.md".lstrip("/")

    @cached_property
    def dilemma_folder(self) -> str:
        """Where the generated guides stand: beside the page that lists them."""
        listing = self.first_of(Kind.DILEMMAS, self.settings.language)
        return dirname(listing.path) if listing else "dilemmaer"

    def dilemma_path(self, dilemma_id: str) -> str:
        """The path of a dilemma's generated page."""
        return f"{self.dilemma_folder}/{dilemma_id}.md".lstrip("/")

    def shows(self, partner: Partner) -> bool:
        """Whether this edition shows a partner: a release only those that are approved."""
        return self.settings.preview or partner.approval.state is Approval.APPROVED

    def has_page(self, partner: Partner) -> bool:
        """Whether a partner has a page in this edition. One that was published keeps its address for good:
        what we no longer refer to has a page that says so, and what took its place."""
        return self.shows(partner) or partner.id in self._published

    @cached_property
    def _published(self) -> frozenset[str]:
        return (
            frozenset(page.id for page in self.facts.published.published)
            if self.facts.published
            else frozenset()
        )

    @cached_property
    def problem_pages(self) -> Mapping[str, str]:
        """The problem areas with a page of their own, by that page's id: those that a partner helps with, or
        that an edition has had a page for."""
        services = [s for partner in self.facts.partners.values() for s in partner.services]
        named = {word for service in services for word in service.problem_areas}
        areas = {problem_page_id(word): word for word in self.facts.taxonomies.of("problem_areas")}
        return {page: word for page, word in areas.items() if word in named or page in self._published}

    def problem_path(self, problem: str) -> str:
        """The path of a problem area's generated page."""
        return f"{self.partner_folder}/{problem_page_id(problem)}.md".lstrip("/")

    def visible(self, page: Page) -> bool:
        """Whether this edition's readers may see a page."""
        return any(self.settings.sees(reader) for reader in page.readers)

    def data_place(self, file: str, loc: Loc = ()) -> Place:
        """Where a value of a data file stands."""
        source = self.sources.get(file)
        return source.value_at(loc) if source else Place(file)
