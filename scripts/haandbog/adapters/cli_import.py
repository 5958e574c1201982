"""``haandbog import``: a spreadsheet that was edited, back into the data files."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from difflib import unified_diff
from pathlib import Path

import click

from haandbog.adapters import terminal
from haandbog.adapters.cli_common import options, read, refusal
from haandbog.adapters.data_files import write_data
from haandbog.adapters.xlsx import read_workbook_file
from haandbog.adapters.yaml_text import new_file, with_values
from haandbog.diagnostics import Text
from haandbog.loading.records import field_names
from haandbog.loading.settings import Wanted
from haandbog.loading.yaml_tree import read_yaml
from haandbog.model.directory import Partner
from haandbog.model.handbook import Handbook
from haandbog.model.source import Loc
from haandbog.publishing.exchange.files import partner_files, path_of
from haandbog.publishing.exchange.reading import Import, Update, read_workbook
from haandbog.rendering import report


@click.group(name="import")
def import_group() -> None:
    """Take facts in from elsewhere.

    \b
    Example: haandbog import partners henvisningsmappe.xlsx
    """


@import_group.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@options("config", "messages")
@click.option("--yes", is_flag=True, help="Write without asking.")
@click.option("--dry-run", is_flag=True, help="Show what would change, write nothing.")
def partners(file: Path, config_file: Path | None, messages: str | None, yes: bool, dry_run: bool) -> None:
    """Put a spreadsheet made by `haandbog export xlsx` back into the partners' files.

    \b
    Example: haandbog import partners henvisningsmappe.xlsx
    """
    handbook, _ = read(config_file, Wanted())
    language = messages or report.spoken(handbook.settings.language)
    found = _read(handbook, file, language)
    if found.problems:
        terminal.show(dict.fromkeys(found.problems), language, terminal.err)
        terminal.say(NOTHING_WRITTEN, language, terminal.err)
        sys.exit(1)
    texts = {update.id: _text(handbook, update) for update in found.updates}
    for update in found.updates:
        click.echo(_diff(handbook, update, texts[update.id]))
    if not texts:
        terminal.say(SAME, language)
        return
    terminal.say(CHANGED.fill(n=sum(len(u.changes) for u in found.updates), files=len(texts)), language)
    if dry_run or not (yes or click.confirm(ASK.within(language))):
        terminal.say(NOTHING_WRITTEN, language)
        return
    for partner, text in texts.items():
        write_data(handbook, path_of(handbook, partner), text)
    terminal.say(WRITTEN.fill(files=len(texts)), language)


def _read(handbook: Handbook, file: Path, language: str) -> Import:
    try:
        workbook = read_workbook_file(file)
    except ValueError as error:
        raise refusal(_NO_WORKBOOK.fill(file=file.name, error=error), language) from None
    return read_workbook(handbook, partner_files(handbook), workbook, file.name)


def _text(handbook: Handbook, update: Update) -> str:
    """The file's new text: the editor's own with the changes in it. What it means is read back before
    anything is written."""

    def order(loc: Loc) -> Sequence[str]:
        return field_names(Partner, loc)

    if update.before is None:
        text = new_file(update.tree)
    else:
        changes = [(change.loc, change.value) for change in update.changes]
        text = with_values(update.before.text, changes, handbook.settings.language, order)
    if read_yaml(update.id, text)[0] != update.tree:
        raise RuntimeError(f"the new text of {update.id} does not mean what the sheet says")
    return text


def _diff(handbook: Handbook, update: Update, text: str) -> str:
    name = path_of(handbook, update.id).relative_to(handbook.settings.root).as_posix()
    old = update.before.text.splitlines() if update.before else []
    return "\n".join(unified_diff(old, text.splitlines(), name, name, n=1, lineterm=""))


SAME = Text(
    "Arket siger det samme som data.",
    "Arket sier det samme som data.",
    "The sheet says the same as the data.",
)
CHANGED = Text(
    "{n} rettelser i {files} filer.", "{n} rettelser i {files} filer.", "{n} changes in {files} files."
)
ASK = Text("Skal de skrives?", "Skal de skrives?", "Write them?")
NOTHING_WRITTEN = Text("Intet er skrevet.", "Ingenting er skrevet.", "Nothing is written.")
WRITTEN = Text(
    "Skrevet i {files} filer. Kør »haandbog check«.",
    "Skrevet i {files} filer. Kjør «haandbog check».",
    "Written to {files} files. Run “haandbog check”.",
)
_NO_WORKBOOK = Text(
    "{file} er ikke et regneark lavet af haandbog export xlsx: {error}",
    "{file} er ikke et regneark laget av haandbog export xlsx: {error}",
    "{file} is no workbook made by haandbog export xlsx: {error}",
)
