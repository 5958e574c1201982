"""A build that is killed or interrupted leaves the last good site, and nothing that goes on."""

from __future__ import annotations

import os
import shutil
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from random import Random
from subprocess import Popen

import pytest

from measuring.synthetic import write_handbook
from tests.adapters.running import DAY, changed, edit, files_of, run, start

Edit = Callable[[Path, int], None]


def sentence(handbook: Path, number: int) -> None:
    """A change that one page shows, and its translations."""
    page = handbook / "docs/da/del-1/kapitel-1/side-1.md"
    edit(page, lambda text: f"{text}\nSætning {number}.\n")


def name(handbook: Path, number: int) -> None:
    """A change that every page shows."""
    config = handbook / "mkdocs.yml"
    edit(config, lambda text: f"site_name: Nummer {number}\n{text.partition(chr(10))[2]}")


def build(handbook: Path) -> float:
    """To its end; how many seconds it takes."""
    began = time.monotonic()
    done = run(handbook, "build", "--date", DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    return time.monotonic() - began


def from_nothing(handbook: Path) -> dict[str, str]:
    """The files of the same site, built elsewhere without a cache."""
    copy = handbook.with_name("copy")
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(handbook, copy, ignore=shutil.ignore_patterns(".*", "site"))
    build(copy)
    return files_of(copy / "site")


def only_process(process: Popen[str]) -> None:
    """The one that was started; those that it has started go on for a while."""
    process.kill()


def all_processes(process: Popen[str]) -> None:
    """As when the current goes."""
    os.killpg(process.pid, signal.SIGKILL)


@pytest.mark.long
def test_after_a_build_killed_at_any_moment_the_next_one_is_right(tmp_path: Path) -> None:
    """Killed at a hundred random moments, alone or with all that it has started, while it makes some pages or
    all: the next build gives the bytes of one from nothing, PDFs included."""
    handbook, random = write_handbook(tmp_path / "h", 12), Random(20261123)
    build(handbook)
    seconds, struck = {}, 0
    for change in (sentence, name):
        change(handbook, 1000)
        seconds[change] = build(handbook)
    for number in range(100):
        change, kill = (sentence, name)[number % 2], (only_process, all_processes)[number // 2 % 2]
        change(handbook, number)
        process = start(handbook, "build", "--date", DAY)
        time.sleep(random.uniform(0.1, 1) * seconds[change])
        struck += process.poll() is None
        if process.poll() is None:
            kill(process)
        process.wait()
        build(handbook)
        assert changed(files_of(handbook / "site"), from_nothing(handbook)) == set(), number
    assert struck >= 80


def still_running(group: int) -> set[str]:
    """The processes of a group that have not ended."""
    found = set()
    for told in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            state, _, own, *_ = told.read_text("utf-8", "replace").rpartition(")")[2].split()
            if int(own) == group and state != "Z":  # ended, and not yet asked after
                found.add(told.parent.name)
    return found


def test_an_interrupted_build_ends_at_once_and_leaves_the_last_site(tmp_path: Path) -> None:
    """Ctrl-C at any moment: no traceback, no process that goes on, no half-made folder, exit code 130."""
    handbook, said = write_handbook(tmp_path / "h", 12), tmp_path / "said"
    edit(handbook / "mkdocs.yml", lambda text: text.replace("- haandbog\n", "- haandbog: {pdf: false}\n"))
    build(handbook)
    name(handbook, 0)
    seconds = build(handbook)
    site, struck = files_of(handbook / "site"), 0
    for number, part in enumerate((0.2, 0.35, 0.5, 0.7, 0.8, 0.9)):
        name(handbook, number + 1)
        process = start(handbook, "build", "--date", DAY, said=said)
        time.sleep(part * seconds)
        os.killpg(process.pid, signal.SIGINT)
        code = process.wait(timeout=60)
        assert code in (0, 130), said.read_text("utf-8")
        struck += code == 130
        assert "Traceback" not in said.read_text("utf-8")
        assert still_running(process.pid) == set()
        site = whole(handbook, site)
        assert sorted(left.name for left in handbook.iterdir() if left.name.startswith(".")) == [".cache"]
    assert struck >= 3


def whole(handbook: Path, before: dict[str, str]) -> dict[str, str]:
    """The site as it lies there: the last one, or, where the interruption came too late, the next."""
    site = files_of(handbook / "site")
    if site != before:
        build(handbook)
        assert files_of(handbook / "site") == site
    return site
