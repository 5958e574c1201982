"""The beginning of a build: the handbook is read, and its checks begin.

The rest of the program is read from the disk while they go on.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import cache, partial

from msgspec import Struct

from haandbog.adapters.cli_build import Asked
from haandbog.adapters.cli_common import places_of, refusal, settings_of
from haandbog.adapters.meanwhile import divide, meanwhile
from haandbog.adapters.next_site import NextSite
from haandbog.checks.told import Findings
from haandbog.diagnostics import Diagnostic, Text
from haandbog.loading.known import Known
from haandbog.loading.project import load_again
from haandbog.loading.settings import Wanted
from haandbog.loading.targets import harm_at
from haandbog.model.handbook import Handbook
from haandbog.model.settings import Settings
from haandbog.publishing import earlier
from haandbog.publishing.answers import Before, Seen


def wanted(asked: Asked) -> Wanted:
    """The same, as reading a handbook understands it."""
    return Wanted(
        today=asked.day,
        audience=asked.audience,
        site_dir=asked.out.resolve() if asked.out else None,
        release=asked.release,
        pdf=False if asked.no_pdf else None,
    )


def build(asked: Asked, question: str, seen: Seen, next_site: NextSite | None = None) -> None:
    """Check the handbook and build its site, which may have been begun; ends the command when something stops
    it. What is said is kept as the answer to ``question``, and what was made for the next build."""
    gc.disable()  # what is read stays, and a small build is over before anything would be found
    settings, problems = settings_of(asked.config_file, wanted(asked))
    before = Before.reading(asked.config_file, places_of(settings), seen)
    last = earlier.recall(asked.config_file, asked.site)
    known = earlier.known_of(last.read if last else None, before.inputs, settings)
    begun = begin(asked, settings, problems, known)
    from haandbog.adapters import cli_making  # slow to import, while the checks go on

    cli_making.make(asked, question, before, begun, last, next_site)


class Begun(Struct, frozen=True):
    """A handbook that has been read, while it is being checked."""

    handbook: Handbook
    findings: Callable[[], Findings]
    """Waits for the checks, which go on in another process."""
    known: Known


def begin(asked: Asked, settings: Settings, problems: tuple[Diagnostic, ...], known: Known) -> Begun:
    """Read a handbook, but for what is known of it, and begin to check it."""
    if asked.accepted and not asked.because:
        raise refusal(_WHY)
    harm = harm_at(settings) if asked.out else None
    if harm:
        said = _OUT.fill(folder=asked.out, why=harm)
        raise refusal(said, asked.messages or settings.language)
    handbook, unread, now = load_again(settings, known, divide)
    found = cache(meanwhile(partial(_checked, handbook, (*problems, *unread))))
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
        raise refusal(_NO_FINDING.fill(names=", ".join(unknown)), spoken(asked, handbook))
    return left


def spoken(asked: Asked, handbook: Handbook) -> str:
    """The language in which the command speaks."""
    from haandbog.rendering import report

    return asked.messages or report.spoken(handbook.settings.language)


_OUT = Text("--out {folder}: {why}", "--out {folder}: {why}", "--out {folder}: {why}")
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
