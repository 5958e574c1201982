"""The mistakes people make, each in a file: one clear message, and what to do.

A case in ``tests/cases/mistakes/`` is a file's name, its text, and what an editor is told about it in
Danish. ``python -m tests.checks.test_mistakes`` writes the messages again after a change: read them.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from haandbog.diagnostics import Severity
from haandbog.rendering.report import as_text
from tests.adapters.running import DAY, changed, files_of, run
from tests.samples import findings, make

CASES = sorted((Path(__file__).parents[1] / "cases" / "mistakes").glob("*.txt"))
TEXT, TOLD = "-" * 40 + "\n", "=" * 40 + "\n"


@dataclass(frozen=True)
class Case:
    """One mistake and what is said about it."""

    file: str
    text: str
    told: str


def read(path: Path) -> Case:
    file, rest = path.read_text(encoding="utf-8").split(f"\n{TEXT}", 1)
    text, told = rest.rsplit(TOLD, 1)
    return Case(file, text, told.rstrip("\n"))


def put(case: Case, folder: Path) -> Path:
    """The base handbook with the mistake in it."""
    handbook = make(folder, {})
    path = handbook / case.file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(case.text, encoding="utf-8")
    return handbook


def said(handbook: Path) -> str:
    """What the editor is told, but for notes and for the page that nothing links to yet."""
    found = findings(handbook).open
    return as_text(
        (d for d in found if d.severity is not Severity.INFO and d.code != "page-unreachable"), "da"
    )


def test_there_are_enough_of_them() -> None:
    """At least 25 wrong data files and 25 wrong pages."""
    files = [read(path).file for path in CASES]
    assert sum(file.startswith("data/") for file in files) >= 25
    assert sum(file.startswith("docs/") for file in files) >= 25


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_mistake_is_told_in_an_editors_words(tmp_path: Path, path: Path) -> None:
    """Exactly the recorded message, at its line and column."""
    case = read(path)
    assert said(put(case, tmp_path / "h")) == case.told


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_one_mistake_gives_one_message_with_its_tip(path: Path) -> None:
    """As many messages as mistakes, each with what to do: two only where the same sign stands twice."""
    lines = read(path).told.splitlines()
    messages = [line for line in lines if not line.startswith("    ")]
    assert len(messages) == (2 if path.stem in ("anker-og-alias", "skabelonsprog") else 1)
    assert len(lines) == 2 * len(messages)


@pytest.mark.parametrize("kind", ["data/", "docs/"])
def test_the_last_good_site_stands_through_every_error(tmp_path: Path, kind: str) -> None:
    """Each mistake stops a build with exit code 1, without a traceback, and the site is untouched."""
    handbook = make(tmp_path / "h", {})
    assert run(handbook, "build", "--date", DAY).returncode == 0
    before = files_of(handbook / "site")
    for path in CASES:
        case = read(path)
        if not case.file.startswith(kind) or ": fejl: " not in case.told:
            continue
        target = handbook / case.file
        kept = target.read_bytes() if target.exists() else None
        put_text(target, case.text)
        done = run(handbook, "build", "--date", DAY)
        assert done.returncode == 1, path.stem
        assert "Traceback" not in done.stdout + done.stderr, path.stem
        assert changed(before, files_of(handbook / "site")) == set(), path.stem
        put_text(target, kept)


def put_text(target: Path, text: str | bytes | None) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if text is None:
        target.unlink()
    else:
        target.write_bytes(text.encode() if isinstance(text, str) else text)


def record() -> None:
    """Write every case's messages as they are now."""
    for path in CASES:
        case = read(path)
        with TemporaryDirectory() as folder:
            told = said(put(case, Path(folder) / "h"))
        path.write_text(f"{case.file}\n{TEXT}{case.text}{TOLD}{told}\n", encoding="utf-8")


if __name__ == "__main__":
    record()
