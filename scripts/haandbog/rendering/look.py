"""The look as files of the site: where it lies, what is made of it, and what is wrong with its tokens."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from haandbog.diagnostics import Diagnostic
from haandbog.model.handbook import Handbook
from haandbog.rendering.stylesheet import bundle
from haandbog.rendering.token_styles import tokens_css
from haandbog.rendering.tokens import Tokens, merge, parse, problems

THEME = Path(__file__).parents[1] / "theme"
"""Our templates, styles, scripts, fonts and icons."""

STYLESHEET = "assets/css/haandbog.css"
"""The one stylesheet of ours that a page asks for."""

HOURS_SCRIPT = "assets/js/hours.js"
"""The opening hours as instants, below each language's root."""

_SHEETS = ("icons", "frame", "text", "components")


@lru_cache(maxsize=1)
def default_tokens() -> Tokens:
    """The look "Lampen er tændt"."""
    tokens, _ = parse((THEME / "tokens.json").read_text(encoding="utf-8"), "tokens.json")
    return tokens


def tokens_of(handbook: Handbook) -> tuple[Tokens, tuple[Diagnostic, ...]]:
    """The default tokens with the organisation's own over them, and what is wrong with those."""
    own = handbook.own_tokens
    if own is None:
        return default_tokens(), ()
    tokens, unread = parse(own.text, own.file)
    wrong = unread or problems(default_tokens(), tokens, own.text, own.file)
    return (default_tokens() if wrong else merge(default_tokens(), tokens)), tuple(wrong)


def stylesheet(handbook: Handbook) -> str:
    """Tokens first, then the sheets that use them."""
    tokens, _ = tokens_of(handbook)
    return bundle([tokens_css(tokens), *_sheets()])


@lru_cache(maxsize=1)
def _sheets() -> tuple[str, ...]:
    return tuple((THEME / "assets" / "css" / f"{name}.css").read_text(encoding="utf-8") for name in _SHEETS)
