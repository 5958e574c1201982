"""What was told of a handbook in which nothing has changed since: told again without reading it.

An answer is kept with a fingerprint of every file that it followed from, the program's own included. Whoever
changes a letter of any of them is answered anew.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from haandbog.publishing.shelf import FOLDER, Shelf, fingerprint

_PROGRAM = Path(__file__).parents[1]
_NOT_FOLLOWED = ("INHERIT", "cache_dir")
"""Words in a configuration that lead to files or folders that are not known here."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was said, and the exit code."""

    text: str
    code: int


def recall(config_file: Path, asked: str) -> Answer | None:
    """The answer to the same question; None when anything that it followed from has changed."""
    found = Shelf(_path(config_file, asked)).get(asked)
    if found is None:
        return None
    told = json.loads(found)
    places = [Path(place) for place in told["places"]]
    if not _is_plain(config_file) or told["stamp"] != stamp([config_file, *places]):
        return None
    return Answer(told["text"], told["code"])


@dataclass(frozen=True, slots=True)
class Before:
    """A handbook as it was before it was read: whatever is saved meanwhile is answered anew."""

    config_file: Path
    places: tuple[str, ...]
    stamp: str

    @classmethod
    def reading(cls, config_file: Path, places: Iterable[Path]) -> Before:
        """The configuration, and what lies at ``places``, as it is now."""
        followed = tuple(sorted({str(place) for place in places}))
        return cls(config_file, followed, stamp([config_file, *map(Path, followed)]))

    def keep(self, asked: str, answer: Answer) -> None:
        """Keep an answer that followed from this."""
        if not _is_plain(self.config_file):
            return
        told = {"places": self.places, "stamp": self.stamp, "text": answer.text, "code": answer.code}
        shelf = Shelf(_path(self.config_file, asked))
        shelf.put(asked, json.dumps(told, ensure_ascii=False).encode())
        shelf.save()


def _path(config_file: Path, asked: str) -> Path:
    return config_file.parent / FOLDER / f"answer-{fingerprint(config_file.name, asked)[:12]}.shelf"


def _is_plain(config_file: Path) -> bool:
    text = config_file.read_text("utf-8", "replace")
    return not any(word in text for word in _NOT_FOLLOWED)


def stamp(places: Iterable[Path]) -> str:
    """One fingerprint for these files and all files below these folders, their names and bytes, and for the
    program that reads them."""
    return fingerprint(program(), *(part for place in places for part in _told(place)))


@lru_cache(maxsize=1)
def program() -> str:
    """The program itself, to the letter."""
    return fingerprint(sys.version, *_told(_PROGRAM))


def _told(place: Path) -> Iterable[str | bytes]:
    if place.is_file():
        yield from (place.name, place.read_bytes())
    for folder, folders, names in os.walk(place, followlinks=True):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(names):
            path = os.path.join(folder, name)
            yield os.path.relpath(path, place)
            yield Path(path).read_bytes() if os.path.exists(path) else b""
