"""The rest of a build: expand, render, put in place, tell."""

from __future__ import annotations

import gc
import os
import sys
import time
from functools import partial
from pathlib import Path
from typing import NoReturn

from msgspec.structs import replace

from haandbog.adapters import terminal
from haandbog.adapters.cli_build import SECONDS, Asked
from haandbog.adapters.cli_building import Begun, spoken, wanted
from haandbog.adapters.cli_common import exit_code, show_warned
from haandbog.adapters.meanwhile import meanwhile
from haandbog.adapters.next_site import NextSite
from haandbog.checks.told import Findings
from haandbog.diagnostics import Severity, Text
from haandbog.model.handbook import Handbook
from haandbog.publishing import earlier, swap
from haandbog.publishing.answers import Answer, Before
from haandbog.publishing.earlier import Earlier, Last
from haandbog.publishing.edition import Edition, expanded, make_edition
from haandbog.publishing.inputs import looks
from haandbog.publishing.kept import Kept, keep, site_of, texts_of
from haandbog.publishing.sentences import changed_sentences, expanded_again


def make(
    asked: Asked, question: str, before: Before, begun: Begun, last: Last | None, next_site: NextSite | None
) -> None:
    """Build what has been read; ends the command when something stops it. What is said is kept as the answer
    to ``question``, and what was made for the next build of the same site."""
    settings = begun.handbook.settings
    fits = last is not None and earlier.only_texts(last.read, before.inputs, settings)
    edition, now = build_or_stop(asked, begun, site_of(last) if last and fits else None, next_site)
    if now is None or not before.is_plain:
        return
    cleared = meanwhile(partial(swap.clear, settings.site_dir))
    try:
        before.keep(question, _answer(edition, asked))
        shelf = last.shelf if last else earlier.shelf_of(asked.config_file, asked.site)
        keep(shelf, replace(now, read=Earlier(before.inputs, begun.known)), last.read if last else None)
    finally:  # an interruption may have ended the other process, too: then it is done here
        cleared()


def build_or_stop(
    asked: Asked, begun: Begun, last: Kept | None = None, next_site: NextSite | None = None
) -> tuple[Edition, Kept | None]:
    """Expand, render and put in place; ends the command when something stops it. The edition and what is
    known of its site; None where the same input may give another site."""
    started, language = time.monotonic(), spoken(asked, begun.handbook)
    some = _built_some(asked, begun, last, next_site) if last is not None else None
    if next_site is not None:
        next_site.give_up()
    edition, now = some or _built_whole(asked, begun)
    terminal.show_summary(edition.findings, language)
    terminal.say(_done(begun.handbook, f"{time.monotonic() - started:.1f}"), language)
    return edition, now


def _built_some(
    asked: Asked, begun: Begun, last: Kept, next_site: NextSite | None
) -> tuple[Edition, Kept] | None:
    """Only what differs from the last site; None when the whole site must be built."""
    handbook, known = begun.handbook, last.read.known
    changed = changed_sentences(handbook, known, begun.known)
    made = expanded_again(handbook, changed, last.expanded) if changed else expanded(handbook)
    if made is None:
        return None
    from haandbog.adapters.mkdocs.commands import build_some  # slow to import, while the checks go on

    def told() -> Edition | None:
        edition = make_edition(handbook, begun.findings(), made)
        return None if exit_code(edition.findings, asked.strict) else edition

    unchecked = make_edition(handbook, Findings((), ()), made)
    with terminal.working(BUILDING, spoken(asked, handbook)):
        now = build_some(asked.config_file, unchecked, told, wanted(asked), last, changed, next_site)
    edition = told() if now is not None else None
    if now is None or edition is None:
        return None
    _show_open(edition.findings, spoken(asked, handbook))
    return edition, replace(now, expanded=replace(made, texts={}))


def _built_whole(asked: Asked, begun: Begun) -> tuple[Edition, Kept | None]:
    gc.enable()
    handbook, language = begun.handbook, spoken(asked, begun.handbook)
    made = expanded(handbook)
    from haandbog.adapters.mkdocs.commands import build_site  # slow to import, while the checks go on

    edition = make_edition(handbook, begun.findings(), made)
    _show_open(edition.findings, language)
    if exit_code(edition.findings, asked.strict):
        terminal.show_summary(edition.findings, language)
        _stopped(handbook, language)
    with terminal.working(BUILDING, language):
        built = build_site(asked.config_file, edition, wanted(asked), strict=asked.strict)
    show_warned(asked.config_file, built.warned, language, stopped=not built.done)
    if not built.done:
        _stopped(handbook, language)
    if built.left is None:
        return edition, None
    lies, now = looks(handbook.settings.site_dir), replace(made, texts={})
    return edition, Kept(Earlier({}, begun.known), now, texts_of(edition), built.left, lies)


def _answer(edition: Edition, asked: Asked) -> Answer:
    """All that was said, as it stands on this screen; how long it took is filled in when it is said again."""
    handbook, language = edition.handbook, spoken(asked, edition.handbook)
    with terminal.out.capture() as said:
        _show_open(edition.findings, language)
        terminal.show_summary(edition.findings, language)
        terminal.say(_done(handbook, SECONDS), language)
    return Answer(said.get(), 0, handbook.settings.site_dir)


def _show_open(findings: Findings, language: str) -> None:
    terminal.show((d for d in findings.open if d.severity is not Severity.INFO), language)


def _stopped(handbook: Handbook, language: str) -> NoReturn:
    terminal.say(STOPPED.fill(site=_shown(handbook.settings.site_dir)), language)
    sys.exit(1)


def _program(root: Path) -> str:
    """How the program is called: as the README of a handbook that carries its own tells it."""
    own = root / OWN_COMMAND
    python = "py" if sys.platform == "win32" else "python3"
    return f"{python} {_shown(own)}" if own.is_file() else _shown(Path(sys.argv[0]).absolute())


def _done(handbook: Handbook, seconds: str) -> Text:
    site = handbook.settings.site_dir
    return DONE.fill(
        site=_shown(site),
        seconds=seconds,
        serve=f"{_program(handbook.settings.root)} serve",
        python=_shown(Path(sys.executable)),
        pages=sum(handbook.visible(page) for page in handbook.pages)
        + (len(handbook.facts.partners) + len(handbook.facts.dilemmas)) * len(handbook.settings.languages),
        languages=len(handbook.settings.languages),
    )


def _shown(path: Path) -> str:
    here, there = Path.cwd(), Path(os.path.normpath(path))  # not resolved: a link is shown as it is called
    return str(there.relative_to(here)) if there.is_relative_to(here) else str(there)


OWN_COMMAND = Path("scripts", "haandbog.py")
"""Any command of a handbook that carries its own program."""

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
