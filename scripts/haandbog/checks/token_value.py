"""A colour or measure of the organisation's own that no browser can read.

PASS overrides/tokens.json
    {
      "color": {"brand": {"light": "#1B2F5B"}},
      "radius": {"card": 4}
    }

FAIL overrides/tokens.json 2:32
    {
      "color": {"brand": {"light": "mørkeblå"}}
    }

FAIL overrides/tokens.json 2:22
    {
      "radius": {"card": "4px"}
    }
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from haandbog.diagnostics import Diagnostic, Rule, Severity, Text, suggest
from haandbog.model.handbook import Handbook
from haandbog.model.tokens import Value, is_colour, printable

RULE = Rule(
    "token-value",
    Severity.ERROR,
    Text(
        "'{value}' passer ikke til {name}",
        "'{value}' passer ikke til {name}",
        "'{value}' does not fit {name}",
    ),
    Text(
        "Farver skrives #RRGGBB, mål som tal. Andet kan browseren ikke læse.",
        "Farger skrives #RRGGBB, mål som tall. Annet kan nettleseren ikke lese.",
        "Colours are written #RRGGBB, measures as numbers. Anything else a browser cannot read.",
    ),
    can_be_silenced=False,
)
_COLOUR = Text("skriv for eksempel #12392E", "skriv for eksempel #12392E", "write for example #12392E")
_NUMBER = Text(
    "skriv et tal, for eksempel 18", "skriv et tall, for eksempel 18", "write a number, such as 18"
)
_TEXT = Text(
    "skriv en tekst uden tegnene ; {{ }} <",
    "skriv en tekst uten tegnene ; {{ }} <",
    "write a text without ; {{ }} <",
).fill()
_GROUP = Text(
    "skriv navne og værdier mellem {{ og }}, som i overrides/README.md",
    "skriv navn og verdier mellom {{ og }}, som i overrides/README.md",
    "write names and values between {{ and }}, as in overrides/README.md",
).fill()


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Each value that is not of the sort that its name stands for."""
    for token in handbook.tokens_beside:
        if token.misfits and token.expected is not None and handbook.own_tokens:
            place = handbook.own_tokens.value_at(token.path)
            yield RULE.at(place, hint=_sample(token.expected), value=_shown(token.own), name=token.name)


def _sample(expected: Value) -> Text:
    """What would fit."""
    if isinstance(expected, Mapping):
        return suggest("", expected) or _GROUP
    if isinstance(expected, str):
        return _COLOUR if is_colour(expected) else _TEXT
    return _NUMBER


def _shown(value: object) -> str:
    """A value on one line of a message."""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, Mapping | list):
        return "{…}" if isinstance(value, Mapping) else "[…]"
    return json.dumps(value)
