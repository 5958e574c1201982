"""``build`` and ``serve`` for the command line: MkDocs, run from here."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from msgspec import Struct

from haandbog.adapters import terminal
from haandbog.adapters.mkdocs.asking import asking, left_by
from haandbog.adapters.mkdocs.plugin import HaandbogPlugin
from haandbog.adapters.mkdocs.printing import Menus
from haandbog.adapters.mkdocs.rendered import follows
from haandbog.adapters.mkdocs.telling import Teller, listening
from haandbog.adapters.next_site import NextSite
from haandbog.checks.told import Findings
from haandbog.diagnostics import Severity
from haandbog.loading.settings import Wanted
from haandbog.publishing.edition import Edition
from haandbog.publishing.kept import Kept, Left
from haandbog.publishing.sentences import Sentences
from haandbog.rendering import report


class Built(Struct, frozen=True):
    """How a build ended."""

    done: bool
    """Whether the site took its place."""
    warned: list[str]
    """What MkDocs said on the way."""
    left: Left | None
    """What is known of the site. None where the same input may give something else, so that it must always be
    built."""


def build_site(config_file: Path, edition: Edition, wanted: Wanted, *, strict: bool) -> Built:
    """Build the checked edition."""
    rendered, warned = render_site(config_file, edition, wanted, strict=strict)
    return Built(rendered is not None, warned, rendered.left if rendered and not warned else None)


def build_some(
    config_file: Path,
    edition: Edition,
    told: Callable[[], Edition | None],
    wanted: Wanted,
    kept: Kept,
    changed: Sentences | None,
    begun: NextSite | None,
) -> Kept | None:
    """Make only the pages that differ from those that the last build has ``kept``; ``changed`` where only
    sentences do. It is made while the checks go on: ``told`` waits for them, and gives the edition with what
    they have found, or None when that stops it. The next site may have been ``begun``. What is known of it
    then; None when all of it must be built."""
    from haandbog.adapters.mkdocs.again import build_again  # not needed for a whole build

    with asking(wanted, edition, only_some=True):
        try:
            return build_again(config_file, edition, told, kept, changed, begun)
        except (Exception, SystemExit):  # whatever is wrong, the whole build says it in its own words
            return None


class Rendered(Struct, frozen=True):
    """A finished site: what the press needs to know of it."""

    menus: Menus
    cache: Path | None
    left: Left | None
    """What is known of the site; None where it may follow from more than the handbook's own files."""


def render_site(
    config_file: Path, edition: Edition, wanted: Wanted, *, strict: bool = False
) -> tuple[Rendered | None, list[str]]:
    """The same, with the menu in each language; None when the site did not take its place."""
    with listening() as warned, asking(wanted, edition):
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
        return Rendered({}, None, None)
    plugin, keeping = found[0], found[0].keeping
    menus, folder = dict(plugin.gathered.menus), keeping.folder if keeping else None
    return Rendered(menus, folder, left_by(plugin) if follows(config) else None)


def serve_site(config_file: Path, wanted: Wanted, address: str | None, *, open_browser: bool) -> None:
    """Serve the live preview until it is stopped."""
    from mkdocs.commands import serve as serving  # brings a web server, which a build does without

    from haandbog.adapters.mkdocs.preview import Preview

    logger, heard = logging.getLogger("mkdocs"), logging.StreamHandler()
    logger.setLevel(logging.INFO)
    logger.addHandler(heard)
    HaandbogPlugin.teller = Teller(_tell)
    with asking(wanted, None), Preview(config_file).serving():
        serving.serve(str(config_file), dev_addr=address, open_in_browser=open_browser, livereload=True)


def _tell(findings: Findings, language: str) -> None:
    """On each change: what is wrong now, without the notes."""
    spoken = report.spoken(language)
    terminal.show((d for d in findings.open if d.severity is not Severity.INFO), spoken)
    terminal.show_summary(findings, spoken)


def _site_dir(wanted: Wanted) -> str | None:
    return str(wanted.site_dir) if wanted.site_dir else None
