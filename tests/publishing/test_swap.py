"""Publishing is all or nothing."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from haandbog.publishing import swap


def site_with(folder: Path, edition: str) -> Path:
    folder.mkdir(parents=True)
    for name in ("a", "b"):
        (folder / f"{name}.html").write_text(edition, encoding="utf-8")
    return folder


def editions_in(site: Path) -> set[str]:
    return {path.read_text(encoding="utf-8") for path in site.iterdir()}


def test_a_new_site_takes_the_old_ones_place(tmp_path: Path) -> None:
    """After the swap the site is the new one, and nothing is left beside it."""
    site = site_with(tmp_path / "site", "old")
    staging = site_with(swap.staging_folder(site), "new")
    swap.put_in_place(staging, site)
    assert editions_in(site) == {"new"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_the_first_site_needs_no_old_one(tmp_path: Path) -> None:
    """A first build has nothing to replace."""
    site = tmp_path / "site"
    swap.put_in_place(site_with(swap.staging_folder(site), "new"), site)
    assert editions_in(site) == {"new"}


def test_a_kill_between_the_two_renames_is_mended_at_the_next_start(tmp_path: Path) -> None:
    """Killed after the old site has moved away, the next start puts the old site back whole."""
    site = site_with(tmp_path / "site", "old")
    site.rename(tmp_path / ".site.previous")
    swap.recover(site)
    assert editions_in(site) == {"old"}


def test_an_interruption_between_the_two_renames_is_mended_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C, or a disk that says no: the old site is back before the build has ended."""
    site = site_with(tmp_path / "site", "old")
    staging = site_with(swap.staging_folder(site), "new")
    real = Path.rename

    def interrupted(self: Path, target: Path) -> Path:
        if self == staging:
            raise KeyboardInterrupt
        return real(self, target)

    monkeypatch.setattr(Path, "rename", interrupted)
    with pytest.raises(KeyboardInterrupt):
        swap.put_in_place(staging, site)
    assert editions_in(site) == {"old"}


def test_a_half_built_site_from_a_killed_build_is_cleared_away_in_time(tmp_path: Path) -> None:
    """What a killed build left goes when it is old; a build that may still run is left alone."""
    site = site_with(tmp_path / "site", "old")
    dead = site_with(tmp_path / ".site.next-1", "half")
    alive = site_with(tmp_path / ".site.next-2", "half")
    long_ago = time.time() - swap.STALE_SECONDS - 60
    os.utime(dead, (long_ago, long_ago))
    swap.recover(site)
    assert not dead.exists()
    assert alive.exists()
    assert editions_in(site) == {"old"}


def test_giving_up_leaves_the_old_site(tmp_path: Path) -> None:
    """A build that fails clears its own folder away and touches nothing else."""
    site = site_with(tmp_path / "site", "old")
    staging = site_with(swap.staging_folder(site), "half")
    swap.discard(staging)
    assert editions_in(site) == {"old"}
    assert not staging.exists()
