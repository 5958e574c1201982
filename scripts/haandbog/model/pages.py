"""A page as it was written: what it says about itself, and everything on it that can be wrong."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property, lru_cache
from posixpath import dirname, normpath, relpath
from typing import Annotated, Any, Literal

from msgspec import Struct
from pydantic import BeforeValidator, Field, StringConstraints

from haandbog.diagnostics import Place
from haandbog.model.base import Day, Record, YesNo
from haandbog.model.directory import Slug
from haandbog.model.loose_ends import Loose
from haandbog.model.provenance import Basis
from haandbog.model.source import DataSource, Source

FINGERPRINT = r"^[0-9a-f]{12}$"


class Kind(StrEnum):
    """What sort of page it is; decides how it is laid out. A guide tells what to do in an emergency."""

    PAGE = "page"
    HOME = "home"
    ACUTE = "acute"
    GUIDE = "guide"
    DIRECTORY = "directory"
    PARTNER = "partner"
    PROBLEM = "problem"
    HOURS = "hours"
    MODULE = "module"
    MESSAGES = "messages"
    LAW = "law"
    DILEMMAS = "dilemmas"
    DILEMMA = "dilemma"


Reader = Literal["public", "volunteer", "leader"]


def _as_list(value: Any) -> Any:
    return [part.strip() for part in value.split(",")] if isinstance(value, str) else value


class Module(Record):
    """What a training module asks and gives."""

    number: int = Field(ge=1, le=99)
    goals: tuple[str, ...] = ()
    minutes: int | None = Field(default=None, ge=1, le=10_000)
    exercise_minutes: int | None = Field(default=None, ge=0, le=10_000)
    prerequisites: tuple[Slug, ...] = ()


class FrontMatter(Record):
    """What a page says about itself at its top."""

    id: Slug | None = None
    title: str | None = None
    description: str | None = None
    kind: Kind = Kind.PAGE
    owner: str | None = None
    audience: Annotated[tuple[Reader, ...], BeforeValidator(_as_list)] = ("volunteer",)
    basis: Basis | None = None
    sources: tuple[str, ...] = ()
    reviewed_on: Day | None = None
    review_by: Day | None = None
    module: Module | None = None
    role: Literal["on-duty", "new", "trainer", "coordinator"] | None = None
    critical: YesNo = False
    """Whether a translation that has fallen behind stops a release."""
    translated_from: Annotated[str, StringConstraints(pattern=FINGERPRINT)] | None = None
    """The fingerprint of the text a translation was made from; written by ``haandbog translated``."""
    template: str | None = None
    hide: tuple[str, ...] = ()
    icon: str | None = None
    status: str | None = None
    tags: tuple[str, ...] = ()
    search: dict[str, str] = Field(default_factory=dict)
    subtitle: str | None = None


class Span(Struct, frozen=True):
    """A stretch of the page's text: character offsets, the end not included."""

    start: int
    end: int


class Heading(Struct, frozen=True):
    """A heading and the anchor it can be reached at."""

    level: int
    text: str
    id: str
    explicit: bool
    """Whether the editor wrote the id, so that it survives a new wording."""
    place: Place
    id_place: Place


class LinkForm(StrEnum):
    """How a link is written."""

    INLINE = "inline"
    IMAGE = "image"
    DEFINITION = "definition"
    AUTOLINK = "autolink"
    HTML = "html"
    HTML_IMAGE = "html_image"


class Link(Struct, frozen=True):
    """A link or image: what it says, where it leads, and where both stand."""

    form: LinkForm
    target: str
    text: str
    place: Place
    target_place: Place
    span: Span
    """The whole link, to be replaced when its text is filled in."""
    target_span: Span
    text_span: Span
    alt: bool = True
    """For images: whether an alternative text is given at all (``alt=""`` marks decoration)."""

    @property
    def scheme(self) -> str:
        """``ref``, ``partner``, ``term``, ``https`` …; empty for a path."""
        head, colon, _ = self.target.partition(":")
        return head.lower() if colon and head.isascii() and head.replace("+", "").isalnum() else ""

    @property
    def path(self) -> str:
        """The target without scheme and fragment."""
        bare = self.target[len(self.scheme) + 1 :] if self.scheme else self.target
        return bare.partition("#")[0]

    @property
    def fragment(self) -> str:
        return self.target.partition("#")[2]


class Insertion(Struct, frozen=True):
    """``{{ expression }}``: a fact taken from data."""

    expression: str
    place: Place
    """Of the expression's first character."""
    span: Span
    """Of the whole insertion with its braces."""
    alone: bool
    """Whether it stands alone on its line, so that a block may be put there."""
    indent: str
    """The white space before it on its line."""


class Block(Struct, frozen=True):
    """``/// name | argument`` … ``///``."""

    name: str
    argument: str
    place: Place
    opening: Span
    closing: Span | None
    """None when the block is never closed."""


class Table(Struct, frozen=True):
    """A table's header row."""

    place: Place
    has_header: bool


class Silence(Struct, frozen=True):
    """``haandbog: accept CODE because …``: an editor answers a finding, visibly."""

    file: str
    line: int
    """The line the comment stands on; 0 means the whole file."""
    code: str
    because: str
    place: Place


class Page(Struct, frozen=True, dict=True):
    """One Markdown file."""

    source: Source
    language: str
    path: str
    """Relative to the language's folder: ``uddannelse/modul-3.md``."""
    meta: FrontMatter
    front: DataSource
    """The front matter's own positions."""
    body_start: int
    headings: tuple[Heading, ...]
    links: tuple[Link, ...]
    insertions: tuple[Insertion, ...]
    blocks: tuple[Block, ...]
    tables: tuple[Table, ...]
    loose: tuple[Loose, ...]
    anchors: Mapping[str, Place]
    """Every id on the page that a link can end at."""
    prose: str
    """The text with everything that is not prose blanked out, offsets kept."""

    @property
    def file(self) -> str:
        return self.source.file

    @property
    def id(self) -> str:
        return self.meta.id or ""

    @cached_property
    def title(self) -> str:
        """The page's title: from the front matter, else its first heading, else its file name."""
        top = next((h.text for h in self.headings if h.level == 1), "")
        return self.meta.title or top or self.path.rsplit("/", 1)[-1].removesuffix(".md")

    @property
    def readers(self) -> tuple[str, ...]:
        return self.meta.audience or ("volunteer",)

    def meta_place(self, name: str) -> Place:
        """Where a field of the front matter stands; the page's top when it is absent."""
        return self.front.key_at((name,)) if (name,) in self.front.keys else Place(self.file)

    def heading(self, heading_id: str) -> Heading | None:
        return next((h for h in self.headings if h.id == heading_id), None)

    def url(self, directories: bool) -> str:
        """The page's address below its language's root: ``uddannelse/modul-3/``."""
        return page_url(self.path, directories)


def page_url(path: str, directories: bool) -> str:
    """The address MkDocs gives a page: ``a/b.md`` → ``a/b/``, ``a/index.md`` → ``a/``."""
    bare = path.removesuffix(".md")
    if not directories:
        return bare.removesuffix("README") + "index.html" if bare.endswith("README") else bare + ".html"
    folder, _, name = bare.rpartition("/")
    if name in ("index", "README"):
        return f"{folder}/" if folder else ""
    return f"{bare}/"


@lru_cache(maxsize=65536)
def relative_url(from_url: str, to_url: str) -> str:
    """The way from one address to another, both below the same root; ``./`` for the same one."""
    start = from_url if from_url.endswith("/") or not from_url else dirname(from_url) + "/"
    to_path, hash_mark, fragment = to_url.partition("#")
    way = relpath("/" + to_path, "/" + start)
    if (to_path.endswith("/") or not to_path) and not way.endswith("/"):
        way += "/"
    return way + hash_mark + fragment


@lru_cache(maxsize=65536)
def relative_path(from_path: str, to_path: str) -> str:
    """The way from one page's file to another's, for a Markdown link."""
    return relpath(to_path, dirname(from_path) or ".")


def joined_path(page_path: str, target: str) -> str:
    """The file that a relative link on a page means; begins with ``..`` when it leaves the folder."""
    return normpath(f"{dirname(page_path)}/{target}" if dirname(page_path) else target)
