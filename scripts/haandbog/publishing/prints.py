"""What was typeset before: PDFs by the key of all that they are made of, each in a file of its own.

They are a help and never a source: what is missing, torn or damaged is typeset anew, a disk that is full or
must not be written to costs nothing but time, and the folder can be deleted at any time.
"""

from __future__ import annotations

import os
import time
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import get_ident

BYTES = 500_000_000
"""What all PDFs together may take; those used longest ago go first."""
DAYS = 14
"""After this long without use one is cleared away."""
_CHECK = 4
"""Bytes of the check sum that stands before the PDF."""
_BEING_WRITTEN = ".new-"


class Prints:
    """A folder of PDFs, which several builds may use at once; ``folder`` None keeps nothing."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def get(self, key: str) -> bytes | None:
        """The PDF, and its use is noted; None when there is none or it is damaged."""
        with suppress(OSError):
            if self._folder is not None:
                path = self._folder / key
                content = path.read_bytes()
                if zlib.crc32(content[_CHECK:]).to_bytes(_CHECK, "big") == content[:_CHECK]:
                    with suppress(OSError):
                        os.utime(path)
                    return content[_CHECK:]
        return None

    def put(self, key: str, pdf: bytes) -> None:
        """Keep it, whole or not at all."""
        if self._folder is None:
            return
        beside = self._folder / f"{_BEING_WRITTEN}{key}-{os.getpid()}-{get_ident()}"
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            try:
                beside.write_bytes(zlib.crc32(pdf).to_bytes(_CHECK, "big") + pdf)
                os.replace(beside, self._folder / key)
            except BaseException:  # an interruption, too
                beside.unlink(missing_ok=True)
                raise

    def tidy(self) -> None:
        """Let go of what nobody has asked for in a while, of what is too much, and of what a killed build
        left."""
        with suppress(OSError):
            for path in _too_old_or_much(self._folder) if self._folder is not None else ():
                path.unlink(missing_ok=True)


def _too_old_or_much(folder: Path) -> Iterator[Path]:
    kept, now = 0, time.time()
    files = sorted(((path.stat(), path) for path in folder.iterdir()), key=lambda file: -file[0].st_mtime)
    for told, path in files:
        kept += told.st_size
        age = now - told.st_mtime
        if kept > BYTES or age > DAYS * 86400 or (path.name.startswith(_BEING_WRITTEN) and age > 3600):
            yield path
