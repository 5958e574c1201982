"""Findings as people and programs read them."""

from __future__ import annotations

import json

import pytest

from haandbog.checks.told import Findings
from haandbog.diagnostics import Diagnostic, Place, Severity, Text
from haandbog.rendering import report

UNKNOWN = Diagnostic(
    Place("docs/da/kontakt.md", 14, 7),
    "partner-unknown",
    Text("ingen partner hedder 'vamiz'", "ingen partner heter 'vamiz'", "no partner is called 'vamiz'"),
    Severity.ERROR,
    Text("mente du 'vamis'?", "mente du 'vamis'?", "did you mean 'vamis'?"),
)
PLAIN = Diagnostic(Place("data/a.yml"), "x", Text("a", "b", "c: 100 %\n"), Severity.WARNING)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "da",
            "docs/da/kontakt.md:14:7: fejl: ingen partner hedder 'vamiz' [partner-unknown]\n"
            "    tip: mente du 'vamis'?",
        ),
        (
            "nb",
            "docs/da/kontakt.md:14:7: feil: ingen partner heter 'vamiz' [partner-unknown]\n"
            "    tips: mente du 'vamis'?",
        ),
        (
            "en",
            "docs/da/kontakt.md:14:7: error: no partner is called 'vamiz' [partner-unknown]\n"
            "    hint: did you mean 'vamis'?",
        ),
    ],
)
def test_text_is_a_line_an_editor_can_click_and_a_tip_below(language: str, expected: str) -> None:
    """File, line, column, severity, sentence and code; the tip on its own line."""
    assert report.as_text([UNKNOWN], language) == expected


def test_json_keeps_english_keys_and_codes_in_every_language() -> None:
    """A program reads the same keys whatever the language of the messages is."""
    (first, second) = json.loads(report.as_json([UNKNOWN, PLAIN], "da"))
    assert first == {
        "file": "docs/da/kontakt.md",
        "line": 14,
        "column": 7,
        "code": "partner-unknown",
        "severity": "error",
        "message": "ingen partner hedder 'vamiz'",
        "hint": "mente du 'vamis'?",
    }
    assert second["hint"] is None


def test_json_of_nothing_is_an_empty_list() -> None:
    """A clean handbook is told as a list with nothing in it."""
    assert json.loads(report.as_json([], "da")) == []


def test_github_commands_escape_what_would_break_them() -> None:
    """Line ends and percent signs in a message do not end the command."""
    assert report.as_github([PLAIN], "en") == "::warning file=data/a.yml,line=1,col=1,title=x::c: 100 %25%0A"


@pytest.mark.parametrize(
    ("findings", "expected"),
    [
        (Findings(()), "Alt i orden: ingen fejl og ingen advarsler."),
        (Findings((UNKNOWN,)), "1 fejl."),
        (Findings((UNKNOWN, PLAIN, PLAIN)), "1 fejl, 2 advarsler."),
        (
            Findings((PLAIN,), (UNKNOWN,)),
            "1 advarsel, 1 er besvaret med en begrundelse (--silenced viser dem).",
        ),
    ],
)
def test_the_summary_counts_each_kind(findings: Findings, expected: str) -> None:
    """One line says how many of each, and how many are answered."""
    assert report.summary(findings, "da") == expected
