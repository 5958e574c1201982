"""The manual page of every message: what it means, a sample that earns it, and one that does not."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from types import ModuleType

from haandbog import checks
from haandbog.checks import silence_unused
from haandbog.checks.registry import CHECKS
from haandbog.checks.samples import Sample, samples
from haandbog.diagnostics import LANGUAGES, Diagnostic, Place, Rule, Severity, Text
from haandbog.loading.problems import PROBLEMS, sheets
from haandbog.rendering.html import Html, icon, join, stack, tag, verbatim
from haandbog.rendering.report import SEVERITIES, as_hint, as_line

MODULES = (*PROBLEMS, *CHECKS, silence_unused)
"""Every module with a rule, in the manual's order."""

EXAMPLES = "examples.json"
"""What the program really says of each rule's first FAIL sample; a test keeps it true."""


def messages(language: str) -> str:
    """Markdown: a heading per code, with the code as its id, and below it what an editor needs to know."""
    told = [part for module in MODULES for part in _message(module, language)]
    for rule, found in zip(sheets.RULES, sheets.EXAMPLES, strict=True):
        head = join(icon(_SAMPLE_ICONS["fail"]), tag("b", "", _SAID.within(language)))
        said = _code(_lines(found, language), "hb-sample__says")
        sample = stack("figure", "hb-sample hb-sample--fail", tag("figcaption", "", head), said)
        told += _box(rule, language, sample)
    return "\n\n".join(told)


def _message(module: ModuleType, language: str) -> Iterator[str]:
    rule: Rule = module.RULE
    shown = samples(module.__doc__)
    wrong = next((sample for sample in shown if sample.fails), None)
    right = next((sample for sample in shown if not sample.fails), None)
    yield from _box(
        rule,
        language,
        _sample(wrong, _says(rule, language), _WRONG, language) if wrong else "",
        _sample(right, "", _RIGHT, language) if right else "",
    )


def _box(rule: Rule, language: str, *shown: str) -> Iterator[str]:
    yield f"### {rule.code} {{ #{rule.code} }}"
    why = tag("p", "", rule.why.within(language))
    yield stack("div", "hb-message", _severity(rule, language), why, *shown)


def _severity(rule: Rule, language: str) -> Html:
    word = SEVERITIES[rule.severity].within(language).capitalize()
    always = "" if rule.can_be_silenced else _ALWAYS.within(language)
    kind = f"hb-message__severity hb-message__severity--{rule.severity.value}"
    return tag("p", kind, icon(_ICONS[rule.severity]), tag("b", "", word), f" {always}" if always else "")


def _sample(sample: Sample, says: str, label: Text, language: str) -> Html:
    kind = sample.kind.lower()
    head = join(icon(_SAMPLE_ICONS[kind]), tag("b", "", label.within(language)))
    return stack(
        "figure",
        f"hb-sample hb-sample--{kind}",
        tag("figcaption", "", head),
        *(part for file, content in sample.files.items() for part in _file(file, content)),
        _code(says, "hb-sample__says") if says else "",
    )


def _file(file: str, content: str) -> Iterator[Html]:
    yield tag("p", "hb-sample__file", tag("code", "", file))
    yield _code(content.rstrip("\n"), "")


def _code(text: str, css: str) -> Html:
    return tag("pre", css, tag("code", "", verbatim(text)))


def _says(rule: Rule, language: str) -> str:
    """The message and its tip, as the terminal shows them."""
    found = examples().get(rule.code)
    return _lines(found, language) if found else ""


def _lines(found: Diagnostic, language: str) -> str:
    lines = (as_line(found, language), as_hint(found, language))
    return "\n".join(line for line in lines if line)


@lru_cache(maxsize=1)
def examples() -> Mapping[str, Diagnostic]:
    """By code: what is said of the rule's first FAIL sample, at its place in the sample."""
    recorded = json.loads(files(checks).joinpath(EXAMPLES).read_text(encoding="utf-8"))
    return {entry["code"]: _recorded(entry) for entry in recorded}


def _recorded(entry: dict[str, str]) -> Diagnostic:
    file, line, column = entry["place"].rsplit(":", 2)
    message, hint = (
        Text(*(entry.get(f"{part}_{language}", "") for language in LANGUAGES)) for part in _PARTS
    )
    place = Place(file, int(line), int(column))
    return Diagnostic(place, entry["code"], message, Severity(entry["severity"]), hint if hint.da else None)


def record(found: Diagnostic) -> dict[str, str]:
    """A diagnostic as it stands in the file of examples."""
    told = {"code": found.code, "severity": found.severity.value}
    told["place"] = f"{found.file}:{found.line}:{found.column}"
    told |= {f"message_{language}": found.message.within(language) for language in LANGUAGES}
    if found.hint:
        told |= {f"hint_{language}": found.hint.within(language) for language in LANGUAGES}
    return told


_PARTS = ("message", "hint")
_ICONS = {Severity.ERROR: "x-circle", Severity.WARNING: "warning", Severity.INFO: "info"}
_SAMPLE_ICONS = {"fail": "x-circle", "pass": "check-circle"}
_WRONG = Text("Sådan ikke", "Ikke slik", "Not like this")
_RIGHT = Text("Sådan er det i orden", "Slik er det i orden", "Like this")
_SAID = Text("Det siger programmet", "Det sier programmet", "What the program says")
_ALWAYS = Text(
    "Den kan ikke besvares, kun rettes.",
    "Den kan ikke besvares, bare rettes.",
    "It cannot be answered, only mended.",
)
