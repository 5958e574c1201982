"""Forty wrong records of the referral folder, one field each, and the exact message for each.

A case in ``tests/cases/wrong_records/`` is a line of ``natlinjen.yml``, the same line with one mistake in it,
and what an editor is told in Danish. ``python -m tests.checks.test_wrong_records`` writes the messages again
after a change: read them.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from haandbog.diagnostics import LANGUAGES, Severity
from haandbog.rendering.report import as_text
from tests.checks.test_mistakes import TEXT, TOLD
from tests.samples import findings, make

FOLDER = Path(__file__).parents[1] / "cases" / "wrong_records"
CASES = sorted(FOLDER.glob("*.txt"))
RIGHT = (FOLDER / "natlinjen.yml").read_text(encoding="utf-8")
FILE = "data/partners/natlinjen.yml"


@dataclass(frozen=True)
class Case:
    """One line, made wrong, and what is said about it."""

    line: str
    wrong: str
    told: str

    @property
    def text(self) -> str:
        assert RIGHT.count(f"{self.line}\n") == 1, self.line
        return RIGHT.replace(f"{self.line}\n", f"{self.wrong}\n" if self.wrong else "")


def read(path: Path) -> Case:
    line, rest = path.read_text(encoding="utf-8").split(f"\n{TEXT}", 1)
    wrong, told = rest.split(TOLD, 1)
    return Case(line, wrong.rstrip("\n"), told.rstrip("\n"))


def said(text: str, folder: Path, language: str = "da") -> str:
    """What the editor is told of the record, without notes."""
    found = findings(make(folder, {FILE: text})).open
    return as_text((d for d in found if d.severity is not Severity.INFO), language)


def test_the_record_itself_is_right(tmp_path: Path) -> None:
    """Every case differs from it in one line."""
    assert said(RIGHT, tmp_path / "h") == ""


def test_there_are_forty_of_them() -> None:
    """Each makes another mistake."""
    cases = [read(path) for path in CASES]
    assert len(cases) >= 40
    assert len({(case.line, case.wrong) for case in cases}) == len(cases)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_wrong_field_has_its_exact_message(tmp_path: Path, path: Path) -> None:
    """One message with what to do, at the line of the mistake; in every language as many words."""
    case = read(path)
    assert said(case.text, tmp_path / "h") == case.told
    message, tip = case.told.splitlines()
    assert message.startswith(f"{FILE}:")
    assert tip.startswith("    tip: ")
    for language in LANGUAGES[1:]:
        assert len(said(case.text, tmp_path / language, language).splitlines()) == 2


def record() -> None:
    """Write every case's message as it is now."""
    for path in CASES:
        case = read(path)
        with TemporaryDirectory() as folder:
            told = said(case.text, Path(folder) / "h")
        wrong = f"{case.wrong}\n" if case.wrong else ""
        path.write_text(f"{case.line}\n{TEXT}{wrong}{TOLD}{told}\n", encoding="utf-8")


if __name__ == "__main__":
    record()
