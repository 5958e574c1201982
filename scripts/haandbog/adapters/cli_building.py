"""What ``haandbog build`` does: read, check, build, put in place."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NoReturn

import click

from haandbog.adapters import terminal
from haandbog.adapters.cli_build import SECONDS, Asked
from haandbog.adapters.cli_common import exit_code, places_of, read_unchecked
from haandbog.adapters.meanwhile import meanwhile
from haandbog.checks.findings import Findings, accept, check
from haandbog.diagnostics import Severity, Text
from haandbog.loading.settings import Wanted, read_settings
from haandbog.model.handbook import Handbook
from haandbog.publishing.answers import Answer, Before
from haandbog.publishing.edition import expanded, make_edition
from haandbog.rendering import report


def wanted(asked: Asked) -> Wanted:
    """The same, as reading a handbook understands it."""
    return Wanted(
        today=asked.day,
        audience=asked.audience,
        site_dir=asked.out.resolve() if asked.out else None,
        release=asked.release,
        pdf=False if asked.no_pdf else None,
    )


def build(asked: Asked, question: str) -> None:
    """Check the handbook and build its site; ends the command when something stops it. What is said is kept
    as the answer to ``question``."""
    settings, _ = read_settings(asked.config_file, wanted(asked))
    before = Before.reading(asked.config_file, places_of(settings))
    handbook, findings = begin(asked)
    answer = build_or_stop(asked, handbook, findings)
    if answer is not None:
        before.keep(question, answer)


Awaited = Callable[[], Findings]
"""Waits for the checks, which go on in another process."""


def begin(asked: Asked) -> tuple[Handbook, Awaited]:
    """The handbook, and its findings when they are there."""
    if asked.accepted and not asked.because:
        raise click.UsageError("--accept needs --because: say why, and the edition keeps it")
    handbook, problems = read_unchecked(asked.config_file, wanted(asked))
    found = meanwhile(partial(check, handbook, problems))
    return handbook, lambda: _accepted(asked, handbook, found())


def _accepted(asked: Asked, handbook: Handbook, findings: Findings) -> Findings:
    """The findings, those answered that this edition is made in spite of."""
    left, unknown = accept(handbook, findings, asked.accepted)
    if unknown:
        raise click.UsageError(f"no open finding that can be accepted is called {', '.join(unknown)}")
    return left


def build_or_stop(asked: Asked, handbook: Handbook, findings: Awaited) -> Answer | None:
    """Expand, render and put in place; ends the command when something stops it. What was said, where the
    same input would give the same again."""
    started = time.monotonic()
    language = asked.messages or report.spoken(handbook.settings.language)
    made = expanded(handbook)
    from haandbog.adapters.mkdocs.commands import build_site  # slow to import, while the checks go on

    edition = make_edition(handbook, findings(), made)
    _show_open(edition.findings, language)
    if exit_code(edition.findings, asked.strict):
        terminal.show_summary(edition.findings, language)
        _stopped(handbook, language)
    with terminal.working(BUILDING, language):
        built = build_site(asked.config_file, edition, wanted(asked), strict=asked.strict)
    terminal.show_others(built.warned)
    if not built.done:
        _stopped(handbook, language)
    terminal.show_summary(edition.findings, language)
    terminal.say(_done(handbook, f"{time.monotonic() - started:.1f}"), language)
    return _answer(handbook, edition.findings, language) if built.repeatable else None


def _answer(handbook: Handbook, findings: Findings, language: str) -> Answer:
    """All that was said, as it stands on this screen; how long it took is filled in when it is said again."""
    with terminal.out.capture() as said:
        _show_open(findings, language)
        terminal.show_summary(findings, language)
        terminal.say(_done(handbook, SECONDS), language)
    return Answer(said.get(), 0, handbook.settings.site_dir)


def _show_open(findings: Findings, language: str) -> None:
    terminal.show((d for d in findings.open if d.severity is not Severity.INFO), language)


def _stopped(handbook: Handbook, language: str) -> NoReturn:
    terminal.say(STOPPED.fill(site=_shown(handbook.settings.site_dir)), language)
    sys.exit(1)


def _done(handbook: Handbook, seconds: str) -> Text:
    site = handbook.settings.site_dir
    return DONE.fill(
        site=_shown(site),
        seconds=seconds,
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
