"""What translations were made from, while a handbook is only files: in a starter, and in an update.

A starter's translations follow its own language; a handbook made from it may begin with another. And while
two texts are merged, a fingerprint is no text: it follows from what the merge comes to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from haandbog.loading.markdown.pages import read_page
from haandbog.model.source import Source
from haandbog.model.translations import source_hash

Files = Mapping[str, bytes]
"""A handbook's files by their path."""

FOLLOWS = "follows"
"""Stands for the fingerprint of a translation that says what its source says."""

_STAMP = re.compile(r"(\A---\r?\n(?:(?!---).*\n)*?)translated_from:[ \t]*(\S*)[ \t]*\r?\n")
_ID = re.compile(r"\A---\r?\n(?:(?!---).*\n)*?id:.*\n")
_CONFLICT = re.compile(r"^<{7}", re.M)


def following(files: Files, first: str) -> dict[str, bytes]:
    """A starter's pages as translations of the language that the handbook begins with.

    Two pages that were made from the same text follow each other.
    """
    made = dict(files)
    for path, source in _translated(files, first):
        if _origin(path, files[path]) == _origin(source, files[source]):
            made[path] = _stamped(files[path], _fingerprint(source, files[source]))
    for path in files:
        if path.startswith(f"docs/{first}/") and stamp_of(files[path]):
            made[path] = _stamped(files[path], "")
    return made


def adopted(own: Files, rendered: Files, restamped: Files) -> dict[str, bytes]:
    """A handbook whose pages have the fingerprints of the starter's own language: those of its first."""
    made = dict(own)
    for path in own.keys() & rendered.keys() & restamped.keys():
        before, after = stamp_of(rendered[path]), stamp_of(restamped[path])
        if before != after and stamp_of(own[path]) == before:
            made[path] = _stamped(own[path], after)
    return made


def loosened(files: Files, first: str) -> dict[str, bytes]:
    """The files with a word in place of each fingerprint that is right: it is the same in every version."""
    made = dict(files)
    for path, source in _translated(files, first):
        if stamp_of(files[path]) == _fingerprint(source, files[source]):
            made[path] = _stamped(files[path], FOLLOWS)
    return made


def fastened(files: Files, first: str, template: Files) -> dict[str, bytes]:
    """The files with the fingerprint in its place again.

    Where a source holds two texts until somebody chooses, the translation follows the template's.
    """
    made = dict(files)
    for path, source in _translated(files, first):
        if stamp_of(files[path]) == FOLLOWS:
            chosen = template.get(source) if _CONFLICT.search(_text(files[source])) else None
            made[path] = _stamped(files[path], _fingerprint(source, chosen or files[source]))
    return made


def stamp_of(content: bytes) -> str:
    """The fingerprint that a page's front matter names; empty without one."""
    found = _STAMP.match(_text(content))
    return found[2] if found else ""


def _translated(files: Files, first: str) -> Iterator[tuple[str, str]]:
    """Every page that has one of the same name in the first language, and that one."""
    for path in files:
        docs, _, below = path.partition("/")
        language, _, name = below.partition("/")
        source = f"docs/{first}/{name}"
        if docs == "docs" and name.endswith(".md") and language != first and source in files:
            yield path, source


def _origin(path: str, content: bytes) -> str:
    """The fingerprint of the text that a page goes back to: its own, where it is not a translation."""
    return stamp_of(content) or _fingerprint(path, content)


def _fingerprint(path: str, content: bytes) -> str:
    return _fingerprint_of_text(path, _text(content).replace("\r\n", "\n"))


@lru_cache(maxsize=1024)
def _fingerprint_of_text(path: str, text: str) -> str:
    _, language, name = path.split("/", 2)
    page, _ = read_page(Source(path, text), language, name)
    return source_hash(page)


def _stamped(content: bytes, stamp: str) -> bytes:
    """A page with another fingerprint, or with none."""
    text = _text(content)
    end = "\r\n" if "\r\n" in text else "\n"
    line = f"translated_from: {stamp}{end}" if stamp else ""
    if _STAMP.match(text):
        told = _STAMP.sub(lambda found: found[1] + line, text, count=1)
    else:
        told = _ID.sub(lambda found: found[0] + line, text, count=1)
    return told.encode("utf-8", "surrogateescape")


def _text(content: bytes) -> str:
    return content.decode("utf-8", "surrogateescape")
