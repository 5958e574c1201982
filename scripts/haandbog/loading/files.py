"""The only reader of files: everything else works on what it hands out."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from haandbog.diagnostics import Diagnostic, Place
from haandbog.loading.problems import file_unreadable


def shown_name(root: Path, path: Path) -> str:
    """A file's name as an editor reads it: relative to the handbook's folder, with ``/``."""
    below, written = f"{root}{os.sep}", str(path)
    if written.startswith(below) and f"{os.sep}.." not in written:  # the common case, a hundred times faster
        return written[len(below) :].replace(os.sep, "/")
    return Path(os.path.relpath(path, root)).as_posix()


def read_text(root: Path, path: Path) -> tuple[str, None] | tuple[None, Diagnostic]:
    """A file's text with plain line ends, or what keeps it from being read."""
    name = shown_name(root, path)
    try:
        raw = path.read_bytes()
    except OSError as error:
        why = file_unreadable.LOCKED.fill(why=error.strerror or "?")
        return None, file_unreadable.RULE.at(Place(name), what=why)
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n"), None
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8", "replace")
        column = len(before) - (before.rfind("\n") + 1) + 1
        place = Place(name, before.count("\n") + 1, column)
        return None, file_unreadable.RULE.at(place, what=file_unreadable.NOT_UTF8, hint=None)


def read_readable(root: Path, path: Path) -> tuple[str, Diagnostic | None]:
    """What can be read of a file, and what cannot: a letter in another character set spoils itself alone,
    so that what others say of the page is not found wrong as well."""
    text, unreadable = read_text(root, path)
    if text is not None:
        return text, None
    left = path.read_bytes() if os.access(path, os.R_OK) and path.is_file() else b""
    return left.decode("utf-8-sig", "replace").replace("\r\n", "\n"), unreadable


def walk(folder: Path) -> Iterator[Path]:
    """Every file below a folder in a fixed order; what begins with a dot is left alone."""
    for directory, folders, names in os.walk(folder, followlinks=True):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(directory, name) for name in sorted(names) if not name.startswith("."))


def walk_all(folder: Path) -> Iterator[Path]:
    """Every file below a folder in a fixed order, those that begin with a dot too."""
    yield from sorted(path for path in folder.rglob("*") if path.is_file())


def is_folder(path: Path) -> bool:
    return path.is_dir()


def write_text(path: Path, text: str) -> None:
    """Write a file whole or not at all, with the line ends it had; its folder is made when it is new."""
    path.parent.mkdir(parents=True, exist_ok=True)
    ends = "\r\n" if path.exists() and b"\r\n" in path.read_bytes() else "\n"
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes(text.replace("\n", ends).encode("utf-8"))
    os.replace(beside, path)


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, as it is; its folder is made when it is new."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes(content)
    os.replace(beside, path)
