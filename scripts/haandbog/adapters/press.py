"""The press: manuscripts in, PDFs out. What was typeset before is not typeset again."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from msgspec import Struct

from haandbog.adapters.typst import Refused, engine, typeset
from haandbog.checks.print_failed import OURS, RULE, STYLES_GIVEN
from haandbog.diagnostics import Diagnostic, Place, has_errors, in_order
from haandbog.loading.print_styles import STYLES
from haandbog.model.handbook import Handbook
from haandbog.model.printing import PICTURES
from haandbog.publishing.print.manuscript import FONTS, MAIN, Manuscript, Publication, manuscript
from haandbog.publishing.print.slips import damaged_picture
from haandbog.publishing.prints import Prints

CACHE = "print"
"""Below the folder of what a build leaves for the next; it may be deleted at any time."""


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
    before = Prints(cache / CACHE if cache else None)
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        made = tuple(pool.map(lambda one: _printed(handbook, one, site, before), publications))
    before.tidy()
    return made


def problems(made: Iterable[Printed]) -> tuple[Diagnostic, ...]:
    """Everything that printing brought to light, each told once."""
    return in_order(problem for one in made for problem in one.problems)


def _printed(handbook: Handbook, publication: Publication, site: Path, before: Prints) -> Printed:
    written = manuscript(handbook, publication, lambda name: (site / name).is_file())
    files = {**written.files, **{name: (site / path).read_bytes() for name, path in written.images.items()}}
    key = _key(files, written)
    kept = before.get(key)
    if kept is not None:
        return Printed(publication, kept, written.problems)
    if has_errors(written.problems):
        return Printed(publication, None, written.problems)
    made = typeset(files, MAIN, written.day)
    if isinstance(made, Refused):
        told = tuple(_told(handbook, written, files, made))
        return Printed(publication, None, (*written.problems, *told), is_new=True)
    before.put(key, made)
    return Printed(publication, made, written.problems, is_new=True)


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


def _told(
    handbook: Handbook, written: Manuscript, files: Mapping[str, bytes], refused: Refused
) -> Iterator[Diagnostic]:
    """Where an editor can mend it: in the handbook's own styles, else the pictures that cannot be drawn:
    Typst names none. What is left is ours, or a style's that takes something else than it is given."""
    if refused.file == STYLES and handbook.print_styles:
        place = Place(handbook.print_styles.file, refused.line, refused.column)
        yield RULE.at(place, what=refused.message)
        return
    pictures = [name for name in files if name.rpartition(".")[2] in PICTURES]
    damaged = [name for name in pictures if not _is_drawn(name, files[name], written.day)]
    for name in damaged:
        page = _page_with(written, name) or handbook.settings.config_file
        yield damaged_picture(handbook, page, written.images.get(name, name))
    if not damaged:
        file = written.sources.get(refused.file, handbook.settings.config_file)
        styles = handbook.print_styles
        place, hint = (Place(styles.file), STYLES_GIVEN) if styles else (Place(file), OURS)
        yield RULE.at(place, what=refused.message, hint=hint)


def _is_drawn(name: str, content: bytes, day: date) -> bool:
    """Whether Typst can draw a picture that stands alone."""
    text = f'#set document(title: "-")\n= -\n#image("{name}", alt: "-")'
    return not isinstance(typeset({MAIN: text.encode(), name: content}, MAIN, day), Refused)


def _page_with(written: Manuscript, name: str) -> str:
    """The page that a picture stands on; none for the logo."""
    pages = (page for file, page in written.sources.items() if name.encode() in written.files[file])
    return next(pages, "")
