"""Building beside the old site: where MkDocs writes, and when the new site takes its place."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.utils import CountHandler, write_file
from msgspec import Struct, field

from haandbog.adapters.meanwhile import Meanwhile, meanwhile
from haandbog.diagnostics import Text
from haandbog.publishing import swap
from haandbog.publishing.offline import hashed
from haandbog.publishing.security import script_hashes
from haandbog.rendering import report

_STRICT = Text(
    "advarslerne ovenfor stopper byggeriet, fordi det er strengt; den sidste gode udgave er urørt",
    "advarslene over stopper byggingen fordi den er streng; den siste gode utgaven er urørt",
    "the warnings above stop the build, because it is strict; the last good edition is untouched",
)


class Told(Struct, frozen=True):
    """What has to be known of a file: the hash of what it holds, and those of the scripts that stand within a
    page."""

    hash: str
    scripts: tuple[str, ...] = ()

    @classmethod
    def of(cls, name: str, content: bytes) -> Told:
        within = script_hashes(content.decode("utf-8", "replace")) if name.endswith(".html") else ()
        return cls(hashed(content), tuple(within))


class Staging(Struct):
    """One build's own folder."""

    site_dir: Path
    folder: Path
    warnings: CountHandler
    aside: Meanwhile[dict[str, Told]]
    """Waits for the files beside the pages, which another process makes and lays aside."""

    @classmethod
    def begin(cls, config: MkDocsConfig, others: Callable[[], Mapping[str, bytes]]) -> Staging:
        """Point MkDocs at a fresh folder beside the site, and begin to make ``others`` than its pages."""
        site_dir = Path(config.site_dir)
        swap.recover(site_dir)
        counter = CountHandler()
        counter.setLevel(logging.WARNING)
        logging.getLogger("mkdocs").addHandler(counter)
        folder = swap.staging_folder(site_dir)
        config.site_dir = str(folder)
        return cls(site_dir, folder, counter, meanwhile(partial(_lay, _aside(folder), others)))

    def take_in(self) -> dict[str, Told]:
        """Put what was laid aside in its place, where nothing of the handbook's own stands."""
        laid, aside = self.aside(), _aside(self.folder)
        _move(aside, self.folder)
        moved = {name: told for name, told in laid.items() if not (aside / name).exists()}
        swap.discard(aside)
        return moved

    def finish(self, config: MkDocsConfig) -> None:
        """The new site takes the old one's place, unless ``--strict`` counts a warning against it."""
        self._stop_counting()
        config.site_dir = str(self.site_dir)
        if config.strict and self.warnings.get_counts():
            swap.discard(self.folder)
            raise PluginError(_STRICT.within(report.spoken(str(config.theme.get("language", "en")))))
        swap.put_in_place(self.folder, self.site_dir)

    def give_up(self) -> None:
        """Clear away what was built; the old site stays."""
        self._stop_counting()
        self.aside.stop()
        swap.discard(_aside(self.folder))
        swap.discard(self.folder)

    def _stop_counting(self) -> None:
        logging.getLogger("mkdocs").removeHandler(self.warnings)


def _aside(folder: Path) -> Path:
    """Where files wait until the pages stand."""
    return folder.with_name(f"{folder.name}-aside")


def _lay(folder: Path, make: Callable[[], Mapping[str, bytes]]) -> dict[str, Told]:
    """Write what is made."""
    swap.discard(folder)
    folder.mkdir(parents=True)
    return write_beside(folder, make())


def _move(source: Path, target: Path) -> None:
    """Whole folders, where there are none yet."""
    for entry in os.scandir(source):
        place = target / entry.name
        if not place.exists():
            os.rename(entry.path, place)
        elif entry.is_dir() and place.is_dir():
            _move(Path(entry.path), place)


class Contents(Struct):
    """What has to be known of a finished site's files."""

    hashes: dict[str, str] = field(default_factory=dict)
    """Of what each file holds, by its path below the site's root, in order."""
    scripts: set[str] = field(default_factory=set)
    """The hashes of the scripts that stand within pages."""


def read_site(site: Path, known: Mapping[str, Told]) -> Contents:
    """Every file that is not ``known`` is read once: a site has thousands."""
    found = Contents()
    for path in sorted(_files(str(site))):
        name = os.path.relpath(path, site).replace(os.sep, "/")
        told = known.get(name) or _read(name, path)
        found.hashes[name] = told.hash
        found.scripts.update(told.scripts)
    return found


def _read(name: str, path: str) -> Told:
    with open(path, "rb") as file:
        return Told.of(name, file.read())


def _files(folder: str) -> Iterator[str]:
    for directory, _, names in os.walk(folder):
        yield from (os.path.join(directory, name) for name in names)


def write_beside(site: Path, made: Mapping[str, bytes]) -> dict[str, Told]:
    """Files of ours beside the pages, where nothing of the handbook's own stands: what has to be known of
    those that were written."""
    written: dict[str, Told] = {}
    for name, content in made.items():
        path = site / name
        if not path.exists():
            write_file(content, str(path))
            written[name] = Told.of(name, content)
    return written
