"""The look as files of the site: where it lies, and what is made of it."""

from __future__ import annotations

from functools import lru_cache

from haandbog.model.handbook import Handbook
from haandbog.rendering.stylesheet import bundle
from haandbog.rendering.theme import THEME
from haandbog.rendering.token_styles import tokens_css

STYLESHEET = "assets/css/haandbog.css"
"""The one stylesheet of ours that a page asks for."""

HOURS_SCRIPT = "assets/js/hours.js"
"""The opening hours as instants, below each language's root."""

WORKER = "sw.js"
"""The service worker, at each language's root: it may keep what lies below."""

MANIFEST = "manifest.json"
"""The web app manifest, likewise."""

TERMS_SCRIPT = "assets/js/terms.js"
"""What the glossary's words mean, below each language's root."""

SEARCH_INDEX = "search.json"
"""What the search looks through, below each language's root."""

ALL_PAGES = "alle-sider.md"
"""The page that lists them all, below each language's folder: the search of those without script."""

LATER_STYLESHEETS = tuple(f"assets/css/{name}.css" for name in ("search", "steps", "finder", "print"))
"""What opens over a page when it is asked for, what only the referral folder's pages need, and what paper
needs: sheets of their own, that no other page waits for."""

FOLDER_SCRIPTS = ("assets/js/folder.js", "assets/js/folder-hours.js")
"""What the finder compares and shows, and when places are open, below each language's root."""

_SHEETS = ("icons", "frame", "text", "components")


def stylesheet(handbook: Handbook) -> str:
    """Tokens first, then the sheets that use them."""
    return bundle([tokens_css(handbook.tokens), *_sheets()])


@lru_cache(maxsize=8)
def later_stylesheet(path: str) -> str:
    """One of the sheets that no page waits for, as it is sent."""
    return bundle([(THEME / path).read_text(encoding="utf-8")])


@lru_cache(maxsize=1)
def _sheets() -> tuple[str, ...]:
    return tuple((THEME / "assets" / "css" / f"{name}.css").read_text(encoding="utf-8") for name in _SHEETS)
