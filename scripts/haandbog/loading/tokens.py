"""The look's colours and measures: those that the program brings, and the organisation's own."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from haandbog.diagnostics import Diagnostic
from haandbog.loading.files import read_text, shown_name
from haandbog.model.settings import Settings
from haandbog.model.source import Source
from haandbog.model.tokens import TokenFile, Tokens, read_tokens

TOKENS = "tokens.json"
_THEME = Path(__file__).parents[1] / "theme"


@lru_cache(maxsize=1)
def default_tokens() -> Tokens:
    """The look "Lampen er tændt"."""
    return read_tokens(Source(TOKENS, (_THEME / TOKENS).read_text(encoding="utf-8"))).tokens


def own_tokens(settings: Settings) -> tuple[TokenFile | None, tuple[Diagnostic, ...]]:
    """The organisation's own, when it has any, and what keeps the file from being read."""
    path = settings.overrides / TOKENS if settings.overrides else None
    if path is None or not path.is_file():
        return None, ()
    text, unreadable = read_text(settings.root, path)
    if text is None:
        return None, (unreadable,) if unreadable else ()
    return read_tokens(Source(shown_name(settings.root, path), text)), ()
