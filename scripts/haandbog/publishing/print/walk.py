"""Where the walker is, what it knows of the printed part, and what it finds on its way."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TypeAlias

from msgspec import Struct, field
from msgspec.structs import replace

from haandbog.loading.glyphs import missing
from haandbog.publishing.print.html import Element
from haandbog.publishing.print.typst import Code, call, joined, string

DEEPEST = 20
"""Typst reads about as many expressions inside one another; what lies deeper is laid flat."""


LONGEST = 32
"""A word of more letters than this fits no narrow column: it may be broken anywhere."""
_HYPHENATED = re.compile(r"([^\W\d_]{12,})")
"""Words that a line may end within. Lines are not of one length, so a shorter word is better left whole; and
where no break has to be weighed, a line is found in half the time."""
_BREAKABLE = re.compile(r"[^\W\d_]{4}")
"""What hyphenation would look at."""


class Slip:
    """What the walker can stumble over; each is a rule in ``checks/``."""

    UNKNOWN, MEDIA, IMAGE, GLYPH, DEEP = "unknown", "media", "image", "glyph", "deep"


def breakable(text: str, written: Callable[[str], Code] = string) -> Code:
    """A text whose longest words may be broken."""
    if len(text) <= LONGEST or max(map(len, text.split(" "))) <= LONGEST:
        return written(text)
    words = (_broken(word, written) if len(word) > LONGEST else written(word) for word in text.split(" "))
    return joined(part for at, word in enumerate(words) for part in (('" "', word) if at else (word,)))


def _broken(word: str, written: Callable[[str], Code]) -> Code:
    """A long word that may be broken anywhere; an address only where it has a sign."""
    parts = word.split("/")
    is_address = len(parts) > 1 and max(map(len, parts)) <= LONGEST
    return call("address" if is_address else "broken", written(word))


class Found(Struct):
    """What one page brings to light."""

    slips: list[tuple[str, str]] = field(default_factory=list)
    """The kind of slip and what it is about."""
    images: dict[str, str] = field(default_factory=dict)
    """The site's file behind each picture, by its name beside the Typst text."""
    terms: dict[str, None] = field(default_factory=dict)
    """Words explained in the glossary, in the order of their first use."""
    labels: set[str] = field(default_factory=set)
    """Places that are marked already: a name stands once."""
    notes: dict[str, str] = field(default_factory=dict)
    """Footnotes and abbreviations already given."""
    depth: int = 0
    """Of the last heading: the next is at most one deeper."""
    deferred: dict[str, str] = field(default_factory=dict)
    """Footnotes called in a head, with their marks: they are told below it."""


class Surroundings(Struct, frozen=True):
    """What is printed together, and where the rest is found."""

    places: frozenset[str]
    """The addresses in the printed part: ``akut/`` and ``akut/#plan-b``."""
    titles: Mapping[str, str]
    """What is at each of them, where it has a title."""
    outside: Callable[[str], str]
    """What paper says of an address of the site that is not printed with it: its title and where it is."""
    has_file: Callable[[str], bool]
    """Whether the site has a file."""
    words: Mapping[str, str]
    explains: frozenset[str]
    """The words of the glossary that can be explained where the glossary is not printed."""


class Handlers(Struct, frozen=True):
    """The two ways to read an element: as words in a sentence, or as blocks one after another."""

    inline: Callable[[Walk, Element], Code]
    flow: Callable[[Walk, Element], Code]


class Walk(Struct, frozen=True):
    """A place in a page."""

    url: str
    """The page's address below the site's root."""
    around: Surroundings
    found: Found
    handlers: Handlers
    footnotes: Mapping[str, Element]
    in_head: bool = False
    """In a heading or a table's head, which are repeated elsewhere: no links, no footnotes."""
    in_cell: bool = False
    """In a table's column."""
    in_note: bool = False
    """In a footnote: an address stands in the sentence."""
    in_title: bool = False
    """In a heading, which also stands in the contents and the bookmarks: a link is only its words."""
    in_link: bool = False
    """In a link, which PDF/UA lets hold no decoration."""
    nested: bool = False
    """Inside a box, a list or a table: the page cannot be turned there."""
    depth: int = 0

    def inline(self, element: Element) -> Code:
        """The words inside an element."""
        return self.handlers.inline(self, element)

    def flow(self, element: Element) -> Code:
        """The blocks inside an element."""
        return self.handlers.flow(self, element)

    def deeper(self) -> Walk:
        return replace(self, depth=self.depth + 1)

    def inside(self) -> Walk:
        """Inside a box, a list or a table."""
        return self if self.nested else replace(self, nested=True)

    def as_cell(self) -> Walk:
        return replace(self, in_cell=True, nested=True)

    def as_head(self) -> Walk:
        return replace(self, in_head=True, nested=True)

    def as_title(self) -> Walk:
        return replace(self.as_head(), in_title=True)

    def as_note(self) -> Walk:
        return replace(self, in_note=True, nested=True)

    def as_link(self) -> Walk:
        return replace(self, in_link=True)

    def text(self, text: str) -> Code:
        """A text; a sign that the fonts do not have is told of, and its number stands there."""
        for sign in missing(text):
            self.slip(Slip.GLYPH, sign)
            text = text.replace(sign, f"[U+{ord(sign):04X}]")
        return string(text)

    def sentence(self, text: str) -> Code:
        """A text whose longest words may be broken and long ones hyphenated; all in a table's columns."""
        return breakable(text, self.text if self.in_head or self.in_cell else self._hyphenated)

    def _hyphenated(self, text: str) -> Code:
        parts = _HYPHENATED.split(text)
        if len(parts) == 1:
            return self._whole(text)
        return joined(
            self.text(part) if at % 2 else self._whole(part) for at, part in enumerate(parts) if part
        )

    def _whole(self, text: str) -> Code:
        return call("whole", self.text(text)) if _BREAKABLE.search(text) else self.text(text)

    def word(self, name: str) -> Code:
        """A word of ours in the reader's language."""
        return string(self.around.words[name])

    def slip(self, kind: str, what: str) -> None:
        if (kind, what) not in self.found.slips:
            self.found.slips.append((kind, what))

    def spot(self, name: str | None) -> str | None:
        """The label of a place on this page that something in the printed part leads to; None otherwise,
        and for a name that stood before."""
        address = f"{self.url}#{name}"
        if not name or address not in self.around.places or address in self.found.labels:
            return None
        self.found.labels.add(address)
        return label(address)


def label(address: str) -> str:
    """The name in Typst of an address of the site."""
    return f"to:{address}"


Reader: TypeAlias = Callable[[Walk, Element], Code]
"""How one block is read; nothing when it shows nothing."""
