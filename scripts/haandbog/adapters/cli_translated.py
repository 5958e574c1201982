"""``haandbog translated``: an editor says that a translation follows its source."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from haandbog.adapters import terminal
from haandbog.adapters.cli_common import options, read, refusal
from haandbog.diagnostics import Text
from haandbog.loading.files import write_text
from haandbog.loading.settings import Wanted
from haandbog.model.handbook import Handbook
from haandbog.model.pages import Page
from haandbog.model.translations import source_of
from haandbog.rendering import report
from haandbog.rendering.translated import recorded


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
@options("config", "date", "messages")
def translated(
    paths: tuple[Path, ...], config_file: Path | None, day: date | None, messages: str | None
) -> None:
    """Record that these translations (pages or folders) were made from their sources as they stand now.

    \b
    Example: haandbog translated docs/nb/frivilligpolitik.md
    """
    handbook, _ = read(config_file, Wanted(today=day))
    language = messages or report.spoken(handbook.settings.language)
    number = 0
    for page in _pages(handbook, paths):
        source = source_of(handbook, page)
        if source is not None and page.id:
            write_text(handbook.settings.root / page.file, recorded(page, source))
            number += 1
    if not number:
        raise refusal(_NONE, language)
    terminal.say(RECORDED.fill(n=number), language)


def _pages(handbook: Handbook, paths: tuple[Path, ...]) -> list[Page]:
    wanted = [path.resolve() for path in paths]
    return [
        page
        for page in handbook.pages
        if any((handbook.settings.root / page.file).resolve().is_relative_to(path) for path in wanted)
    ]


RECORDED = Text(
    "{n} oversættelser følger nu deres original.",
    "{n} oversettelser følger nå originalen sin.",
    "{n} translations now follow their source.",
)
_NONE = Text(
    "ingen af dem er en oversættelse: en side uden for håndbogens eget sprogs mappe",
    "ingen av dem er en oversettelse: en side utenfor mappen til håndbokens eget språk",
    "none of these is a translation: a page outside the default language's folder",
)
