"""The set-up that runs before anything is installed."""

from __future__ import annotations

import ast
import errno
import importlib.util
import io
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

import bootstrap
from bootstrap_messages import MESSAGES, SetupError, meaning, meaning_of_error, message, say

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = ROOT / "scripts"
FACTS = re.compile(r"\{\w+\}|https://[\w./-]+[\w/]|sudo apt install|\.venv|haandbog serve|\d+ MB")
RUNS_FIRST = ["build.py", "test.py", "bootstrap.py", "bootstrap_messages.py"]


def script(name: str) -> ModuleType:
    """A script as a module, also where its name is taken (`test`)."""
    spec = importlib.util.spec_from_file_location(f"script_{name}", SCRIPTS / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small copy of the repository, its path with a space and a Danish letter, with nothing installed."""
    root = (tmp_path / "min håndbog").resolve()
    (root / "scripts").mkdir(parents=True)
    for name in RUNS_FIRST:
        shutil.copy(SCRIPTS / name, root / "scripts")
    shutil.copytree(ROOT / "requirements", root / "requirements")
    shutil.copy(ROOT / "pyproject.toml", root)
    monkeypatch.setattr(bootstrap, "ROOT", str(root))
    return root


@pytest.fixture
def steps(repository: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The installing steps, recorded instead of done."""
    done: list[str] = []

    def record(name: str) -> Callable[..., None]:
        return lambda *arguments: done.append(" ".join([name, *arguments]))

    monkeypatch.setattr(bootstrap, "make_venv", lambda: (done.append("venv"), stand_in_programs(repository)))
    monkeypatch.setattr(bootstrap, "install_packages", record("packages"))
    monkeypatch.setattr(bootstrap, "install_project", record("project"))
    return done


def stand_in_programs(root: Path) -> None:
    """A `.venv` whose programs only tell how they were called, and end with 7."""
    text = (
        f"#!{sys.executable}\nimport os, sys\n"
        "print(sys.argv[1:], os.getcwd(), os.environ.get('PYTHONPATH'), os.environ.get('VIRTUAL_ENV'))\n"
        "sys.exit(7)\n"
    )
    for name in ("python", "haandbog", "pytest"):
        program = Path(bootstrap.venv_program(name))
        assert root in program.parents
        program.parent.mkdir(parents=True, exist_ok=True)
        program.write_text(text, encoding="utf-8")
        program.chmod(0o755)


def run_script(root: Path, name: str, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(root / "scripts" / name), *arguments],
        env={**os.environ, **variables},
        cwd=root.parent,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
    )


# What an old or a bare Python is told.


@pytest.mark.parametrize("name", RUNS_FIRST)
def test_scripts_that_run_first_are_readable_by_python_3_6(name: str) -> None:
    """An old Python can read the scripts, so that it can say that it is too old."""
    text = (SCRIPTS / name).read_text(encoding="utf-8")
    ast.parse(text, feature_version=(3, 6))
    assert "from __future__ import annotations" not in text  # Python 3.6 does not know it


@pytest.mark.parametrize("name", RUNS_FIRST)
def test_scripts_that_run_first_import_nothing_that_must_be_installed(name: str) -> None:
    """The scripts use the standard library and each other only."""
    own = {Path(each).stem for each in RUNS_FIRST}
    for node in ast.walk(ast.parse((SCRIPTS / name).read_text(encoding="utf-8"))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        assert {each.split(".")[0] for each in names} <= sys.stdlib_module_names | own


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 6, 15), (3, 10, 13)])
def test_an_old_python_is_told_what_is_needed(version: tuple[int, int, int]) -> None:
    """A Python older than 3.11 is refused with both versions named, in three languages."""
    with pytest.raises(SetupError) as caught:
        bootstrap.require_python(version)
    text = message(caught.value)
    assert "kræver Python 3.11" in text
    assert "krever Python 3.11" in text
    assert "needs Python 3.11" in text
    assert text.count(".".join(map(str, version))) == 3


def test_the_oldest_python_that_will_do_is_let_through() -> None:
    """Python 3.11.0 is new enough."""
    bootstrap.require_python((3, 11, 0))


@pytest.mark.parametrize("module", ["venv", "ensurepip"])
def test_a_python_without_venv_is_told_what_to_install(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], module: str
) -> None:
    """Where Python lacks venv or ensurepip, as on Debian, the command that mends it is told; exit code 1."""
    monkeypatch.setitem(sys.modules, module, None)
    assert bootstrap.start("build", ["haandbog"]) == 1
    told = capsys.readouterr().err
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    assert told.count(f"sudo apt install python{version}-venv") == 3
    assert "mangler" in told
    assert "lacks" in told
    assert "Traceback" not in told
    assert not (repository / ".venv").exists()


def test_a_folder_that_cannot_be_written_is_told_plainly(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where .venv cannot be made, here because a file has its name, that is said with exit code 1."""
    (repository / ".venv").write_text("", encoding="utf-8")
    assert bootstrap.start("build", ["haandbog"]) == 1
    told = capsys.readouterr().err
    assert "kunne ikke laves" in told
    assert "could not be made" in told


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (
            "WARNING: Retrying … Failed to establish a new connection: [Errno 111] Connection refused",
            "no-network",
        ),
        (
            "ERROR: No matching distribution found\nERROR: Could not find a version that satisfies",
            "no-network",
        ),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "wrong-hash"),
        (
            "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
            "no-space",
        ),
        ("ERROR: [Errno 13] Permission denied: '/x'", "no-folder"),
        ("ERROR: something nobody has seen before", "no-install"),
    ],
)
def test_what_pip_says_is_put_into_plain_words(words: str, name: str) -> None:
    """The usual failures of pip are recognised; an unknown one is shown in pip's own words."""
    error = meaning(words.splitlines(), "no-install")
    assert error.name == name
    assert name != "no-install" or "nobody has seen" in message(error)


@pytest.mark.parametrize(
    ("number", "name"),
    [(errno.EACCES, "no-folder"), (errno.ENOSPC, "no-space"), (errno.ENOENT, "system-error")],
)
def test_what_the_system_refuses_is_put_into_plain_words(number: int, name: str) -> None:
    """A refusal of the system itself becomes a plain message, not a traceback."""
    assert meaning_of_error(OSError(number, "no", "/x")).name == name


@pytest.mark.parametrize("name", MESSAGES)
def test_each_message_is_short_and_in_three_languages(name: str) -> None:
    """Each message has a Danish, a Norwegian and an English part of at most three lines each."""
    error = SetupError(name, oldest="3.11", found="3.6.1", program="x", reason="y")
    parts = message(error).split("\n\n")
    assert len(parts) == len(set(parts)) == 3
    assert all(len(part.splitlines()) <= 3 for part in parts)
    assert "{" not in message(error)


@pytest.mark.parametrize("name", MESSAGES)
def test_each_language_tells_the_same_facts(name: str) -> None:
    """What is filled in, the addresses and the commands are the same in all; pip's own words stand once."""
    danish, norwegian, english = (set(FACTS.findall(text)) - {"{reason}"} for text in MESSAGES[name])
    assert danish == norwegian == english


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [
        ("utf-8", "Prøv på æ igen …"),
        ("cp1252", "Prøv på æ igen …"),
        ("cp437", "Proev paa ae igen ..."),
        ("ascii", "Proev paa ae igen ..."),
    ],
)
def test_danish_letters_stop_no_terminal(encoding: str, expected: str) -> None:
    """A terminal that knows no æøå gets the sentence in plain letters."""
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    say("Prøv på æ igen …", stream)
    stream.seek(0)
    assert stream.read() == expected + "\n"
    stream.close()


# What is installed when.


PRESENT = {"python": "3.11", "place": "/h", "build.lock": "b", "test.lock": "t", "pyproject.toml": "p"}


@pytest.mark.parametrize(
    ("there", "expected"),
    [
        (PRESENT, []),
        ({}, ["venv", "packages", "project"]),
        (PRESENT | {"python": "3.12"}, ["venv", "packages", "project"]),
        (PRESENT | {"place": "/elsewhere"}, ["venv", "packages", "project"]),
        (PRESENT | {"build.lock": "old"}, ["venv", "packages", "project"]),
        (PRESENT | {"test.lock": "old"}, ["packages", "project"]),
        (PRESENT | {"pyproject.toml": "old"}, ["project"]),
    ],
)
def test_only_what_has_changed_is_made_again(there: dict[str, str], expected: list[str]) -> None:
    """What is there is compared with what is wanted; the least that brings it up to date is done."""
    assert bootstrap.steps_needed(there, PRESENT) == expected


def test_a_second_run_installs_nothing(steps: list[str]) -> None:
    """When nothing has changed, nothing is installed."""
    bootstrap.prepare("build")
    assert steps == ["venv", "packages build", "project"]
    bootstrap.prepare("build")
    assert len(steps) == 3


def test_the_tests_add_to_what_the_build_installed(steps: list[str]) -> None:
    """The test environment is laid on top of the build's, and then serves both."""
    bootstrap.prepare("build")
    steps.clear()
    bootstrap.prepare("test")
    assert steps == ["packages test", "project"]
    bootstrap.prepare("build")
    bootstrap.prepare("test")
    assert len(steps) == 2


def test_an_interrupted_installation_is_made_anew(
    steps: list[str], repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C while installing ends quietly with 130, and the next run starts afresh."""
    with monkeypatch.context() as broken:
        broken.setattr(bootstrap, "install_project", lambda: (_ for _ in ()).throw(KeyboardInterrupt))
        assert bootstrap.start("build", ["haandbog"]) == 130
    assert not Path(bootstrap.stamp_path()).exists()
    bootstrap.prepare("build")
    assert steps == ["venv", "packages build", "venv", "packages build", "project"]


@pytest.mark.parametrize("damage", ["{", "[]", None])
def test_a_damaged_environment_is_made_anew(steps: list[str], damage: str | None) -> None:
    """An unreadable stamp, or a .venv whose Python is gone, leads to a new .venv."""
    bootstrap.prepare("build")
    if damage is None:
        os.remove(bootstrap.venv_program("python"))
    else:
        Path(bootstrap.stamp_path()).write_text(damage, encoding="utf-8")
    steps.clear()
    bootstrap.prepare("build")
    assert steps == ["venv", "packages build", "project"]


def test_line_endings_do_not_count_as_a_change(repository: Path) -> None:
    """A lock that git wrote with Windows' line endings is the same lock."""
    before = bootstrap.wanted_stamp("test")
    for file in (repository / "requirements").iterdir():
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert bootstrap.wanted_stamp("test") == before


def test_the_set_up_of_a_second_run_takes_less_than_half_a_second(steps: list[str]) -> None:
    """Finding out that nothing is to be done costs next to nothing."""
    bootstrap.prepare("test")
    start = time.perf_counter()
    bootstrap.prepare("test")
    assert time.perf_counter() - start < 0.5


def test_pip_is_counted_aloud_once_in_a_log(capsys: pytest.CaptureFixture[str]) -> None:
    """Outside a terminal, one line tells how many packages there are, also those for other systems."""
    count = bootstrap.Counter("2/3  ", 3)
    for line in (
        "Collecting a==1",
        "Ignoring b: markers …",
        "  Downloading a",
        "Processing /c.whl",
        "Installing collected",
    ):
        count.hear(line)
    count.finish()
    assert capsys.readouterr().out == "2/3  pakker / packages: 3/3 …\n"


# Handing over.


def test_arguments_reach_haandbog_and_its_exit_code_comes_back(steps: list[str], repository: Path) -> None:
    """build.py gives its arguments to `haandbog build`, in the repository's folder, and ends as it ends."""
    bootstrap.prepare("build")
    result = run_script(repository, "build.py", "--date", "2026-11-23", "en to")
    assert result.returncode == 7
    assert result.stderr == ""
    assert result.stdout.startswith(f"['build', '--date', '2026-11-23', 'en to'] {repository} ")


def test_the_users_other_projects_do_not_disturb(steps: list[str], repository: Path) -> None:
    """PYTHONPATH is not handed on, and VIRTUAL_ENV names our own environment."""
    bootstrap.prepare("build")
    result = run_script(
        repository, "build.py", PYTHONPATH="/elsewhere", VIRTUAL_ENV="/other", PYTHONSAFEPATH="1"
    )
    assert result.stdout.strip().endswith(f"None {repository / '.venv'}")


def test_test_py_runs_pytest(steps: list[str], repository: Path) -> None:
    """test.py gives its arguments to pytest."""
    bootstrap.prepare("test")
    result = run_script(repository, "test.py", "-k", "hours", "-p", "no:xdist")
    assert result.returncode == 7
    assert result.stdout.startswith("['-k', 'hours', '-p', 'no:xdist']")


PROCESSES = ["-n", "auto", "--maxprocesses", "8", "--dist", "loadfile", "--no-loadscope-reorder"]


def test_a_missing_program_is_told(steps: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """A program that .venv does not have is named, with what to do."""
    assert bootstrap.start("test", ["rufff"]) == 1
    assert capsys.readouterr().err.count("'rufff'") == 3


@pytest.mark.parametrize(
    ("arguments", "cores", "expected"),
    [
        ([], 8, PROCESSES),
        ([], 1, []),
        (["-x", "--color=no"], 2, [*PROCESSES, "-x", "--color=no"]),
        (["--pdb"], 8, ["--pdb"]),
        (["-n0"], 8, ["-n0"]),
        (["-n", "3"], 8, ["-n", "3"]),
        (["-p", "no:xdist"], 8, ["-p", "no:xdist"]),
        (["--all"], 1, ["-m", ""]),
        (["--all", "-m", "long"], 1, ["-m", "", "-m", "long"]),
    ],
)
def test_pytest_uses_all_cores_unless_told_otherwise(
    arguments: list[str], cores: int, expected: list[str]
) -> None:
    """Tests run on several cores unless the user chose; `--all` takes in the long ones."""
    assert script("test").pytest_arguments(arguments, cores) == expected


@pytest.mark.long
def test_a_fresh_clone_is_set_up_from_the_lock(tmp_path: Path) -> None:
    """With nothing but Python, build.py installs from the lock, once; a broken .venv is made anew."""
    root = tmp_path / "frisk klon"
    ignore = shutil.ignore_patterns("__pycache__")
    for folder in ("scripts", "requirements"):
        shutil.copytree(ROOT / folder, root / folder, ignore=ignore)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, root)
    first = run_script(root, "build.py", "--help")
    assert first.returncode == 0, first.stderr
    assert first.stdout.startswith("1/3  .venv")
    second = run_script(root, "build.py", "--help")
    assert second.stdout in first.stdout
    assert "1/3" not in second.stdout
    (root / ".venv" / "haandbog-installed.json").unlink()
    assert run_script(root, "build.py", "--help").stdout == first.stdout
