"""The handbook's own ``print.typ``, which changes the look of paper."""

from __future__ import annotations

from haandbog.diagnostics import Diagnostic
from haandbog.loading.files import read_text, shown_name
from haandbog.model.settings import Settings
from haandbog.model.source import Source

STYLES = "print.typ"


def print_styles(settings: Settings) -> tuple[Source | None, tuple[Diagnostic, ...]]:
    """The styles, when there are any, and what keeps the file from being read."""
    path = settings.overrides / STYLES if settings.overrides else None
    if path is None or not path.is_file():
        return None, ()
    text, unreadable = read_text(settings.root, path)
    if text is None:
        return None, (unreadable,) if unreadable else ()
    return Source(shown_name(settings.root, path), text), ()
