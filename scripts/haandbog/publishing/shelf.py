"""What one build keeps for the next: entries by the fingerprint of all that they were made from.

A shelf is one file beside the handbook, written whole or not at all. It holds what the last build used
and nothing else, so it never grows beyond one site. It is a help and never a source: whatever is
missing, torn or unreadable is made anew, and the folder can be deleted at any time.
"""

from __future__ import annotations

import contextlib
import json
import os
import time
import zlib
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, cast
from weakref import finalize

from msgspec import Struct

_MAGIC = b"haandbog shelf 2\n"
_TAIL = 24
"""At the end: how long the list of entries is, its check sum, how long the file is; eight bytes each."""
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


class _Aside(Struct, frozen=True):
    """An entry that waits on the disk."""

    file: BinaryIO
    start: int
    length: int

    def content(self) -> bytes:
        self.file.seek(self.start)
        return self.file.read(self.length)


class Shelf:
    """Entries of the last build to be read, entries of this one to be kept.

    ``path`` None keeps nothing beyond the build. A ``large`` one holds a site's pages: they wait on the disk
    to be kept, and only one process may put them there.
    """

    def __init__(self, path: Path | None, *, large: bool = False) -> None:
        self._path, self._large = path, large
        self._file, self._index = _read(path) if path else (BytesIO(), {})
        finalize(self, self._file.close)
        self._used: dict[str, bytes | _Aside | None] = {}
        self._waiting: BinaryIO | None = None

    @property
    def lasts(self) -> bool:
        """Whether it is there for another build."""
        return self._path is not None

    def get(self, key: str) -> bytes | None:
        """The entry with a key, and its use is noted; None when there is none or it is damaged."""
        if (fresh := self._used.get(key)) is not None:
            return fresh.content() if isinstance(fresh, _Aside) else fresh
        found = self._index.get(key)
        if found is None:
            return None
        start, length, check = found
        content = _part(self._file, start, length)
        if len(content) != length or zlib.crc32(content) != check:
            return None
        self._used[key] = None
        return content

    def put(self, key: str, content: bytes) -> None:
        self._used[key] = (self._laid_aside(self._path, content) or content) if self._path else content

    def _laid_aside(self, path: Path, content: bytes) -> _Aside | None:
        """The entry on the disk, in a file without a name, which is gone whatever ends the build; None where
        it stays in memory."""
        if not self._large:
            return None
        with contextlib.suppress(OSError):
            if self._waiting is None:
                self._waiting = _unnamed(path.parent)
                finalize(self, self._waiting.close)
            waiting = self._waiting
            start = waiting.seek(0, os.SEEK_END)
            if waiting.write(content) == len(content):
                return _Aside(waiting, start, len(content))
        self._large = False
        return None

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
            _write(self._path, self._contents())

    def _contents(self) -> Iterator[tuple[str, bytes]]:
        for key, content in self._used.items():
            if isinstance(content, _Aside):
                yield key, content.content()
            elif content is not None:
                yield key, content
            else:
                start, length, _ = self._index[key]
                yield key, _part(self._file, start, length)


_Index = Mapping[str, tuple[int, int, int]]
"""Where each entry lies, how long it is, and its check sum."""


def _read(path: Path) -> tuple[BinaryIO, _Index]:
    """The file, and what lies in it: nothing where it is not whole."""
    try:
        file = _opened(path)
    except OSError:
        return BytesIO(), {}
    try:
        return file, _index(file)
    except (OSError, ValueError, TypeError):
        return file, {}


def _index(file: BinaryIO) -> _Index:
    end = max(file.seek(0, os.SEEK_END) - _TAIL, 0)
    tail = _part(file, end, _TAIL)
    length, check, size = (int.from_bytes(tail[at : at + 8], "big") for at in range(0, _TAIL, 8))
    listed = _part(file, max(end - length, 0), min(length, end))
    whole = _part(file, 0, len(_MAGIC)) == _MAGIC and size == end + _TAIL
    if not whole or zlib.crc32(listed) != check:
        return {}
    return {key: (start, long, total) for key, (start, long, total) in json.loads(listed).items()}


def _opened(path: Path) -> BinaryIO:
    """The file, not mapped: what is read would count as held. Windows cannot replace a file that is open."""
    return BytesIO(path.read_bytes()) if os.name == "nt" else path.open("rb", buffering=0)


def _part(file: BinaryIO, start: int, length: int) -> bytes:
    """A part of a file that processes share."""
    if isinstance(file, BytesIO):
        return file.getvalue()[start : start + length]
    return os.pread(file.fileno(), length, start)


def _write(path: Path, contents: Iterable[tuple[str, bytes]]) -> None:
    """One entry after the other, then the list of them: never all of a site in memory."""
    index: dict[str, tuple[int, int, int]] = {}
    _make_folder(path.parent)
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with beside.open("wb") as file:
            at = file.write(_MAGIC)
            for key, content in contents:
                index[key] = (at, len(content), zlib.crc32(content))
                at += file.write(content)
            listed = json.dumps(index, separators=(",", ":")).encode("ascii")
            tail = (len(listed), zlib.crc32(listed), at + len(listed) + _TAIL)
            file.write(listed + b"".join(number.to_bytes(8, "big") for number in tail))
        os.replace(beside, path)
    except BaseException:  # an interruption, too
        beside.unlink(missing_ok=True)
        raise


def _unnamed(folder: Path) -> BinaryIO:
    """A file that nobody else sees."""
    from tempfile import TemporaryFile  # slow to import; most shelves do without

    _make_folder(folder)
    return cast(BinaryIO, TemporaryFile(dir=folder, buffering=0))


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
