"""Where a published id is to be looked for today."""

from __future__ import annotations

import pytest

from haandbog.model.published import PublishedIds

MOVES = [
    {"from": "modul-3", "to": "modul-tre"},
    {"from": "modul-3#peer", "to": "erfaring#peer"},
    {"from": "modul-tre#gammel", "to": "modul-tre#ny"},
    {"from": "ring-a", "to": "ring-b"},
    {"from": "ring-b", "to": "ring-a"},
    {"from": "hele-siden", "to": "modul-tre#afsnit"},
]


@pytest.mark.parametrize(
    ("spot", "now"),
    [
        ("kontakt", "kontakt"),
        ("kontakt#telefon", "kontakt#telefon"),
        ("modul-3", "modul-tre"),
        ("modul-3#peer", "erfaring#peer"),
        ("modul-3#andet", "modul-tre#andet"),
        ("modul-3#gammel", "modul-tre#ny"),
        ("hele-siden#x", "modul-tre#afsnit"),
    ],
)
def test_a_spot_is_followed_to_where_it_stands(spot: str, now: str) -> None:
    """A section's own move wins over its page's; a section follows a page that moved whole."""
    assert PublishedIds.model_validate({"moved": MOVES}).follow(spot) == now


def test_a_ring_ends() -> None:
    """Two moves that lead to each other do not go on for ever."""
    assert PublishedIds.model_validate({"moved": MOVES}).follow("ring-a") in {"ring-a", "ring-b"}
