"""``haandbog pdf``: the handbook on paper, whole or in parts."""

from __future__ import annotations

import sys
import tempfile
from datetime import date
from pathlib import Path

import click
from msgspec.structs import replace

from haandbog.adapters import press, terminal
from haandbog.adapters.cli_common import (
    NO_LANGUAGE,
    config_file_of,
    exit_code,
    options,
    read,
    refusal,
    show_warned,
)
from haandbog.diagnostics import Severity, Text, has_errors, suggest
from haandbog.loading.settings import Wanted
from haandbog.publishing.edition import Edition, make_edition
from haandbog.publishing.print.chapters import Section, read_sections
from haandbog.publishing.print.manuscript import Publication
from haandbog.publishing.print.plan import FORMS, known_parts, selection, whole
from haandbog.publishing.print.sheets import SHEET, acute_sheet
from haandbog.rendering import report


@click.command()
@options("config", "date", "audience", "messages", "release")
@click.option("--language", "language", metavar="L", help="The reader's language. Default: the handbook's.")
@click.option("--only", multiple=True, metavar="ID", help="A page, partner or section; may be given again.")
@click.option("--format", "form", type=click.Choice(FORMS), default="a4", help="The size of the paper.")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="Where to. Default: pdf.")
def pdf(
    config_file: Path | None,
    day: date | None,
    audience: str | None,
    messages: str | None,
    release: bool,
    language: str | None,
    only: tuple[str, ...],
    form: str,
    out: Path | None,
) -> None:
    """Print the handbook as a PDF that everybody can read: whole, or only some of it.

    \b
    Example: haandbog pdf
             haandbog pdf --only modul-3 --audience leader --out print
             haandbog pdf --language nb --format a5
             haandbog pdf --only erklaering#erklaeringen --format sheet
    """
    wanted = Wanted(today=day, audience=audience, release=release, pdf=False)
    handbook, findings = read(config_file, wanted)
    spoken = messages or report.spoken(handbook.settings.language)
    reader = language or handbook.settings.language
    if reader not in handbook.settings.languages:
        known = ", ".join(handbook.settings.languages)
        raise refusal(NO_LANGUAGE.fill(code=reader, known=known), spoken)
    edition = make_edition(handbook, findings)
    terminal.show((d for d in edition.findings.open if d.severity is not Severity.INFO), spoken)
    if exit_code(edition.findings, strict=False):
        terminal.show_summary(edition.findings, spoken)
        sys.exit(1)
    with tempfile.TemporaryDirectory(prefix="haandbog-") as folder, terminal.working(PRINTING, spoken):
        made = _made(config_file, wanted, edition, Path(folder, "site"), reader, only, form, spoken)
    _write(made, (out or Path("pdf")).resolve(), spoken)


def _made(
    config_file: Path | None,
    wanted: Wanted,
    edition: Edition,
    site: Path,
    language: str,
    only: tuple[str, ...],
    form: str,
    spoken: str,
) -> press.Printed:
    """The one PDF asked for, from a site that is rendered for it and thrown away."""
    from haandbog.adapters.mkdocs.commands import render_site
    from haandbog.adapters.mkdocs.printing import html_in

    rendered, warned = render_site(config_file_of(config_file), edition, replace(wanted, site_dir=site))
    show_warned(config_file_of(config_file), warned, spoken, stopped=rendered is None)
    if rendered is None:
        sys.exit(1)
    sections = read_sections(edition, rendered.menus.get(language, ()), language, html_in(site))
    publication = _publication(edition, sections, language, only, form, spoken)
    return press.printed(edition.handbook, (publication,), site, rendered.cache)[0]


def _publication(
    edition: Edition,
    sections: tuple[Section, ...],
    language: str,
    only: tuple[str, ...],
    form: str,
    spoken: str,
) -> Publication:
    if not sections:
        terminal.say(NO_PAGES.fill(language=language), spoken, terminal.err)
        sys.exit(1)
    known = known_parts(sections)
    unknown = [name for name in only if name not in known]
    for name in unknown:
        terminal.say(UNKNOWN.fill(name=name), spoken, terminal.err)
        hint = suggest(name, known)
        terminal.say(report.HINTED.fill(hint=hint), spoken, terminal.err) if hint else None
    if unknown:
        sys.exit(1)
    handbook = edition.handbook
    sheet = acute_sheet(handbook, sections, language) if form == SHEET and not only else None
    if sheet is not None:
        return sheet
    return (
        selection(handbook, sections, language, only, form)
        if only
        else whole(handbook, sections, language, form)
    )


def _write(made: press.Printed, folder: Path, spoken: str) -> None:
    terminal.show(made.problems, spoken)
    if made.pdf is None or has_errors(made.problems):
        terminal.say(STOPPED, spoken)
        sys.exit(1)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{made.publication.name}.pdf"
    path.write_bytes(made.pdf)
    terminal.say(DONE.fill(file=_shown(path), size=f"{len(made.pdf) / 1024:.0f}"), spoken)


def _shown(path: Path) -> str:
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


PRINTING = Text("Sætter håndbogen …", "Setter håndboken …", "Typesetting the handbook …")
UNKNOWN = Text(
    "der er ingen side og intet afsnit i menuen, der hedder '{name}'",
    "det finnes ingen side og ikke noe avsnitt i menyen som heter '{name}'",
    "no page and no section of the menu is called '{name}'",
)
NO_PAGES = Text(
    "der er ingen sider på '{language}' at printe",
    "det er ingen sider på '{language}' å skrive ut",
    "there are no pages in '{language}' to print",
)
STOPPED = Text("Der er ikke lavet nogen PDF.", "Det er ikke laget noen PDF.", "No PDF was made.")
DONE = Text(
    "PDF'en ligger i {file} ({size} kB).",
    "PDF-en ligger i {file} ({size} kB).",
    "The PDF is in {file} ({size} kB).",
)
