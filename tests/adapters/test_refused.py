"""A setting that MkDocs does not take stops a build in the editor's words, and the site stays as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from haandbog.adapters.mkdocs.refused import refused
from tests.adapters.running import DAY, edit, files_of, run, small_handbook


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "- haandbog",
            "- haandbok",
            "fejl: indstillingen 'plugins' kan ikke være 'haandbok' [settings-wrong]\n"
            "    tip: mente du 'haandbog'?",
        ),
        (
            "use_directory_urls: true",
            "use_directory_urls: måske",
            "fejl: indstillingen 'use_directory_urls' kan ikke være 'måske' [settings-wrong]\n"
            "    tip: MkDocs siger: ",
        ),
    ],
)
def test_a_setting_that_mkdocs_refuses_is_told_at_its_line(
    tmp_path: Path, old: str, new: str, told: str
) -> None:
    """File, line, what is wrong and what to write; exit code 1; nothing published."""
    handbook = small_handbook(tmp_path / "h")
    (handbook / "site").mkdir()
    (handbook / "site" / "index.html").write_text("sidste gode", encoding="utf-8")
    edit(handbook / "mkdocs.yml", lambda text: text.replace(old, new, 1) if old in text else f"{new}\n{text}")
    before = files_of(handbook / "site")
    ended = run(handbook, "build", "--date", DAY, "--messages", "da")
    line = next(
        n for n, text in enumerate((handbook / "mkdocs.yml").read_text().splitlines(), 1) if new in text
    )
    assert ended.returncode == 1
    assert f"mkdocs.yml:{line}:" in ended.stdout
    assert told in ended.stdout
    assert "configuration error" not in ended.stdout + ended.stderr
    assert files_of(handbook / "site") == before


def test_what_is_about_something_else_is_left_in_its_own_words(tmp_path: Path) -> None:
    """Only what MkDocs says of a setting is translated."""
    config = tmp_path / "mkdocs.yml"
    config.write_text("site_name: Prøve\n", encoding="utf-8")
    assert refused(config, ["Doc file 'a.md' is odd"]) == ([], ["Doc file 'a.md' is odd"])
