"""What the version control knows of the handbook, where there is any; a handbook needs none."""

from __future__ import annotations

import subprocess
from pathlib import Path


def commit_of(root: Path) -> str | None:
    """The commit that the handbook's folder is at; None without git or without a commit."""
    told = _git(root, "rev-parse", "--short=12", "HEAD")
    return told.strip() if told else None


def versions_of(root: Path, file: str) -> list[str]:
    """The commits in which a file was changed, the latest first."""
    told = _git(root, "log", "--format=%H", "--follow", "--", file)
    return told.split() if told else []


def text_at(root: Path, commit: str, file: str) -> str | None:
    """A file's text in a commit; None where it was not there."""
    return _git(root, "show", f"{commit}:./{file}")


def _git(root: Path, *arguments: str) -> str | None:
    try:
        done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None
