"""``haandbog build`` and ``haandbog publish``: a site, all or nothing; publishing records the edition."""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from haandbog.adapters import git, terminal
from haandbog.adapters.cli_common import config_file_of, exit_code, options, read
from haandbog.adapters.data_files import write_data
from haandbog.checks.findings import Findings, accept
from haandbog.diagnostics import Severity, Text
from haandbog.loading.files import read_text
from haandbog.loading.settings import Wanted
from haandbog.model.handbook import Handbook
from haandbog.model.published import Accepted, EditionRecord
from haandbog.publishing.edition import make_edition
from haandbog.publishing.records import (
    EDITIONS,
    LEDGER,
    editions_text,
    ledger_text,
    next_edition,
    next_ledger,
)
from haandbog.rendering import report

_OUT = click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), help="The folder to publish to. Default: site."
)
_ACCEPT = click.option(
    "--accept", "accepted", multiple=True, metavar="CODE:ID", help="Publish in spite of this finding."
)
_BECAUSE = click.option("--because", metavar="TEXT", help="Why; kept in the edition.")


@click.command()
@options("config", "date", "audience", "messages", "strict", "release", "pdf")
@_OUT
@_ACCEPT
@_BECAUSE
def build(
    config_file: Path | None,
    day: date | None,
    audience: str | None,
    messages: str | None,
    strict: bool,
    release: bool,
    no_pdf: bool,
    out: Path | None,
    accepted: tuple[str, ...],
    because: str | None,
) -> None:
    """Check the handbook and build its site, all or nothing.

    \b
    Example: haandbog build --audience leader --out site-leader
    """
    wanted = _wanted(day, audience, out, no_pdf, release=release)
    handbook, findings = _read(config_file, wanted, accepted, because)
    _build(config_file, wanted, handbook, findings, messages, strict=strict)


@click.command()
@options("config", "date", "audience", "messages", "strict", "pdf")
@_OUT
@click.option("--approved-by", metavar="ROLE", help="The role that has approved the edition.")
@_ACCEPT
@_BECAUSE
def publish(
    config_file: Path | None,
    day: date | None,
    audience: str | None,
    messages: str | None,
    strict: bool,
    no_pdf: bool,
    out: Path | None,
    approved_by: str | None,
    accepted: tuple[str, ...],
    because: str | None,
) -> None:
    """Make a new edition: a release build, then its record and the ids it gives out.

    \b
    Example: haandbog publish --approved-by styregruppen
    """
    wanted = _wanted(day, audience, out, no_pdf, release=True)
    handbook, findings = _read(config_file, wanted, accepted, because)
    number = next_edition(handbook)
    numbered = replace(handbook.settings, edition=number, approved_by=approved_by)
    handbook = replace(handbook, settings=numbered)
    _build(config_file, wanted, handbook, findings, messages, strict=strict)
    reasons = tuple(Accepted(finding=name, because=because or "") for name in accepted)
    record = EditionRecord(
        date=handbook.today,
        number=number,
        commit=git.commit_of(handbook.settings.root),
        audience=handbook.settings.audience,
        approved_by=approved_by,
        accepted=reasons,
    )
    _record(handbook, record)
    language = messages or report.spoken(handbook.settings.language)
    terminal.say(RECORDED.fill(day=handbook.today.isoformat(), number=number), language)


def _wanted(
    day: date | None, audience: str | None, out: Path | None, no_pdf: bool, *, release: bool
) -> Wanted:
    site, pdf = out.resolve() if out else None, False if no_pdf else None
    return Wanted(today=day, audience=audience, site_dir=site, release=release, pdf=pdf)


def _read(
    config_file: Path | None, wanted: Wanted, accepted: tuple[str, ...], because: str | None
) -> tuple[Handbook, Findings]:
    """The handbook and its findings, those answered that this edition is made in spite of."""
    if accepted and not because:
        raise click.UsageError("--accept needs --because: say why, and the edition keeps it")
    handbook, findings = read(config_file, wanted)
    left, unknown = accept(handbook, findings, accepted)
    if unknown:
        raise click.UsageError(f"no open finding that can be accepted is called {', '.join(unknown)}")
    return handbook, left


def _build(
    config_file: Path | None,
    wanted: Wanted,
    handbook: Handbook,
    findings: Findings,
    messages: str | None,
    *,
    strict: bool,
) -> None:
    """Expand, render and put in place; ends the command when something stops it."""
    started = time.monotonic()
    language = messages or report.spoken(handbook.settings.language)
    edition = make_edition(handbook, findings)
    terminal.show((d for d in edition.findings.open if d.severity is not Severity.INFO), language)
    if exit_code(edition.findings, strict):
        terminal.show_summary(edition.findings, language)
        terminal.say(STOPPED.fill(site=_shown(handbook.settings.site_dir)), language)
        sys.exit(1)
    from haandbog.adapters.mkdocs.commands import build_site

    config = config_file_of(config_file)
    with terminal.working(BUILDING, language):
        done, warned = build_site(config, edition, wanted, strict=strict)
    terminal.show_others(warned)
    if not done:
        terminal.say(STOPPED.fill(site=_shown(handbook.settings.site_dir)), language)
        sys.exit(1)
    terminal.show_summary(edition.findings, language)
    terminal.say(_done(handbook, time.monotonic() - started), language)


def _record(handbook: Handbook, record: EditionRecord) -> None:
    """The edition and its ids in the handbook's own files: only after the site is in its place."""
    settings = handbook.settings
    ledger, editions = settings.data_dir / LEDGER, settings.data_dir / EDITIONS
    language = report.spoken(settings.language)
    write_data(handbook, ledger, ledger_text(_text(handbook, ledger), next_ledger(handbook), language))
    write_data(handbook, editions, editions_text(_text(handbook, editions), record, language))


def _text(handbook: Handbook, path: Path) -> str | None:
    return read_text(handbook.settings.root, path)[0] if path.is_file() else None


def _done(handbook: Handbook, seconds: float) -> Text:
    site = handbook.settings.site_dir
    return DONE.fill(
        site=_shown(site),
        seconds=f"{seconds:.1f}",
        serve=_shown(Path(sys.argv[0]).absolute()) + " serve",
        python=_shown(Path(sys.executable)),
        pages=sum(handbook.visible(page) for page in handbook.pages)
        + (len(handbook.facts.partners) + len(handbook.facts.dilemmas)) * len(handbook.settings.languages),
        languages=len(handbook.settings.languages),
    )


def _shown(path: Path) -> str:
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


BUILDING = Text("Bygger håndbogen …", "Bygger håndboken …", "Building the handbook …")
STOPPED = Text(
    "Intet er udgivet: den sidste gode udgave i {site} er urørt.",
    "Ingenting er publisert: den siste gode utgaven i {site} er urørt.",
    "Nothing is published: the last good edition in {site} is untouched.",
)
DONE = Text(
    "Håndbogen ligger i {site}: {pages} sider på {languages} sprog ({seconds} s).\n"
    "Se den, mens du skriver:   {serve}\n"
    "Se den færdige udgave:     {python} -m http.server --directory {site}",
    "Håndboken ligger i {site}: {pages} sider på {languages} språk ({seconds} s).\n"
    "Se den mens du skriver:    {serve}\n"
    "Se den ferdige utgaven:    {python} -m http.server --directory {site}",
    "The handbook is in {site}: {pages} pages in {languages} languages ({seconds} s).\n"
    "See it while you write:    {serve}\n"
    "See the finished edition:  {python} -m http.server --directory {site}",
)
RECORDED = Text(
    "Udgaven {day}, nr. {number}, er skrevet i data/editions.yml, og dens id'er i data/published-ids.yml.\n"
    "Gem begge filer sammen med teksten.",
    "Utgaven {day}, nr. {number}, er skrevet i data/editions.yml, og id-ene i data/published-ids.yml.\n"
    "Lagre begge filene sammen med teksten.",
    "The edition {day}, no. {number}, is recorded in data/editions.yml, its ids in data/published-ids.yml.\n"
    "Keep both files together with the text.",
)
