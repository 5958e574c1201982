"""``haandbog check``: every problem, told."""

from __future__ import annotations

import gc
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from haandbog.adapters.cli_common import config_file_of, day_and_screen, exit_code, options, places_of, read
from haandbog.publishing.answers import Answer, Before, Seen, recall

if TYPE_CHECKING:
    from haandbog.checks.told import Findings
    from haandbog.model.handbook import Handbook


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
    file = config_file_of(config_file)
    asked = repr(("check", day_and_screen(day), audience, messages, strict, release, form, silenced))
    seen: Seen = {}
    answer = recall(file, asked, seen)
    if answer is None:
        # Slow to import, and not needed when nothing has changed.
        from haandbog.loading.settings import Wanted, read_settings

        gc.disable()  # what is read stays until the command ends
        wanted = Wanted(today=day, audience=audience, release=release)
        before = Before.reading(file, places_of(read_settings(file, wanted)[0]), seen)
        handbook, findings = read(file, wanted)
        told = _told(handbook, findings, messages, form, silenced=silenced)
        answer = Answer(told, exit_code(findings, strict))
        before.keep(asked, answer)
    click.echo(answer.text, nl=False, color=True)
    sys.exit(answer.code)


def _told(handbook: Handbook, findings: Findings, messages: str | None, form: str, *, silenced: bool) -> str:
    """All that is to be said, as it stands on this screen."""
    from haandbog.adapters import terminal
    from haandbog.rendering import report

    language = messages or report.spoken(handbook.settings.language)
    shown = (*findings.open, *findings.silenced) if silenced else findings.open
    if form == "text":
        with terminal.out.capture() as said:
            terminal.show(shown, language)
            terminal.show_summary(findings, language)
        return said.get()
    told = report.as_json(shown, language) if form == "json" else report.as_github(shown, language)
    return f"{told}\n" if told else ""
