"""Permalinks: `/r/<page-id>/` leads to a page wherever it has moved (D5)."""

from __future__ import annotations


def permalink_path(page_id: str, *, language: str, default: str) -> str:
    """The permalink's path below the site's root: `r/modul-3/`, in other languages `nb/r/modul-3/`."""
    own = "" if language == default else f"{language}/"
    return f"{own}r/{page_id}/"


def permalink(
    page_id: str, *, language: str, default: str, site_url: str = "", fragment: str | None = None
) -> str:
    """The permalink as it is given to others; without a `site_url` it begins at the site's root."""
    root = site_url.rstrip("/")
    anchor = f"#{fragment}" if fragment else ""
    return f"{root}/{permalink_path(page_id, language=language, default=default)}{anchor}"
