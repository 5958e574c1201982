"""``haandbog notice`` as somebody types it an hour before the shift."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.adapters.running import run, small_handbook

FILE = "data/notices.yml"
COMMENTED = """# Vores beskeder.
notices:
  # vagten ringede selv
  - {id: kode,   from: 2026-11-20, until: 2026-11-21, text: "Ny kode"}   # til døren
"""


@pytest.fixture
def handbook(tmp_path: Path) -> Path:
    return small_handbook(tmp_path / "handbook")


def test_a_notice_is_written_and_seen(handbook: Path) -> None:
    """What is said often is known in all the languages; the hours are closed meanwhile."""
    start = ("--from", "2026-11-25 15.00", "--until", "22.00")
    done = run(handbook, "notice", "Lukket i aften", *start)
    assert done.returncode == 0, done.stderr
    assert "Onsdag 25. november 2026 kl. 15.00–22.00" in done.stdout.replace("\u00a0", " ")
    text = (handbook / FILE).read_text("utf-8")
    assert "nb: Stengt i kveld" in text
    told = run(handbook, "hours", "--from", "2026-11-25", "--days", "1", "--at", "2026-11-25T19:00")
    assert "lukket  (Lukket i aften)" in told.stdout
    assert run(handbook, "check", "--date", "2026-11-25", "--strict").returncode == 0


def test_what_an_editor_wrote_stays(handbook: Path) -> None:
    """Comments, order and quotes of the file are as they were; the new notice stands below."""
    (handbook / FILE).write_text(COMMENTED, "utf-8")
    done = run(handbook, "notice", "Lukket", "--from", "2026-11-25", "--until", "2026-11-25")
    assert done.returncode == 0, done.stderr
    text = (handbook / FILE).read_text("utf-8")
    assert text.startswith("# Vores beskeder.\nnotices:\n  # vagten ringede selv\n")
    assert 'text: "Ny kode"' in text
    assert "# til døren" in text
    assert "id: lukket-2026-11-25" in text


def test_a_text_nobody_has_translated_is_told(handbook: Path) -> None:
    """Readers of the other languages would meet it in Danish."""
    when = ("--from", "2026-11-25", "--until", "2026-11-26", "--hours-hold")
    done = run(handbook, "notice", "Ny kode til døren", *when, "--in", "en", "New code for the door")
    assert "mangler på: nb" in done.stdout
    assert "Åbningstiderne gælder imens." in done.stdout


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--until", "i morgen"), 2, "er ikke et klokkeslæt"),
        (("--until", "2026-11-20", "--from", "2026-11-25"), 1, "beskeden er forbi, før den begynder"),
        (("--until", "22.00", "--in", "dk", "Lukket"), 1, "mente du 'da'?"),
    ],
)
def test_a_wrong_notice_is_not_written(
    arguments: tuple[str, ...], code: int, said: str, handbook: Path
) -> None:
    """It says what is wrong, and the file is not touched."""
    done = run(handbook, "notice", "Lukket", *arguments)
    assert done.returncode == code
    assert said in done.stderr
    assert not (handbook / FILE).exists()
