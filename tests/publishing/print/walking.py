"""A piece of HTML walked to Typst and typeset, as the press does it, without a handbook around it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from haandbog.adapters.typst import Refused, typeset
from haandbog.loading.tokens import default_tokens
from haandbog.publishing.print.html import read_content
from haandbog.publishing.print.manuscript import HEAD, MAIN, TYPESET
from haandbog.publishing.print.walk import Found, Surroundings
from haandbog.publishing.print.walker import walk_content
from haandbog.publishing.print.words import print_words

URL = "prøve/"
DAY = date(2026, 11, 23)
CASES = Path(__file__).parents[2] / "cases" / "print"


def around(*places: str, files: Mapping[str, bytes] | None = None, language: str = "da") -> Surroundings:
    """What is printed with the piece: these addresses, and these files of the site."""
    return Surroundings(
        places=frozenset((URL, *places)),
        titles={URL: "Prøve"},
        outside=lambda address: f"håndbog.example/{address}",
        has_file=lambda name: name in (files or {}),
        words=print_words(language),
        explains=frozenset(),
    )


def walked(
    html: str, *places: str, files: Mapping[str, bytes] | None = None, foot: int = 0
) -> tuple[str, Found]:
    """The Typst text of a page with this content below its title, and what came to light."""
    content = read_content(f'<div id="hb-content"><h1>Prøve</h1>{html}</div>')
    assert content is not None
    return walk_content(content, URL, around(*places, files=files), foot)


def files_for(code: str, files: Mapping[str, bytes] | None = None, **changed: object) -> dict[str, bytes]:
    """A whole manuscript around a page's Typst text."""
    config: dict[str, object] = {
        "title": "Prøve",
        "document": "Prøve",
        "organisation": "Eksempellinjen",
        "keywords": [],
        "day": [2026, 11, 23],
        "edition": "Kladde",
        "language": "da",
        "region": "DK",
        "format": "a4",
        "offset": 0,
        "address": "",
        "codes": {},
        "icons": {},
        "logo": None,
        "names": {},
        "unlisted": [],
        "closing": [],
        "proposals": [],
    }
    main = f'{HEAD}#show: handbook\n#show: restyled\n#chapter(title: "Prøve", {code})\n'
    return {
        MAIN: main.encode(),
        "haandbog.typ": (TYPESET / "haandbog.typ").read_bytes(),
        "print.typ": b"",
        "tokens.json": json.dumps(default_tokens()).encode(),
        "words.json": json.dumps(print_words("da")).encode(),
        "config.json": json.dumps(config | changed).encode(),
        **(files or {}),
    }


def printed(html: str, *places: str, files: Mapping[str, bytes] | None = None) -> bytes:
    """The PDF of a page with this content."""
    code, found = walked(html, *places, files=files)
    beside = {name: (files or {})[path] for name, path in found.images.items()}
    made = typeset(files_for(code, beside), MAIN, DAY)
    assert not isinstance(made, Refused), made
    return made
