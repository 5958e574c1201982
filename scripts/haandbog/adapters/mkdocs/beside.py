"""What lies beside the pages for hosts and phones; made last, from the finished site."""

from __future__ import annotations

from pathlib import Path

from haandbog.adapters.mkdocs.staging import hashes_of, pages_of, write_beside
from haandbog.model.handbook import Handbook
from haandbog.publishing.app_manifest import app_manifests
from haandbog.publishing.offline import farewell, workers
from haandbog.publishing.security import Protection, header_files


def write(handbook: Handbook, site: Path, how: Protection | None, site_url: str) -> None:
    """Headers for hosts, manifests and workers for phones. Under live preview (``how`` is None), and where
    the handbook says so, the workers throw away what readers have kept."""
    if how is not None:
        write_beside(site, header_files(pages_of(site), how, site_url))
    write_beside(site, app_manifests(handbook))
    keeps = how is not None and handbook.settings.offline
    write_beside(site, workers(handbook, hashes_of(site)) if keeps else farewell(handbook))
