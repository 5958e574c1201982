"""Which pages have to be made again: those whose text or frame differs from what the last build made."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from haandbog.adapters.mkdocs.printing import with_pdfs
from haandbog.publishing.edition import Edition, interface_for
from haandbog.publishing.kept import Kept, Texts, frame_in_common, frame_of, texts_of
from haandbog.publishing.sentences import Sentences

_FEW, _SHARE = 24, 0.5
"""So many pages, or so large a share of them, are made one by one; more are made side by side, all anew."""


class DiffersError(Exception):
    """Something else has changed than can be taken over: the whole site is to be built."""


class Plan(Struct, frozen=True):
    """What has to be made."""

    pages: Mapping[str, tuple[str, ...]]
    """The paths of pages, by the reader's language."""
    frames: Mapping[tuple[str, str], str]
    texts: Texts


def plan(edition: Edition, kept: Kept, changed: Sentences | None, *, live: bool = False) -> Plan:
    """Which pages differ, in a preview (``live``) or a site. Raises DiffersError when that is not all."""
    languages = edition.handbook.settings.languages
    if not kept.left.snapshots.keys() >= set(languages):
        raise DiffersError("plugins")
    texts, before = texts_of(edition, kept.texts if changed else None), kept.texts
    if texts.whole.keys() != before.whole.keys() or texts.heads != before.heads:
        raise DiffersError("pages")
    frames = {**kept.left.frames, **_frames(edition, kept, changed, live=live)}
    wanted: dict[str, list[str]] = {language: [] for language in languages}
    for (language, path), frame in frames.items():
        if path and (frame, texts.whole[path]) != (kept.left.frames[language, path], before.whole[path]):
            wanted[language].append(path)
        elif frame != kept.left.frames[language, path]:
            raise DiffersError("frame")
    if sum(map(len, wanted.values())) > max(_FEW, _SHARE * len(frames)):
        raise DiffersError("many pages")
    return Plan({language: tuple(paths) for language, paths in wanted.items() if paths}, frames, texts)


def _frames(
    edition: Edition, kept: Kept, changed: Sentences | None, *, live: bool
) -> dict[tuple[str, str], str]:
    """What the frames show that can have changed."""
    menus = kept.left.menus if edition.handbook.settings.pdf and not live else {}
    paths = {path for _, path in kept.left.frames}
    touched = paths if changed is None else changed.shown_on(edition.handbook, paths)
    found: dict[tuple[str, str], str] = {}
    for language, path in kept.left.frames:
        if path in touched:
            shown = interface_for(edition, language, path or None, live=live)
            own = with_pdfs(shown, edition, menus, path)
            found[language, path] = frame_of(own) if path else frame_in_common(shown)
    return found
