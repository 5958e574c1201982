"""Paths that are compared as text are compared as static-i18n compares them."""

from __future__ import annotations

from itertools import product
from pathlib import PurePath
from types import SimpleNamespace
from typing import Any

import pytest
from mkdocs_static_i18n import folder, is_relative_to

from haandbog.adapters.mkdocs.plain_paths import file_by, is_below_by

_PATHS = (
    "", ".", "..", "/", "da", "da/", "da/x.md", "dag/x.md", "./da/x.md", "da//x.md", "da/./x.md",
    "da/../x.md", "nb/a/b.md", "x.md", "a/x.md", "/srv/docs", "/srv/docs/da/x.md",
    "//srv/docs", "da/.x", "nb", "index.md",
)  # fmt: skip


def asked(function: Any, *given: Any) -> Any:
    """What it answers, or what it says is wrong."""
    try:
        return function(*given)
    except Exception as error:
        return type(error)


def test_lying_below_a_folder_is_told_in_the_same_way() -> None:
    """For texts and paths, however they are written."""
    ours = is_below_by(is_relative_to)
    for path, other in product((*_PATHS, *map(PurePath, _PATHS), None), _PATHS):
        assert asked(ours, path, other) == asked(is_relative_to, path, other), (path, other)


@pytest.mark.parametrize("falls_back", [True, False])
def test_the_same_file_is_found(*, falls_back: bool) -> None:
    """In each language, with every file there and with one of them missing."""
    original = folder.I18nFiles.get_file_from_path
    theirs = getattr(original, "original", original)
    ours = file_by(theirs)
    config = SimpleNamespace(fallback_to_default=falls_back)
    for current, missing, path in product(("da", "nb"), _PATHS, _PATHS):
        plugin = SimpleNamespace(current_language=current, default_language="da", config=config)
        known = {p: p for p in _PATHS if p and p != missing}
        files = SimpleNamespace(plugin=plugin, src_uris=known)
        assert ours(files, path) == asked(getattr(original, "original", original), files, path), (
            current,
            path,
        )
