"""What the walker stumbled over, told to the editor with its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from haandbog.checks import image_damaged, image_missing, print_glyph, print_media, print_unknown
from haandbog.diagnostics import Diagnostic, Place
from haandbog.model.handbook import Handbook
from haandbog.model.printing import PICTURES
from haandbog.model.source import Source
from haandbog.publishing.print.walk import Slip


def problems_of(handbook: Handbook, file: str, slips: Iterable[tuple[str, str]]) -> Iterator[Diagnostic]:
    """Each slip as a diagnostic, at the first place in the file that has what it is about."""
    source = source_of(handbook, file)
    for kind, what in slips:
        place = _place(source, what)
        if kind == Slip.GLYPH:
            yield from _signs(handbook, source, what)
        elif kind == Slip.MEDIA:
            yield print_media.RULE.at(place, what=what, endings=", ".join(PICTURES))
        elif kind == Slip.IMAGE:
            yield image_missing.RULE.at(place, target=what)
        else:
            yield print_unknown.RULE.at(place, what=what)


def damaged_picture(handbook: Handbook, file: str, target: str) -> Diagnostic:
    """A picture of the site that cannot be drawn, at the first place on a page that names it."""
    name = target.rpartition("/")[2]
    return image_damaged.RULE.at(_place(source_of(handbook, file), name), target=name)


def _signs(handbook: Handbook, source: Source, sign: str) -> Iterator[Diagnostic]:
    """Where a sign was written: on the page, else in the data. What nobody wrote is an example of ours in the
    manual, where its number says enough."""
    written = next((s for s in (source, *handbook.sources.values()) if sign in s.text), None)
    if written is not None:
        yield print_glyph.at(_place(written, sign), sign)


def source_of(handbook: Handbook, file: str) -> Source:
    """A file of the handbook as it was read; nothing of one that is no page and no data."""
    page = next((page for page in handbook.pages if page.file == file), None)
    return page.source if page else handbook.sources.get(file) or Source(file, "")


def _place(source: Source, what: str) -> Place:
    offset = source.text.lower().find(what.partition(" ")[0].rstrip(">").lower() or what)
    return source.place(offset) if offset >= 0 else Place(source.file)
