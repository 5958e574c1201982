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

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from haandbog.checks.insertion_names import Use
from haandbog.checks.insertion_reading import mistakes, uses
from haandbog.checks.insertion_texts import WRONG_CHOICE
from haandbog.diagnostics import CHOOSE, Diagnostic, Rule, Severity, Text, either, suggest
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
    for use, missing in _choices(handbook).items():
        for page, insertion, used in uses(handbook, use):
            hint = missing(used.value)
            if hint:
                what = WRONG_CHOICE.fill(argument=use.value, value=used.value)
                yield RULE.at(used.place(page, insertion), hint=hint, what=what)


def _choices(handbook: Handbook) -> Mapping[Use, Callable[[str], Text | None]]:
    """For each thing that may be asked for what to say to a word that names none; nothing of a file whose
    own mistakes are told where it is written."""
    facts = handbook.facts
    choices: dict[Use, Callable[[str], Text | None]] = {}
    if "taxonomies.yml" not in facts.unread:
        choices[Use.PROBLEM] = partial(facts.taxonomies.missing, "problem_areas")
        choices[Use.AUDIENCE] = partial(facts.taxonomies.missing, "audiences")
    if facts.acute:
        choices[Use.EMERGENCY] = partial(_no_number, [number.id for number in facts.acute.numbers])
    return choices


def _no_number(known: Sequence[str], value: str) -> Text | None:
    return None if value in known else suggest(value, known) or CHOOSE.fill(options=either(known))
