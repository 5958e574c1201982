"""Contrast between colours, and the pairs that stand on each other somewhere in the look (WCAG 2.2)."""

from __future__ import annotations

from msgspec import Struct

TEXT, RUNNING_TEXT, MARK = 4.5, 7.0, 3.0
"""What is demanded: of text, of text one reads at length (our own aim), of borders and marks."""


class Pair(Struct, frozen=True):
    """A colour on its ground, and the least contrast they must have."""

    colour: str
    ground: str
    demand: float


def _pairs(demand: float, grounds: dict[str, str]) -> tuple[Pair, ...]:
    return tuple(
        Pair(colour, ground, demand) for ground, names in grounds.items() for colour in names.split()
    )


PAIRS = (
    *_pairs(
        RUNNING_TEXT,
        {
            "surface": "ink ink-soft accent accent-hover",
            "surface-raised": "ink ink-soft accent",
            "surface-sunken": "ink",
            "accent": "on-accent",
            "accent-soft": "ink",
            "brand": "on-brand on-brand-soft",
            "lamp": "on-lamp",
            "lamp-soft": "ink on-lamp-soft",
            "acute-soft": "ink",
            "ok-soft": "ink",
            "warn-soft": "ink",
            "unknown-soft": "ink",
        },
    ),
    *_pairs(
        TEXT,
        {
            "surface": "acute ok unknown warn",
            "surface-raised": "acute ok warn unknown",
            "surface-sunken": "ink-soft accent",
            "brand": "lamp",
            "accent-soft": "accent accent-hover",
            "acute-soft": "acute",
            "acute-fill": "on-acute",
            "on-acute": "acute-fill",
            "ok-soft": "ok ink-soft",
            "warn-soft": "warn ink-soft",
            "unknown-soft": "unknown ink-soft accent",
            "lamp-soft": "ink-soft",
        },
    ),
    *_pairs(
        MARK,
        {
            "surface": "line-strong acute-edge focus",
            "surface-raised": "line-strong acute-edge focus",
            "focus-halo": "focus",
        },
    ),
)
"""Every pair in use; a pair that is new in the stylesheets belongs here too."""


def contrast(one: str, other: str) -> float:
    """The contrast of two colours ``#RRGGBB``, from 1 (the same) to 21 (black and white)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
