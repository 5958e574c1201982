"""``haandbog update`` and ``haandbog diff``: a newer template in a handbook, and what is its own."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from haandbog.adapters import scaffold, terminal
from haandbog.adapters.cli_common import config_file_of, options
from haandbog.diagnostics import Text
from haandbog.loading.files import write_text
from haandbog.loading.starters import read_starter
from haandbog.publishing.updates import Outcome, result, updates
from haandbog.rendering import report
from haandbog.rendering.reports import differences
from haandbog.rendering.reports.updates import summary


@click.command()
@options("config", "messages")
@click.option("--dry-run", is_flag=True, help="Say what would change, change nothing.")
@click.option(
    "--summary",
    "summary_file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Also write what changed, as the text of a pull request.",
)
def update(config_file: Path | None, messages: str | None, dry_run: bool, summary_file: Path | None) -> None:
    """Bring what is new in the template into a handbook; your own words win, and none is lost.

    \b
    Example: haandbog update --summary aendringer.md
    """
    root = config_file_of(config_file).parent
    try:
        with terminal.working(COMPARING, messages or "da"):
            found = scaffold.renderings(root)
    except scaffold.ScaffoldError as error:
        terminal.say(error.message, messages or "da", terminal.err)
        sys.exit(1)
    starter = read_starter(found.name)
    language = messages or report.spoken(starter.language)
    outcomes = updates(found.ours, found.base, found.theirs, found.merged)
    told = [(one.path, one.outcome.value) for one in outcomes]
    title, releases = starter.title.within(language), starter.since(found.before)
    text = summary(title, found.before, starter.version, told, releases, language)
    click.echo(text)
    if summary_file is not None:
        write_text(summary_file, text)
    if not dry_run:
        scaffold.put_back(root, found, result(found.ours, outcomes))
    sys.exit(1 if any(told == Outcome.SIDE_BY_SIDE for _, told in told) else 0)


@click.command()
@options("config", "messages")
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", help="How to tell.")
def diff(config_file: Path | None, messages: str | None, form: str) -> None:
    """Tell what differs from the template, page by page and fact by fact.

    \b
    Example: haandbog diff --format json
    """
    root = config_file_of(config_file).parent
    try:
        own, template = scaffold.own_and_template(root)
    except scaffold.ScaffoldError as error:
        terminal.say(error.message, messages or "da", terminal.err)
        sys.exit(1)
    found = differences.differences(own, template)
    language = messages or report.spoken(scaffold.language_of(root))
    told = differences.as_json(found) if form == "json" else differences.as_words(found, language)
    click.echo(told)


COMPARING = Text("Sammenligner med skabelonen …", "Sammenlikner med malen …", "Comparing with the template …")
