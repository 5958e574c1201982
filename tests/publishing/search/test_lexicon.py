"""Stems and compounds, from the handbook's own words."""

from __future__ import annotations

import pytest

from haandbog.publishing.search.lexicon import make_lexicon
from haandbog.publishing.search.stems import stem, words_of


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("da", ["rådsøger", "rådsøgeren", "rådsøgende"]),
        ("da", ["behandling", "behandlingen", "behandlinger"]),
        ("da", ["barn", "børn", "børnene"]),
        ("da", ["åben", "åbent", "åbner", "åbne"]),
        ("nb", ["pårørende", "pårørendes"]),
        ("nb", ["åpen", "åpent", "åpner"]),
        ("en", ["child", "children"]),
        ("en", ["gambling", "gambled", "gambles"]),
    ],
)
def test_inflections_share_a_stem(language: str, forms: list[str]) -> None:
    """The stemmer's own rules, and the words that bend in their own way."""
    assert len({stem(form, language) for form in forms}) == 1


def test_a_language_without_a_stemmer_keeps_its_words() -> None:
    """A fourth language is searched all the same."""
    assert stem("samtalit", "kl") == "samtalit"


def test_words_are_read_without_capitals_and_signs() -> None:
    """Decomposed letters are joined; digits are words."""
    assert words_of("Ra\u030ad – 10-4-0, »Hjælp!«") == ["råd", "10", "4", "0", "hjælp"]


def test_a_compound_is_split_into_words_of_the_handbook() -> None:
    """Through the joint s; what is not made of the handbook's words stays whole."""
    words = [
        "misbrugsbehandling",
        "misbrug",
        "behandlingen",
        "behandling",
        "selvmord",
        "selv",
        "mord",
        "samtalen",
    ]
    lexicon = make_lexicon({"da": words}, "da")
    assert lexicon.parts == {"misbrugsbehandling": ("misbrug", "behandling")}
    assert lexicon.forms["behandling"] == ("behandling", "behandlingen")


def test_english_words_are_not_taken_for_compounds() -> None:
    """English writes its words apart."""
    assert make_lexicon({"en": ["nothing", "noth", "thing", "something", "some"]}, "en").parts == {}


def test_the_reader_s_own_language_decides() -> None:
    """A word that stands in pages of two languages is stemmed as the index's own does it."""
    lexicon = make_lexicon({"da": ["weekender"], "en": ["weekender"]}, "en")
    assert lexicon.forms == {stem("weekender", "en"): ("weekender",)}
