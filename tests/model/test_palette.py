"""Colours that can be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from haandbog.loading.tokens import default_tokens
from haandbog.model.contrast import PAIRS, contrast
from haandbog.model.palette import look_of, mixed, nearest, suggestion
from haandbog.model.tokens import SCHEMES, colour, merge

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


@pytest.mark.parametrize(("share", "expected"), [(0, "#FF0000"), (0.5, "#800000"), (1, "#000000")])
def test_a_share_of_another_colour_is_mixed_in(share: float, expected: str) -> None:
    """None, half, all of it."""
    assert mixed("#FF0000", "#000000", share) == expected


def test_a_colour_that_passes_is_left_alone() -> None:
    """And one that nothing can make pass has no answer."""
    assert nearest("#123456", lambda tried: True) == "#123456"
    assert nearest("#123456", lambda tried: False) is None


@given(COLOURS)
def test_a_look_made_of_any_colour_can_be_read(own: str) -> None:
    """Every pair of colours meets its demand, in light and in dark."""
    tokens = merge(default_tokens(), {"color": look_of(own, default_tokens())})
    for scheme in SCHEMES:
        for pair in PAIRS:
            found = contrast(*(colour(tokens, name, scheme) for name in (pair.colour, pair.ground)))
            assert found >= pair.demand, (pair, scheme, own)


def test_a_suggestion_can_be_read_where_the_colour_stands() -> None:
    """It is as near to what was written as it can be."""
    tokens = merge(default_tokens(), {"color": {"accent": {"light": "#FF7700"}}})
    better = suggestion(tokens, "accent", "light")
    assert better is not None
    assert contrast(better, "#F6F7F2") >= 7
    assert better[1:3] > better[3:5] > better[5:7]
