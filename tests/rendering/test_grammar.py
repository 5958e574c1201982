"""Genitives, numbers, dates and lists in three languages."""

from __future__ import annotations

from datetime import date

import pytest

from haandbog.rendering import grammar

DAY = date(2026, 11, 3)


@pytest.mark.parametrize(
    ("name", "language", "whose"),
    [
        ("Misbrugsportalen", "da", "Misbrugsportalens"),
        ("Misbrugsportalen", "nb", "Misbrugsportalens"),
        ("Misbrugsportalen", "en", "Misbrugsportalen's"),
        ("VAMiS", "da", "VAMiS'"),
        ("VAMiS", "nb", "VAMiS'"),
        ("VAMiS", "en", "VAMiS'"),
        ("Crux", "da", "Crux'"),
        ("Crux", "nb", "Crux'"),
        ("Crux", "en", "Crux's"),
        ("LMS", "da", "LMS'"),
        ("NA", "da", "NA's"),
        ("NA", "nb", "NAs"),
        ("NA", "en", "NA's"),
        ("Linje 24", "da", "Linje 24's"),
        ("Ungdommens Røde Kors", "da", "Ungdommens Røde Kors'"),
        ("Café Å", "da", "Café Ås"),
    ],
)
def test_a_genitive_follows_the_language(name: str, language: str, whose: str) -> None:
    """Names in s, x and z get an apostrophe; Danish gives one to abbreviations and numbers too."""
    assert grammar.genitive(name, language) == whose


@pytest.mark.parametrize(
    ("number", "da", "nb", "en"),
    [
        (0, "nul", "null", "zero"),
        (1, "én", "én", "one"),
        (4, "fire", "fire", "four"),
        (7, "syv", "sju", "seven"),
        (20, "tyve", "tjue", "twenty"),
        (21, "21", "21", "21"),
        (-1, "-1", "-1", "-1"),
    ],
)
def test_small_numbers_are_words(number: int, da: str, nb: str, en: str) -> None:
    """From zero to twenty; the rest stay digits."""
    assert [grammar.in_words(number, language) for language in ("da", "nb", "en")] == [da, nb, en]


def test_a_language_we_do_not_count_in_gets_digits() -> None:
    """A fourth language needs no new code and is told nothing wrong."""
    assert grammar.in_words(4, "sv") == "4"


@pytest.mark.parametrize(
    ("language", "long", "short"),
    [
        ("da", "3.\u00a0november 2026", "3.\u00a0nov. 2026"),
        ("nb", "3.\u00a0november 2026", "3.\u00a0nov. 2026"),
        ("en", "3\u00a0November 2026", "3\u00a0Nov 2026"),
        ("sv", "3\u00a0november 2026", "3\u00a0nov. 2026"),
        ("zz", "3\u00a0November 2026", "3\u00a0Nov 2026"),
    ],
)
def test_a_date_is_written_as_the_language_writes_it(language: str, long: str, short: str) -> None:
    """The day stands with its month: no line breaks between them."""
    assert (grammar.long_date(DAY, language), grammar.short_date(DAY, language)) == (long, short)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("2011", "2011"),
        ("2011-05", "maj 2011"),
        ("2011-05-04", "4.\u00a0maj 2011"),
        ("2014–2016", "2014–2016"),
        ("2011-13", "2011-13"),
        ("2011-02-30", "2011-02-30"),
    ],
)
def test_a_part_of_a_date_is_told_as_far_as_it_goes(written: str, told: str) -> None:
    """What is no date is shown as it was written."""
    assert grammar.partial_date(written, "da") == told


@pytest.mark.parametrize(
    ("parts", "told"), [((), ""), (("a",), "a"), (("a", "b"), "a og b"), (("a", "b", "c"), "a, b og c")]
)
def test_a_list_is_told_as_a_person_says_it(parts: tuple[str, ...], told: str) -> None:
    """Commas, and an "and" before the last."""
    assert grammar.listed(parts, "da") == told


def test_the_alphabet_ends_in_the_danish_letters() -> None:
    """Names are sorted by æ, ø and å after z, whatever their capitals."""
    names = ["Ålinjen", "Ørestad", "zebra", "Æblet", "Nåleøjet", "Næstved"]
    assert sorted(names, key=grammar.alphabetical) == [
        "Næstved",
        "Nåleøjet",
        "zebra",
        "Æblet",
        "Ørestad",
        "Ålinjen",
    ]


@pytest.mark.parametrize(("text", "told"), [("", ""), ("ål", "Ål"), ("den, der", "Den, der")])
def test_a_capital_is_given_to_the_first_letter_only(text: str, told: str) -> None:
    """The rest of the text keeps its own."""
    assert grammar.capital(text) == told
