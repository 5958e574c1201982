"""Contrast between colours, and the pairs of the look that we are born with."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from haandbog.loading.tokens import default_tokens
from haandbog.model.contrast import PAIRS, Pair, contrast
from haandbog.model.tokens import SCHEMES, colour


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair.colour} on {pair.ground}")
def test_every_pair_in_use_can_be_read(pair: Pair, scheme: str) -> None:
    """Each colour stands out from its ground as much as is demanded, in the light and the dark scheme."""
    one, other = (colour(default_tokens(), name, scheme) for name in (pair.colour, pair.ground))
    assert contrast(one, other) >= pair.demand


def test_contrast_is_that_of_wcag() -> None:
    """Black on white is 21, a colour on itself 1, and #777777 on white the known 4.48."""
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#14523F", "#14523F") == 1
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)


@given(st.from_regex(r"#[0-9A-F]{6}", fullmatch=True), st.from_regex(r"#[0-9a-f]{6}", fullmatch=True))
def test_contrast_does_not_ask_which_is_the_text(one: str, other: str) -> None:
    """Contrast is the same both ways and lies between 1 and 21."""
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21.0001
