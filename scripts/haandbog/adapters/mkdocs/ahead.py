"""The theme's templates, compiled by another process while this one reads the handbook: a tenth of a small
build from nothing. A build that finds them in its cache does without."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from haandbog.adapters.meanwhile import can_fork, meanwhile
from haandbog.publishing.shelf import FOLDER

TEMPLATES = "templates"
"""The shelf on which they lie after a build."""

_begun: list[Callable[[], Mapping[str, bytes]]] = []


def begin(config_file: Path) -> None:
    """Let them be compiled, unless some are there from an earlier build."""
    shelves = (config_file.parent / FOLDER).glob(f"{TEMPLATES}-*.shelf")
    _begun[:] = [cache(meanwhile(compiled))] if can_fork() and not any(shelves) else []


def result() -> Mapping[str, bytes]:
    """Those that have been compiled; none where nobody has begun."""
    return _begun[0]() if _begun else {}


def compiled() -> Mapping[str, bytes]:
    """What pages are made with: Material's and our own. One of the handbook's own is not known here, and is
    told apart by its place and text."""
    from mkdocs.theme import Theme

    from haandbog.adapters.mkdocs.environment import Compiled, compile_ahead, prepare
    from haandbog.publishing.shelf import Shelf
    from haandbog.rendering.theme import THEME

    theme, made = Theme(name="material"), Compiled(Shelf(None), "")
    theme.dirs.insert(0, str(THEME))
    prepare(theme, made)
    compile_ahead(theme.get_env())
    return made.here
