"""What a command has read, file by file, and what it has written: the next one knows what has changed.

What is read is told by its bytes. What this program wrote itself (its own code on disk, a finished site) is
told by what the file system says of each file, which is some twenty times as fast.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from haandbog.publishing.shelf import fingerprint

_PROGRAM = Path(__file__).parents[1]
_NOT_FOLLOWED = ("INHERIT", "cache_dir", "!ENV")
"""Words in a configuration that lead to what is not known here."""

Inputs = Mapping[str, str]
"""Each file by its path, and the fingerprint of its bytes."""

Look = tuple[int, int, int]
"""A file's size in bytes, when it was changed in nanoseconds, and its number on the disk."""


def read_inputs(places: Iterable[Path]) -> Inputs:
    """These files, and all files below these folders, as they are now."""
    found: dict[str, str] = {}
    for path in (path for place in places for path in _below(str(place))):
        with suppress(FileNotFoundError), open(path, "rb") as file:
            found[path] = fingerprint(file.read())
    return found


def _below(place: str) -> Iterator[str]:
    if os.path.isfile(place):
        yield place
    for folder, folders, names in os.walk(place, followlinks=True):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        yield from (os.path.join(folder, name) for name in sorted(names))


def is_plain(config_file: Path) -> bool:
    """Whether all that a configuration follows from is known here."""
    text = config_file.read_text("utf-8", "replace")
    return not any(word in text for word in _NOT_FOLLOWED)


@lru_cache(maxsize=1)
def program() -> str:
    """This installation: its own files as they lie on the disk, and the versions of what it stands on."""
    own = (f"{name} {look}" for name, look in sorted(looks(_PROGRAM).items()) if "__pycache__" not in name)
    return fingerprint(sys.version, *_libraries(), *own)


def _libraries() -> Iterator[str]:
    for folder in sys.path:
        if folder.endswith(("site-packages", "dist-packages")) and os.path.isdir(folder):
            yield from sorted(name for name in os.listdir(folder) if name.endswith("-info"))


def looks(folder: Path) -> dict[str, Look]:
    """Every file below a folder by its path there; empty where there is no such folder."""
    found: dict[str, Look] = {}
    waiting = [str(folder)] if folder.is_dir() else []
    start = len(str(folder)) + 1
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                else:
                    seen = entry.stat(follow_symlinks=False)
                    name = entry.path[start:].replace(os.sep, "/")
                    found[name] = (seen.st_size, seen.st_mtime_ns, seen.st_ino)
    return found
