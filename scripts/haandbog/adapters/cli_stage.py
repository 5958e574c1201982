"""``haandbog stage``: one language as plain Markdown, for another renderer."""

from __future__ import annotations

import shutil
import sys
from datetime import date
from pathlib import Path

import click

from haandbog.adapters import terminal
from haandbog.adapters.cli_common import NO_LANGUAGE, options, read, refusal
from haandbog.diagnostics import Severity, Text
from haandbog.loading.files import read_text, write_text
from haandbog.loading.outline import read_outline
from haandbog.loading.settings import Wanted
from haandbog.publishing import swap
from haandbog.publishing.edition import Edition, make_edition
from haandbog.publishing.stage import CONFIG, MARK, Staged, without_folders
from haandbog.publishing.stage import stage as make_stage
from haandbog.rendering import report


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@options("config", "date", "audience", "messages", "release")
@click.option("--language", "language", metavar="L", help="The reader's language. Default: the handbook's.")
def stage(
    folder: Path,
    config_file: Path | None,
    day: date | None,
    audience: str | None,
    messages: str | None,
    release: bool,
    language: str | None,
) -> None:
    """Write one language as plain Markdown, every fact and reference in its place, for another renderer.

    \b
    Example: haandbog stage --language nb staged-nb
    """
    handbook, findings = read(config_file, Wanted(today=day, audience=audience, release=release))
    settings, spoken = handbook.settings, messages or report.spoken(handbook.settings.language)
    reader = language or settings.language
    if reader not in settings.languages:
        raise refusal(NO_LANGUAGE.fill(code=reader, known=", ".join(settings.languages)), spoken)
    target = _target(folder, spoken)
    edition = make_edition(without_folders(handbook), findings)
    terminal.show((d for d in edition.findings.open if d.severity is not Severity.INFO), spoken)
    if edition.findings.stop:
        terminal.show_summary(edition.findings, spoken)
        terminal.say(STOPPED.fill(folder=folder), spoken)
        sys.exit(1)
    staged = make_stage(edition, reader, read_outline(settings, reader))
    _write(edition, staged, target)
    terminal.say(DONE.fill(n=len(staged.texts) - 1, folder=folder), spoken)


def _target(folder: Path, spoken: str) -> Path:
    """Where to write: a new or empty folder, or one that was written like this before."""
    target = folder.resolve()
    config = target / CONFIG
    before = config.is_file() and (read_text(target, config)[0] or "").startswith(MARK)
    if target.is_dir() and any(target.iterdir()) and not before:
        raise refusal(_OTHERS.fill(folder=folder), spoken)
    return target


def _write(edition: Edition, staged: Staged, target: Path) -> None:
    """All of it, or nothing: beside the old folder first."""
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = swap.staging_folder(target)
    for name, text in staged.texts.items():
        write_text(beside / name, text)
    for name, content in staged.made.items():
        _room(beside / name).write_bytes(content)
    for name, file in staged.copies.items():
        shutil.copyfile(edition.handbook.settings.docs_dir / file, _room(beside / name))
    swap.put_in_place(beside, target)


def _room(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


STOPPED = Text(
    "Intet er skrevet: {folder} er urørt.",
    "Ingenting er skrevet: {folder} er urørt.",
    "Nothing is written: {folder} is untouched.",
)
DONE = Text(
    "{n} sider ligger i {folder} som almindelig Markdown.",
    "{n} sider ligger i {folder} som vanlig Markdown.",
    "{n} pages are in {folder} as plain Markdown.",
)
_OTHERS = Text(
    "{folder} har andre filer i sig: skriv navnet på en ny mappe",
    "{folder} har andre filer i seg: skriv navnet på en ny mappe",
    "{folder} holds other files: name a new folder",
)
