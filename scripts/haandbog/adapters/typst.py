"""Typst: the one place that imports it. Text and files in, an accessible PDF out."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import typst
from msgspec import Struct

from haandbog.adapters import row_headers
from haandbog.publishing.print.manuscript import FONTS

STANDARDS: list[typst.PDFStandard] = ["ua-1", "a-2a"]
"""Accessible (PDF/UA-1) and made to last (PDF/A-2a), both in the same file."""

_PLACE = re.compile(r"┌─ (?:.*/)?([\w.-]+\.typ):(\d+):(\d+)")
_SEARCHED = re.compile(r" \(searched at [^)]*[/\\]([^)/\\]*)\)")
"""Where Typst looked for a file: a folder of the machine that is gone when it is told."""


class Refused(Struct, frozen=True):
    """Why Typst made no PDF, and in which of its files."""

    message: str
    file: str = ""
    line: int = 1
    column: int = 1


@lru_cache(maxsize=1)
def engine() -> str:
    """Which Typst makes the PDFs, and what is said in them afterwards: part of what they are known by."""
    afterwards = sha256(Path(row_headers.__file__).read_bytes()).hexdigest()
    return f"typst {version('typst')} {' '.join(STANDARDS)} {afterwards}"


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    """The bundled fonts and those that Typst brings; never the machine's own, which differ."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(FONTS)])


def typeset(files: Mapping[str, bytes], main: str, day: date) -> bytes | Refused:
    """The PDF of a manuscript, dated ``day``: the same files give the same bytes."""
    with tempfile.TemporaryDirectory(prefix="haandbog-") as folder:
        for name, content in files.items():
            Path(folder, name).write_bytes(content)
        try:
            compiler = typst.Compiler(
                str(Path(folder, main)), root=folder, font_paths=_fonts(), ignore_system_fonts=True
            )
            made = compiler.compile(
                format="pdf",
                pdf_standards=STANDARDS,
                timestamp=datetime(day.year, day.month, day.day, tzinfo=UTC),
            )
        except typst.TypstError as error:
            return _refused(error)
    return row_headers.with_row_headers(made) if isinstance(made, bytes) else Refused("no PDF was made")


def _refused(error: typst.TypstError) -> Refused:
    message = _SEARCHED.sub(r": \1", error.message)
    place = _PLACE.search(error.diagnostic or "")
    if place is None:
        return Refused(message)
    return Refused(message, place[1], int(place[2]), int(place[3]) + 1)  # Typst counts columns from 0
