"""A language's pages and menu as MkDocs has them when all is read, kept for a build that makes only some.

What a page says is left out; what others show of it (title, address, place in the menu) is kept.
"""

from __future__ import annotations

import io
import pickle
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from haandbog.adapters.mkdocs import languages
from haandbog.adapters.mkdocs.output import reads_others
from haandbog.adapters.mkdocs.rendered import follows

_NOT_OF_A_PAGE = ("markdown", "content", "toc", "render", "links_to_anchors", "previous_page", "next_page")
_NOT_OF_A_FILE = ("_content", "copy_file", "abs_dest_path")


def can_take_over(config: MkDocsConfig) -> bool:
    """Whether a later build may make single pages and take over all others. It may not where another plugin
    makes an index of all pages, or a template reads other pages than its own."""
    i18n = config.plugins.get("i18n")
    by_folder = i18n is None or i18n.config.docs_structure == "folder"
    ours = set(config.plugins) <= {"haandbog", "i18n"}
    return ours and by_folder and follows(config) and not reads_others(config)


def take(files: Files, nav: Navigation) -> bytes | None:
    """The pages and the menu, to be kept; None where something in them cannot be."""
    kept = io.BytesIO()
    try:
        _Taking(kept, pickle.HIGHEST_PROTOCOL).dump((list(files), nav, _neighbours(files, nav)))
    except (pickle.PicklingError, TypeError, AttributeError, RecursionError):
        return None
    return kept.getvalue()


def _neighbours(files: Files, nav: Navigation) -> list[tuple[Page, Page | None, Page | None]]:
    """Each page, the one before it and the one after it: told beside the pages, since a page that holds the
    next one, and so all that follow, lies deeper than can be kept."""
    pages = {id(page): page for page in (*(file.page for file in files), *nav.pages) if page is not None}
    around = ((page, page.previous_page, page.next_page) for page in pages.values())
    return [(page, last, following) for page, last, following in around if last or following]


class _Taking(pickle.Pickler):
    """Leaves out what a page says, and where this build lies on the disk."""

    def reducer_override(self, value: object) -> Any:
        if type(value) is Page:
            own = {name: what for name, what in vars(value).items() if name not in _NOT_OF_A_PAGE}
            return _new, (Page,), {**own, **_EMPTY}
        if type(value) is File:
            own = {name: what for name, what in vars(value).items() if name not in _NOT_OF_A_FILE}
            return _new, (File,), own
        return NotImplemented


_EMPTY = {"markdown": "", "content": "", "toc": (), "previous_page": None, "next_page": None}


def _new(kind: type) -> object:
    """One without content; what it holds is put in afterwards."""
    return object.__new__(kind)


def restore(kept: bytes, config: MkDocsConfig) -> tuple[Files, Navigation]:
    """The same, as if MkDocs had just read them."""
    listed, nav, neighbours = _Restoring(io.BytesIO(kept)).load()
    for page, last, following in neighbours:
        page.previous_page, page.next_page = last, following
    return languages.files_of(config, listed), nav


class _Restoring(pickle.Unpickler):
    """Makes MkDocs' own values and nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        known = module.startswith("mkdocs.structure.") or module == __name__ or (module, name) in _PLAIN
        found = super().find_class(module, name) if known else None
        if isinstance(found, type) or found is _new:  # no other function: it would be called
            return found
        raise pickle.UnpicklingError(f"{module}.{name} does not belong here")


_PLAIN = {("builtins", "set"), ("builtins", "frozenset"), ("datetime", "date"), ("datetime", "datetime"),
          ("copyreg", "_reconstructor"), ("builtins", "object"), ("pathlib", "PosixPath")}  # fmt: skip
