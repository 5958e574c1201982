"""The press: manuscripts in, PDFs out. What was typeset before is not typeset again."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from msgspec import Struct

from haandbog.adapters.typst import Refused, engine, typeset
from haandbog.checks.print_failed import RULE
from haandbog.diagnostics import Diagnostic, Place, has_errors, in_order
from haandbog.loading.print_styles import STYLES
from haandbog.model.handbook import Handbook
from haandbog.publishing.print.manuscript import FONTS, MAIN, Manuscript, Publication, manuscript

CACHE = "print"
"""Below the folder of what a build leaves for the next; it may be deleted at any time."""

KEPT_SECONDS = 14 * 24 * 3600
"""What no build has asked for so long is cleared away."""


class Printed(Struct, frozen=True):
    """What a publication became."""

    publication: Publication
    pdf: bytes | None
    problems: tuple[Diagnostic, ...]
    is_new: bool = False
    """Whether it had to be typeset, and did not lie in the cache."""


def printed(
    handbook: Handbook, publications: Iterable[Publication], site: Path, cache: Path | None
) -> tuple[Printed, ...]:
    """Each publication as PDF, in the order asked for; pictures are the finished site's own. Without a folder
    for the cache everything is typeset."""
    folder = cache / CACHE if cache else None
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        made = tuple(pool.map(lambda one: _printed(handbook, one, site, folder), publications))
    if folder:
        _clear(folder)
    return made


def problems(made: Iterable[Printed]) -> tuple[Diagnostic, ...]:
    """Everything that printing brought to light, each told once."""
    return in_order(problem for one in made for problem in one.problems)


def _printed(handbook: Handbook, publication: Publication, site: Path, folder: Path | None) -> Printed:
    written = manuscript(handbook, publication, lambda name: (site / name).is_file())
    files = {**written.files, **{name: (site / path).read_bytes() for name, path in written.images.items()}}
    kept = folder / f"{_key(files, written)}.pdf" if folder else None
    if kept and kept.is_file():
        kept.touch()
        return Printed(publication, kept.read_bytes(), written.problems)
    if has_errors(written.problems):
        return Printed(publication, None, written.problems)
    made = typeset(files, MAIN, written.day)
    if isinstance(made, Refused):
        told = RULE.at(_place(handbook, written, made), what=made.message)
        return Printed(publication, None, (*written.problems, told), is_new=True)
    if kept:
        _keep(kept, made, publication.name)
    return Printed(publication, made, written.problems, is_new=True)


def _keep(kept: Path, made: bytes, name: str) -> None:
    """Whole or not at all: two builds may use the folder at once."""
    beside = kept.with_suffix(f".{os.getpid()}-{name}.new")
    beside.write_bytes(made)
    os.replace(beside, kept)


def _key(files: dict[str, bytes], written: Manuscript) -> str:
    """What a PDF is made of: the same key, the same bytes."""
    whole = sha256(f"{engine()}\n{_fonts()}\n{written.day}\n".encode())
    for name in sorted(files):
        whole.update(f"{name}\n{len(files[name])}\n".encode())
        whole.update(files[name])
    return whole.hexdigest()


@lru_cache(maxsize=1)
def _fonts() -> str:
    whole = sha256()
    for path in sorted(FONTS.iterdir()):
        whole.update(path.read_bytes())
    return whole.hexdigest()


def _place(handbook: Handbook, written: Manuscript, refused: Refused) -> Place:
    """Where an editor can mend it: the page, or the handbook's own styles."""
    if refused.file == STYLES and handbook.print_styles:
        return Place(handbook.print_styles.file, refused.line, refused.column)
    return Place(written.sources.get(refused.file, handbook.settings.config_file))


def _clear(folder: Path) -> None:
    """Let go of what nobody has asked for in a while."""
    for left in _old(folder):
        left.unlink(missing_ok=True)


def _old(folder: Path) -> Iterator[Path]:
    before = time.time() - KEPT_SECONDS
    yield from (path for path in folder.glob("*.*") if path.stat().st_mtime < before)
