"""``haandbog serve``: the live preview."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from haandbog.adapters.cli_common import config_file_of, options, set_day
from haandbog.loading.settings import Wanted


@click.command()
@options("config", "date", "audience")
@click.option("-a", "--address", metavar="HOST:PORT", help="Where to serve. Default: 127.0.0.1:8000.")
@click.option("-o", "--open", "open_browser", is_flag=True, help="Open it in the browser.")
def serve(
    config_file: Path | None, day: date | None, audience: str | None, address: str | None, open_browser: bool
) -> None:
    """Show the handbook while you write: pages and data, live; mistakes in the page.

    \b
    Example: haandbog serve --open
    """
    from haandbog.adapters.mkdocs.commands import serve_site

    set_day(day)
    serve_site(
        config_file_of(config_file), Wanted(today=day, audience=audience), address, open_browser=open_browser
    )
