"""A folder to make and merge handbooks in, with the git that the user has and nobody's own settings of it."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

_SETTINGS = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "haandbog",
    "GIT_AUTHOR_EMAIL": "haandbog@example.invalid",
    "GIT_COMMITTER_NAME": "haandbog",
    "GIT_COMMITTER_EMAIL": "haandbog@example.invalid",
    "GIT_AUTHOR_DATE": "2020-01-01T00:00:00Z",
    "GIT_COMMITTER_DATE": "2020-01-01T00:00:00Z",
}
"""Nobody's own settings of git reach what is made here, and the same starter gives the same bytes."""


class NoGitError(Exception):
    """This machine lacks git."""


@contextmanager
def workplace() -> Iterator[Path]:
    """A folder to work in, with git there and deaf to anybody's own settings. Raises NoGitError."""
    if shutil.which("git") is None:
        raise NoGitError
    kept = dict(os.environ)
    # Before Copier is imported: what it runs git with is read once.
    os.environ.update(_SETTINGS)
    try:
        with TemporaryDirectory(prefix="haandbog-", ignore_cleanup_errors=True) as folder:
            yield Path(folder).resolve()
    finally:
        os.environ.clear()
        os.environ.update(kept)


def run_git(folder: Path, *arguments: str) -> str:
    """What a git command says. Raises RuntimeError when it fails."""
    command = ["git", "-c", "core.autocrlf=false", "-c", "core.safecrlf=false", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)}: {done.stderr.strip()}")
    return done.stdout


def merge(folder: Path, ours: bytes, base: bytes, theirs: bytes) -> bytes:
    """Three versions of a text in one, with marks where both changed the same place; with our line ends.

    They are put into the folder, which must be there.
    """
    names = ("ours", "base", "template")
    for name, text in zip(names, (ours, base, theirs), strict=True):
        (folder / name).write_bytes(text.replace(b"\r\n", b"\n"))
    labels = [word for name in names for word in ("-L", name)]
    command = ["git", "merge-file", "--stdout", "--quiet", *labels, *names]
    text = subprocess.run(command, cwd=folder, capture_output=True, check=False).stdout
    return text.replace(b"\n", b"\r\n") if b"\r\n" in ours else text
