"""The command line: what it says, and what it answers with."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from haandbog import __version__
from haandbog.adapters.cli import VERBS, cli
from tests.adapters.running import DAY, edit, environment, run, small_handbook


@pytest.fixture
def handbook(tmp_path: Path) -> Path:
    return small_handbook(tmp_path / "håndbog")


def break_link(handbook: Path) -> None:
    edit(handbook / "docs/da/kontakt.md", lambda text: text + "\nSe [siden](ref:modul-4).\n")


def test_a_clean_handbook_answers_zero(handbook: Path) -> None:
    """Nothing wrong: one friendly line and exit code 0."""
    done = run(handbook, "check", "--date", DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "ingen fejl" in done.stdout


def test_a_mistake_is_told_where_it_stands_and_answers_one(handbook: Path) -> None:
    """File, line, column, sentence, code, and a tip below; exit code 1."""
    break_link(handbook)
    done = run(handbook, "check", "--date", DAY)
    number = (handbook / "docs/da/kontakt.md").read_text(encoding="utf-8").count("\n")
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert lines[0] == f"docs/da/kontakt.md:{number}:12: fejl: ingen side har id'et 'modul-4' [page-unknown]"
    assert lines[1] == "    tip: mente du 'modul-3'?"


@pytest.mark.parametrize(
    ("language", "words"), [("da", "fejl: ingen side"), ("nb", "feil: ingen side"), ("en", "error: no page")]
)
def test_messages_come_in_the_language_asked_for(handbook: Path, language: str, words: str) -> None:
    """Danish, Bokmål and English."""
    break_link(handbook)
    assert words in run(handbook, "check", "--messages", language).stdout


def test_json_is_a_list_a_program_can_read(handbook: Path) -> None:
    """The seven fields of every finding, and nothing else on the stream."""
    break_link(handbook)
    found = json.loads(run(handbook, "check", "--format", "json").stdout)
    mistake = next(f for f in found if f["severity"] == "error")
    assert set(mistake) == {"file", "line", "column", "code", "severity", "message", "hint"}
    assert (mistake["file"], mistake["code"]) == ("docs/da/kontakt.md", "page-unknown")


def test_github_notes_stand_beside_the_line(handbook: Path) -> None:
    """Each finding as a workflow command."""
    break_link(handbook)
    assert "::error file=docs/da/kontakt.md,line=" in run(handbook, "check", "--format", "github").stdout


def test_strict_counts_warnings(handbook: Path) -> None:
    """A warning answers 0, and 1 with --strict."""
    edit(
        handbook / "docs/da/kontakt.md", lambda t: t.replace("review_by: 2027-05-01", "review_by: 2026-05-01")
    )
    assert run(handbook, "check", "--date", DAY).returncode == 0
    assert run(handbook, "check", "--date", DAY, "--strict").returncode == 1


def test_every_problem_is_told_in_one_run(handbook: Path) -> None:
    """A wrong link, wrong data and a wrong front matter are all told at once."""
    break_link(handbook)
    edit(handbook / "data/organisation.yml", lambda t: t.replace("jurisdiction: DK", "jurisdiction: Danmark"))
    edit(handbook / "docs/da/modul-3.md", lambda t: t.replace("owner:", "ower:", 1))
    told = run(handbook, "check").stdout
    assert all(code in told for code in ("[page-unknown]", "[data-value]", "[front-matter-unknown]"))


def test_a_handbook_is_found_from_a_folder_inside_it(handbook: Path) -> None:
    """The nearest mkdocs.yml above is the one that is meant."""
    assert run(handbook / "docs" / "da", "check", "--date", DAY).returncode == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["chekc"],
        ["check", "--format", "xml"],
        ["check", "--date", "2026-11-31"],
        ["check", "-f", "no.yml"],
        ["build", "--audience", "x"],
    ],
)
def test_wrong_use_answers_two(handbook: Path, arguments: list[str]) -> None:
    """A wrong command or option: exit code 2 and no traceback."""
    done = run(handbook, *arguments)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert done.stderr.strip()


def test_outside_a_handbook_it_says_so(tmp_path: Path) -> None:
    """Without a mkdocs.yml anywhere above, the answer is what to do."""
    done = run(tmp_path, "check")
    assert done.returncode == 2
    assert "mkdocs.yml" in done.stderr


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_every_command_has_help_with_an_example(verb: str) -> None:
    """--help says what the command does and shows how."""
    told = CliRunner().invoke(cli, [verb, "--help"])
    assert told.exit_code == 0
    assert f"Example: haandbog {verb}" in told.output


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_the_list_of_commands_says_of_each_what_its_own_help_says(verb: str) -> None:
    """The list is written beside the commands, so that it can be shown without reading them."""
    command = cli.get_command(click.Context(cli), verb)
    assert command is not None
    assert command.help is not None
    assert " ".join(command.help.partition("\n\n")[0].split()) == VERBS[verb][2]


def test_help_answers_without_reading_the_program() -> None:
    """``haandbog --help`` imports neither MkDocs nor what checks and types a handbook."""
    told = "import sys, haandbog.adapters.cli; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", told], env=environment(), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    heavy = {"mkdocs", "material", "pydantic", "babel", "holidays", "phonenumbers", "jinja2", "rich", "yaml"}
    assert heavy.isdisjoint(done.stdout.split())


def test_the_version_is_told() -> None:
    """--version names the version."""
    assert __version__ in CliRunner().invoke(cli, ["--version"]).output


def test_fix_mends_and_says_what_it_did(handbook: Path) -> None:
    """A heading without an id gets one; a second run finds nothing to do."""
    page = handbook / "docs/da/kontakt.md"
    edit(page, lambda text: text + "\n## Når du står ude på gaden\n\nRing på.\n")
    dry = run(handbook, "fix", "--dry-run")
    assert "## Når du står ude på gaden\n" in page.read_text(encoding="utf-8")
    assert "heading-id-missing" in dry.stdout
    assert run(handbook, "fix").returncode == 0
    assert "## Når du står ude på gaden { #naar-du-staar-ude-paa-gaden }\n" in page.read_text(
        encoding="utf-8"
    )
    assert "0 rettet" in run(handbook, "fix").stdout


def test_fix_keeps_windows_line_ends(handbook: Path) -> None:
    """A file with CRLF keeps it, and nothing else in it changes."""
    page = handbook / "docs/da/kontakt.md"
    crlf = (page.read_text(encoding="utf-8") + "\n## Nyt\n\nTekst.\n").replace("\n", "\r\n").encode()
    page.write_bytes(crlf)
    run(handbook, "fix")
    assert page.read_bytes() == crlf.replace(b"## Nyt\r\n", b"## Nyt { #nyt }\r\n")
