"""What an earlier build of the same site has read: what is as it was then need not be read again.

It is a help and never a source: where anything does not fit, everything is read anew.
"""

from __future__ import annotations

import io
import os
import pickle
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from zlib import crc32

from msgspec import Struct
from msgspec.structs import replace

from haandbog.loading.known import Known, ReadPage
from haandbog.model.remembered import all_remembered, take_over
from haandbog.model.settings import Settings
from haandbog.publishing.inputs import Inputs, program
from haandbog.publishing.shelf import FOLDER, Shelf, fingerprint


class Earlier(Struct, frozen=True):
    """An earlier reading."""

    inputs: Inputs
    known: Known


class Last(Struct, frozen=True):
    """What the last build of the same site has left."""

    read: Earlier
    shelf: Shelf
    """Where the rest lies, for those who come to need it."""


_CHUNKS = 16
"""Pages are kept in so many parts, so that a changed one leaves the others as they lie there."""


def keep(shelf: Shelf, read: Earlier, before: Earlier | None) -> None:
    """Leave it for the next build, in place of what was left ``before``."""
    shelf.put("program", program().encode())
    old = _chunks(before.known.pages) if before else {}
    for name, pages in _chunks(read.known.pages).items():
        same = old.get(name, {}).keys() == pages.keys()
        if not (same and all(old[name][file] is page for file, page in pages.items()) and shelf.get(name)):
            put(shelf, name, pages)
    if not (before and before.known.facts is read.known.facts and shelf.get("facts")):
        put(shelf, "facts", read.known.facts)
    put(shelf, "inputs", dict(read.inputs))
    put(shelf, "answers", all_remembered())


def _chunks(pages: Mapping[str, ReadPage]) -> dict[str, dict[str, ReadPage]]:
    chunks: dict[str, dict[str, ReadPage]] = {}
    for file, page in pages.items():
        chunks.setdefault(f"pages-{crc32(file.encode()) % _CHUNKS}", {})[file] = page
    return chunks


def recall(config_file: Path, question: str) -> Last | None:
    """What the last build of the same site has left; None where there is nothing that can be used. What slow
    libraries answered then is remembered."""
    shelf = shelf_of(config_file, question)
    if shelf.get("program") != program().encode():
        return None
    take_over(get(shelf, "answers") or {})
    pages: dict[str, ReadPage] = {}
    for number in range(_CHUNKS):
        pages |= get(shelf, f"pages-{number}") or {}
    inputs = get(shelf, "inputs")
    return Last(Earlier(inputs, Known(pages, get(shelf, "facts"))), shelf) if inputs else None


def known_of(read: Earlier | None, now: Inputs, settings: Settings) -> Known:
    """What need not be read again."""
    if read is None:
        return Known()
    same_data = _below(read.inputs, settings.data_dir) == _below(now, settings.data_dir)
    return read.known if same_data else replace(read.known, facts=None)


def only_texts(read: Earlier, now: Inputs, settings: Settings) -> bool:
    """Whether only pages and facts have changed since, and no page has come or gone."""
    return _others(read.inputs, settings) == _others(now, settings)


def _others(inputs: Inputs, settings: Settings) -> Inputs:
    """All that is neither the text of a page nor a fact."""
    docs, data = f"{settings.docs_dir}{os.sep}", f"{settings.data_dir}{os.sep}"
    others = {
        path: "" if path.startswith(docs) and path.endswith(".md") else told
        for path, told in inputs.items()
        if not path.startswith(data)
    }
    return {**others, **_below(inputs, settings.overrides)} if settings.overrides else others


def _below(inputs: Inputs, folder: Path) -> Inputs:
    return {path: told for path, told in inputs.items() if path.startswith(f"{folder}{os.sep}")}


def shelf_of(config_file: Path, question: str) -> Shelf:
    """Where it lies."""
    return Shelf(config_file.parent / FOLDER / f"site-{fingerprint(config_file.name, question)[:12]}.shelf")


def put(shelf: Shelf, name: str, value: object) -> None:
    """Keep a value of ours."""
    shelf.put(name, pickle.dumps(value, pickle.HIGHEST_PROTOCOL))


def get(shelf: Shelf, name: str) -> Any:
    """It again; None where there is nothing that can be used."""
    found = shelf.get(name)
    try:
        return _Reading(io.BytesIO(found)).load() if found else None
    except (pickle.UnpicklingError, EOFError, AttributeError, ImportError, IndexError, TypeError, ValueError):
        return None


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
