"""The next edition of a site, begun as a copy of the last one before it is known what differs."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from haandbog.adapters.meanwhile import meanwhile
from haandbog.publishing import swap


class NextSite:
    """A folder with links to the files of the finished site. It takes the site's place, or nothing is left
    of it."""

    def __init__(self, site: Path) -> None:
        swap.recover(site)
        self.site = site
        staging = swap.staging_folder(site)
        self.folder = staging.with_name(f"{staging.name}-linked")
        """Where it lies: not where a whole build would be made."""
        self._linked = meanwhile(partial(swap.link_tree, site, self.folder))
        self._is_linked = False

    def ready(self) -> Path:
        """The folder, when all files are there."""
        if not self._is_linked:
            self._linked()
            self._is_linked = True
        return self.folder

    def put_in_place(self) -> None:
        """The site is this one from now on; the old one is left to be cleared away."""
        swap.exchange(self.ready(), self.site)

    def __enter__(self) -> NextSite:
        return self

    def __exit__(self, *error: object) -> None:
        self.give_up()

    def give_up(self) -> None:
        """Nothing is left of it, unless it has taken its place."""
        self._linked.stop()
        swap.discard(self.folder)
