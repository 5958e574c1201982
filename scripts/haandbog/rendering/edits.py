"""``haandbog fix``: what has one right mending, mended, and nothing else touched."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from haandbog.diagnostics import Diagnostic
from haandbog.model.source import Source


class Mended(Struct, frozen=True):
    """A file's new text, and the findings that it answers."""

    file: str
    text: str
    mended: tuple[Diagnostic, ...]


def mend(sources: Mapping[str, Source], diagnostics: Iterable[Diagnostic]) -> tuple[Mended, ...]:
    """Every file that changes. An edit whose old text is no longer there is left out."""
    by_file: dict[str, list[Diagnostic]] = {}
    for diagnostic in diagnostics:
        if diagnostic.edit and diagnostic.file in sources:
            by_file.setdefault(diagnostic.file, []).append(diagnostic)
    made = (_mend(sources[file], found) for file, found in sorted(by_file.items()))
    return tuple(mended for mended in made if mended.mended)


def _mend(source: Source, diagnostics: list[Diagnostic]) -> Mended:
    text, done, untouched = source.text, [], len(source.text)
    for diagnostic in sorted(diagnostics, key=lambda d: d.place, reverse=True):
        edit = diagnostic.edit
        start = source.line_starts[diagnostic.line - 1] + diagnostic.column - 1
        if edit is None or start + len(edit.old) > untouched or not text.startswith(edit.old, start):
            continue
        text = text[:start] + edit.new + text[start + len(edit.old) :]
        untouched = start
        done.append(diagnostic)
    return Mended(source.file, text, tuple(reversed(done)))
