"""What lies beside the pages and the facts of a handbook made from a starter, and is updated like them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from haandbog.diagnostics import Diagnostic
from haandbog.loading.files import read_readable, shown_name, walk_all
from haandbog.loading.markdown.structure import find_conflicts
from haandbog.loading.problems import conflict_marker
from haandbog.model.settings import Settings
from haandbog.model.source import Source

ANSWERS = ".haandbog-answers.yml"
"""What the makers answered, and which starter it was; an update asks nothing again."""

_BESIDE = (
    "README.md",
    "HOSTING.md",
    "data/README.md",
    "overrides/README.md",
    ".gitattributes",
    ".gitignore",
    ".gitlab-ci.yml",
    ".github",
)


def places_beside(root: Path) -> list[Path]:
    """Files and folders, there or not; none in a handbook that was not made from a starter."""
    return [root / name for name in _BESIDE] if (root / ANSWERS).is_file() else []


def conflicts_beside(settings: Settings) -> Iterator[Diagnostic]:
    """Where an update put two texts side by side and nobody has chosen yet."""
    for path in _texts(settings):
        text, _ = read_readable(settings.root, path)
        for loose in find_conflicts(Source(shown_name(settings.root, path), text)):
            yield conflict_marker.RULE.at(loose.place, mark=loose.text)


def _texts(settings: Settings) -> Iterator[Path]:
    for place in places_beside(settings.root):
        yield from [place] if place.is_file() else walk_all(place)
