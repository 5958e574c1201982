"""``load``: a handbook's folder as a Handbook, and everything wrong with its files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from pathlib import Path

from msgspec import Struct

from haandbog.diagnostics import Diagnostic
from haandbog.loading.beside import conflicts_beside
from haandbog.loading.dividing import Divide, here
from haandbog.loading.facts import ReadFacts, read_facts
from haandbog.loading.files import is_folder, read_readable, shown_name, walk
from haandbog.loading.known import Known, ReadPage
from haandbog.loading.logo import read_logo
from haandbog.loading.markdown.pages import read_page
from haandbog.loading.pictures import damaged_pictures
from haandbog.loading.print_styles import print_styles
from haandbog.loading.problems import conflict_marker
from haandbog.loading.silences import page_silences
from haandbog.loading.tokens import default_tokens, own_tokens
from haandbog.model.handbook import Facts, Handbook
from haandbog.model.loose_ends import LooseEnd
from haandbog.model.pages import Page, Silence
from haandbog.model.settings import Settings
from haandbog.model.source import Source

Loaded = tuple[Handbook, tuple[Diagnostic, ...], Known]
"""A handbook, what is wrong with its files, and what is known now."""


def load(settings: Settings, divide: Divide = here) -> tuple[Handbook, tuple[Diagnostic, ...]]:
    """Read everything once. A file that cannot be read is told of, and the rest is read all the same."""
    handbook, problems, _ = load_again(settings, Known(), divide)
    return handbook, problems


def load_again(settings: Settings, known: Known, divide: Divide = here) -> Loaded:
    """The same, where an earlier reading is ``known``; and what is known now."""
    return begin_to_load(settings, known, divide)()


def begin_to_load(settings: Settings, known: Known, divide: Divide) -> Callable[[], Loaded]:
    """Begin to read; what it gives back does the rest. The pages are divided where none is known."""
    is_handbook = is_folder(settings.data_dir)
    files = tuple(_page_files(settings))
    shared = len(files) >= _MANY and not known.pages
    size = max(_FEW, len(files) // _PARTS)
    parts = [files[start : start + size] for start in range(0, len(files), size)]
    pages = (divide if shared else here)(
        len(parts), lambda part: _read_files(settings, parts[part], known, strict=is_handbook)
    )
    return partial(_load, settings, known, pages, is_handbook=is_handbook)


def _load(
    settings: Settings, known: Known, read_pages: Callable[[], list[list[_File]]], *, is_handbook: bool
) -> Loaded:
    read = known.facts or _facts(settings, is_handbook)
    found = [file for part in read_pages() for file in part]
    pages = {file.found[0].file: file.found for file in found}
    problems = [*read.problems, *(problem for file in found for problem in file.problems)]
    silences = [*read.silences, *(silence for file in found for silence in file.silences)]
    own, unread = own_tokens(settings) if is_handbook else (None, ())
    styles, unusable = print_styles(settings) if is_handbook else (None, ())
    logo, undrawn = read_logo(settings, is_handbook=is_handbook)
    files = _files(settings)
    handbook = Handbook(
        settings,
        read.facts,
        tuple(page for page, _ in pages.values()),
        read.sources,
        files,
        damaged_pictures(settings.docs_dir, files),
        tuple(silences),
        default_tokens=default_tokens(),
        own_tokens=own,
        print_styles=styles,
        logo=logo,
        is_handbook=is_handbook,
    )
    beside = conflicts_beside(settings)
    return handbook, (*problems, *unread, *unusable, *undrawn, *beside), Known(pages, read)


_MANY = 60
"""Pages below which another process costs more than it saves."""
_FEW, _PARTS = 6, 200
"""As few pages a process takes on at a time; and about as many parts at the most, so that one is not waited
for."""


class _File(Struct, frozen=True):
    """A page's file, read."""

    found: ReadPage
    problems: tuple[Diagnostic, ...]
    silences: tuple[Silence, ...]


def _read_files(
    settings: Settings, files: Iterable[tuple[str, Path, Path]], known: Known, *, strict: bool
) -> list[_File]:
    return [_read_file(settings, *file, known, strict=strict) for file in files]


def _read_file(
    settings: Settings, language: str, folder: Path, path: Path, known: Known, *, strict: bool
) -> _File:
    text, unreadable = read_readable(settings.root, path)
    source = Source(shown_name(settings.root, path), text)
    below = path.relative_to(folder).as_posix()
    found = known.page(source, language, below) or _read_once(source, language, below, strict=strict)
    page, wrong = found
    problems = (*([unreadable] if unreadable else []), *wrong, *_conflicts(page))
    return _File(found, problems, tuple(page_silences(source, page.body_start)))


def _facts(settings: Settings, is_handbook: bool) -> ReadFacts:
    return read_facts(settings.root, settings.data_dir) if is_handbook else ReadFacts(Facts(), {}, (), ())


_read_once = lru_cache(maxsize=8192)(read_page)
"""A preview reads the handbook again at each change, and most pages are as they were."""


def _conflicts(page: Page) -> Iterator[Diagnostic]:
    for loose in page.loose:
        if loose.kind is LooseEnd.CONFLICT:
            yield conflict_marker.RULE.at(loose.place, mark=loose.text)


def _page_files(settings: Settings) -> Iterator[tuple[str, Path, Path]]:
    """Language, its folder, and the path of every page."""
    for language in settings.languages:
        folder = settings.docs_dir / language if settings.folder_per_language else settings.docs_dir
        yield from ((language, folder, path) for path in walk(folder) if path.suffix == ".md")


def _files(settings: Settings) -> frozenset[str]:
    """What is no page: pictures, and pages that lie where no language's pages are looked for."""
    below = [settings.docs_dir / language for language in settings.languages]
    pages = below if settings.folder_per_language else [settings.docs_dir]
    paths = (
        path
        for path in walk(settings.docs_dir)
        if path.suffix != ".md" or not any(path.is_relative_to(folder) for folder in pages)
    )
    return frozenset(path.relative_to(settings.docs_dir).as_posix() for path in paths)
