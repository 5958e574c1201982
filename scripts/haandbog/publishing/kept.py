"""What a finished site leaves for the next build of it: what was read, what pages follow from, how files lie.

It is a help and never a source: where anything does not fit, everything is made anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct, field

from haandbog.publishing import earlier
from haandbog.publishing.earlier import Earlier, Last
from haandbog.publishing.edition import Edition, Expanded
from haandbog.publishing.inputs import Look, looks
from haandbog.publishing.print.menu import MenuSection
from haandbog.publishing.search.collecting import Collected
from haandbog.publishing.shelf import Shelf, fingerprint
from haandbog.rendering.interface import Interface

Frames = Mapping[tuple[str, str], str]
"""The fingerprint of what the frame around a page shows, by the reader's language and the page's path; the
empty path stands for what all pages of a language have in common."""


class Left(Struct, frozen=True):
    """What a build knows of the site that it has made."""

    frames: Frames
    found: Collected
    menus: Mapping[str, tuple[MenuSection, ...]]
    snapshots: Mapping[str, bytes]
    """Each language's pages and menu, as the renderer wants them back."""
    hashes: Mapping[str, str]
    """Of what each file holds, by its path in the site; without those that are made from these hashes."""
    ours: Mapping[str, str]
    """Of the files that lie beside the pages, where nothing of the handbook's own stands."""
    program: str = ""
    """The fingerprint of the program that made it, to the letter."""


class Texts(Struct, frozen=True):
    """What the pages were rendered from."""

    whole: Mapping[str, str]
    """The fingerprint of each page's expanded text, by its path below the docs folder."""
    heads: Mapping[str, str]
    """Of what the page says about itself at its top."""


class Kept(Struct, frozen=True):
    """A finished site as its build left it."""

    read: Earlier
    expanded: Expanded
    """What was generated and what could not be put in place; the texts are told by :attr:`texts`."""
    texts: Texts
    left: Left
    looks: Mapping[str, Look] = field(default_factory=dict)


def texts_of(edition: Edition, before: Texts | None = None) -> Texts:
    """By their fingerprints. Where only sentences have changed the others are as ``before``."""
    texts = dict(edition.texts)
    if before is None:
        texts |= {path: made.text for path, made in edition.generated.items()}
    seen = {path: text for path, text in texts.items() if path not in edition.hidden}
    whole = {path: fingerprint(text) for path, text in seen.items()}
    heads = {path: _head(text) for path, text in seen.items()}
    return Texts({**before.whole, **whole}, {**before.heads, **heads}) if before else Texts(whole, heads)


def _head(text: str) -> str:
    """What stands above the page's text: front matter, or what the renderer may take for some."""
    end = text.find("\n---", 3) if text.startswith("---") else text.find("\n\n")
    return fingerprint(text[:end] if end >= 0 else text)


def frame_of(shown: Interface | None) -> str:
    """The fingerprint of a page's frame, without what it has in common with others of its language."""
    if shown is None:
        return ""
    own = (getattr(shown, name) for name in Interface.__struct_fields__ if name not in _IN_COMMON)
    return fingerprint(*(value if isinstance(value, str) else repr(value) for value in own))


_IN_COMMON = frozenset({"words", "untranslated"})


def frame_in_common(shown: Interface | None) -> str:
    """The fingerprint of what all pages of a language have in common, and of the page for lost readers."""
    return fingerprint(repr(shown))


def keep(shelf: Shelf, kept: Kept, before: Earlier | None) -> None:
    """Leave it for the next build. ``before`` is what had been read when what lies there now was left."""
    earlier.keep(shelf, kept.read, before)
    earlier.put(shelf, "rest", (kept.expanded, kept.texts, kept.left, kept.looks))
    shelf.save()


def site_of(last: Last) -> Kept | None:
    """The finished site that the last build has left; None where it cannot be used."""
    rest = earlier.get(last.shelf, "rest")
    return Kept(last.read, *rest) if isinstance(rest, tuple) and isinstance(rest[0], Expanded) else None


def lies_as_left(kept: Kept, site: Path) -> bool:
    """Whether nobody has touched the site since."""
    return bool(kept.looks) and looks(site) == kept.looks
