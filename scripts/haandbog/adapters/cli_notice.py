"""``haandbog notice``: closed tonight, said once and seen on every page."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import NoReturn

import click
from pydantic_core import PydanticCustomError

from haandbog.adapters import terminal
from haandbog.adapters.cli_common import options, read
from haandbog.adapters.data_files import write_data
from haandbog.adapters.yaml_text import with_record
from haandbog.diagnostics import Diagnostic, Text
from haandbog.loading.files import read_text
from haandbog.loading.records import read_record
from haandbog.loading.settings import Wanted
from haandbog.loading.yaml_tree import read_yaml
from haandbog.model import moments
from haandbog.model.handbook import Handbook
from haandbog.model.notices import Notice, Notices
from haandbog.publishing.notice_record import FILE, HEAD, Asked, end_of, fields, now_there, untold
from haandbog.rendering import report
from haandbog.rendering.notices import when_words


@click.command()
@click.argument("text")
@options("config", "messages")
@click.option(
    "--until", required=True, metavar="WHEN", help="When it goes away: 22.00, 2026-11-25 22.00 or a day."
)
@click.option("--from", "first", metavar="WHEN", help="When it comes up. Default: now.")
@click.option(
    "--in", "others", nargs=2, multiple=True, metavar="LANGUAGE TEXT", help="The same in another language."
)
@click.option("--hours-hold", is_flag=True, help="Only a message: the opening hours hold meanwhile.")
def notice(
    text: str,
    config_file: Path | None,
    messages: str | None,
    until: str,
    first: str | None,
    others: tuple[tuple[str, str], ...],
    hours_hold: bool,
) -> None:
    """Put a notice above every page; the line is closed meanwhile.

    \b
    Example: haandbog notice "Lukket i aften" --until 22.00
    """
    handbook, findings = read(config_file, Wanted())
    language = messages or report.spoken(handbook.settings.language)
    if FILE in handbook.facts.unread:
        _stop([d for d in findings.open if d.file.endswith(f"/{FILE}")], language)
    try:
        start = moments.moment(first) if first else now_there(handbook, datetime.now(UTC))
        asked = Asked(text, start, end_of(until, start), not hours_hold, dict(others))
    except PydanticCustomError as error:
        raise click.UsageError(_words(error, language)) from None
    added = _add(handbook, asked, language)
    terminal.say(_told(handbook, asked, added, language), language)


def _words(error: PydanticCustomError, language: str) -> str:
    said = error.context or {}
    return ": ".join(part.within(language) for part in (said.get("message"), said.get("hint")) if part)


def _add(handbook: Handbook, asked: Asked, language: str) -> Notice:
    """Writes the notice, unless the file would be wrong with it; the notice as it is read back."""
    path = handbook.settings.data_dir / FILE
    before = read_text(handbook.settings.root, path)[0] if path.exists() else None
    spoken = report.spoken(handbook.settings.language)
    text = with_record(before or f"{HEAD.within(spoken)}schema: 1\n", "notices", fields(handbook, asked))
    tree, source, wrong = read_yaml(FILE, text)
    record, problems = (None, wrong) if wrong else read_record(Notices, tree, source)
    if record is None:
        _stop(problems, language)
    write_data(handbook, path, text)
    return record.notices[-1]


def _stop(problems: Iterable[Diagnostic], language: str) -> NoReturn:
    terminal.show(problems, language, terminal.err)
    sys.exit(1)


def _told(handbook: Handbook, asked: Asked, added: Notice, language: str) -> Text:
    told = ADDED.fill(
        text=added.text.within(language),
        when=Text(*(when_words(added, spoken) for spoken in ("da", "nb", "en"))),
        closed=CLOSED if added.closed else HOLD,
    )
    missing = untold(handbook, asked)
    more = MISSING.fill(languages=", ".join(missing)) if missing else Text("", "", "")
    return WHOLE.fill(told=told, missing=more, publish=PUBLISH)


WHOLE = Text("{told}{missing}\n{publish}", "{told}{missing}\n{publish}", "{told}{missing}\n{publish}")
ADDED = Text(
    "»{text}« er skrevet i data/notices.yml. {when}. {closed}",
    "«{text}» er skrevet i data/notices.yml. {when}. {closed}",
    "“{text}” is written in data/notices.yml. {when}. {closed}",
)
CLOSED = Text(
    "Imens er linjen lukket, uanset åbningstiderne.",
    "Imens er linjen stengt, uansett åpningstidene.",
    "Meanwhile the line is closed, whatever the opening hours say.",
)
HOLD = Text(
    "Åbningstiderne gælder imens.", "Åpningstidene gjelder imens.", "The opening hours hold meanwhile."
)
MISSING = Text(
    "\nTeksten mangler på: {languages}. Skriv den med --in eller i filen.",
    "\nTeksten mangler på: {languages}. Skriv den med --in eller i filen.",
    "\nThe text is missing in: {languages}. Write it with --in or in the file.",
)
PUBLISH = Text(
    "Udgiv håndbogen, så ser læserne den. Den går væk af sig selv.",
    "Publiser håndboken, så ser leserne den. Den går bort av seg selv.",
    "Publish the handbook, and readers see it. It goes by itself.",
)
