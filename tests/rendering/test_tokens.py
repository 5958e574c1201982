"""The look's tokens: merged, proven, and written as a stylesheet."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from haandbog.diagnostics import Diagnostic
from haandbog.rendering.contrast import PAIRS, Pair, contrast
from haandbog.rendering.token_styles import tokens_css
from haandbog.rendering.tokens import SCHEMES, Tokens, colour, merge, parse, problems

ROOT = Path(__file__).parents[2]
DEFAULT, _ = parse((ROOT / "scripts/haandbog/theme/tokens.json").read_text(encoding="utf-8"), "tokens.json")

JSON_SAMPLE = 'skriv for eksempel {"color": {"brand": {"light": "#12392E"}}}'


def found(own: str) -> tuple[Diagnostic, ...]:
    tokens, unread = parse(own, "overrides/tokens.json")
    return unread or problems(DEFAULT, tokens, own)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair.colour} on {pair.ground}")
def test_every_pair_in_use_can_be_read(pair: Pair, scheme: str) -> None:
    """Each colour stands out from its ground as much as is demanded, in the light and the dark scheme."""
    assert contrast(colour(DEFAULT, pair.colour, scheme), colour(DEFAULT, pair.ground, scheme)) >= pair.demand


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


def test_own_tokens_win_and_the_rest_stays() -> None:
    """An organisation says only what differs."""
    own, _ = parse('{"color": {"brand": {"light": "#1B2F5B"}}, "radius": {"card": 4}}', "tokens.json")
    merged = merge(DEFAULT, own)
    assert colour(merged, "brand", "light") == "#1B2F5B"
    assert colour(merged, "brand", "dark") == colour(DEFAULT, "brand", "dark")
    assert "--hb-radius-card: 4px;" in tokens_css(merged)
    assert "--hb-radius-control: 8px;" in tokens_css(merged)


@pytest.mark.parametrize(
    ("own", "code", "line", "column", "says"),
    [
        ('{\n  "color": {\n    "brnad": {"light": "#000000"}}}', "token-unknown", 3, 5, "mente du 'brand'?"),
        ('{"colour": {}}', "token-unknown", 1, 2, "mente du 'color'?"),
        ('{"color": {"ink": {"lys": "#000000"}}}', "token-unknown", 1, 20, "vælg mellem dark eller light"),
        ('{"color": {"ink": {"light": "sort"}}}', "token-value", 1, 20, "skriv for eksempel #12392E"),
        ('{"color": {"ink": {"light": "#000"}}}', "token-value", 1, 20, "skriv for eksempel #12392E"),
        ('{"color": {"ink": "#000000"}}', "token-value", 1, 12, "vælg mellem dark eller light"),
        ('{"space": {"1": "4px"}}', "token-value", 1, 12, "skriv et tal, for eksempel 18"),
        ('{"space": {"1": -4}}', "token-value", 1, 12, "skriv et tal, for eksempel 18"),
        (
            '{"motion": {"quick": "0; } body { x"}}',
            "token-value",
            1,
            13,
            "skriv en tekst uden tegnene ; { } <",
        ),
        (
            '{"color": {\n "ink-soft": {"light": "#999999"}}}',
            "token-contrast",
            2,
            15,
            "gør ink-soft mørkere eller surface lysere, eller omvendt",
        ),
        ('{"color": {,}}', "token-syntax", 1, 12, JSON_SAMPLE),
        ("[]", "token-syntax", 1, 1, JSON_SAMPLE),
    ],
)
def test_a_wrong_token_is_told_in_place(own: str, code: str, line: int, column: int, says: str) -> None:
    """Each mistake has its place, its code and what to write instead."""
    first = found(own)[0]
    assert (first.code, first.line, first.column) == (code, line, column)
    assert first.hint is not None
    assert first.hint.da == says


def test_a_weak_pair_is_named_with_its_contrast() -> None:
    """The message names both colours, the scheme, what there is and what there must be."""
    weak = found('{"color": {"lamp": {"dark": "#7A6A20"}}}')
    told = {d.message.da for d in weak}
    found_contrast = contrast(colour(DEFAULT, "on-lamp", "dark"), "#7A6A20")
    assert (
        f"on-lamp på lamp har kontrasten {found_contrast - 0.005:.2f} (dark); der skal være mindst 7" in told
    )
    assert {d.code for d in weak} == {"token-contrast"}


def test_this_handbooks_own_tokens_are_right() -> None:
    """What stands in overrides/tokens.json gives no finding."""
    assert found((ROOT / "overrides/tokens.json").read_text(encoding="utf-8")) == ()


def test_every_colour_is_written_for_both_schemes() -> None:
    """The stylesheet has each colour twice: once for light, once for dark."""
    css = tokens_css(DEFAULT)
    light, dark = css.split('[data-md-color-scheme="slate"]')
    colours = DEFAULT["color"]
    assert not isinstance(colours, str | float)
    for name in colours:
        assert f"--hb-{name}: {colour(DEFAULT, name, 'light')};" in light
        assert f"--hb-{name}: {colour(DEFAULT, name, 'dark')};" in dark


def test_text_follows_the_readers_own_size() -> None:
    """Sizes of text and touch are in rem, twenty pixels each; lines and corners are in pixels."""
    css = tokens_css(DEFAULT)
    for line in (
        "--hb-type-3: 0.9rem;",
        "--hb-line-3: 1.556;",
        "--hb-target-min: 2.2rem;",
        "--hb-measure: 31rem;",
        "--hb-stroke-control: 1.5px;",
        '--hb-font-body: "Source Sans 3", system-ui, sans-serif;',
        "color-scheme: dark;",
    ):
        assert f"  {line}\n" in css


def test_the_same_tokens_give_the_same_stylesheet() -> None:
    """Nothing but the tokens decides the stylesheet."""
    again: Tokens = json.loads(json.dumps(DEFAULT))
    assert tokens_css(again) == tokens_css(DEFAULT)
