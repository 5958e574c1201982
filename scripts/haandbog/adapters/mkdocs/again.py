"""Making only what has changed: the pages whose text or frame differs from those of the last build, and the
files that follow from them. Everything else is taken over from the finished site.

This holds only while nothing else has changed: the same pages with the same titles in the same menu, the same
settings and templates. Wherever that is not so, or anything at all is said on the way, the whole site is
built instead.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from haandbog.adapters.mkdocs import languages, pages, snapshot
from haandbog.adapters.mkdocs.beside import files_beside, phone_files
from haandbog.adapters.mkdocs.look import look_files
from haandbog.adapters.mkdocs.plugin import HaandbogPlugin
from haandbog.adapters.mkdocs.printing import print_site, with_pdfs
from haandbog.adapters.mkdocs.telling import listening
from haandbog.model.handbook import Handbook
from haandbog.publishing import swap
from haandbog.publishing.edition import Edition, interface_for
from haandbog.publishing.inputs import looks
from haandbog.publishing.kept import (
    Kept,
    Left,
    Texts,
    frame_in_common,
    frame_of,
    lies_as_left,
    texts_of,
)
from haandbog.publishing.offline import hashed
from haandbog.publishing.security import HEADER_FILES, script_hashes
from haandbog.publishing.sentences import Sentences

_FEW, _SHARE = 24, 0.5
"""So many pages, or so large a share of them, are made one by one; more are made side by side, all anew."""


class DiffersError(Exception):
    """Something else has changed than can be taken over: the whole site is to be built."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What has to be made."""

    pages: Mapping[str, tuple[str, ...]]
    """The paths of pages, by the reader's language."""
    frames: Mapping[tuple[str, str], str]
    texts: Texts


def plan(edition: Edition, kept: Kept, changed: Sentences | None) -> Plan:
    """Which pages differ. Raises DiffersError when that is not all."""
    languages = edition.handbook.settings.languages
    if not kept.left.snapshots.keys() >= set(languages):
        raise DiffersError("plugins")
    texts, before = texts_of(edition, kept.texts if changed else None), kept.texts
    if texts.whole.keys() != before.whole.keys() or texts.heads != before.heads:
        raise DiffersError("pages")
    frames = {**kept.left.frames, **_frames(edition, kept, changed)}
    wanted: dict[str, list[str]] = {language: [] for language in languages}
    for (language, path), frame in frames.items():
        if path and (frame, texts.whole[path]) != (kept.left.frames[language, path], before.whole[path]):
            wanted[language].append(path)
        elif frame != kept.left.frames[language, path]:
            raise DiffersError("frame")
    if sum(map(len, wanted.values())) > max(_FEW, _SHARE * len(frames)):
        raise DiffersError("many pages")
    return Plan({language: tuple(paths) for language, paths in wanted.items() if paths}, frames, texts)


def _frames(edition: Edition, kept: Kept, changed: Sentences | None) -> dict[tuple[str, str], str]:
    """What the frames show that can have changed."""
    menus = kept.left.menus if edition.handbook.settings.pdf else {}
    paths = {path for _, path in kept.left.frames}
    touched = paths if changed is None else changed.shown_on(edition.handbook, paths)
    found: dict[tuple[str, str], str] = {}
    for language, path in kept.left.frames:
        if path in touched:
            shown = interface_for(edition, language, path or None, live=False)
            own = with_pdfs(shown, edition, menus, path)
            found[language, path] = frame_of(own) if path else frame_in_common(shown)
    return found


def build_again(config_file: Path, edition: Edition, kept: Kept, changed: Sentences | None) -> Kept:
    """Put a site in place of the last one, other than it only where the edition is; ``changed`` where only
    sentences have. What is known of the new one. Raises DiffersError."""
    site = edition.handbook.settings.site_dir
    todo = plan(edition, kept, changed)
    if not lies_as_left(kept, site):
        raise DiffersError("site")
    if changed is not None and not todo.pages:
        return replace(kept, texts=todo.texts)
    swap.recover(site)
    staged = Staged(swap.staging_folder(site), dict(kept.left.hashes))
    try:
        swap.link_tree(site, staged.folder)
        left = _made(config_file, edition, kept, todo, staged, changed)
        swap.put_in_place(staged.folder, site)
    except BaseException:
        swap.discard(staged.folder)
        raise
    return replace(kept, left=left, texts=todo.texts, looks=looks(site))


class Staged:
    """The next site: links to the files of the last one, until they are replaced."""

    def __init__(self, folder: Path, hashes: dict[str, str]) -> None:
        self.folder, self.hashes = folder, hashes

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


def _made(
    config_file: Path,
    edition: Edition,
    kept: Kept,
    todo: Plan,
    staged: Staged,
    changed: Sentences | None,
) -> Left:
    rendering = Rendering(config_file, edition, kept, staged)
    with listening() as warned:
        snapshots = {language: rendering.language(language, paths) for language, paths in todo.pages.items()}
    if warned.lines:
        raise DiffersError("warnings")
    found = rendering.plugin.gathered.found
    if changed is not None:
        made = dict(found.files(edition.handbook, todo.pages))
    else:
        _replace_look(edition.handbook, staged)
        made = files_beside(edition, found, rendering.plugin.protection(rendering.config), dressed=True)
    ours = _beside(edition, made, kept.left.ours, staged, whole=changed is None)
    if edition.handbook.settings.pdf:
        _print(edition, kept, rendering, staged)
    return Left(
        todo.frames,
        found,
        kept.left.menus,
        {**kept.left.snapshots, **snapshots},
        staged.hashes,
        ours,
    )


def _replace_look(handbook: Handbook, staged: Staged) -> None:
    for language in handbook.settings.languages:
        for name, content in look_files(handbook, language).items():
            staged.update(name, content)


def _beside(
    edition: Edition, made: Mapping[str, bytes], ours: Mapping[str, str], staged: Staged, *, whole: bool
) -> dict[str, str]:
    """The files beside the pages. A file of the handbook's own at the same place was left there, and is."""
    now = dict(ours)
    for name, content in made.items():
        if name in ours:
            staged.update(name, content)
            now[name] = hashed(content)
        elif name not in staged.hashes:
            raise DiffersError(name)
    phones = phone_files(edition.handbook, staged.hashes, keeps=edition.handbook.settings.offline)
    if whole and ours.keys() - made.keys() - phones.keys() - HEADER_FILES:
        raise DiffersError("fewer files")
    for name, content in phones.items():
        if name in ours and ours[name] != hashed(content):
            staged.replace(name, content)
            now[name] = hashed(content)
    return now


def _print(edition: Edition, kept: Kept, rendering: Rendering, staged: Staged) -> None:
    """The PDFs, each as the press has it or makes it."""
    for name in kept.looks:
        if name.endswith(".pdf") and name not in kept.left.hashes and name not in kept.left.ours:
            (staged.folder / name).unlink(missing_ok=True)
    if print_site(edition, kept.left.menus, staged.folder, rendering.plugin.keeping):
        raise DiffersError("printing")


class Rendering:
    """MkDocs, asked for single pages."""

    def __init__(self, config_file: Path, edition: Edition, kept: Kept, staged: Staged) -> None:
        self._edition, self._kept, self._staged = edition, kept, staged
        self.config = load_config(str(config_file), site_dir=str(staged.folder))
        self.plugin = next(p for p in self.config.plugins.values() if isinstance(p, HaandbogPlugin))
        self.config.plugins.on_startup(command="build", dirty=False)
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
        return snapshot.take(files, nav)

    def _page(self, files: Files, path: str) -> Page:
        file = files.src_uris[path]
        pages.fill_one(file, self._edition)
        file.abs_dest_path = os.path.join(self.config.site_dir, file.dest_path)
        assert file.page is not None
        return file.page

    def _read(self, page: Page, files: Files) -> None:
        title, meta, ids = page.title, dict(page.meta), set(page.present_anchor_ids or ())
        _populate_page(page, self.config, files)
        if (page.title, dict(page.meta)) != (title, meta) or ids - (page.present_anchor_ids or set()):
            raise DiffersError(page.file.src_uri)

    def _frame(self, made: list[Page], files: Files, nav: Navigation) -> None:
        environment = self.config.plugins.on_env(self.config.theme.get_env(), config=self.config, files=files)
        documents = files.documentation_pages()
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
