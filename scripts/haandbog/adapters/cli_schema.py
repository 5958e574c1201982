"""``haandbog schema``: the data files described for an editor that marks mistakes while one types."""

from __future__ import annotations

import os
from pathlib import Path

import click

from haandbog.adapters import terminal
from haandbog.adapters.cli_common import options, read
from haandbog.diagnostics import Text
from haandbog.loading.files import read_text, walk, write_text
from haandbog.loading.settings import Wanted
from haandbog.model.handbook import Handbook
from haandbog.publishing.json_schemas import schema_files, schema_of, with_modeline
from haandbog.rendering import report


@click.command()
@click.argument("directory", type=click.Path(path_type=Path, file_okay=False))
@options("config", "messages")
@click.option("--modelines", is_flag=True, help="Also name its schema in the first line of each data file.")
def schema(directory: Path, config_file: Path | None, messages: str | None, modelines: bool) -> None:
    """Write a JSON Schema of each kind of data file, for VS Code and other editors.

    \b
    Example: haandbog schema schema --modelines
    """
    handbook, _ = read(config_file, Wanted())
    language = messages or report.spoken(handbook.settings.language)
    files = schema_files(handbook.facts.taxonomies)
    for name, text in files.items():
        write_text(directory / name, text)
    terminal.say(WRITTEN.fill(n=len(files), folder=directory), language)
    if modelines:
        terminal.say(MARKED.fill(n=_mark(handbook, directory.resolve())), language)


def _mark(handbook: Handbook, directory: Path) -> int:
    """Puts the modeline into every data file that lacks it; how many did."""
    changed = 0
    data = handbook.settings.data_dir
    for path in walk(data):
        schema = schema_of(path.relative_to(data).as_posix())
        text = read_text(handbook.settings.root, path)[0] if schema else None
        if schema is None or text is None:
            continue
        marked = with_modeline(text, Path(os.path.relpath(directory / schema, path.parent)).as_posix())
        if marked != text:
            write_text(path, marked)
            changed += 1
    return changed


WRITTEN = Text(
    "{n} skemaer er skrevet i {folder}.",
    "{n} skjemaer er skrevet i {folder}.",
    "{n} schemas are written to {folder}.",
)
MARKED = Text(
    "{n} datafiler siger nu i første linje, hvilket skema de følger.",
    "{n} datafiler sier nå i første linje hvilket skjema de følger.",
    "{n} data files now name their schema in their first line.",
)
