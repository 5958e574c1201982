"""What a command tells the plugin while it runs, and what the plugin tells afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from haandbog.adapters.mkdocs import fingerprints
from haandbog.adapters.mkdocs.plugin import HaandbogPlugin
from haandbog.loading.settings import Wanted
from haandbog.publishing.edition import Edition
from haandbog.publishing.kept import Left
from haandbog.publishing.search.collecting import Collected


@contextmanager
def asking(wanted: Wanted, edition: Edition | None, *, only_some: bool = False) -> Iterator[None]:
    """What the plugin is to know of a command meanwhile."""
    plugin = HaandbogPlugin
    before = plugin.wanted, plugin.prepared, plugin.only_some
    plugin.wanted, plugin.prepared, plugin.only_some = wanted, edition, only_some
    try:
        yield
    finally:
        plugin.wanted, plugin.prepared, plugin.only_some = before


def left_by(plugin: HaandbogPlugin) -> Left:
    """What is known of the site that has been built."""
    gathered, written = plugin.gathered, plugin.written
    return Left(
        gathered.frames,
        Collected(gathered.found.pages),
        gathered.menus,
        gathered.snapshots,
        written.hashes,
        written.ours,
        fingerprints.program(),
    )
