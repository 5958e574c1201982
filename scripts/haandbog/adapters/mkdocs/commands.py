"""``build`` and ``serve`` for the command line: MkDocs, run from here."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from haandbog.adapters import terminal
from haandbog.adapters.mkdocs.plugin import HaandbogPlugin
from haandbog.adapters.mkdocs.printing import Menus
from haandbog.adapters.mkdocs.rendered import follows
from haandbog.adapters.mkdocs.telling import Teller
from haandbog.checks.findings import Findings
from haandbog.diagnostics import Severity
from haandbog.loading.settings import Wanted
from haandbog.publishing.edition import Edition
from haandbog.rendering import report


class Warned(logging.Handler):
    """What MkDocs and other plugins warn about, kept to be told in one place."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


@dataclass(frozen=True, slots=True)
class Built:
    """How a build ended."""

    done: bool
    """Whether the site took its place."""
    warned: list[str]
    """What MkDocs said on the way."""
    repeatable: bool
    """Whether the same input is known to give the same again, so that it need not be built."""


def build_site(config_file: Path, edition: Edition, wanted: Wanted, *, strict: bool) -> Built:
    """Build the checked edition."""
    rendered, warned = render_site(config_file, edition, wanted, strict=strict)
    return Built(rendered is not None, warned, rendered is not None and rendered.follows and not warned)


@dataclass(frozen=True)
class Rendered:
    """A finished site: what the press needs to know of it."""

    menus: Menus
    cache: Path | None
    follows: bool
    """Whether it follows from the handbook's own files alone."""


def render_site(
    config_file: Path, edition: Edition, wanted: Wanted, *, strict: bool = False
) -> tuple[Rendered | None, list[str]]:
    """The same, with the menu in each language; None when the site did not take its place."""
    with _listening() as warned, _asking(wanted, edition):
        try:
            config = load_config(str(config_file), strict=strict, site_dir=_site_dir(wanted))
            config.plugins.on_startup(command="build", dirty=False)
            try:
                build(config)
            finally:
                config.plugins.on_shutdown()
        except (MkDocsException, SystemExit) as error:
            return None, [*warned.lines, *([str(error)] if str(error) and str(error) != "1" else [])]
        return _rendered(config), warned.lines


def _rendered(config: MkDocsConfig) -> Rendered:
    """What the plugin has learnt of the menu; nothing on a site that does not use it."""
    found = [plugin for plugin in config.plugins.values() if isinstance(plugin, HaandbogPlugin)]
    if not found:
        return Rendered({}, None, False)
    keeping = found[0].keeping
    return Rendered(dict(found[0].gathered.menus), keeping.folder if keeping else None, follows(config))


def serve_site(config_file: Path, wanted: Wanted, address: str | None, *, open_browser: bool) -> None:
    """Serve the live preview until it is stopped."""
    from mkdocs.commands import serve as serving  # brings a web server, which a build does without

    logger, heard = logging.getLogger("mkdocs"), logging.StreamHandler()
    logger.setLevel(logging.INFO)
    logger.addHandler(heard)
    HaandbogPlugin.teller = Teller(_tell)
    with _asking(wanted, None), _looking_often():
        serving.serve(str(config_file), dev_addr=address, open_in_browser=open_browser, livereload=True)


def _tell(findings: Findings, language: str) -> None:
    """On each change: what is wrong now, without the notes."""
    spoken = report.spoken(language)
    terminal.show((d for d in findings.open if d.severity is not Severity.INFO), spoken)
    terminal.show_summary(findings, spoken)


@contextmanager
def _asking(wanted: Wanted, edition: Edition | None) -> Iterator[None]:
    """What the plugin is to know of this command while it runs."""
    HaandbogPlugin.wanted, HaandbogPlugin.prepared = wanted, edition
    try:
        yield
    finally:
        HaandbogPlugin.wanted, HaandbogPlugin.prepared = Wanted(), None


LOOK_SECONDS = 0.1
"""How often the preview looks for changed files; MkDocs alone does twice a second."""


@contextmanager
def _looking_often() -> Iterator[None]:
    """Meanwhile MkDocs' preview sees a change sooner."""
    from mkdocs.commands import serve as serving
    from mkdocs.livereload import LiveReloadServer

    vars(serving)["LiveReloadServer"] = partial(LiveReloadServer, polling_interval=LOOK_SECONDS)
    try:
        yield
    finally:
        vars(serving)["LiveReloadServer"] = LiveReloadServer


@contextmanager
def _listening() -> Iterator[Warned]:
    logger, warned = logging.getLogger("mkdocs"), Warned()
    logger.addHandler(warned)
    try:
        yield warned
    finally:
        logger.removeHandler(warned)


def _site_dir(wanted: Wanted) -> str | None:
    return str(wanted.site_dir) if wanted.site_dir else None
