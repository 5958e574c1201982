"""An editor may answer a finding, with a reason, and the answer is seen."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.samples import findings, make

NUMBER = "Naboen har 70 12 34 56."
ACCEPT = "haandbog: accept phone-unknown because nummeret er opdigtet"


@pytest.mark.parametrize(
    "page",
    [
        f"{NUMBER} <!-- {ACCEPT} -->",
        f"<!-- {ACCEPT} -->\n{NUMBER}",
        f"<!-- {ACCEPT} -->\n\n{NUMBER}",
        f"<!-- haandbog: accept phone-unknown in this file because opdigtet -->\nHej.\n\n{NUMBER}",
        f"{NUMBER} <!-- haandbog: accepter phone-unknown fordi det er opdigtet -->",
        f"<!-- haandbog: godta phone-unknown i hele filen fordi det er oppdiktet -->\nHej.\n\n{NUMBER}",
    ],
)
def test_a_comment_answers_a_finding(page: str, tmp_path: Path) -> None:
    """On the line, above it, or for the whole file; in the editor's own language."""
    found = findings(make(tmp_path, {"docs/da/vagt.md": page}))
    assert found.open == ()
    assert [d.code for d in found.silenced] == ["phone-unknown"]


@pytest.mark.parametrize(
    "page",
    [
        f"<!-- {ACCEPT} -->\nHej.\n\n{NUMBER}",
        f"{NUMBER} <!-- haandbog: accept cpr-number because nummeret er opdigtet -->",
    ],
)
def test_a_comment_answers_nothing_else(page: str, tmp_path: Path) -> None:
    """Another line or another code stays open, and the idle comment is told of."""
    codes = sorted(d.code for d in findings(make(tmp_path, {"docs/da/vagt.md": page})).open)
    assert codes == ["phone-unknown", "silence-unused"]


def test_a_comment_without_a_reason_answers_nothing(tmp_path: Path) -> None:
    """Whoever accepts a finding says why."""
    page = f"{NUMBER} <!-- haandbog: accept phone-unknown -->"
    assert [d.code for d in findings(make(tmp_path, {"docs/da/vagt.md": page})).open] == ["phone-unknown"]


def test_the_settings_answer_for_the_whole_handbook(tmp_path: Path) -> None:
    """A code accepted in mkdocs.yml is open nowhere, and still counted."""
    folder = make(tmp_path, {"docs/da/vagt.md": NUMBER})
    config = folder / "mkdocs.yml"
    silence = "- haandbog: {silence: {phone-unknown: Numrene er opdigtede.}}"
    config.write_text(config.read_text("utf-8").replace("- haandbog: {pdf: false}", silence), "utf-8")
    found = findings(folder)
    assert found.open == ()
    assert [d.code for d in found.silenced] == ["phone-unknown"]


def test_a_comment_in_data_answers_a_finding(tmp_path: Path) -> None:
    """A finding in a data file is answered where it stands."""
    training = "schema: 1\nprovenance:\n  source: Kursusplan\n  review_by: 2026-05-01 # {}\n"
    accept = "haandbog: accept review-overdue because kurset holder pause"
    assert findings(make(tmp_path, {"data/training.yml": training.format(accept)})).open == ()


def test_a_problem_of_reading_cannot_be_answered(tmp_path: Path) -> None:
    """What cannot be read cannot be shown, whatever the reason. Answers are counted later."""
    accept = "haandbog: accept data-unknown because det er nyt"
    training = f"schema: 1\nkurser: 4 # {accept}\nprovenance: {{source: Plan}}\n"
    codes = sorted(d.code for d in findings(make(tmp_path, {"data/training.yml": training})).open)
    assert codes == ["data-unknown"]
