"""``haandbog adopt``: what would make an ordinary MkDocs site a handbook."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from haandbog.adapters.cli_common import config_file_of, options, set_day
from haandbog.loading.project import load
from haandbog.loading.settings import Wanted, read_settings
from haandbog.rendering import report
from haandbog.rendering.reports import adoption


@click.command()
@options("config", "date", "messages")
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", help="How to tell.")
def adopt(config_file: Path | None, day: date | None, messages: str | None, form: str) -> None:
    """Tell what would make this MkDocs site a handbook; changes nothing.

    \b
    Example: haandbog adopt -f docs/mkdocs.yml
    """
    set_day(day)
    settings, wrong = read_settings(config_file_of(config_file), Wanted(today=day))
    handbook, problems = load(settings)
    found = adoption.steps(handbook, (*wrong, *problems))
    language = messages or report.spoken(settings.language)
    told = (
        adoption.as_json(found, language) if form == "json" else adoption.as_words(handbook, found, language)
    )
    click.echo(told)
