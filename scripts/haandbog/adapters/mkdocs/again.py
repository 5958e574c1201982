"""Making only what has changed: the pages whose text or frame differs from those of the last build, and the
files that follow from them. Everything else is taken over from the finished site.

This holds only while nothing else has changed: the same pages with the same titles in the same menu, the same
settings and templates. Wherever that is not so, or anything at all is said on the way, the whole site is
built instead.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import nullcontext
from functools import partial
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from msgspec import Struct
from msgspec.structs import replace

from haandbog.adapters.meanwhile import going_on
from haandbog.adapters.mkdocs import fingerprints
from haandbog.adapters.mkdocs.beside import of_handbook, phone_files
from haandbog.adapters.mkdocs.look import script_files
from haandbog.adapters.mkdocs.planning import DiffersError, plan
from haandbog.adapters.mkdocs.plugin import HaandbogPlugin
from haandbog.adapters.mkdocs.printing import print_site
from haandbog.adapters.mkdocs.some_pages import Rendering, Staged
from haandbog.adapters.mkdocs.telling import listening
from haandbog.adapters.next_site import NextSite
from haandbog.publishing.edition import Edition
from haandbog.publishing.inputs import looks
from haandbog.publishing.kept import Kept, Left, Texts, lies_as_left
from haandbog.publishing.offline import hashed
from haandbog.publishing.security import HEADER_FILES, Protection
from haandbog.publishing.sentences import Sentences


def build_again(
    config_file: Path,
    edition: Edition,
    told: Callable[[], Edition | None],
    kept: Kept,
    changed: Sentences | None,
    begun: NextSite | None,
) -> Kept:
    """Put a site in place of the last one, other than it only where the edition is; ``changed`` where only
    sentences have. It is put there when ``told`` has given the same edition with what the checks have found.
    What is known of the new site. Raises DiffersError."""
    site = edition.handbook.settings.site_dir
    with begun if begun is not None and begun.site == site else NextSite(site) as next_site:
        if not lies_as_left(kept, site):
            raise DiffersError("site")
        fingerprints.take_over(kept.left.program)  # what was kept is used by the same installation only
        config = load_config(str(config_file), site_dir=str(next_site.folder))
        config.plugins.on_startup(command="build", dirty=False)
        staged = Staged(next_site.ready, dict(kept.left.hashes))
        made = make_some(config, edition, kept, staged, changed)
        edition = _checked(told)
        if made.plugin.makes_pdfs:
            _print(edition, kept, made.plugin, staged)
        next_site.put_in_place()
    return replace(kept, left=made.left, texts=made.texts, looks=looks(site))


def _checked(told: Callable[[], Edition | None]) -> Edition:
    edition = told()
    if edition is None:
        raise DiffersError("findings")
    return edition


class Made(Struct, frozen=True):
    """Some pages, and what follows from them."""

    left: Left
    """What is known of the site now."""
    texts: Texts
    plugin: HaandbogPlugin
    """By whom they were made."""


def make_some(
    config: MkDocsConfig, edition: Edition, kept: Kept, staged: Staged, changed: Sentences | None
) -> Made:
    """Make the pages that differ and what follows from them. Raises DiffersError."""
    rendering = Rendering(config, edition, kept, staged)
    plugin = rendering.plugin
    how = plugin.protection(config)
    work = going_on(partial(_made_of_facts, edition, how)) if changed is None else nullcontext(_nothing)
    with work as of_facts:
        todo = plan(edition, kept, changed, live=plugin.serving)
        with listening() as warned:
            snapshots = {one: rendering.language(one, paths) for one, paths in todo.pages.items()}
        if warned.lines:
            raise DiffersError("warnings")
        found = plugin.gathered.found
        indexes = found.files(edition.handbook, None if changed is None else todo.pages)
        scripts, files = of_facts()
    for name, content in scripts.items():
        staged.update(name, content)
    keeps = not plugin.serving and edition.handbook.settings.offline
    ours = _beside(edition, {**files, **indexes}, kept.left.ours, staged, whole=changed is None, keeps=keeps)
    menus, known = kept.left.menus, {**kept.left.snapshots, **snapshots}
    left = Left(todo.frames, found, menus, known, staged.hashes, ours, kept.left.program)
    return Made(left, todo.texts, plugin)


OfFacts = tuple[dict[str, bytes], dict[str, bytes]]


def _made_of_facts(edition: Edition, how: Protection | None) -> OfFacts:
    """What pages' scripts know, and the files beside the pages. The sheets have not changed: what they are
    made of is neither a page nor a fact."""
    handbook = edition.handbook
    scripts = (script_files(handbook, language) for language in handbook.settings.languages)
    return {name: text for made in scripts for name, text in made.items()}, of_handbook(
        edition, how, dressed=True
    )


def _nothing() -> OfFacts:
    return {}, {}


def _beside(
    edition: Edition,
    made: Mapping[str, bytes],
    ours: Mapping[str, str],
    staged: Staged,
    *,
    whole: bool,
    keeps: bool,
) -> dict[str, str]:
    """The files beside the pages. A file of the handbook's own at the same place was left there, and is."""
    now = dict(ours)
    for name, content in made.items():
        if name in ours:
            staged.update(name, content)
            now[name] = hashed(content)
        elif name not in staged.hashes:
            raise DiffersError(name)
    phones = phone_files(edition.handbook, staged.hashes, keeps=keeps)
    if whole and ours.keys() - made.keys() - phones.keys() - HEADER_FILES:
        raise DiffersError("fewer files")
    for name, content in phones.items():
        if name in ours and ours[name] != hashed(content):
            staged.replace(name, content)
            now[name] = hashed(content)
    return now


def _print(edition: Edition, kept: Kept, plugin: HaandbogPlugin, staged: Staged) -> None:
    """The PDFs, each as the press has it or makes it."""
    for name in kept.looks:
        if name.endswith(".pdf") and name not in kept.left.hashes and name not in kept.left.ours:
            (staged.folder / name).unlink(missing_ok=True)
    if print_site(edition, kept.left.menus, staged.folder, plugin.keeping):
        raise DiffersError("printing")
