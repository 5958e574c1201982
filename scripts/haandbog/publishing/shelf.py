"""What one build keeps for the next: entries by the fingerprint of all that they were made from.

A shelf is one file beside the handbook, written whole or not at all. It holds what the last build used
and nothing else, so it never grows beyond one site. It is a help and never a source: whatever is
missing, torn or unreadable is made anew, and the folder can be deleted at any time.
"""

from __future__ import annotations

import contextlib
import json
import mmap
import os
import time
import zlib
from collections.abc import Iterator, Mapping
from hashlib import blake2b
from pathlib import Path

_MAGIC = b"haandbog shelf 1\n"
_IGNORE = "# Made by haandbog; safe to delete.\n*\n"
FOLDER = ".cache/haandbog"
"""Beside the handbook's ``mkdocs.yml``, unless ``cache_dir`` says otherwise."""
SHELVES = 48
"""Shelves that are kept: for languages, audiences and releases; those used longest ago go first."""
BYTES = 2_000_000_000
"""What all shelves together may take."""
DAYS = 60
"""After this long without use a shelf is cleared away."""


def fingerprint(*parts: str | bytes) -> str:
    """One name for these parts in this order: 32 hexadecimal digits."""
    digest = blake2b(digest_size=16)
    for part in parts:
        raw = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(b"%d:" % len(raw))
        digest.update(raw)
    return digest.hexdigest()


class Shelf:
    """Entries of the last build to be read, entries of this one to be kept.

    ``path`` None keeps nothing beyond the build.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._raw, self._index = _read(path) if path else (b"", {})
        self._used: dict[str, bytes | None] = {}

    @property
    def lasts(self) -> bool:
        """Whether it is there for another build."""
        return self._path is not None

    def get(self, key: str) -> bytes | None:
        """The entry with a key, and its use is noted; None when there is none or it is damaged."""
        if (fresh := self._used.get(key)) is not None:
            return fresh
        found = self._index.get(key)
        if found is None:
            return None
        start, length, check = found
        content = bytes(self._raw[start : start + length])
        if len(content) != length or zlib.crc32(content) != check:
            return None
        self._used[key] = None
        return content

    def put(self, key: str, content: bytes) -> None:
        self._used[key] = content

    def save(self) -> None:
        """Keep what was used, in place of what was there. A disk that is full or must not be written to
        costs nothing but time at the next build."""
        if self._path is None:
            return
        with contextlib.suppress(OSError):
            if all(content is None for content in self._used.values()) and len(self._used) == len(
                self._index
            ):
                os.utime(self._path)
                return
            _write(self._path, dict(self._contents()))

    def _contents(self) -> Iterator[tuple[str, bytes]]:
        for key, content in self._used.items():
            if content is not None:
                yield key, content
            else:
                start, length, _ = self._index[key]
                yield key, bytes(self._raw[start : start + length])


def _read(path: Path) -> tuple[bytes | mmap.mmap, Mapping[str, tuple[int, int, int]]]:
    """The file's bytes and where each entry lies; nothing of a file that is not whole."""
    try:
        with path.open("rb") as file:
            # Windows cannot replace a file that is mapped.
            raw = file.read() if os.name == "nt" else mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        start = len(_MAGIC) + 24
        length, check, size = (int.from_bytes(raw[at : at + 8], "big") for at in range(len(_MAGIC), start, 8))
        listed = raw[start : start + length]
        if raw[: len(_MAGIC)] != _MAGIC or zlib.crc32(listed) != check or len(raw) != size:
            return b"", {}
        below = start + length
        told = json.loads(listed)
        return raw, {key: (at + below, long, check) for key, (at, long, check) in told.items()}
    except (OSError, ValueError, TypeError):
        return b"", {}


def _write(path: Path, contents: Mapping[str, bytes]) -> None:
    index, at = {}, 0
    for key, content in contents.items():
        index[key] = (at, len(content), zlib.crc32(content))
        at += len(content)
    listed = json.dumps(index, separators=(",", ":")).encode("ascii")
    size = len(_MAGIC) + 24 + len(listed) + at
    head = b"".join(number.to_bytes(8, "big") for number in (len(listed), zlib.crc32(listed), size))
    _make_folder(path.parent)
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with beside.open("wb") as file:
            file.writelines((_MAGIC, head, listed, *contents.values()))
        os.replace(beside, path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def _make_folder(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    ignore = folder / ".gitignore"
    if not ignore.exists():
        ignore.write_text(_IGNORE, encoding="utf-8")


def tidy(folder: Path) -> None:
    """Clear away what no build has used for long, what a killed one left, and what is too much."""
    with contextlib.suppress(OSError):
        kept, now = 0, time.time()
        files = sorted(((p.stat().st_mtime, p) for p in folder.iterdir() if p.is_file()), reverse=True)
        shelves = [(used, path) for used, path in files if path.suffix == ".shelf"]
        for number, (used, path) in enumerate(shelves):
            kept += path.stat().st_size
            if number >= SHELVES or kept > BYTES or now - used > DAYS * 86400:
                path.unlink(missing_ok=True)
        for used, path in files:
            if path.name.startswith(".") and path.name != ".gitignore" and now - used > 3600:
                path.unlink(missing_ok=True)
