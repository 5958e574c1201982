"""Running the commands as a person does: in a folder of one's own, as a process."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).parents[2]
BASE = ROOT / "tests" / "handbook"
DAY = "2026-11-23"
CONTENT = ("docs", "data", "overrides", "mkdocs.yml")
"""What makes this repository's own handbook."""


def own_handbook(folder: Path, *, pdf: bool = False) -> Path:
    """A copy of the repository's handbook: its texts, facts, look and settings; PDFs only where a test is
    about them, because they take their time."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in CONTENT:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name)
        else:
            shutil.copy(source, folder / name)
    if not pdf:
        edit(folder / "mkdocs.yml", lambda t: t.replace("  - haandbog\n", "  - haandbog: {pdf: false}\n"))
    return folder


def small_handbook(folder: Path) -> Path:
    """A copy of the tests' invented handbook."""
    return Path(shutil.copytree(BASE, folder))


def environment(**extra: str) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if k not in ("SOURCE_DATE_EPOCH", "COLUMNS")}
    return {**kept, "PYTHONPATH": str(ROOT / "scripts"), "NO_COLOR": "1", "NO_MKDOCS_2_WARNING": "1", **extra}


def run(
    folder: Path, *arguments: str, module: str = "haandbog", **extra: str
) -> subprocess.CompletedProcess[str]:
    """``python -m haandbog …`` in a folder, to its end."""
    command = [sys.executable, "-m", module, *arguments]
    return subprocess.run(
        command,
        cwd=folder,
        env=environment(**extra),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
    )


def start(
    folder: Path, *arguments: str, module: str = "haandbog", said: Path | None = None
) -> subprocess.Popen[str]:
    """The same, left running, with a group of its own for all processes that it starts. What it says goes
    into a file, or is thrown away, so that nothing waits for a reader."""
    command = [sys.executable, "-m", module, *arguments]
    with open(said or os.devnull, "w", encoding="utf-8") as out:
        return subprocess.Popen(
            command, cwd=folder, env=environment(), stdout=out, stderr=out, text=True, start_new_session=True
        )


def files_of(folder: Path) -> dict[str, str]:
    """Every file's path and the hash of what it holds."""
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def changed(before: dict[str, str], after: dict[str, str]) -> set[str]:
    """The files that differ between two sites."""
    return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}


def edit(path: Path, change: Callable[[str], str]) -> None:
    """Change a file's text; a change that changes nothing is a mistake in the test."""
    before = path.read_text(encoding="utf-8")
    after = change(before)
    assert before != after
    path.write_text(after, encoding="utf-8")


def pages_of(site: Path) -> Iterator[Path]:
    yield from sorted(site.rglob("*.html"))
