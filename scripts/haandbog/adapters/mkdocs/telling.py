"""Findings in MkDocs' own log, so that ``--strict`` counts them."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from msgspec import Struct

from haandbog.checks.told import Findings
from haandbog.diagnostics import Diagnostic, Severity, Text
from haandbog.rendering import report

log = get_plugin_logger("haandbog")

_STOPPED = Text(
    "{summary} Byggeriet er stoppet; den sidste gode udgave er urørt.",
    "{summary} Byggingen er stoppet; den siste gode utgaven er urørt.",
    "{summary} The build has stopped; the last good edition is untouched.",
)


class Teller(Struct, frozen=True):
    """Who says what is wrong: MkDocs' log, or the command line in its own way."""

    say: Callable[[Findings, str], None]


def tell(findings: Findings, language: str) -> None:
    """Every error and warning in the log."""
    spoken = report.spoken(language)
    for diagnostic in findings.open:
        if diagnostic.severity is Severity.ERROR:
            log.error(_whole(diagnostic, spoken))
        elif diagnostic.severity is Severity.WARNING:
            log.warning(_whole(diagnostic, spoken))


def stopped(findings: Findings, language: str = "da") -> PluginError:
    """The one exception that ends a build with errors."""
    spoken = report.spoken(language)
    return PluginError(_STOPPED.fill(summary=report.summary(findings, spoken)).within(spoken))


def tell_or_stop(found: Iterable[Diagnostic], language: str) -> None:
    """What the last look found in the finished pages and PDFs. Raises PluginError when it stops the build."""
    findings = Findings(tuple(dict.fromkeys(found)))
    tell(findings, language)
    if findings.stop:
        raise stopped(findings, language)


def _whole(diagnostic: Diagnostic, language: str) -> str:
    hint = report.as_hint(diagnostic, language)
    return report.as_line(diagnostic, language) + (f"\n{hint}" if hint else "")


class Warned(logging.Handler):
    """What MkDocs and other plugins warn about, kept to be told in one place."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


@contextmanager
def listening() -> Iterator[Warned]:
    """Hear what is warned of meanwhile."""
    logger, warned = logging.getLogger("mkdocs"), Warned()
    logger.addHandler(warned)
    try:
        yield warned
    finally:
        logger.removeHandler(warned)
