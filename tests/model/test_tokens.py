"""Tokens as read from a file: what is there, where it stands, and what is laid over what."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from haandbog.loading.tokens import default_tokens
from haandbog.model.source import Source
from haandbog.model.tokens import TokenFile, Tokens, colour, merge, read_tokens

NAMES = st.text(st.sampled_from('ab"\\:,{}[]æ\n'), max_size=4)
TREES = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | NAMES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=12,
)


def read(text: str) -> TokenFile:
    return read_tokens(Source("overrides/tokens.json", text))


def own(**groups: Tokens) -> Tokens:
    return groups


@given(st.dictionaries(NAMES, TREES, max_size=3), st.sampled_from([None, 1, "\t"]), st.booleans())
def test_every_name_and_value_has_its_place(
    tree: dict[str, object], indent: int | str | None, ascii_only: bool
) -> None:
    """At a name's place its name can be read, at a value's place its value, whatever they hold."""
    file = read(json.dumps(tree, indent=indent, ensure_ascii=ascii_only))
    lines = file.text.split("\n")
    for places, at_end in ((file.keys, True), (file.values, False)):
        for loc, place in places.items():
            rest = "\n".join([lines[place.line - 1][place.column - 1 :], *lines[place.line :]])
            found, _ = json.JSONDecoder().raw_decode(rest)
            expected: Any = tree
            for step in loc[:-1] if at_end else loc:
                expected = expected[step]
            assert found == (loc[-1] if at_end else expected)
    assert {loc[0] for loc in file.keys} == set(tree)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ('{"color": {}, "color": {}}', 1, 15),
        ('{"color": {"ink": {"light": "#000000",\n  "light": "#111111"}}}', 2, 3),
        ('{"color": {"ink": {"light": "#000000"},}}', 1, 39),
        ('{"color": {}\n, }', 2, 1),
        ('{"color": {,}}', 1, 12),
        ('{"color": {}\n"space": {}}', 2, 1),
        ('{"color": {}} x', 1, 15),
        ("", 1, 1),
        ("[]", 1, 1),
        ("12", 1, 1),
        ("[" * 100_000, 1, 1),
    ],
)
def test_what_cannot_be_read_has_its_place_and_gives_nothing(text: str, line: int, column: int) -> None:
    """The first mistake is told, and no half of the file is used."""
    file = read(text)
    assert file.misread is not None
    assert (file.misread.place.line, file.misread.place.column) == (line, column)
    assert file.tokens == {}


def test_a_name_may_stand_in_several_groups() -> None:
    """Only within one group, or one thing of a list, is a name taken."""
    assert read('{"a": {"x": 1}, "b": [{"x": 1}, {"x": 2}], "x": 3}').misread is None


def test_own_tokens_win_and_the_rest_stays() -> None:
    """An organisation says only what differs."""
    merged = merge(default_tokens(), own(color={"brand": {"light": "#1B2F5B"}}, radius={"card": 4}))
    assert colour(merged, "brand", "light") == "#1B2F5B"
    assert colour(merged, "brand", "dark") == colour(default_tokens(), "brand", "dark")
    radius = merged["radius"]
    assert isinstance(radius, dict)
    assert radius == {"mark": 4, "control": 8, "card": 4, "round": 999}


@pytest.mark.parametrize(
    "written",
    [
        '{"color": "#000000"}',
        '{"color": {"ink": {"light": {}}}}',
        '{"color": {"ink": {"light": null}}}',
        '{"color": {"blue": {"light": "#000000"}}}',
        '{"space": {"1": true}}',
        '{"space": {"1": NaN}}',
        '{"space": {"1": Infinity}}',
        '{"space": {"1": 1' + "0" * 5000 + "}}",
        '{"type": {"3": {"px": 0}}}',
        '{"font": {"body": {"family": "\\ud800"}}}',
        '{"font": {"body": {"family": " "}}}',
        '{"motion": {"quick": "0; } body { x"}}',
    ],
    ids=lambda written: written[:40],
)
def test_what_does_not_fit_is_passed_over(written: str) -> None:
    """While a mistake is being mended, the look is whole."""
    assert merge(default_tokens(), read(written).tokens) == default_tokens()
