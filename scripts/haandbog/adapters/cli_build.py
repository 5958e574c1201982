"""``haandbog build`` and ``haandbog publish``: a site, all or nothing; publishing records the edition."""

from __future__ import annotations

import os
import sys
import time
from contextlib import nullcontext
from datetime import date
from pathlib import Path

import click
from msgspec import Struct

from haandbog.adapters.cli_common import config_file_of, day_and_screen, options
from haandbog.adapters.mkdocs import ahead
from haandbog.adapters.next_site import NextSite
from haandbog.publishing.answers import Seen, left_site, recall

SECONDS = "{seconds}"
"""Where an answer that is told again says how long it took."""


class Asked(Struct, frozen=True):
    """What the command line asks of a build."""

    config_file: Path
    day: date | None
    audience: str | None
    messages: str | None
    strict: bool
    no_pdf: bool
    out: Path | None
    accepted: tuple[str, ...]
    because: str | None
    release: bool = True

    @property
    def site(self) -> str:
        """What decides which site it is."""
        day = self.day or (os.environ.get("SOURCE_DATE_EPOCH"), date.today())
        return repr((str(day), self.audience, self.release, self.no_pdf, self.out and self.out.resolve()))


_OUT = click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), help="The folder to publish to. Default: site."
)
_ACCEPT = click.option(
    "--accept", "accepted", multiple=True, metavar="CODE:ID", help="Publish in spite of this finding."
)
_BECAUSE = click.option("--because", metavar="TEXT", help="Why; kept in the edition.")


@click.command()
@options("config", "date", "audience", "messages", "strict", "release", "pdf")
@_OUT
@_ACCEPT
@_BECAUSE
def build(
    config_file: Path | None,
    day: date | None,
    audience: str | None,
    messages: str | None,
    strict: bool,
    release: bool,
    no_pdf: bool,
    out: Path | None,
    accepted: tuple[str, ...],
    because: str | None,
) -> None:
    """Check the handbook and build its site, all or nothing.

    \b
    Example: haandbog build --audience leader --out site-leader
    """
    started, file = time.monotonic(), config_file_of(config_file)
    asked = Asked(file, day, audience, messages, strict, no_pdf, out, accepted, because, release)
    question = repr((asked, Path.cwd(), sys.argv[0], day_and_screen(day)))
    seen: Seen = {}
    answer = recall(file, question, seen)
    if answer is None:
        ahead.begin(file)
        site = left_site(file, question, seen)
        with nullcontext() if site is None or not site.is_dir() else NextSite(site) as begun:
            # Slow to import, and not needed when nothing has changed.
            from haandbog.adapters import cli_building

            cli_building.build(asked, question, seen, begun)
        return
    click.echo(answer.text.replace(SECONDS, f"{time.monotonic() - started:.1f}"), nl=False, color=True)
    sys.exit(answer.code)


@click.command()
@options("config", "date", "audience", "messages", "strict", "pdf")
@_OUT
@click.option("--approved-by", metavar="ROLE", help="The role that has approved the edition.")
@_ACCEPT
@_BECAUSE
def publish(
    config_file: Path | None,
    day: date | None,
    audience: str | None,
    messages: str | None,
    strict: bool,
    no_pdf: bool,
    out: Path | None,
    approved_by: str | None,
    accepted: tuple[str, ...],
    because: str | None,
) -> None:
    """Make a new edition: a release build, then its record and the ids it gives out.

    \b
    Example: haandbog publish --approved-by styregruppen
    """
    from haandbog.adapters import cli_publishing  # slow to import

    file = config_file_of(config_file)
    asked = Asked(file, day, audience, messages, strict, no_pdf, out, accepted, because)
    cli_publishing.publish(asked, approved_by)
