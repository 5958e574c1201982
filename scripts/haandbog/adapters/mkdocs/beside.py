"""What lies beside the pages: permalinks, lists, search, and what hosts and phones need; made last."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from msgspec import Struct, field

from haandbog.adapters.mkdocs.staging import Staging, Told, read_site, write_beside
from haandbog.model.handbook import Handbook
from haandbog.publishing.app_manifest import app_manifests
from haandbog.publishing.edition import Edition
from haandbog.publishing.offline import farewell, workers
from haandbog.publishing.search.collecting import Collected
from haandbog.publishing.security import Protection, header_files
from haandbog.publishing.site_files import site_files

Hashes = dict[str, str]
"""By a file's path in the site."""


class Written(Struct, frozen=True):
    """What lies in a site when all is written."""

    hashes: Hashes = field(default_factory=dict)
    """Of all files but those that are made from these hashes."""
    ours: Hashes = field(default_factory=dict)
    """Of the files beside the pages, where nothing of the handbook's own stands."""


def files_beside(
    edition: Edition, found: Collected, how: Protection | None, *, dressed: bool
) -> dict[str, bytes]:
    """All that follows from the handbook and what its pages say."""
    searched = found.files(edition.handbook) if dressed else {}
    return {**of_handbook(edition, how, dressed=dressed), **searched}


def of_handbook(edition: Edition, how: Protection | None, *, dressed: bool) -> dict[str, bytes]:
    """What follows from the handbook alone, and can be made before its pages are."""
    manifests = app_manifests(edition.handbook) if dressed else {}
    return {**site_files(edition, how), **manifests}


def stage(config: MkDocsConfig, edition: Edition, how: Protection | None, *, dressed: bool) -> Staging:
    """Build beside the old site from now on, and begin to make what can be made already."""
    return Staging.begin(config, partial(of_handbook, edition, how, dressed=dressed))


def phone_files(handbook: Handbook, hashes: Mapping[str, str], *, keeps: bool) -> Mapping[str, bytes]:
    """Workers for phones, or, where nothing is to be kept, those that throw away what readers have."""
    return workers(handbook, hashes) if keeps else farewell(handbook)


def write(
    edition: Edition,
    found: Collected,
    staging: Staging | None,
    config: MkDocsConfig,
    how: Protection | None,
    *,
    dressed: bool,
) -> Written:
    """Everything of ours beside the pages. Under live preview (``how`` and ``staging`` are None) the workers
    throw away what readers have kept."""
    site = Path(config.site_dir)
    if staging is not None:
        ours = staging.take_in()
        ours |= write_beside(site, found.files(edition.handbook) if dressed else {})
    else:
        ours = write_beside(site, files_beside(edition, found, how, dressed=dressed))
    if not dressed:
        return Written(ours=_hashes(ours))
    contents = read_site(site, ours) if how is not None else None
    if contents is not None and how is not None:
        ours |= write_beside(site, header_files(contents.scripts, how, config.site_url or ""))
    keeps = contents is not None and edition.handbook.settings.offline
    hashes = contents.hashes if contents else {}
    ours |= write_beside(site, phone_files(edition.handbook, hashes, keeps=keeps))
    return Written(hashes, _hashes(ours))


def _hashes(told: Mapping[str, Told]) -> Hashes:
    return {name: one.hash for name, one in told.items()}
