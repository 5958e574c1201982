"""Findings as a person or a program reads them: text, json, and the notes GitHub shows on a change."""

from __future__ import annotations

import json
from collections.abc import Iterable

from haandbog.checks.told import Findings
from haandbog.diagnostics import LANGUAGES, Diagnostic, Severity, Text

SEVERITIES = {
    Severity.ERROR: Text("fejl", "feil", "error"),
    Severity.WARNING: Text("advarsel", "advarsel", "warning"),
    Severity.INFO: Text("oplysning", "opplysning", "info"),
}
HINT = Text("tip", "tips", "hint")
HINTED = Text("    tip: {hint}", "    tips: {hint}", "    hint: {hint}")
_NOTHING = Text(
    "Alt i orden: ingen fejl og ingen advarsler.",
    "Alt i orden: ingen feil og ingen advarsler.",
    "All well: no errors and no warnings.",
)
_COUNTS = {
    Severity.ERROR: (Text("1 fejl", "1 feil", "1 error"), Text("{n} fejl", "{n} feil", "{n} errors")),
    Severity.WARNING: (
        Text("1 advarsel", "1 advarsel", "1 warning"),
        Text("{n} advarsler", "{n} advarsler", "{n} warnings"),
    ),
    Severity.INFO: (
        Text("1 oplysning", "1 opplysning", "1 note"),
        Text("{n} oplysninger", "{n} opplysninger", "{n} notes"),
    ),
}
_SILENCED = Text(
    "{n} er besvaret med en begrundelse (--silenced viser dem)",
    "{n} er besvart med en begrunnelse (--silenced viser dem)",
    "{n} answered with a reason (--silenced shows them)",
)


def spoken(language: str) -> str:
    """The language messages are told in: the handbook's, where Håndbog speaks it."""
    return language if language in LANGUAGES else "en"


def as_line(diagnostic: Diagnostic, language: str) -> str:
    """``docs/da/kontakt.md:14:7: fejl: ingen partner hedder 'vamiz' [partner-unknown]``"""
    d = diagnostic
    severity = SEVERITIES[d.severity].within(language)
    return f"{as_place(d)} {severity}: {d.message.within(language)} [{d.code}]"


def as_place(diagnostic: Diagnostic) -> str:
    """``docs/da/kontakt.md:14:7:``; the cell of a workbook has its place in its name: ``ark.xlsx!C7:``."""
    d = diagnostic
    return f"{d.file}:{d.line}:{d.column}:" if d.line else f"{d.file}:"


def as_hint(diagnostic: Diagnostic, language: str) -> str:
    """The line below it: ``    tip: mente du 'vamis'?``; empty without a hint."""
    return f"    {HINT.within(language)}: {diagnostic.hint.within(language)}" if diagnostic.hint else ""


def as_text(diagnostics: Iterable[Diagnostic], language: str) -> str:
    """All of them, as the terminal shows them without colours."""
    lines = (line for d in diagnostics for line in (as_line(d, language), as_hint(d, language)) if line)
    return "\n".join(lines)


def as_json(diagnostics: Iterable[Diagnostic], language: str) -> str:
    """A list of objects; keys, codes and severities stay English whatever the language is."""
    objects = [
        {
            "file": d.file,
            "line": d.line,
            "column": d.column,
            "code": d.code,
            "severity": str(d.severity),
            "message": d.message.within(language),
            "hint": d.hint.within(language) if d.hint else None,
        }
        for d in diagnostics
    ]
    return json.dumps(objects, ensure_ascii=False, indent=2)


def as_github(diagnostics: Iterable[Diagnostic], language: str) -> str:
    """Workflow commands: each finding is shown beside its line in the change."""
    names = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
    return "\n".join(
        f"::{names[d.severity]} file={_property(d.file)},line={d.line},col={d.column}"
        f",title={_property(d.code)}"
        f"::{_data(' '.join(t.within(language) for t in (d.message, d.hint) if t))}"
        for d in diagnostics
    )


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def summary(findings: Findings, language: str) -> str:
    """One line: how many of each, and how many are answered."""
    counts = {s: sum(d.severity is s for d in findings.open) for s in Severity}
    told = [_counted(s, n).within(language) for s, n in counts.items() if n]
    if findings.silenced:
        told.append(_SILENCED.fill(n=len(findings.silenced)).within(language))
    if not counts[Severity.ERROR] and not counts[Severity.WARNING]:
        return " ".join([_NOTHING.within(language), *(f"({part})" for part in told)])
    return ", ".join(told) + "."


def _counted(severity: Severity, number: int) -> Text:
    one, many = _COUNTS[severity]
    return one if number == 1 else many.fill(n=number)
