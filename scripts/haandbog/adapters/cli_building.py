"""What ``haandbog build`` does: read, check, build, put in place."""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import NoReturn

from haandbog.adapters import terminal
from haandbog.adapters.cli_build import SECONDS, Asked
from haandbog.adapters.cli_common import exit_code, places_of, refusal, settings_of
from haandbog.adapters.meanwhile import meanwhile
from haandbog.checks.told import Findings
from haandbog.diagnostics import Diagnostic, Severity, Text
from haandbog.loading.known import Known
from haandbog.loading.project import load_again
from haandbog.loading.settings import Wanted
from haandbog.model.handbook import Handbook
from haandbog.model.settings import Settings
from haandbog.publishing import swap
from haandbog.publishing.answers import Answer, Before, Seen
from haandbog.publishing.edition import Edition, expanded, make_edition
from haandbog.publishing.inputs import looks
from haandbog.publishing.kept import Kept, keep, known_of, only_texts, texts_of
from haandbog.publishing.kept import recall as recall_site
from haandbog.publishing.sentences import changed_sentences, expanded_again
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


def build(asked: Asked, question: str, seen: Seen) -> None:
    """Check the handbook and build its site; ends the command when something stops it. What is said is kept
    as the answer to ``question``, and what was made for the next build."""
    gc.disable()  # what is read stays, and a small build is over before anything would be found
    settings, problems = settings_of(asked.config_file, wanted(asked))
    before = Before.reading(asked.config_file, places_of(settings), seen)
    last = recall_site(asked.config_file, asked.site)
    begun = begin(asked, settings, problems, known_of(last, before.inputs, settings))
    fits = last is not None and only_texts(last, before.inputs, settings)
    edition, now = build_or_stop(asked, begun, last if fits else None)
    if now is None or not before.is_plain:
        return
    cleared = meanwhile(partial(swap.clear, settings.site_dir))
    before.keep(question, _answer(edition, asked))
    keep(asked.config_file, asked.site, replace(now, inputs=before.inputs), last)
    cleared()


@dataclass(frozen=True, slots=True)
class Begun:
    """A handbook that has been read, while it is being checked."""

    handbook: Handbook
    findings: Callable[[], Findings]
    """Waits for the checks, which go on in another process."""
    known: Known


def begin(asked: Asked, settings: Settings, problems: tuple[Diagnostic, ...], known: Known) -> Begun:
    """Read a handbook, but for what is known of it, and begin to check it."""
    if asked.accepted and not asked.because:
        raise refusal(_WHY)
    handbook, unread, now = load_again(settings, known)
    found = meanwhile(partial(_checked, handbook, (*problems, *unread)))
    return Begun(handbook, cache(lambda: _accepted(asked, handbook, found())), now)


def _checked(handbook: Handbook, problems: tuple[Diagnostic, ...]) -> Findings:
    from haandbog.checks.findings import check  # slow to import, and only where they are made

    return check(handbook, problems)


def _accepted(asked: Asked, handbook: Handbook, findings: Findings) -> Findings:
    """The findings, those answered that this edition is made in spite of."""
    if not asked.accepted:
        return findings
    from haandbog.checks.findings import accept

    left, unknown = accept(handbook, findings, asked.accepted)
    if unknown:
        spoken = asked.messages or report.spoken(handbook.settings.language)
        raise refusal(_NO_FINDING.fill(names=", ".join(unknown)), spoken)
    return left


def build_or_stop(asked: Asked, begun: Begun, last: Kept | None = None) -> tuple[Edition, Kept | None]:
    """Expand, render and put in place; ends the command when something stops it. The edition and what is
    known of its site; None where the same input may give another site."""
    started, language = time.monotonic(), _spoken(asked, begun.handbook)
    some = _built_some(asked, begun, last) if last is not None else None
    edition, now = some or _built_whole(asked, begun)
    terminal.show_summary(edition.findings, language)
    terminal.say(_done(begun.handbook, f"{time.monotonic() - started:.1f}"), language)
    return edition, now


def _built_some(asked: Asked, begun: Begun, last: Kept) -> tuple[Edition, Kept] | None:
    """Only what differs from the last site; None when the whole site must be built."""
    changed = changed_sentences(begun.handbook, last.known, begun.known)
    made = expanded_again(begun.handbook, changed, last.expanded) if changed else expanded(begun.handbook)
    if made is None:
        return None
    from haandbog.adapters.mkdocs.commands import build_some  # slow to import, while the checks go on

    edition = make_edition(begun.handbook, begun.findings(), made)
    if exit_code(edition.findings, asked.strict):
        return None
    with terminal.working(BUILDING, _spoken(asked, begun.handbook)):
        now = build_some(asked.config_file, edition, wanted(asked), last, changed)
    if now is None:
        return None
    _show_open(edition.findings, _spoken(asked, begun.handbook))
    return edition, replace(now, known=begun.known, expanded=replace(made, texts={}))


def _built_whole(asked: Asked, begun: Begun) -> tuple[Edition, Kept | None]:
    gc.enable()
    handbook, language = begun.handbook, _spoken(asked, begun.handbook)
    made = expanded(handbook)
    from haandbog.adapters.mkdocs.commands import build_site  # slow to import, while the checks go on

    edition = make_edition(handbook, begun.findings(), made)
    _show_open(edition.findings, language)
    if exit_code(edition.findings, asked.strict):
        terminal.show_summary(edition.findings, language)
        _stopped(handbook, language)
    with terminal.working(BUILDING, language):
        built = build_site(asked.config_file, edition, wanted(asked), strict=asked.strict)
    terminal.show_others(built.warned)
    if not built.done:
        _stopped(handbook, language)
    if built.left is None:
        return edition, None
    lies, now = looks(handbook.settings.site_dir), replace(made, texts={})
    return edition, Kept({}, begun.known, now, texts_of(edition), built.left, lies)


def _spoken(asked: Asked, handbook: Handbook) -> str:
    return asked.messages or report.spoken(handbook.settings.language)


def _answer(edition: Edition, asked: Asked) -> Answer:
    """All that was said, as it stands on this screen; how long it took is filled in when it is said again."""
    handbook, language = edition.handbook, _spoken(asked, edition.handbook)
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
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


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
_WHY = Text(
    "--accept kræver --because: sig hvorfor, så husker udgaven det",
    "--accept krever --because: si hvorfor, så husker utgaven det",
    "--accept needs --because: say why, and the edition keeps it",
)
_NO_FINDING = Text(
    "ingen åben besked, som kan accepteres, hedder {names}",
    "ingen åpen melding som kan godtas, heter {names}",
    "no open finding that can be accepted is called {names}",
)
