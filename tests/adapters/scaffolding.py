"""New handbooks for the tests, made as ``haandbog new`` makes them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from haandbog.adapters.scaffold import make_handbook
from haandbog.loading.starters import read_starter, starter_names
from haandbog.model.starters import Answers

NAMES = starter_names()
AWKWARD: dict[str, Any] = {
    "organisation": 'Café "Ø": it\'s *bold* <b> & co. #1 {x} [y](z) `q` – شارع السلام \u200f' + "æøå" * 60,
    "phone": "+47 22 00 00 00",
    "email": "post@eksempel.dk",
    "website": "https://eksempel.dk/ø?a=1&b=2#c",
    "street": "Øvre 'Gade': 1, \"2. sal\"",
    "postal_code": "0150",
    "city": "no",
    "hours": "man-tors kl. 9.30–15.00; fre døgnet rundt",
    "colour": "#ffee00",
}
"""Answers that break what is pasted together: quotes, colons, brackets, right-to-left, very long, ``no``."""


def answers(name: str, **given: Any) -> Answers:
    """Answers for a starter; without any, the name of an invented place."""
    region = read_starter(name).jurisdiction
    return Answers.model_validate({"organisation": "Eksempelhuset", **given}, context={"region": region})


def made(name: str, folder: Path, logo: Path | None = None, **given: Any) -> Path:
    """A new handbook in a folder."""
    make_handbook(name, answers(name, **given), logo, folder)
    return folder


@lru_cache(maxsize=8)
def plain(name: str) -> Path:
    """A handbook with nothing but a name, made once for all tests: read it, do not change it."""
    return made(name, Path(mkdtemp(prefix="haandbog-starter-")) / name)
