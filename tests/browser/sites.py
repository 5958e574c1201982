"""The pages of the repository's own handbook, as a reader meets them."""

from __future__ import annotations

from pathlib import Path

LANGUAGES = {"da": "", "nb": "nb/", "en": "en/"}
"""Each language's root below the site's."""

KINDS = {
    "front": "",
    "acute list": "akut/",
    "acute guide": "akut/overdosis/",
    "directory": "henvisning/",
    "partner": "henvisning/vamis/",
    "hours": "kontakt/",
    "module": "uddannelse/modul-3/",
    "role": "start/raadgiver/",
    "long text": "frivilligpolitik/",
    "knowledge": "viden/spil/",
    "check list": "om/print/",
    "glossary": "om/ordliste/",
    "manual": "om/ret-en-side/",
    "lost": "404.html",
}
"""One page of each kind, below a language's root."""


def addresses(site: Path, language: str) -> list[str]:
    """Every page of a language and its 404, below the site's root; not the pages that only lead on."""
    own = LANGUAGES[language]
    others = tuple(other for other in LANGUAGES.values() if other and other != own)
    found = (path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html")))
    return [
        name.removesuffix("index.html")
        for name in found
        if name.startswith(own) and not name.startswith(others) and not name.startswith(f"{own}r/")
    ]
