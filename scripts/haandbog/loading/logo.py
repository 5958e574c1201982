"""The organisation's logo, ``theme: logo:`` in ``mkdocs.yml``: on each page, and on the cover of the book."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from haandbog.diagnostics import Diagnostic, Severity, Text
from haandbog.loading.files import shown_name
from haandbog.loading.pictures import is_whole
from haandbog.loading.problems import settings_wrong
from haandbog.model.printing import PICTURES, Logo
from haandbog.model.settings import Settings

_THEME = Path(__file__).parents[1] / "theme"


def read_logo(settings: Settings, *, is_handbook: bool) -> tuple[Logo | None, tuple[Diagnostic, ...]]:
    """The logo, or why it cannot be shown. To a site that is no handbook it is only told."""
    if settings.logo is None:
        return None, ()
    written, place = settings.logo
    path, wrong = _found(settings, written)
    ending = written.rpartition(".")[2].lower()
    content = _content(path) if path and ending in PICTURES else b""
    if content and is_whole(content, ending):
        return Logo(ending, content), ()
    hint = wrong or (DAMAGED if ending in PICTURES else OTHER_KIND)
    severity = Severity.ERROR if is_handbook else Severity.INFO
    filled = hint.fill(folders=_names(settings), endings=", ".join(PICTURES))
    return None, (settings_wrong.RULE.at(place, hint=filled, severity=severity, field="logo", value=written),)


def _found(settings: Settings, written: str) -> tuple[Path | None, Text | None]:
    """Where the site takes the file from, or why it cannot."""
    for folder in _folders(settings):
        path = folder / written
        if _is_file(path):
            inside = any(path.resolve().is_relative_to(near.resolve()) for near in (settings.root, folder))
            return (path, None) if inside and ".." not in path.parts else (None, OUTSIDE)
    return None, OUTSIDE if ".." in Path(written).parts or "://" in written else NOT_THERE


def _folders(settings: Settings) -> Iterator[Path]:
    """Where the site's files come from, the first that has one winning."""
    if settings.folder_per_language:
        yield settings.docs_dir / settings.language
    yield settings.docs_dir
    if settings.overrides:
        yield settings.overrides
    yield _THEME


def _names(settings: Settings) -> str:
    own = [folder for folder in (settings.overrides, settings.docs_dir) if folder]
    return " / ".join(shown_name(settings.root, folder) for folder in own)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # no file can have such a name
        return False


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


NOT_THERE = Text(
    "filen er der ikke: læg den i {folders}, og skriv stien derfra, eller slet linjen",
    "filen er der ikke: legg den i {folders} og skriv stien derfra, eller slett linjen",
    "the file is not there: put it into {folders} and write its path from there, or delete the line",
)
OUTSIDE = Text(
    "den ligger uden for håndbogen: læg filen i {folders}, og skriv stien derfra",
    "den ligger utenfor håndboken: legg filen i {folders} og skriv stien derfra",
    "it lies outside the handbook: put the file into {folders} and write its path from there",
)
OTHER_KIND = Text(
    "gem logoet som en af disse slags: {endings}",
    "lagre logoen som en av disse slagene: {endings}",
    "save the logo as one of these kinds: {endings}",
)
DAMAGED = Text(
    "filen er skadet, eller den er en anden slags, end navnet siger: gem logoet igen",
    "filen er skadet, eller den er av et annet slag enn navnet sier: lagre logoen på nytt",
    "the file is damaged, or of another kind than its name says: save the logo again",
)
