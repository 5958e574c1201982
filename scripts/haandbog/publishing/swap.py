"""All or nothing: a new site is built beside the old one and takes its place at the end.

A reader gets the last good site or the new one, never a mix (DESIGN.md, D14). The swap is two
renames; a build killed between them leaves no site but the old one whole beside it, and the next
start puts it back.
"""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

STALE_SECONDS = 6 * 3600
"""After this long a half-built site belongs to a build that was killed."""


def staging_folder(site_dir: Path) -> Path:
    """Where this process builds the next edition: beside the site, so that renaming is enough."""
    return site_dir.with_name(f".{site_dir.name}.next-{os.getpid()}")


def _previous(site_dir: Path) -> Path:
    return site_dir.with_name(f".{site_dir.name}.previous")


def recover(site_dir: Path) -> None:
    """Mend what a killed build left: put the old site back, clear half-built ones away."""
    _put_back(site_dir)
    clear(site_dir)
    for left in site_dir.parent.glob(f".{site_dir.name}.next-*"):
        if time.time() - left.stat().st_mtime > STALE_SECONDS:
            shutil.rmtree(left, ignore_errors=True)


def _put_back(site_dir: Path) -> None:
    """Where there is no site, the one whose place was to be taken is it again."""
    previous = _previous(site_dir)
    if previous.exists() and not site_dir.exists():
        previous.rename(site_dir)


def link_tree(site_dir: Path, staging: Path) -> None:
    """Begin the next edition with the files of the last one: both names stand for the same file, so whoever
    changes one must unlink it first (TRAPS.md 3)."""
    source, target = str(site_dir), str(staging)
    for folder, _, names in os.walk(source):
        below = target + folder[len(source) :]
        os.mkdir(below)
        for name in names:
            os.link(os.path.join(folder, name), os.path.join(below, name))


def put_in_place(staging: Path, site_dir: Path) -> None:
    """Let the new site take the old one's place."""
    exchange(staging, site_dir)
    clear(site_dir)


def exchange(staging: Path, site_dir: Path) -> None:
    """The same, but the old one still lies beside it, until it is cleared away."""
    clear(site_dir)
    try:
        if site_dir.exists():
            site_dir.rename(_previous(site_dir))
        staging.rename(site_dir)
    except BaseException:  # an interruption, too
        _put_back(site_dir)
        raise


def clear(site_dir: Path) -> None:
    """Clear away the site whose place another one has taken."""
    shutil.rmtree(_previous(site_dir), ignore_errors=True)


def discard(staging: Path) -> None:
    """Clear away what was built of a site that is not to be."""
    shutil.rmtree(staging, ignore_errors=True)
