"""``haandbog check`` on a handbook in which nothing has changed answers at once, and never wrongly."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from tests.adapters import edits
from tests.adapters.running import DAY, edit, run, small_handbook


@pytest.fixture
def handbook(tmp_path: Path) -> Path:
    return small_handbook(tmp_path / "h")


def told(handbook: Path, *options: str) -> tuple[str, int]:
    done = run(handbook, "check", "--date", DAY, *options)
    assert not done.stderr
    return done.stdout, done.returncode


def answers(handbook: Path) -> list[Path]:
    return sorted((handbook / ".cache/haandbog").glob("answer-*.shelf"))


def break_link(folder: Path) -> None:
    edit(folder / "docs/da/kontakt.md", lambda text: text + "\nSe [siden](ref:modul-4).\n")


def break_data(folder: Path) -> None:
    edit(folder / "data/organisation.yml", lambda text: text.replace("70 00 00 00", "7"))


def break_settings(folder: Path) -> None:
    edit(folder / "mkdocs.yml", lambda text: text.replace("{pdf: false}", "{lok: true}"))


def break_look(folder: Path) -> None:
    (folder / "overrides/tokens.json").write_text('{"color": {"none": {}}}', encoding="utf-8")


def remove_image(folder: Path) -> None:
    edit(folder / "docs/da/kontakt.md", lambda text: text + "\n![Telefon](telefon.png)\n")
    told(folder)
    (folder / "docs/da/telefon.png").unlink()


@pytest.mark.parametrize("change", [break_link, break_data, break_settings, break_look, remove_image])
def test_whatever_is_changed_is_checked(handbook: Path, change: Callable[[Path], None]) -> None:
    """A mistake in a page, in data, settings or look, or a file that is gone, is told at once."""
    assert told(handbook)[1] == 0
    change(handbook)
    text, code = told(handbook)
    assert code == 1
    assert told(handbook) == (text, code)


def test_the_second_answer_is_the_first(handbook: Path) -> None:
    """The same words and exit code from what was kept; another question is answered anew."""
    break_link(handbook)
    first = told(handbook)
    kept = answers(handbook)
    assert len(kept) == 1
    assert told(handbook) == first
    assert told(handbook, "--format", "json")[0].startswith("[")
    assert told(handbook, "--messages", "en")[0] != first[0]


def test_another_day_is_another_question(handbook: Path) -> None:
    """What is due to be read again depends on the day."""
    assert "review" not in told(handbook)[0]
    late = run(handbook, "check", "--date", "2028-01-01").stdout
    assert "[review-overdue]" in late
    assert "[review-overdue]" not in told(handbook)[0]


def test_it_answers_like_a_check_that_knows_nothing(handbook: Path) -> None:
    """After random edits the answer is that of a handbook without a cache folder."""
    random = Random(20261123)
    for _ in range(4):
        random.choice(edits.EDITS)(handbook, random)
        warm = told(handbook)
        for kept in answers(handbook):
            kept.unlink()
        assert told(handbook) == warm


def test_where_answers_may_not_be_kept_none_is(handbook: Path) -> None:
    """A configuration that moves the cache, or builds on another one, is read each time."""
    edit(handbook / "mkdocs.yml", lambda text: text.replace("{pdf: false}", "{pdf: false, cache_dir: ''}"))
    assert told(handbook)[1] == 0
    assert answers(handbook) == []
