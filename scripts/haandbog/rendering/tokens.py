"""The look's measures and colours: read, laid over one another, proven, and written as a stylesheet.

``theme/tokens.json`` is the whole; a handbook's own ``overrides/tokens.json`` says only what differs.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import cast

from haandbog.diagnostics import Diagnostic, Place, Rule, Severity, Text, same, suggest
from haandbog.rendering.contrast import PAIRS, contrast

Tokens = Mapping[str, "Tokens | str | float"]
"""A tree of names: ``tokens["color"]["brand"]["light"]`` is ``#12392E``."""

Path = tuple[str, ...]

SCHEMES = ("light", "dark")
REM = 20
"""One rem in pixels: the root size that Material sets."""

SYNTAX = Rule(
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
UNKNOWN = Rule(
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
VALUE = Rule(
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
CONTRAST = Rule(
    "token-contrast",
    Severity.ERROR,
    Text(
        "{colour} på {ground} har kontrasten {found} ({scheme}); der skal være mindst {demand}",
        "{colour} på {ground} har kontrasten {found} ({scheme}); det må være minst {demand}",
        "{colour} on {ground} has a contrast of {found} ({scheme}); it must be at least {demand}",
    ),
    Text(
        "For lille forskel mellem farver kan ikke læses med nedsat syn eller i sollys.",
        "For liten forskjell mellom farger kan ikke leses med nedsatt syn eller i sollys.",
        "Too little difference between colours cannot be read with poor sight or in sunlight.",
    ),
    Text(
        "gør {colour} mørkere eller {ground} lysere, eller omvendt",
        "gjør {colour} mørkere eller {ground} lysere, eller omvendt",
        "make {colour} darker or {ground} lighter, or the other way round",
    ),
)
RULES = (SYNTAX, UNKNOWN, VALUE, CONTRAST)

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_COLOUR_SAMPLE = Text("skriv for eksempel #12392E", "skriv for eksempel #12392E", "write for example #12392E")
_NUMBER_SAMPLE = Text(
    "skriv et tal, for eksempel 18", "skriv et tall, for eksempel 18", "write a number, such as 18"
)
_TEXT_SAMPLE = Text(
    "skriv en tekst uden tegnene ; {{ }} <",
    "skriv en tekst uten tegnene ; {{ }} <",
    "write a text without ; {{ }} <",
)


def parse(text: str, file: str) -> tuple[Tokens, tuple[Diagnostic, ...]]:
    """The tokens written in ``text``; nothing at all when it is no JSON object."""
    try:
        found = json.loads(text)
    except json.JSONDecodeError as error:
        return {}, (SYNTAX.at(Place(file, error.lineno, error.colno), what=same(error.msg)),)
    if not isinstance(found, dict):
        return {}, (SYNTAX.at(Place(file), what=same(type(found).__name__)),)
    return cast(Tokens, found), ()


def merge(default: Tokens, own: Tokens) -> Tokens:
    """The default with what the handbook says instead."""
    return {name: _merged(value, own[name]) if name in own else value for name, value in default.items()}


def _merged(default: Tokens | str | float, own: Tokens | str | float) -> Tokens | str | float:
    if isinstance(default, Mapping):
        return merge(default, own) if isinstance(own, Mapping) else default
    return own


def problems(
    default: Tokens, own: Tokens, text: str = "", file: str = "overrides/tokens.json"
) -> tuple[Diagnostic, ...]:
    """What is wrong with a handbook's own tokens, at its place in ``text``.

    Contrast is judged on the two laid together: a colour changed alone stands on the others' ground.
    """
    wrong = tuple(_differences(default, own, (), text, file))
    return wrong or tuple(_too_weak(merge(default, own), own, text, file))


def _differences(default: Tokens, own: Tokens, path: Path, text: str, file: str) -> Iterator[Diagnostic]:
    for name, value in own.items():
        here = (*path, name)
        place = place_of(here, text, file)
        if name not in default:
            if not name.startswith("$"):
                yield UNKNOWN.at(place, hint=suggest(name, default), name=".".join(here))
            continue
        expected = default[name]
        if isinstance(expected, Mapping) and isinstance(value, Mapping):
            yield from _differences(expected, value, here, text, file)
        elif (sample := _misfit(expected, value)) is not None:
            yield VALUE.at(place, hint=sample, value=_shown(value), name=".".join(here))


def _shown(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _misfit(expected: Tokens | str | float, value: object) -> Text | None:
    """None when the value is of the expected sort, else a sample of what would be."""
    if isinstance(expected, Mapping):
        return suggest("", expected) or _COLOUR_SAMPLE
    if isinstance(expected, str) and _COLOUR.fullmatch(expected):
        return None if isinstance(value, str) and _COLOUR.fullmatch(value) else _COLOUR_SAMPLE
    if isinstance(expected, str):
        return None if isinstance(value, str) and not set(value) & set(";{}<") else _TEXT_SAMPLE.fill()
    is_number = isinstance(value, int | float) and not isinstance(value, bool) and value >= 0
    return None if is_number else _NUMBER_SAMPLE


def _too_weak(tokens: Tokens, own: Tokens, text: str, file: str) -> Iterator[Diagnostic]:
    for scheme in SCHEMES:
        for pair in PAIRS:
            found = contrast(colour(tokens, pair.colour, scheme), colour(tokens, pair.ground, scheme))
            if found < pair.demand:
                changed = pair.ground if pair.colour not in _branch(own, "color") else pair.colour
                yield CONTRAST.at(
                    place_of(("color", changed, scheme), text, file),
                    colour=pair.colour,
                    ground=pair.ground,
                    scheme=scheme,
                    # Rounded down, so that the number told is never the number demanded.
                    found=f"{int(found * 100) / 100:.2f}",
                    demand=f"{pair.demand:g}",
                )


def place_of(path: Path, text: str, file: str) -> Place:
    """Where a token is named: each name of the path is looked for after the one before."""
    at = 0
    for name in path:
        found = text.find(json.dumps(name, ensure_ascii=False), at)
        at = found if found >= 0 else at
    return Place(file, text.count("\n", 0, at) + 1, at - (text.rfind("\n", 0, at) + 1) + 1)


def colour(tokens: Tokens, name: str, scheme: str) -> str:
    """A colour of the light or the dark scheme: ``#RRGGBB``."""
    return str(_branch(_branch(tokens, "color"), name)[scheme])


def _branch(tokens: Tokens, name: str) -> Tokens:
    value = tokens.get(name, {})
    return value if isinstance(value, Mapping) else {}
