"""The organisation's own colours and measures that are not JSON.

PASS overrides/tokens.json
    {
      "color": {
        "brand": {"light": "#1B2F5B"}
      }
    }

FAIL overrides/tokens.json 3:34
    {
      "color": {
        "brand": {"light": "#1B2F5B"},
      }
    }

FAIL overrides/tokens.json 4:5
    {
      "color": {
        "brand": {"light": "#1B2F5B"},
        "brand": {"dark": "#16264A"}
      }
    }
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.diagnostics import Diagnostic, Rule, Severity, Text, same
from haandbog.model.handbook import Handbook
from haandbog.model.tokens import COMMA, NO_NAMES, TOO_DEEP, TWICE

RULE = Rule(
    "token-syntax",
    Severity.ERROR,
    Text(
        "kan ikke læses som JSON: {what}", "kan ikke leses som JSON: {what}", "cannot be read as JSON: {what}"
    ),
    Text(
        "Filen med farver og mål skal være gyldig JSON, ellers ved ingen, hvordan siderne skal se ud.",
        "Filen med farger og mål må være gyldig JSON, ellers vet ingen hvordan sidene skal se ut.",
        "The file with colours and measures must be valid JSON, or nobody knows what the pages look like.",
    ),
    Text(
        'skriv for eksempel {{"color": {{"brand": {{"light": "#12392E"}}}}}}',
        'skriv for eksempel {{"color": {{"brand": {{"light": "#12392E"}}}}}}',
        'write for example {{"color": {{"brand": {{"light": "#12392E"}}}}}}',
    ),
    can_be_silenced=False,
)
DELETE_COMMA = Text("slet kommaet", "slett kommaet", "delete the comma")
WRITE_ONCE = Text(
    "saml det, der hører til navnet, ét sted",
    "samle det som hører til navnet, på ett sted",
    "gather what belongs to the name in one place",
)
_HINTS = {COMMA: DELETE_COMMA, TWICE: WRITE_ONCE}
_SAID = {
    COMMA: Text(
        "efter det sidste må der ikke være komma",
        "etter det siste kan det ikke være komma",
        "there must be no comma after the last one",
    ),
    TWICE: Text("navnet er her allerede", "navnet er her allerede", "the name is here already"),
    NO_NAMES: Text(
        "det hele skal stå mellem {{ og }}",
        "alt må stå mellom {{ og }}",
        "everything must be between {{ and }}",
    ).fill(),
    TOO_DEEP: Text(
        "for mange klammer inden i hinanden",
        "for mange klammer inni hverandre",
        "too many brackets inside one another",
    ),
    "Expecting property name enclosed in double quotes": Text(
        'her skal stå et navn i tegnene ""',
        'her må det stå et navn i tegnene ""',
        'a name in "" must be here',
    ),
    "Expecting value": Text("her mangler en værdi", "her mangler en verdi", "a value is missing here"),
    "Expecting ',' delimiter": Text(
        "før dette mangler et komma", "før dette mangler et komma", "a comma is missing before this"
    ),
    "Expecting ':' delimiter": Text(
        "før dette mangler et kolon", "før dette mangler et kolon", "a colon is missing before this"
    ),
    "Extra data": Text(
        "her er noget efter slutningen", "her er noe etter slutten", "there is something after the end"
    ),
    "Unterminated string starting at": Text(
        'tegnet " mangler efter teksten, der begynder her',
        'tegnet " mangler etter teksten som begynner her',
        'the sign " is missing after the text that begins here',
    ),
}
"""What the JSON parser says in English, as an editor understands it."""


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """The first thing in the organisation's own tokens that keeps them from being read."""
    wrong = handbook.own_tokens.misread if handbook.own_tokens else None
    if wrong is not None:
        said = _SAID.get(wrong.what) or same(wrong.what)
        yield RULE.at(wrong.place, hint=_HINTS.get(wrong.what), what=said)
