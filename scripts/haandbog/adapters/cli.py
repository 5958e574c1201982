"""The command ``haandbog``: each verb reads, asks the core, and tells. Exit codes: 0 clean or warnings
only, 1 errors, 2 wrong use, 3 a mistake of ours, 130 interrupted."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from haandbog import __version__
from haandbog.adapters import terminal
from haandbog.adapters.cli_build import build, publish
from haandbog.adapters.cli_common import config_file_of, exit_code, options, read, set_day
from haandbog.adapters.cli_hours import hours
from haandbog.adapters.cli_link import link
from haandbog.adapters.cli_report import report as report_group
from haandbog.adapters.cli_translated import translated
from haandbog.diagnostics import Text
from haandbog.loading.files import write_text
from haandbog.loading.settings import Wanted
from haandbog.rendering import report
from haandbog.rendering.edits import mend


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="haandbog")
def cli() -> None:
    """A handbook people can trust, from Markdown and YAML.

    \b
    Example: haandbog check
             haandbog build --date 2026-11-23
    """


@cli.command()
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


@cli.command()
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


@cli.command()
@options("config", "date", "messages")
@click.option("--dry-run", is_flag=True, help="Say what would be mended, change nothing.")
def fix(config_file: Path | None, day: date | None, messages: str | None, dry_run: bool) -> None:
    """Mend what has one right mending: heading ids, copied facts, small slips in links and insertions.

    \b
    Example: haandbog fix --dry-run
    """
    handbook, findings = read(config_file, Wanted(today=day))
    language = messages or report.spoken(handbook.settings.language)
    sources = {page.file: page.source for page in handbook.pages}
    mended = mend(sources, findings.open)
    for file in mended:
        terminal.show(file.mended, language)
        if not dry_run:
            write_text(handbook.settings.root / file.file, file.text)
    number = sum(len(file.mended) for file in mended)
    terminal.say((WOULD_MEND if dry_run else MENDED).fill(n=number, files=len(mended)), language)


cli.add_command(build)
cli.add_command(publish)
cli.add_command(hours)
cli.add_command(link)
cli.add_command(report_group)
cli.add_command(translated)


MENDED = Text("{n} rettet i {files} filer.", "{n} rettet i {files} filer.", "{n} mended in {files} files.")
WOULD_MEND = Text(
    "{n} kan rettes i {files} filer; intet er ændret.",
    "{n} kan rettes i {files} filer; ingenting er endret.",
    "{n} can be mended in {files} files; nothing is changed.",
)


def main() -> None:
    """The console script."""
    terminal.speak_utf8()
    try:
        cli.main(standalone_mode=False)
    except click.UsageError as error:
        error.show()
        sys.exit(2)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except Exception:
        terminal.show_bug()
        sys.exit(3)
