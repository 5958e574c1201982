"""``haandbog check``: every problem, told."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from haandbog.adapters import terminal
from haandbog.adapters.cli_common import exit_code, options, read
from haandbog.loading.settings import Wanted
from haandbog.rendering import report


@click.command()
@options("config", "date", "audience", "messages", "strict", "release")
@click.option(
    "--format", "form", type=click.Choice(("text", "json", "github")), default="text", help="How to tell."
)
@click.option("--silenced", is_flag=True, help="Also show findings that are answered with a reason.")
def check(
    config_file: Path | None,
    day: date | None,
    audience: str | None,
    messages: str | None,
    strict: bool,
    release: bool,
    form: str,
    silenced: bool,
) -> None:
    """Tell every problem in the handbook, each with its place and what to do.

    \b
    Example: haandbog check --format json
    """
    handbook, findings = read(config_file, Wanted(today=day, audience=audience, release=release))
    language = messages or report.spoken(handbook.settings.language)
    shown = (*findings.open, *findings.silenced) if silenced else findings.open
    if form == "text":
        terminal.show(shown, language)
        terminal.show_summary(findings, language)
    else:
        told = report.as_json(shown, language) if form == "json" else report.as_github(shown, language)
        click.echo(told) if told else None
    sys.exit(exit_code(findings, strict))
