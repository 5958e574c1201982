"""Building beside the old site: where MkDocs writes, and when the new site takes its place."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.utils import CountHandler, write_file

from haandbog.publishing import swap
from haandbog.publishing.offline import hashed
from haandbog.publishing.security import script_hashes


@dataclass
class Staging:
    """One build's own folder."""

    site_dir: Path
    folder: Path
    warnings: CountHandler

    @classmethod
    def begin(cls, config: MkDocsConfig) -> Staging:
        """Point MkDocs at a fresh folder beside the site."""
        site_dir = Path(config.site_dir)
        swap.recover(site_dir)
        counter = CountHandler()
        counter.setLevel(logging.WARNING)
        logging.getLogger("mkdocs").addHandler(counter)
        staging = cls(site_dir, swap.staging_folder(site_dir), counter)
        config.site_dir = str(staging.folder)
        return staging

    def finish(self, config: MkDocsConfig) -> None:
        """The new site takes the old one's place, unless ``--strict`` counts a warning against it."""
        self._stop_counting()
        config.site_dir = str(self.site_dir)
        if config.strict and self.warnings.get_counts():
            swap.discard(self.folder)
            raise PluginError("stopped by warnings in strict mode; the last good site is untouched")
        swap.put_in_place(self.folder, self.site_dir)

    def give_up(self) -> None:
        """Clear away what was built; the old site stays."""
        self._stop_counting()
        swap.discard(self.folder)

    def _stop_counting(self) -> None:
        logging.getLogger("mkdocs").removeHandler(self.warnings)


@dataclass
class Contents:
    """What has to be known of a finished site's files."""

    hashes: dict[str, str] = field(default_factory=dict)
    """Of what each file holds, by its path below the site's root, in order."""
    scripts: set[str] = field(default_factory=set)
    """The hashes of the scripts that stand within pages."""


def read_site(site: Path) -> Contents:
    """Every file is read once: a site has thousands."""
    found = Contents()
    for path in sorted(_files(str(site))):
        with open(path, "rb") as file:
            content = file.read()
        found.hashes[os.path.relpath(path, site).replace(os.sep, "/")] = hashed(content)
        if path.endswith(".html"):
            found.scripts.update(script_hashes(content.decode("utf-8", "replace")))
    return found


def _files(folder: str) -> Iterator[str]:
    for directory, _, names in os.walk(folder):
        yield from (os.path.join(directory, name) for name in names)


def write_beside(site: Path, made: Mapping[str, bytes]) -> dict[str, str]:
    """Files of ours beside the pages, where nothing of the handbook's own stands: the hashes of those that
    were written."""
    written: dict[str, str] = {}
    for name, content in made.items():
        path = site / name
        if not path.exists():
            write_file(content, str(path))
            written[name] = hashed(content)
    return written
