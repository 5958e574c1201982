"""The theme's templates compiled, and the program looked through, by another process while this one reads the
handbook: a tenth of a small build from nothing. A build that finds templates in its cache does without."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from msgspec import Struct, field

from haandbog.adapters.meanwhile import can_fork, meanwhile
from haandbog.publishing.shelf import FOLDER

TEMPLATES = "templates"
"""The shelf on which they lie after a build."""


class Ahead(Struct, frozen=True):
    """What has been done already."""

    program: str = ""
    """The program's fingerprint; empty where it has not been looked through."""
    templates: Mapping[str, bytes] = field(default_factory=dict)


_begun: list[Callable[[], Ahead]] = []


def begin(config_file: Path) -> None:
    """Begin with it, unless templates are there from an earlier build."""
    shelves = (config_file.parent / FOLDER).glob(f"{TEMPLATES}-*.shelf")
    _begun[:] = [cache(meanwhile(_work))] if can_fork() and not any(shelves) else []


def result() -> Ahead:
    """What has been done; nothing where nobody has begun."""
    return _begun[0]() if _begun else Ahead()


def _work() -> Ahead:
    from haandbog.adapters.mkdocs import fingerprints

    return Ahead(fingerprints.program(), compiled())


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
