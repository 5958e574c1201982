"""``haandbog hours``: what readers will be told, in the terminal."""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime
from pathlib import Path

import click

from haandbog.adapters import terminal
from haandbog.adapters.cli_common import Day, options, read, refusal
from haandbog.diagnostics import Severity, Text
from haandbog.loading.settings import Wanted
from haandbog.rendering import report
from haandbog.rendering.hours_report import Asked, hours_json, hours_of, hours_text


@click.command()
@options("config", "messages")
@click.option(
    "--service", metavar="ID", help="A partner, or partner/service. Default: the organisation itself."
)
@click.option("--from", "first", type=Day(), help="The first day. Default: today.")
@click.option("--days", type=click.IntRange(1, 3660), default=14, show_default=True, help="How many days.")
@click.option(
    "--at", type=click.DateTime(("%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S%z")), help="The instant. Default: now."
)
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", help="How to tell.")
def hours(
    config_file: Path | None,
    messages: str | None,
    service: str | None,
    first: date | None,
    days: int,
    at: datetime | None,
    form: str,
) -> None:
    """Tell what readers will be told of the opening hours.

    \b
    Example: haandbog hours --from 2026-12-21 --days 14 --format json
    """
    handbook, findings = read(config_file, Wanted())
    language = messages or report.spoken(handbook.settings.language)
    terminal.show((d for d in findings.open if d.severity is Severity.ERROR), language, terminal.err)
    found = hours_of(handbook, service)
    if found is None:
        raise refusal(_NO_HOURS_FOR.fill(service=service) if service else _NO_HOURS, language)
    asked = Asked(first or handbook.today, days, at or datetime.now(UTC))
    click.echo(hours_json(found, asked) if form == "json" else hours_text(found, asked, language))
    sys.exit(1 if findings.stop else 0)


_NO_HOURS = Text(
    "foreningens åbningstider er ikke skrevet: data/opening-hours.yml mangler",
    "foreningens åpningstider er ikke skrevet: data/opening-hours.yml mangler",
    "the organisation's opening hours are not written: data/opening-hours.yml is missing",
)
_NO_HOURS_FOR = Text(
    "der er ingen åbningstider for {service}",
    "det er ingen åpningstider for {service}",
    "no opening hours for {service}",
)
