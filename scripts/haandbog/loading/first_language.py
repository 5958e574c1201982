"""A starter's pages in a handbook that begins with another language than the starter's own.

A page that nobody has translated into that language yet is left out in every language, and neither a link nor
the menu leads to it. Every other translation follows the first language's text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from haandbog.loading.derived import LINK, LeaveOut, derived_page
from haandbog.loading.stamps import Files, fastened, following, loosened

_ID = re.compile(r"\A---\r?\n(?:(?!---).*\n)*?id:[ \t]*(\S+)")
_ENTRY = re.compile(r"^ +- (?:[^:\n]+: )?(?P<page>[\w./-]+\.md)\n", re.M)


def beginning_with(first: str, rendered: Files) -> dict[str, bytes]:
    """A rendered starter as the handbook that begins with the language."""
    written = {path: text for path, text in rendered.items() if not _lacks(path, first, rendered)}
    told = loosened(following(written, first), first)
    gone = frozenset(_linked(told, first) - _known(told, first))
    for path in list(told):
        if path.endswith(".md") and gone & {*_links(_text(told[path]))}:
            leave_out = LeaveOut(frozenset(), (), gone)
            told[path] = derived_page(_text(told[path]), leave_out).encode("utf-8")
    if gone:
        told["mkdocs.yml"] = _menu(_text(told["mkdocs.yml"]), first, told).encode("utf-8")
    return fastened(told, first, {})


def _lacks(path: str, first: str, files: Files) -> bool:
    """Whether it is a page in another language of which there is none in the first."""
    docs, _, below = path.partition("/")
    language, _, page = below.partition("/")
    return (
        docs == "docs" and path.endswith(".md") and language != first and f"docs/{first}/{page}" not in files
    )


def _linked(files: Files, first: str) -> set[str]:
    """The ids of the pages that the first language's pages lead to."""
    pages = (path for path in files if path.startswith(f"docs/{first}/") and path.endswith(".md"))
    return {id for path in pages for id in _links(_text(files[path]))}


def _links(text: str) -> Iterator[str]:
    return (found["id"] for found in LINK.finditer(text) if found["scheme"] == "ref")


def _known(files: Files, first: str) -> set[str]:
    """The ids of the first language's pages and of those that data makes."""
    pages = (path for path in files if path.startswith(f"docs/{first}/"))
    found = (_ID.match(_text(files[path])) for path in pages)
    dilemmas = {path.rpartition("/")[2].removesuffix(".yml") for path in files if "data/dilemmas/" in path}
    return {one[1] for one in found if one} | dilemmas


def _menu(settings: str, first: str, files: Files) -> str:
    """The settings without the entries of pages that are not there."""
    return _ENTRY.sub(lambda found: found[0] if f"docs/{first}/{found['page']}" in files else "", settings)


def _text(content: bytes) -> str:
    return content.decode("utf-8", "surrogateescape")
