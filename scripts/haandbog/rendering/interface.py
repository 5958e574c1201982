"""What a page's frame shows: the one variable, ``hb``, that our templates know.

Everything here is ready to print: words in the reader's language, days as sentences say them, addresses that
hold from the page they stand on. HTML is marked as such in the name of its field.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field

from haandbog.model.pages import Kind


class LinkView(Struct, frozen=True):
    """A link: where it leads from this page, and what it says."""

    title: str
    url: str


class NoticeView(Struct, frozen=True):
    """What stands above every page for a while: closed tonight, changed hours."""

    strong: str
    text: str = ""
    when: str = ""
    """From–until in words: on paper and without a script, and where it lasts for days."""
    is_long: bool = False
    """Whether it lasts for more than a day, so that the words from–until are always shown."""
    content_language: str = ""
    """The language that the notice is written in."""
    first: int = 0
    """When it begins, in minutes since 1970 in UTC; the script hides it before that."""
    until: int = 0
    """When it is over, likewise."""
    link: LinkView | None = None
    lamp: bool = True
    """Whether it is about the line, and shows the lamp."""


class Mistake(Struct, frozen=True):
    """A finding shown on top of the page under live preview."""

    place: str
    """As an editor says it: ``docs/da/kontakt.md:14:7``."""
    message: str
    hint: str = ""
    severity: Literal["error", "warning", "info"] = "error"


class ModuleView(Struct, frozen=True):
    """A training module's strip under its title."""

    number: int
    goals: tuple[str, ...] = ()
    minutes: int | None = None
    exercises: str = ""
    """The words ``heraf 40 til øvelser``; empty when nobody has said it."""
    prerequisites: tuple[LinkView, ...] = ()
    place: str = ""
    """The words ``Modul 3 af 4``; empty for a module that stands alone."""
    before: LinkView | None = None
    after: LinkView | None = None
    """The modules beside it in the programme."""


class Fallback(Struct, frozen=True):
    """The page is not written in the reader's language: said so in that language."""

    missing: str
    reading: str
    home_url: str | None = None
    ask_url: str | None = None
    """A mail that asks for the translation."""


class Outdated(Struct, frozen=True):
    """The translation was made from a text that has been changed since."""

    behind: str
    since: str
    original: LinkView
    original_language: str


class PageView(Struct, frozen=True):
    """One page's head and foot."""

    id: str
    kind: Kind
    title: str
    content_language: str
    sources_language: str
    written_in: tuple[str, ...] = ()
    """The languages it can be read in; in the others it is shown in its own, with a notice."""
    eyebrow: str = ""
    eyebrow_icon: str = ""
    eyebrow_url: str | None = None
    description: str = ""
    owner: str = ""
    reviewed_on: str = ""
    review_by: str = ""
    basis: str = ""
    sources: tuple[str, ...] = ()
    is_proposal: bool = False
    module: ModuleView | None = None
    fallback: Fallback | None = None
    outdated: Outdated | None = None
    permalink: str = ""
    """The address that never changes, as a path from this page; empty until there are permalinks."""
    pdfs: tuple[LinkView, ...] = ()
    """The PDFs that hold this page, the smallest first; empty where none are made."""
    mistake_url: str | None = None
    """A mail about this page, with its id and the edition."""
    structured: str = ""
    """On the page of the hours: the organisation as schema.org in JSON-LD, safe inside a script element."""
    date: str = ""
    """On the front page: the day the hours were worked out for; the clock in the browser replaces it."""

    @property
    def has_steps(self) -> bool:
        """Whether its steps can be taken one at a time: a guide's, for somebody who acts while reading."""
        return self.kind in (Kind.GUIDE, Kind.DILEMMA)

    @property
    def layout(self) -> Literal["home", "wide", "text"]:
        """Whether the page fills the width (cards) or keeps a column to read in."""
        if self.kind is Kind.HOME:
            return "home"
        return "wide" if self.kind in (Kind.DIRECTORY, Kind.PROBLEM) else "text"


class Lost(Struct, frozen=True):
    """That a page does not exist, in a language, and the way to that language's front page."""

    language: str
    said: str
    home: LinkView


class Files(Struct, frozen=True):
    """Where the files lie that a page asks for when it needs them. None means that the handbook has none."""

    search: str = ""
    """The index that the search looks through."""
    manifest: str = ""
    """What a phone needs to put the handbook on its screen."""
    hours: str | None = None
    """The script with the hours as instants."""
    terms: str | None = None
    """The script with the glossary's explanations."""
    folder: str | None = None
    """The script with the referral folder's services."""
    folder_hours: str | None = None
    """The script with their hours as instants."""
    worker: str | None = None
    """The service worker that keeps this language's pages; None where nothing is kept."""


class Interface(Struct, frozen=True):
    """All that the frame shows. Addresses are relative to the page; on 404, which has no place of its
    own, they begin with the site's path. None means that the handbook has no such page."""

    language: str
    words: Mapping[str, str]
    title: str
    organisation: str
    edition: str = ""
    home_url: str = "."
    acute_url: str | None = None
    directory_url: str | None = None
    hours_url: str | None = None
    glossary_url: str | None = None
    all_pages_url: str = "."
    """The page that lists them all: where the search leads without script."""
    dilemmas_url: str | None = None
    current: Literal["", "acute", "directory", "hours", "dilemmas"] = ""
    """Which of the shortcuts this page belongs to."""
    logo_svg: str = ""
    """The organisation's own mark; empty for the lamp."""
    pill_html: str = ""
    files: Files = field(default_factory=Files)
    untranslated: Mapping[str, str] = field(default_factory=dict)
    """The pages that this reader meets in another language, by their file below the docs folder, with that
    language: a menu names them in it."""
    lost: tuple[Lost, ...] = ()
    """On 404: the same in the other languages, for hosts that know only one such page."""
    colours: tuple[str, str] = ("", "")
    """The page's ground, light and dark: a phone gives its own bars the same."""
    notices: tuple[NoticeView, ...] = ()
    mistakes: tuple[Mistake, ...] = ()
    page: PageView | None = None
