"""An insertion that is told something it cannot use.

PASS docs/da/vagt.md
    {{ partners(problem="gambling", audience="relative") }}

FAIL docs/da/vagt.md 1:22
    {{ partners(problem="gamling") }}

FAIL docs/da/vagt.md 1:13
    {{ partners(problems="gambling") }}

FAIL docs/da/vagt.md 1:4
    {{ opening_hours }}

FAIL docs/da/vagt.md 1:20
    Ring {{ emergency("alram") }}.
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.checks.insertion_names import Use
from haandbog.checks.insertion_reading import mistakes, uses
from haandbog.checks.insertion_texts import WRONG_CHOICE
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text, suggest
from haandbog.model.handbook import Handbook

RULE = Rule(
    "insertion-argument",
    Severity.ERROR,
    Text("{what}", "{what}", "{what}"),
    Text(
        "Det, der står i parentesen, bestemmer, hvad der vises. Er det forkert, kan intet vises.",
        "Det som står i parentesen, bestemmer hva som vises. Er det feil, kan ingenting vises.",
        "What stands in the parentheses decides what is shown. If it is wrong, nothing can be shown.",
    ),
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every wrong word in an insertion's parentheses, and parentheses that lack."""
    for place, mistake in mistakes(handbook, RULE.code):
        yield RULE.at(place, hint=mistake.hint, edit=mistake.edit, what=mistake.what)
    acute = handbook.facts.acute
    if acute is None:
        return  # its own mistakes are told where it is written
    numbers = [number.id for number in acute.numbers]
    for page, insertion, used in uses(handbook, Use.EMERGENCY):
        if used.value not in numbers:
            what = WRONG_CHOICE.fill(argument="emergency", value=used.value)
            yield RULE.at(used.place(page, insertion), hint=suggest(used.value, numbers), what=what)
