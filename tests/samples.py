"""The base handbook of the tests, with a few files changed, loaded and checked."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from haandbog.checks.findings import check
from haandbog.checks.told import Findings
from haandbog.loading.project import load
from haandbog.loading.settings import Wanted, read_settings

BASE = Path(__file__).parent / "handbook"
TODAY = date(2026, 11, 23)
FRONT = """---
id: {id}
title: {title}
owner: frivilligkoordinator
basis: undecided
review_by: 2027-05-01
---
"""
"""What a sample page that begins with its text gets above it."""


def page_text(file: str, content: str) -> tuple[str, int]:
    """A sample page with the front matter it needs, and how many lines that adds above it."""
    if not file.endswith(".md") or content.startswith("---"):
        return content, 0
    stem = Path(file).stem
    front = FRONT.format(id=stem, title=stem.capitalize())
    return front + content, front.count("\n")


def make(folder: Path, files: Mapping[str, str], encoding: str = "utf-8") -> Path:
    """The base handbook in ``folder`` with these files put into it."""
    shutil.copytree(BASE, folder, dirs_exist_ok=True)
    for file, content in files.items():
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(page_text(file, content)[0].encode(encoding))
    return folder


def findings(folder: Path, today: date = TODAY) -> Findings:
    """Everything that is wrong with a handbook."""
    settings, wrong = read_settings(folder / "mkdocs.yml", Wanted(today=today))
    handbook, problems = load(settings)
    return check(handbook, (*wrong, *problems))


def told(folder: Path) -> list[tuple[str, str, int, int]]:
    """Code, file, line and column of everything that is wrong."""
    return [(d.code, d.file, d.line, d.column) for d in findings(folder).open]


def with_page(folder: Path, content: str) -> list[tuple[str, int, int]]:
    """What is wrong with the base handbook and one more page; lines count from the page's first."""
    file = "docs/da/vagt.md"
    above = page_text(file, content)[1]
    return [(code, line - above, column) for code, _, line, column in told(make(folder, {file: content}))]
