"""A colour or measure of the organisation's own that the look does not have.

PASS overrides/tokens.json
    {
      "$description": "Vores egne farver.",
      "color": {"brand": {"light": "#1B2F5B"}}
    }

FAIL overrides/tokens.json 2:13
    {
      "color": {"brnad": {"light": "#1B2F5B"}}
    }

FAIL overrides/tokens.json 2:23
    {
      "color": {"brand": {"lys": "#1B2F5B"}}
    }
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.diagnostics import Diagnostic, Rule, Severity, Text, suggest
from haandbog.model.handbook import Handbook

RULE = Rule(
    "token-unknown",
    Severity.ERROR,
    Text(
        "der er intet, der hedder '{name}'",
        "det er ingenting som heter '{name}'",
        "there is nothing called '{name}'",
    ),
    Text(
        "Et navn, som udseendet ikke kender, ændrer ingenting. Navnene står i overrides/README.md.",
        "Et navn som utseendet ikke kjenner, endrer ingenting. Navnene står i overrides/README.md.",
        "A name that the look does not know changes nothing. The names are in overrides/README.md.",
    ),
    can_be_silenced=False,
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Each name that changes nothing, with the one that was probably meant."""
    for token in handbook.tokens_beside:
        if token.expected is None and handbook.own_tokens:
            known = (name for name in token.known if not name.startswith("$"))
            place = handbook.own_tokens.key_at(token.path)
            yield RULE.at(place, hint=suggest(token.path[-1], known), name=token.name)
