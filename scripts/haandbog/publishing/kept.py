"""What a finished site leaves for the next build of it: what was read, what pages follow from, how files lie.

It is a help and never a source: where anything does not fit, everything is made anew.
"""

from __future__ import annotations

import io
import os
import pickle
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from zlib import crc32

from haandbog.loading.known import Known, ReadPage
from haandbog.model.settings import Settings
from haandbog.publishing.edition import Edition, Expanded
from haandbog.publishing.inputs import Inputs, Look, looks, program
from haandbog.publishing.print.menu import MenuSection
from haandbog.publishing.search.collecting import Collected
from haandbog.publishing.shelf import FOLDER, Shelf, fingerprint
from haandbog.rendering.interface import Interface

Frames = Mapping[tuple[str, str], str]
"""The fingerprint of what the frame around a page shows, by the reader's language and the page's path; the
empty path stands for what all pages of a language have in common."""


@dataclass(frozen=True, slots=True)
class Left:
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


@dataclass(frozen=True, slots=True)
class Texts:
    """What the pages were rendered from."""

    whole: Mapping[str, str]
    """The fingerprint of each page's expanded text, by its path below the docs folder."""
    heads: Mapping[str, str]
    """Of what the page says about itself at its top."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A finished site as its build left it."""

    inputs: Inputs
    known: Known
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
    own = (getattr(shown, name) for name in Interface.__slots__ if name not in _IN_COMMON)
    return fingerprint(*(value if isinstance(value, str) else repr(value) for value in own))


_IN_COMMON = frozenset({"words", "untranslated"})


def frame_in_common(shown: Interface | None) -> str:
    """The fingerprint of what all pages of a language have in common, and of the page for lost readers."""
    return fingerprint(repr(shown))


_CHUNKS = 16
"""Pages are kept in so many parts, so that a changed one leaves the others as they lie there."""


def keep(config_file: Path, question: str, kept: Kept, before: Kept | None) -> None:
    """Leave it for the next build. ``before`` is what lies there now."""
    shelf = Shelf(_path(config_file, question))
    shelf.put("program", program().encode())
    old = _chunks(before.known.pages) if before else {}
    for name, pages in _chunks(kept.known.pages).items():
        same = old.get(name, {}).keys() == pages.keys()
        if not (same and all(old[name][file] is page for file, page in pages.items()) and shelf.get(name)):
            shelf.put(name, pickle.dumps(pages, pickle.HIGHEST_PROTOCOL))
    rest = replace(kept, known=replace(kept.known, pages={}))
    shelf.put("rest", pickle.dumps(rest, pickle.HIGHEST_PROTOCOL))
    shelf.save()


def _chunks(pages: Mapping[str, ReadPage]) -> dict[str, dict[str, ReadPage]]:
    chunks: dict[str, dict[str, ReadPage]] = {}
    for file, page in pages.items():
        chunks.setdefault(f"pages-{crc32(file.encode()) % _CHUNKS}", {})[file] = page
    return chunks


def recall(config_file: Path, question: str) -> Kept | None:
    """What the last build of the same site has left; None where there is nothing that can be used."""
    shelf = Shelf(_path(config_file, question))
    if shelf.get("program") != program().encode():
        return None
    try:
        kept = _read(shelf.get("rest"))
        pages: dict[str, ReadPage] = {}
        for number in range(_CHUNKS):
            pages |= _read(shelf.get(f"pages-{number}")) or {}
        return replace(kept, known=replace(kept.known, pages=pages)) if isinstance(kept, Kept) else None
    except (pickle.UnpicklingError, EOFError, AttributeError, ImportError, IndexError, TypeError, ValueError):
        return None


def _read(found: bytes | None) -> Any:
    return _Reading(io.BytesIO(found)).load() if found else None


class _Reading(pickle.Unpickler):
    """Gives back values of ours, and makes nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        known = module.partition(".")[0] in _OURS or module in _PLAIN
        found = super().find_class(module, name) if known else None
        if isinstance(found, type):  # no function: it would be called
            return found
        raise pickle.UnpicklingError(f"{module}.{name} does not belong here")


_OURS = frozenset({"haandbog", "datetime", "zoneinfo", "pydantic"})
_PLAIN = frozenset({"pathlib", "collections", "builtins", "_codecs", "copyreg"})


def known_of(kept: Kept | None, now: Inputs, settings: Settings) -> Known:
    """What need not be read again."""
    if kept is None:
        return Known()
    same_data = _below(kept.inputs, settings.data_dir) == _below(now, settings.data_dir)
    return kept.known if same_data else Known(kept.known.pages)


def only_texts(kept: Kept, now: Inputs, settings: Settings) -> bool:
    """Whether only pages and facts have changed since, and no page has come or gone."""
    return _others(kept.inputs, settings) == _others(now, settings)


def _others(inputs: Inputs, settings: Settings) -> Inputs:
    """All that is neither the text of a page nor a fact."""
    docs, data = f"{settings.docs_dir}{os.sep}", f"{settings.data_dir}{os.sep}"
    return {
        path: "" if path.startswith(docs) and path.endswith(".md") else told
        for path, told in inputs.items()
        if not path.startswith(data)
    }


def _below(inputs: Inputs, folder: Path) -> Inputs:
    return {path: told for path, told in inputs.items() if path.startswith(f"{folder}{os.sep}")}


def lies_as_left(kept: Kept, site: Path) -> bool:
    """Whether nobody has touched the site since."""
    return bool(kept.looks) and looks(site) == kept.looks


def _path(config_file: Path, question: str) -> Path:
    return config_file.parent / FOLDER / f"site-{fingerprint(config_file.name, question)[:12]}.shelf"
