"""``haandbog link``: the lasting address of a page or section, for slides, mails and paper."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from haandbog.adapters import terminal
from haandbog.adapters.cli_common import NO_LANGUAGE, options, read, refusal
from haandbog.diagnostics import Text, suggest
from haandbog.loading.files import write_text
from haandbog.loading.settings import Wanted
from haandbog.model.handbook import Handbook
from haandbog.model.spots import lands, standing, stands, target
from haandbog.publishing.permalinks import permalink
from haandbog.publishing.qr import qr_for_terminal, qr_svg
from haandbog.rendering import report


@click.command()
@click.argument("spot", metavar="ID[#SECTION]")
@options("config", "date", "messages")
@click.option("--language", "language", metavar="L", help="The reader's language. Default: the handbook's.")
@click.option(
    "--svg", type=click.Path(path_type=Path, dir_okay=False), help="Write the QR code to this file."
)
def link(
    spot: str,
    config_file: Path | None,
    day: date | None,
    messages: str | None,
    language: str | None,
    svg: Path | None,
) -> None:
    """Give the address of a page or section that holds for years, its QR code, and Markdown to paste.

    \b
    Example: haandbog link modul-3#peer-stoette
             haandbog link modul-3 --language nb --svg modul-3.svg
    """
    handbook, _ = read(config_file, Wanted(today=day))
    settings, spoken = handbook.settings, messages or report.spoken(handbook.settings.language)
    reader = language or settings.language
    if reader not in settings.languages:
        raise refusal(NO_LANGUAGE.fill(code=reader, known=", ".join(settings.languages)), spoken)
    now = lands(handbook, spot)
    found = target(handbook, now, reader) if now else None
    if now is None or found is None:
        terminal.say(UNKNOWN.fill(spot=spot), spoken, terminal.err)
        hint = suggest(spot, _known(handbook, spot))
        terminal.say(report.HINTED.fill(hint=hint), spoken, terminal.err) if hint else None
        sys.exit(1)
    page_id, _, fragment = now.partition("#")
    address = permalink(
        page_id,
        language=reader,
        default=settings.language,
        site_url=settings.site_url,
        fragment=fragment or None,
    )
    click.echo(f"{found.title}\n{address}\n[{found.title}](ref:{now})")
    _qr(address, found.title, svg, settings.site_url, spoken)


def _qr(address: str, title: str, svg: Path | None, site_url: str, spoken: str) -> None:
    """The code itself; without the site's own address it would lead nowhere."""
    if not site_url:
        terminal.say(NO_SITE, spoken, terminal.err)
        return
    if svg is None:
        click.echo(qr_for_terminal(address))
        return
    write_text(svg, qr_svg(address, title=title) + "\n")
    terminal.say(WRITTEN.fill(file=svg), spoken)


def _known(handbook: Handbook, spot: str) -> list[str]:
    page_id, mark, _ = spot.partition("#")
    if mark and stands(handbook, page_id):
        return [f"{page_id}#{anchor}" for anchor in standing(handbook)[page_id].anchors]
    return [*standing(handbook)]


UNKNOWN = Text(
    "der er ingen side og intet afsnit, der hedder '{spot}'",
    "det finnes ingen side og ikke noe avsnitt som heter '{spot}'",
    "there is no page or section called '{spot}'",
)
NO_SITE = Text(
    "Skriv håndbogens adresse i mkdocs.yml (site_url: https://…), så bliver linket helt og får en QR-kode.",
    "Skriv håndbokens adresse i mkdocs.yml (site_url: https://…), så blir lenken hel og får en QR-kode.",
    "Write the handbook's address in mkdocs.yml (site_url: https://…) for a whole link and a QR code.",
)
WRITTEN = Text("QR-koden ligger i {file}.", "QR-koden ligger i {file}.", "The QR code is in {file}.")
