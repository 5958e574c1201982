"""The organisation's own colours and measures: each mistake in its place, with what to write instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from haandbog.diagnostics import Diagnostic
from haandbog.loading.tokens import default_tokens
from haandbog.model.contrast import contrast
from haandbog.model.tokens import colour
from tests.samples import findings, make

FILE = "overrides/tokens.json"
SILENCE = """site_name: Prøve
theme: {name: material, custom_dir: overrides}
plugins:
- haandbog: {silence: {token-contrast: Sådan er vores farver.}}
- i18n: {docs_structure: folder, languages: [{locale: da, default: true}]}
"""


def found(folder: Path, own: str) -> tuple[Diagnostic, ...]:
    return findings(make(folder, {FILE: own})).open


@pytest.mark.parametrize(
    ("own", "code", "line", "column", "says"),
    [
        ('{\n  "color": {\n    "brnad": {"light": "#000000"}}}', "token-unknown", 3, 5, "mente du 'brand'?"),
        ('{"colour": {}}', "token-unknown", 1, 2, "mente du 'color'?"),
        ('{"color": {"ink": {"lys": "#000000"}}}', "token-unknown", 1, 20, "vælg mellem dark eller light"),
        ('{"color": {"ink": {"light": "sort"}}}', "token-value", 1, 29, "skriv for eksempel #12392E"),
        ('{"color": {"ink": {"light": "#000"}}}', "token-value", 1, 29, "skriv for eksempel #12392E"),
        ('{"color": {"ink": "#000000"}}', "token-value", 1, 19, "vælg mellem dark eller light"),
        (
            '{"color": "#000000"}',
            "token-value",
            1,
            11,
            "skriv navne og værdier mellem { og }, som i overrides/README.md",
        ),
        ('{"space": {"1": "4px"}}', "token-value", 1, 17, "skriv et tal, for eksempel 18"),
        ('{"space": {"1":\n  -4}}', "token-value", 2, 3, "skriv et tal, for eksempel 18"),
        ('{"motion": {"quick": "0; }"}}', "token-value", 1, 22, "skriv en tekst uden tegnene ; { } <"),
        (
            '{"color": {\n "on-lamp": {"dark": "#6B5A1E"}}}',
            "token-contrast",
            2,
            22,
            "skriv #473B14 for on-lamp: den ligner mest, og den kan læses",
        ),
        (
            '{"color": {,}}',
            "token-syntax",
            1,
            12,
            'skriv for eksempel {"color": {"brand": {"light": "#12392E"}}}',
        ),
        ('{"color": {},}', "token-syntax", 1, 13, "slet kommaet"),
        ('{"color": {}, "color": {}}', "token-syntax", 1, 15, "saml det, der hører til navnet, ét sted"),
    ],
)
def test_a_wrong_token_is_told_in_place(
    own: str, code: str, line: int, column: int, says: str, tmp_path: Path
) -> None:
    """Each mistake has its place, its code and what to write instead."""
    first = found(tmp_path, own)[0]
    assert (first.code, first.file, first.line, first.column) == (code, FILE, line, column)
    assert first.hint is not None
    assert first.hint.da == says


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("true", "true"),
        ("null", "null"),
        ('{"a": [1]}', "{…}"),
        ("[[1]]", "[…]"),
        (r'"a\nb"', r"a\nb"),
        (r'"\ud800"', r"\ud800"),
    ],
)
def test_a_wrong_value_is_shown_on_one_line(written: str, shown: str, tmp_path: Path) -> None:
    """Whatever stands there, the message can be printed."""
    (only,) = found(tmp_path, f'{{"radius": {{"card": {written}}}}}')
    assert only.message.da == f"'{shown}' passer ikke til radius.card"


def test_a_wrong_name_is_shown_as_it_can_be_printed(tmp_path: Path) -> None:
    """Half a sign is told as it is written."""
    (only,) = found(tmp_path, r'{"color": {"\ud800": {}}}')
    assert only.message.da == r"der er intet, der hedder 'color.\ud800'"


def test_a_name_that_stands_elsewhere_too_is_told_where_it_is_wrong(tmp_path: Path) -> None:
    """`light` of one colour is not taken for that of another, nor a text for a name."""
    own = (
        '{"$description": "\\"light\\"",\n"color": {"ink": {"dark": "#FFFFFF"},\n"line": {"light": "sort"}}}'
    )
    (only,) = found(tmp_path, own)
    assert (only.line, only.column) == (3, 19)


def test_a_weak_pair_is_told_at_the_colour_that_was_changed(tmp_path: Path) -> None:
    """The ground of the dark scheme was changed, and the colour on it in the light scheme only."""
    own = '{"color": {\n"on-lamp": {"light": "#000000"},\n"lamp": {"dark": "#7A6A20", "light": "#FFFFFF"}}}'
    weak = [d for d in found(tmp_path, own) if d.message.da.startswith("on-lamp på lamp")]
    assert [(d.line, d.column) for d in weak] == [(3, 18)]


def test_a_weak_pair_is_named_with_its_contrast(tmp_path: Path) -> None:
    """The message names both colours, the scheme, what there is and what there must be."""
    weak = found(tmp_path, '{"color": {"lamp": {"dark": "#7A6A20"}}}')
    measured = contrast(colour(default_tokens(), "on-lamp", "dark"), "#7A6A20")
    expected = f"on-lamp på lamp har kontrasten {measured - 0.005:.2f} (dark); der skal være mindst 7"
    assert expected in {d.message.da for d in weak}
    assert {d.code for d in weak} == {"token-contrast"}


def test_contrast_waits_until_the_names_and_values_are_right(tmp_path: Path) -> None:
    """A colour for a ground that is misspelt is not judged on another ground."""
    own = '{"color": {"on-brand": {"light": "#12392E"}, "brnad": {"light": "#FFFFFF"}}}'
    assert [d.code for d in found(tmp_path, own)] == ["token-unknown"]


def test_a_weak_pair_can_be_accepted_for_the_whole_handbook(tmp_path: Path) -> None:
    """The file has no comments, so the answer stands among the settings."""
    weak = '{"color": {"ink-soft": {"light": "#999999"}}}'
    result = findings(make(tmp_path, {FILE: weak, "mkdocs.yml": SILENCE}))
    assert not result.stop
    assert {d.code for d in result.silenced} == {"token-contrast"}


def test_a_handbook_without_tokens_of_its_own_is_in_order(tmp_path: Path) -> None:
    """The folder may be empty."""
    folder = make(tmp_path, {})
    (folder / FILE).unlink()
    assert findings(folder).open == ()
