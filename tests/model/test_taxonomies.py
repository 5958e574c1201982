"""The words of the referral folder: places and the days on which they exist."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from haandbog.loading.taxonomies import default_taxonomies
from haandbog.model.taxonomies import Region, Taxonomies

LAST, FIRST = date(2026, 12, 31), date(2027, 1, 1)
OURS = default_taxonomies()


def ids(regions: Iterable[Region]) -> list[str]:
    return [region.id for region in regions]


@pytest.mark.parametrize(
    ("region", "before", "after"),
    [
        ("hovedstaden", ["hovedstaden"], ["oestdanmark"]),
        ("sjaelland", ["sjaelland"], ["oestdanmark"]),
        ("oestdanmark", ["hovedstaden", "sjaelland"], ["oestdanmark"]),
        ("nordjylland", ["nordjylland"], ["nordjylland"]),
        ("fyn", [], []),
    ],
)
def test_a_region_is_what_it_is_on_the_day(region: str, before: list[str], after: list[str]) -> None:
    """Two regions become one on 1 January 2027, whichever of the names data holds."""
    assert ids(OURS.regions_then(region, LAST)) == before
    assert ids(OURS.regions_then(region, FIRST)) == after


def test_there_are_five_regions_and_then_four() -> None:
    """Each day has its own list."""
    assert len(OURS.regions_on(LAST)) == 5
    assert len(OURS.regions_on(FIRST)) == 4


def test_every_municipality_lies_in_one_region_on_each_day() -> None:
    """98 municipalities: 29, 17, 22, 19 and 11, and 46 in the new region."""
    for day, sizes in ((LAST, [11, 17, 19, 22, 29]), (FIRST, [11, 19, 22, 46])):
        regions = [OURS.region_of(place.code, day) for place in OURS.municipalities]
        assert None not in regions
        assert sorted(Counter(region.id for region in regions if region).values()) == sizes


OFFICIAL = Path(__file__).parent.parent / "cases" / "places" / "kommuner.csv"
NUMBERS = {
    "081": "nordjylland",
    "082": "midtjylland",
    "083": "syddanmark",
    "084": "hovedstaden",
    "085": "sjaelland",
}
"""The regions' numbers at Danmarks Statistik, and our names of them."""


def test_codes_names_and_regions_are_those_of_the_official_list() -> None:
    """Each of the 98, on the last day of the old regions and the first of the new one."""
    lines = OFFICIAL.read_text("utf-8").splitlines()
    rows = list(csv.DictReader((line for line in lines if not line.startswith("#")), delimiter=";"))
    assert len(rows) == 98
    assert {place.code: place.name for place in OURS.municipalities} == {r["kode"]: r["navn"] for r in rows}
    for row in rows:
        old = NUMBERS[row["region"]]
        new = "oestdanmark" if old in ("hovedstaden", "sjaelland") else old
        then = (OURS.region_of(row["kode"], LAST), OURS.region_of(row["kode"], FIRST))
        assert [region and region.id for region in then] == [old, new], row


def test_a_code_keeps_its_zero_and_has_its_region() -> None:
    """The region is worked out from the municipality, never typed beside it."""
    region = OURS.region_of("0101", LAST)
    assert region
    assert region.id == "hovedstaden"
    assert OURS.region_of("9999", LAST) is None
    assert "0101" in OURS.within("oestdanmark")


def test_a_list_of_ones_own_replaces_the_programs() -> None:
    """As a whole; the lists that are not written stay."""
    own = Taxonomies.model_validate({"problem_areas": [{"id": "gaeld", "name": "gæld"}]})
    both = own.over(OURS)
    assert list(both.of("problem_areas")) == ["gaeld"]
    assert both.of("audiences") == OURS.of("audiences")


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("gambling", None),
        ("unknown", None),
        ("gamblng", "mente du 'gambling'?"),
        ("ludomani", "mente du 'gambling'?"),
        ("Alkohol", "mente du 'alcohol'?"),
    ],
)
def test_another_word_for_it_is_understood(word: str, said: str | None) -> None:
    """A slip, a synonym and the Danish name all lead to the id."""
    hint = OURS.missing("problem_areas", word)
    assert (hint.da if hint else None) == said


def test_a_word_like_none_is_told_the_choices() -> None:
    """With `unknown` among them."""
    hint = OURS.missing("routes", "brevdue")
    assert hint
    assert hint.da == "vælg mellem self, professional, gp, municipality, assessment eller unknown"
