"""``haandbog fix``: mends what has one right mending."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from haandbog.adapters import terminal
from haandbog.adapters.cli_common import options, read
from haandbog.diagnostics import Text
from haandbog.loading.files import write_text
from haandbog.loading.settings import Wanted
from haandbog.rendering import report
from haandbog.rendering.edits import mend


@click.command()
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


MENDED = Text("{n} rettet i {files} filer.", "{n} rettet i {files} filer.", "{n} mended in {files} files.")
WOULD_MEND = Text(
    "{n} kan rettes i {files} filer; intet er ændret.",
    "{n} kan rettes i {files} filer; ingenting er endret.",
    "{n} can be mended in {files} files; nothing is changed.",
)
