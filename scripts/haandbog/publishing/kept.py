"""What a finished site leaves for the next build of it: what was read, what pages follow from, how files lie.

It is a help and never a source: where anything does not fit, everything is made anew.
"""

from __future__ import annotations

import io
import os
import pickle
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from haandbog.loading.known import Known
from haandbog.model.settings import Settings
from haandbog.publishing.edition import Edition
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
    texts: Texts
    left: Left
    looks: Mapping[str, Look] = field(default_factory=dict)


def texts_of(edition: Edition) -> Texts:
    """By their fingerprints."""
    texts = {**edition.texts, **{path: made.text for path, made in edition.generated.items()}}
    return Texts(
        {path: fingerprint(text) for path, text in texts.items() if path not in edition.hidden},
        {path: _head(text) for path, text in texts.items() if path not in edition.hidden},
    )


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


def keep(config_file: Path, question: str, kept: Kept) -> None:
    """Leave it for the next build."""
    shelf = Shelf(_path(config_file, question))
    shelf.put("program", program().encode())
    shelf.put("kept", pickle.dumps(kept, pickle.HIGHEST_PROTOCOL))
    shelf.save()


def recall(config_file: Path, question: str) -> Kept | None:
    """What the last build of the same site has left; None where there is nothing that can be used."""
    shelf = Shelf(_path(config_file, question))
    if shelf.get("program") != program().encode():
        return None
    found = shelf.get("kept")
    try:
        kept = _Reading(io.BytesIO(found)).load() if found else None
    except (pickle.UnpicklingError, EOFError, AttributeError, ImportError, IndexError, TypeError, ValueError):
        return None
    return kept if isinstance(kept, Kept) else None


class _Reading(pickle.Unpickler):
    """Gives back values of ours, and makes nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        if module.partition(".")[0] in ("haandbog", "datetime", "zoneinfo", "pydantic") or module in _PLAIN:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} does not belong here")


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
