"""A command that cannot be carried out as it was called is answered in the handbook's language."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.adapters.running import edit, run, small_handbook

DANISH = {
    "bygge": "der er ingen kommando, der hedder 'bygge'",
    "buildd": "der er ingen kommando, der hedder 'buildd': mente du 'build'?",
    "build --audience alle": "--audience kan ikke være 'alle': vælg mellem public, volunteer eller leader",
    "build --dat x": "her er intet valg, der hedder '--dat': mente du '--date'?",
    "build a b": "her er for meget: a b",
    "build --date 24-12-2026": "'24-12-2026' er ikke en dato; skriv år-måned-dag, for eksempel 2026-11-03",
    "hours --days 0": "--days kan ikke være 0: skriv et tal fra 1 til 3660",
    "hours --days to": "--days kan ikke være 'to': skriv et tal",
    "hours --at nu": "'nu' er ikke et tidspunkt: skriv for eksempel 2026-11-03T18:30",
    "hours --from": "--from skal have en værdi efter sig",
    "notice Lukket": "der mangler '--until'",
    "import partners ingen.xlsx": "'ingen.xlsx' findes ikke",
    "report alt": "der er ingen kommando, der hedder 'alt'",
}


@pytest.mark.parametrize("arguments", sorted(DANISH))
def test_what_is_wrong_is_told_in_the_handbooks_language(tmp_path: Path, arguments: str) -> None:
    """One line on what is wrong, one on where the command is explained; exit code 2."""
    ended = run(small_handbook(tmp_path / "h"), *arguments.split())
    first, second = ended.stderr.strip().split("\n")
    assert ended.returncode == 2
    assert first.partition(": ")[2] == DANISH[arguments]
    assert second.startswith("    tip: ")
    assert " --help viser, hvordan" in second


def test_a_norwegian_handbook_answers_in_bokmaal(tmp_path: Path) -> None:
    """The language is that of the settings, even where they cannot be read as a whole."""
    handbook = small_handbook(tmp_path / "h")
    edit(handbook / "mkdocs.yml", lambda text: text.replace("language: da", "language: nb") + "\n  : [")
    assert "det finnes ingen kommando som heter 'bygge'" in run(handbook, "bygge").stderr


def test_where_there_is_no_handbook_it_is_told_in_all_our_languages(tmp_path: Path) -> None:
    """Nobody has told yet which language is spoken."""
    said = run(tmp_path, "check").stderr
    assert [word in said for word in ("ovenover", "en mappe over", "folder above")] == [True, True, True]
