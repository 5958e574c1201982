"""The look's tokens written as a stylesheet."""

from __future__ import annotations

import json

from msgspec.structs import replace

from haandbog.loading.tokens import default_tokens
from haandbog.model.source import Source
from haandbog.model.tokens import Tokens, colour, read_tokens
from haandbog.rendering.look import stylesheet
from haandbog.rendering.token_styles import tokens_css
from tests.rendering.handbooks import base

DEFAULT = default_tokens()


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


def test_the_stylesheet_has_the_organisations_own() -> None:
    """What a handbook says instead is in its stylesheet, beside the rest."""
    own = read_tokens(
        Source("tokens.json", '{"color": {"brand": {"light": "#1B2F5B"}}, "radius": {"card": 4}}')
    )
    css = stylesheet(replace(base(), own_tokens=own))
    for line in (
        "--hb-brand:#1B2F5B",
        "--hb-brand:#0F2E25",
        "--hb-radius-card:4px",
        "--hb-radius-control:8px",
    ):
        assert line in css
