"""MkDocs, asked for single pages: each takes its own place in a site that is otherwise finished."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from haandbog.adapters.mkdocs import languages, pages, snapshot
from haandbog.adapters.mkdocs.planning import DiffersError
from haandbog.adapters.mkdocs.plugin import HaandbogPlugin
from haandbog.publishing.edition import Edition
from haandbog.publishing.kept import Kept
from haandbog.publishing.offline import hashed
from haandbog.publishing.security import script_hashes


class Staged:
    """The next site: links to the files of the last one, until they are replaced."""

    def __init__(self, ready: Callable[[], Path], hashes: dict[str, str]) -> None:
        self._ready, self.hashes = ready, hashes

    @cached_property
    def folder(self) -> Path:
        """Where it lies, when all is there."""
        return self._ready()

    def replace(self, name: str, content: bytes) -> None:
        """Write a file anew: never into the old one, which is the finished site's, too."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        path.write_bytes(content)

    def update(self, name: str, content: bytes) -> None:
        """The same for a file that is told by its hash."""
        now = hashed(content)
        if self.hashes.get(name) != now:
            self.replace(name, content)
            self.hashes[name] = now


class Rendering:
    """MkDocs, asked for single pages."""

    def __init__(self, config: MkDocsConfig, edition: Edition, kept: Kept, staged: Staged) -> None:
        self.config, self._edition, self._kept, self._staged = config, edition, kept, staged
        self.plugin = next(p for p in self.config.plugins.values() if isinstance(p, HaandbogPlugin))
        self.config.plugins.on_config(self.config)
        self.plugin.gathered.menus = dict(kept.left.menus)
        self.plugin.gathered.found.pages = {name: dict(told) for name, told in kept.left.found.pages.items()}

    def language(self, language: str, paths: tuple[str, ...]) -> bytes:
        """Make some pages of a language. Its pages and menu as they are now."""
        if languages.begin(self.config, language):
            self.config.plugins.on_config(self.config)
        files, nav = snapshot.restore(self._kept.left.snapshots[language], self.config)
        self.plugin.nav = nav
        made = [self._page(files, path) for path in paths]
        for page in made:
            self._read(page, files)
        self._frame(made, files, nav)
        if self.plugin.gathered.left:
            raise DiffersError("leftovers")
        taken = snapshot.take(files, nav)
        if taken is None:
            raise DiffersError("pages that cannot be kept")
        return taken

    def _page(self, files: Files, path: str) -> Page:
        file = files.src_uris[path]
        if path not in self._edition.texts and path not in self._edition.generated:
            raise DiffersError("text")
        pages.fill_one(file, self._edition)
        file.abs_dest_path = os.path.join(self.config.site_dir, file.dest_path)
        assert file.page is not None
        if file.inclusion.is_excluded():
            raise DiffersError("draft")
        return file.page

    def _read(self, page: Page, files: Files) -> None:
        title, meta, ids = page.title, dict(page.meta), set(page.present_anchor_ids or ())
        _populate_page(page, self.config, files)
        if (page.title, dict(page.meta)) != (title, meta) or ids - (page.present_anchor_ids or set()):
            raise DiffersError(page.file.src_uri)

    def _frame(self, made: list[Page], files: Files, nav: Navigation) -> None:
        environment = self.config.plugins.on_env(self.config.theme.get_env(), config=self.config, files=files)
        documents = files.documentation_pages(inclusion=self.plugin.inclusion)
        for page in made:
            with self._rewritten(page.file):
                _build_page(page, self.config, documents, nav, environment)
            page.validate_anchor_links(files=files, log_level=self.config.validation.links.anchors)

    def _rewritten(self, file: File) -> _Rewritten:
        return _Rewritten(self._staged, file.dest_uri)


class _Rewritten:
    """A page that MkDocs writes anew, in place of the finished site's."""

    def __init__(self, staged: Staged, name: str) -> None:
        self._staged, self._name, self._path = staged, name, staged.folder / name

    def __enter__(self) -> None:
        self._scripts = set(script_hashes(self._path.read_text(encoding="utf-8")))
        self._path.unlink()

    def __exit__(self, *error: object) -> None:
        if error[0] is not None:
            return
        content = self._path.read_bytes()
        if set(script_hashes(content.decode("utf-8"))) != self._scripts:
            raise DiffersError("scripts")
        self._staged.hashes[self._name] = hashed(content)
