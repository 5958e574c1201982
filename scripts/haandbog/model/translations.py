"""What a translation was made from, and whether that text is still the same (DESIGN.md, D8)."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from hashlib import sha256

from msgspec import Struct

from haandbog.model.handbook import Handbook
from haandbog.model.pages import FrontMatter, Page


class State(StrEnum):
    """How a translation stands to the text it was made from."""

    CURRENT = "current"
    OUTDATED = "outdated"
    """The source has been changed since."""
    UNRECORDED = "unrecorded"
    """Nobody has said which text it was made from."""
    MISSING = "missing"


class Translation(Struct, frozen=True):
    """One page in one other language."""

    source: Page
    language: str
    page: Page | None
    state: State


def source_hash(page: Page) -> str:
    """The fingerprint of what is to be translated: title, description, goals and text. Who is responsible
    and when the page is looked through again can change without a word of the translation being wrong."""
    return text_hash(page.meta, page.source.text[page.body_start :])


def text_hash(meta: FrontMatter, body: str) -> str:
    """The same of a page's parts: twelve hexadecimal digits."""
    goals = meta.module.goals if meta.module else ()
    head = "\n".join((meta.title or "", meta.description or "", *goals))
    lines = "\n".join(line.rstrip() for line in body.strip().splitlines())
    return sha256(f"{head}\n\n{lines}".encode()).hexdigest()[:12]


def translations(handbook: Handbook) -> Iterator[Translation]:
    """Every page of the default language with each other language."""
    default, *others = handbook.settings.languages
    for page in handbook.pages:
        if page.language == default:
            yield from (translation(handbook, page, language) for language in others)


def in_state(handbook: Handbook, state: State) -> Iterator[tuple[Page, Page]]:
    """Every source and its translation that stands so to it."""
    for found in translations(handbook):
        if found.page is not None and found.state is state:
            yield found.source, found.page


def translation(handbook: Handbook, source: Page, language: str) -> Translation:
    """One page's translation and its state."""
    page = handbook.by_path.get((language, source.path))
    return Translation(source, language, page, _state(source, page))


def _state(source: Page, page: Page | None) -> State:
    if page is None:
        return State.MISSING
    if page.meta.translated_from is None:
        return State.UNRECORDED
    return State.CURRENT if page.meta.translated_from == source_hash(source) else State.OUTDATED


def source_of(handbook: Handbook, page: Page) -> Page | None:
    """The page in the default language that a page is a translation of."""
    default = handbook.settings.language
    return handbook.by_path.get((default, page.path)) if page.language != default else None
