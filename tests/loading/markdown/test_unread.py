"""Markdown that is written almost right: it is told where it stands, and it does harm in the finished page.

A case in ``tests/cases/unread/`` has what an editor wrote, what is told of it, what a reader would be shown
(with ``!`` in front: what they would miss), and the same mended.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import markdown
import pytest

from haandbog.loading.markdown.pages import read_page
from haandbog.model.loose_ends import LooseEnd
from haandbog.model.source import Source
from tests.loading.test_agreement import EXTENSIONS

ROOT = Path(__file__).parents[3]
CASES = sorted((ROOT / "tests" / "cases" / "unread").glob("*.md"))
OWN = sorted((ROOT / "docs").rglob("*.md"))
OLDER = {LooseEnd.INSERTION_UNCLOSED, LooseEnd.STATEMENT, LooseEnd.CONFLICT, LooseEnd.BLOCK_CLOSED_TWICE}


@dataclass(frozen=True)
class Case:
    """One mistake."""

    written: str
    told: list[str]
    shown: str
    mended: str


def case(path: Path) -> Case:
    written, rest = path.read_text(encoding="utf-8").split("======== told\n")
    told, rest = rest.split("\n======== shown\n")
    shown, mended = rest.split("\n======== mended\n")
    return Case(written, told.split("\n"), shown, mended)


def told(text: str) -> list[str]:
    page, _ = read_page(Source("side.md", text), "da", "side.md")
    return [f"{end.kind} {end.place.line}:{end.place.column}" for end in page.loose]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_what_is_written_almost_right_is_told(path: Path) -> None:
    """The kind of mistake, and its line and column."""
    found = case(path)
    assert told(found.written) == found.told


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_what_is_told_would_harm_the_reader(path: Path) -> None:
    """The renderer really leaves the signs, or loses the words: nothing is told in vain."""
    found = case(path)
    configs = {"pymdownx.tabbed": {"alternate_style": True}}
    html = markdown.markdown(found.written, extensions=EXTENSIONS, extension_configs=configs)
    assert (found.shown[1:] not in html) if found.shown.startswith("!") else (found.shown in html)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_what_is_mended_is_left_in_peace(path: Path) -> None:
    """The same words written as the advice says, and what only resembles the mistake."""
    assert told(case(path).mended) == []


def test_every_kind_has_its_case() -> None:
    """No kind of half-written Markdown is without a proof that it does harm."""
    tried = {line.split()[0] for path in CASES for line in case(path).told}
    assert tried == set(LooseEnd) - OLDER


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.relative_to(ROOT / "docs").as_posix())
def test_our_own_pages_are_read_as_they_are_meant(path: Path) -> None:
    """Nothing is told of a page that is well written."""
    assert told(path.read_text(encoding="utf-8")) == []
