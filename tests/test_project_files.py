"""The files around the program agree with each other."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCKS = ["build.lock", "test.lock"]


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def normal(requirement: str) -> str:
    """The name in a requirement, in the one spelling that locks use."""
    name = re.match(r"[\w.-]+", requirement)
    assert name
    return re.sub(r"[-_.]+", "-", name[0]).lower()


def direct_dependencies() -> set[str]:
    """All that pyproject.toml names, extras too, without the project itself."""
    extras = [each for extra in PROJECT["optional-dependencies"].values() for each in extra]
    return {normal(each) for each in PROJECT["dependencies"] + extras} - {"haandbog"}


def locked(name: str) -> dict[str, str]:
    """Package → version in a lock."""
    lines = re.findall(r"^([\w.-]+)==(\S+)", read(f"requirements/{name}"), re.MULTILINE)
    return {normal(package): version for package, version in lines}


def test_contributing_says_why_each_dependency_is_there() -> None:
    """Every direct dependency has its line in CONTRIBUTING, and no line is left over."""
    section = read("CONTRIBUTING.md").split("## Dependencies")[1].split("\n## ")[0]
    rows = re.findall(r"^\| `([^`]+)` \| (\S.*) \|$", section, re.MULTILINE)
    assert {normal(name) for name, _ in rows} == direct_dependencies()
    assert len(rows) == len(direct_dependencies())


def test_the_extra_all_takes_in_every_other_extra() -> None:
    """`haandbog[all]` is everything."""
    extras = PROJECT["optional-dependencies"]
    named = set(re.findall(r"\w+", extras["all"][0].split("[")[1]))
    assert named == set(extras) - {"all"}


def test_the_test_lock_holds_every_direct_dependency() -> None:
    """Nothing is installed that is not locked: the test lock has all that pyproject.toml names."""
    assert direct_dependencies() <= set(locked("test.lock"))


def test_the_build_lock_holds_what_a_build_needs() -> None:
    """The build lock has the dependencies, and what installs this folder itself."""
    needed = PROJECT["dependencies"] + PROJECT["optional-dependencies"]["develop"]
    assert {normal(each) for each in needed} <= set(locked("build.lock"))


def test_what_is_tested_is_what_is_built_with() -> None:
    """Each version in the build lock is the one in the test lock."""
    assert locked("build.lock").items() <= locked("test.lock").items()


@pytest.mark.parametrize("name", LOCKS)
def test_each_locked_package_has_an_exact_version_and_hashes(name: str) -> None:
    """Every package of a lock is pinned and followed by at least one hash."""
    blocks = re.split(r"\n(?=[a-z0-9])", re.sub(r"^ *#.*\n", "", read(f"requirements/{name}"), flags=re.M))
    for block in blocks:
        assert re.match(r"[\w.-]+==\S+( ; [^\\]+)? \\\n +--hash=sha256:[0-9a-f]{64}", block), block


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_address(name: str) -> None:
    """A lock works with any index: it names none, and no folder."""
    text = read(f"requirements/{name}")
    assert not re.search(r"://|--(extra-)?index|find-links|file:|(^|\s)/", text)


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_holds_one_version_of_each_package(name: str) -> None:
    """All systems and all Pythons get the same versions, so that all get the same pages."""
    names = re.findall(r"^([\w.-]+)==", read(f"requirements/{name}"), re.MULTILINE)
    assert len(names) == len(set(names))


@pytest.mark.parametrize("package", ["colorama", "tzdata"])
def test_what_only_windows_needs_is_locked_too(package: str) -> None:
    """A lock made on Linux also serves Windows."""
    assert package in locked("build.lock")


def test_ci_runs_the_commands_of_the_readme() -> None:
    """What the README tells a newcomer to type is what CI runs."""
    ci = read(".ci/run")
    for command in ("python3 scripts/build.py", "python3 scripts/test.py"):
        assert f"\n{command}\n" in read("README.md")
        assert command in ci


def test_contributing_shows_the_command_that_makes_the_locks() -> None:
    """The options in CONTRIBUTING are those that scripts/lock.py uses."""
    used = set(re.findall(r"--[a-z-]+", read("scripts/lock.py"))) - {"--upgrade", "--custom-compile-command"}
    shown = set(re.findall(r"--[a-z-]+", read("CONTRIBUTING.md").split("## The lock")[1])) - {"--upgrade"}
    assert used == shown


def test_the_licence_names_what_is_bundled() -> None:
    """Code, texts, fonts and icons each have their licence and their copyright notice."""
    licence = read("LICENSE")
    for words in (
        "MIT License",
        "CC BY 4.0",
        "Bricolage Grotesque",
        "Source Sans 3",
        "OFL.txt",
        "Phosphor Icons",
    ):
        assert words in licence
