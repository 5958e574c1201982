"""Small indexes for the tests: the base handbook, with pages that say what a test wants."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from haandbog.loading.project import load
from haandbog.loading.settings import Wanted, read_settings
from haandbog.model.handbook import Handbook
from haandbog.publishing.search.fragments import Fragment, fragments
from haandbog.publishing.search.index import search_index
from tests.samples import TODAY, make
from tests.search.judging import run_engine


def handbook_in(folder: Path, files: Mapping[str, str]) -> Handbook:
    """The base handbook with these files put into it."""
    settings, _ = read_settings(make(folder, files) / "mkdocs.yml", Wanted(today=TODAY))
    return load(settings)[0]


def said(handbook: Handbook, language: str = "da", **pages: str) -> dict[str, tuple[Fragment, ...]]:
    """What the pages say: those that are named, by their file without ``.md``, say this; the rest nothing."""
    shown = {page.path: () for page in handbook.pages_for(language)}
    return shown | {f"{name}.md": fragments(html) for name, html in pages.items()}


def index_of(handbook: Handbook, language: str = "da", **pages: str) -> dict[str, Any]:
    """An index as the browser reads it."""
    told: dict[str, Any] = json.loads(search_index(handbook, language, said(handbook, language, **pages)))
    return told


def answers(folder: Path, index: dict[str, Any], *queries: str) -> list[list[dict[str, Any]]]:
    """What the engine answers to each query."""
    file = folder / "search.json"
    file.write_text(json.dumps(index), encoding="utf-8")
    return run_engine(file, queries)


def for_everyone(handbook: Handbook, audience: str) -> Handbook:
    """The same handbook for other readers."""
    return replace(handbook, settings=replace(handbook.settings, audience=audience))
