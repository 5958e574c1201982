"""What lies beside the pages for hosts and phones; made last, from the finished site."""

from __future__ import annotations

from pathlib import Path

from haandbog.adapters.mkdocs.staging import read_site, write_beside
from haandbog.model.handbook import Handbook
from haandbog.publishing.app_manifest import app_manifests
from haandbog.publishing.offline import farewell, workers
from haandbog.publishing.security import Protection, header_files


def write(handbook: Handbook, site: Path, how: Protection | None, site_url: str) -> None:
    """Headers for hosts, manifests and workers for phones. Under live preview (``how`` is None), and where
    the handbook says so, the workers throw away what readers have kept."""
    write_beside(site, app_manifests(handbook))
    if how is None:
        write_beside(site, farewell(handbook))
        return
    found = read_site(site)
    write_beside(site, header_files(found.scripts, how, site_url))
    write_beside(site, workers(handbook, found.hashes) if handbook.settings.offline else farewell(handbook))
