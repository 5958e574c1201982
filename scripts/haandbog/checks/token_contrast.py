"""A colour of the organisation's own that cannot be read where it stands.

PASS overrides/tokens.json
    {
      "color": {"ink-soft": {"light": "#3A4540"}}
    }

FAIL overrides/tokens.json 2:33
    {
      "color": {"on-lamp": {"dark": "#6B5A1E"}}
    }

FAIL overrides/tokens.json 2:30
    {
      "color": {"lamp": {"dark": "#C9A43B"}}
    }
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.diagnostics import Diagnostic, Place, Rule, Severity, Text
from haandbog.model.contrast import PAIRS, Pair, contrast
from haandbog.model.handbook import Handbook
from haandbog.model.palette import suggestion
from haandbog.model.tokens import SCHEMES, TokenFile, colour

RULE = Rule(
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
TRY = Text(
    "skriv {better} for {name}: den ligner mest, og den kan læses",
    "skriv {better} for {name}: den likner mest, og den kan leses",
    "write {better} for {name}: it is the nearest that can be read",
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Each pair of colours that is too weak, judged with the look's own colours around them.

    Only when all names and values are right: a colour that is misspelt has not been put on its ground.
    """
    own = handbook.own_tokens
    if own is None or any(token.expected is None or token.misfits for token in handbook.tokens_beside):
        return
    for scheme in SCHEMES:
        for pair in PAIRS:
            found = contrast(*(colour(handbook.tokens, name, scheme) for name in (pair.colour, pair.ground)))
            if found < pair.demand:
                changed = _changed(own, pair, scheme)
                place = own.value_at(("color", changed, scheme))
                better = suggestion(handbook.tokens, changed, scheme)
                hint = TRY.fill(better=better, name=changed) if better else None
                yield _too_weak(pair, scheme, found, place, hint)


def _changed(own: TokenFile, pair: Pair, scheme: str) -> str:
    """The colour that the handbook has changed: the one that stands on the other, if both."""
    names = (name for name in (pair.colour, pair.ground) if ("color", name, scheme) in own.values)
    return next(names, pair.colour)


def _too_weak(pair: Pair, scheme: str, found: float, place: Place, hint: Text | None) -> Diagnostic:
    return RULE.at(
        place,
        hint=hint,
        colour=pair.colour,
        ground=pair.ground,
        scheme=scheme,
        # Rounded down, so that the number told is never the number demanded.
        found=f"{int(found * 100) / 100:.2f}",
        demand=f"{pair.demand:g}",
    )
