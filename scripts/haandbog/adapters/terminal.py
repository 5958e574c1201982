"""What the commands say, in colour where there is a terminal, and where they say it."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext

from rich.console import Console
from rich.text import Text as Line

from haandbog.checks.told import Findings
from haandbog.diagnostics import LANGUAGES, Diagnostic, Severity, Text
from haandbog.rendering import report

_COLOURS = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold cyan"}

out = Console(soft_wrap=True, highlight=False, markup=False, emoji=False)
err = Console(soft_wrap=True, highlight=False, markup=False, emoji=False, stderr=True)


def show(diagnostics: Iterable[Diagnostic], language: str, console: Console = out) -> None:
    """Each finding on its line, its hint below."""
    for diagnostic in diagnostics:
        console.print(_line(diagnostic, language))
        hint = report.as_hint(diagnostic, language)
        if hint:
            console.print(Line(hint, style="dim"))


def _line(diagnostic: Diagnostic, language: str) -> Line:
    whole = report.as_line(diagnostic, language)
    severity = report.SEVERITIES[diagnostic.severity].within(language)
    line = Line(whole)
    place = report.as_place(diagnostic)
    line.stylize("bold", 0, len(place))
    line.stylize(_COLOURS[diagnostic.severity], len(place) + 1, len(place) + 1 + len(severity))
    line.stylize("dim", len(whole) - len(diagnostic.code) - 2)
    return line


def show_summary(findings: Findings, language: str, console: Console = out) -> None:
    """The last line: how many of each."""
    style = "bold red" if findings.stop else "bold green"
    console.print(Line(report.summary(findings, language), style=style))


def say(text: Text, language: str, console: Console = out) -> None:
    """A sentence of ours."""
    console.print(text.within(language))


def show_others(lines: Iterable[str], console: Console = err) -> None:
    """What MkDocs or another plugin warned about, in its own words."""
    for line in lines:
        console.print(Line(line, style="yellow"))


def working(text: Text, language: str) -> AbstractContextManager[object]:
    """A sign of life while something takes time; silent where there is no terminal."""
    return err.status(text.within(language)) if err.is_terminal else nullcontext()


def show_bug() -> None:
    """A mistake of ours: say so, and give what a maintainer needs."""
    err.print_exception(show_locals=False)
    for language in LANGUAGES:
        err.print(_BUG.within(language))


_BUG = Text(
    "Det er en fejl i Håndbog, ikke i din håndbog. Send teksten ovenfor til os.",
    "Det er en feil i Håndbog, ikke i håndboken din. Send oss teksten ovenfor.",
    "This is a mistake in Håndbog, not in your handbook. Send us the text above.",
)
"""Said in all three: what went wrong may be the asking for the language."""
