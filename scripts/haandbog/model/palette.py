"""Colours that can be read: the nearest one that passes, and a whole look from one colour of one's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from haandbog.model.contrast import PAIRS, contrast
from haandbog.model.tokens import SCHEMES, Tokens, colour

BLACK, WHITE = "#000000", "#FFFFFF"
_STEPS = 50
_SOFT = 0.13
"""How much of the colour is in the soft ground of the same name."""

Colours = Mapping[str, str]
"""Colours by their names, in one scheme."""


def mixed(one: str, other: str, share: float) -> str:
    """A colour with a share (0 to 1) of another in it."""
    parts = ((int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in parts)


def nearest(start: str, passes: Callable[[str], bool]) -> str | None:
    """The colour most like ``start`` that passes, darker or lighter; None when none does."""
    if passes(start):
        return start
    tried = (mixed(start, end, step / _STEPS) for step in range(1, _STEPS + 1) for end in (BLACK, WHITE))
    return next((found for found in tried if passes(found)), None)


def readable(name: str, colours: Colours) -> Callable[[str], bool]:
    """Whether a colour of a name can be read on every ground, and everything that stands on it."""
    pairs = [pair for pair in PAIRS if name in (pair.colour, pair.ground)]

    def passes(tried: str) -> bool:
        trial = {**colours, name: tried}
        return all(contrast(trial[p.colour], trial[p.ground]) >= p.demand for p in pairs)

    return passes


def suggestion(tokens: Tokens, name: str, scheme: str) -> str | None:
    """What to write for a colour that cannot be read: the nearest that can, with all others as they are."""
    colours = in_scheme(tokens, scheme)
    return nearest(colours[name], readable(name, colours))


def in_scheme(tokens: Tokens, scheme: str) -> Colours:
    """Every colour that the pairs name, light or dark."""
    names = {name for pair in PAIRS for name in (pair.colour, pair.ground)}
    return {name: colour(tokens, name, scheme) for name in sorted(names)}


def look_of(own: str, tokens: Tokens) -> dict[str, dict[str, str]]:
    """The colours of a look whose main colour is ``own``: each as near to it as can be read."""
    schemes = {scheme: dict(_scheme(own, in_scheme(tokens, scheme), scheme)) for scheme in SCHEMES}
    return {name: {scheme: schemes[scheme][name] for scheme in SCHEMES} for name in schemes["light"]}


def _scheme(own: str, born: Colours, scheme: str) -> Iterator[tuple[str, str]]:
    colours = dict(born)
    ground = born["surface"]
    soft = mixed(ground, own, _SOFT if scheme == "light" else 2 * _SOFT)
    # The soft ground first: the others are judged on it.
    for name, start in (
        ("brand", own if scheme == "light" else mixed(own, BLACK, 0.3)),
        ("accent-soft", soft),
        ("accent", own if scheme == "light" else mixed(own, WHITE, 0.4)),
        ("accent-hover", mixed(own, BLACK if scheme == "light" else WHITE, 0.55)),
    ):
        judged = {"ink": colours["ink"]} if name == "accent-soft" else colours
        colours[name] = nearest(start, _fits(name, judged)) or born[name]
        yield name, colours[name]


def _fits(name: str, judged: Colours) -> Callable[[str], bool]:
    """Readable, among those pairs whose other half is known already."""
    pairs = [p for p in PAIRS if name in (p.colour, p.ground) and {p.colour, p.ground} <= {*judged, name}]

    def passes(tried: str) -> bool:
        trial = {**judged, name: tried}
        return all(contrast(trial[p.colour], trial[p.ground]) >= p.demand for p in pairs)

    return passes
