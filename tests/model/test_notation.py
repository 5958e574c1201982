"""What people write about days and times, and what they are told when it cannot be meant."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from haandbog.diagnostics import Text
from haandbog.model.notation import (
    CLOSED,
    UNKNOWN,
    MonthDay,
    TimeSpan,
    clock,
    days,
    month_day,
    opening,
    shown,
    spans,
)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("15.00", 900),
        ("15:00", 900),
        ("15", 900),
        ("kl. 15", 900),
        ("Kl 15.30", 930),
        ("klokken 9", 540),
        (" 09.05 ", 545),
        ("0", 0),
        ("00.00", 0),
        ("24.00", 1440),
        ("24", 1440),
    ],
)
def test_a_time_is_read_as_people_write_it(text: str, minutes: int) -> None:
    """Point, colon, bare hours and "kl." all mean minutes after midnight."""
    assert clock(text) == minutes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("15.00–18.00", [(900, 1080)]),
        ("15.00-18.00", [(900, 1080)]),
        ("15 – 18", [(900, 1080)]),
        ("kl. 15 til 18", [(900, 1080)]),
        ("kl. 15.00 til kl. 18.00", [(900, 1080)]),
        ("15:00 to 18:00", [(900, 1080)]),
        ("15.00–18.00, 19-20", [(900, 1080), (1140, 1200)]),
        ("19-20 og 15-18", [(900, 1080), (1140, 1200)]),
        ("0-24", [(0, 1440)]),
        ("døgnet rundt", [(0, 1440)]),
        ("22.00–02.00", [(1320, 1560)]),
        ("18.00–24.00", [(1080, 1440)]),
        ("18.00–00.00", [(1080, 1440)]),
        ("08.00–08.00", [(480, 1920)]),
    ],
)
def test_spans_are_read_as_people_write_them(text: str, expected: list[tuple[int, int]]) -> None:
    """Spans come out sorted; an end at or before its start belongs to the next day."""
    assert spans(text) == tuple(TimeSpan(*span) for span in expected)


@pytest.mark.parametrize("text", ["lukket", "Lukket", "stengt", "closed"])
def test_a_closed_day_is_said_in_any_language(text: str) -> None:
    """A weekday may be written down as closed."""
    assert opening(text) == CLOSED


def test_an_unknown_day_can_be_said() -> None:
    """A weekday may be written down as unknown."""
    assert opening("ukendt") == opening("unknown") == UNKNOWN


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("man-tir", (0, 1)),
        ("mandag–onsdag", (0, 1, 2)),
        ("man, ons", (0, 2)),
        ("man og ons", (0, 2)),
        ("lør/søn", (5, 6)),
        ("ma", (0,)),
        ("Mandag", (0,)),
        ("mandage", (0,)),
        ("mandager", (0,)),
        ("mon", (0,)),
        ("mon to wed", (0, 1, 2)),
        ("to", (3,)),
        ("tors. til lør.", (3, 4, 5)),
        ("fre-man", (0, 4, 5, 6)),
        ("hverdage", (0, 1, 2, 3, 4)),
        ("hverdager, lørdag", (0, 1, 2, 3, 4, 5)),
        ("weekend", (5, 6)),
        ("helg", (5, 6)),
        ("alle dage", (0, 1, 2, 3, 4, 5, 6)),
        ("man-ons, tir", (0, 1, 2)),
    ],
)
def test_days_are_read_as_people_write_them(text: str, expected: tuple[int, ...]) -> None:
    """Danish, Norwegian and English names, short and long, ranges and groups."""
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "month", "day"),
    [
        ("24/12", 12, 24),
        ("24.12.", 12, 24),
        ("24.12", 12, 24),
        ("12-24", 12, 24),
        ("24. december", 12, 24),
        ("24 des", 12, 24),
        ("1/5", 5, 1),
        ("29/2", 2, 29),
    ],
)
def test_a_day_of_the_year_is_read_as_people_write_it(text: str, month: int, day: int) -> None:
    """Day before month with a stroke or point, month first with a hyphen; 29 February exists."""
    assert month_day(text) == MonthDay(month, day)


def refused(read: Callable[[str], object], text: str) -> tuple[Text, Text]:
    with pytest.raises(PydanticCustomError) as caught:
        read(text)
    context = caught.value.context or {}
    return context["message"], context["hint"]


WRONG = [
    (clock, "kvart i tre", "'kvart i tre' er ikke et klokkeslæt", "skriv for eksempel 15.00"),
    (clock, "25.00", "'25.00' er uden for 00.00–24.00", "skriv for eksempel 15.00"),
    (clock, "24.01", "'24.01' er uden for 00.00–24.00", "skriv for eksempel 15.00"),
    (
        spans,
        "15.00–25.00",
        "'15.00–25.00' er uden for 00.00–24.00",
        "går det over midnat, så skriv 15.00–01.00",
    ),
    (
        spans,
        "15.00–18.75",
        "'15.00–18.75' er uden for 00.00–24.00",
        "skriv for eksempel 15.00–18.00, eller lukket",
    ),
    (spans, "99–18", "'99–18' er uden for 00.00–24.00", "skriv for eksempel 15.00–18.00, eller lukket"),
    (spans, "15.00", "'15.00' er ikke en tid fra og til", "skriv for eksempel 15.00–18.00, eller lukket"),
    (
        spans,
        "15-16-17",
        "'15-16-17' er ikke en tid fra og til",
        "skriv for eksempel 15.00–18.00, eller lukket",
    ),
    (spans, "24-02", "'24-02' begynder, når dagen er slut", "skriv 00.00–02.00 på den næste dag"),
    (opening, "måske", "'måske' er ikke en tid fra og til", "skriv for eksempel 15.00–18.00, eller lukket"),
    (days, "mandg", "'mandg' er ikke en ugedag", "mente du 'mandag'?"),
    (
        days,
        "man-xyz",
        "'xyz' er ikke en ugedag",
        "skriv for eksempel man-tir, onsdag, hverdage eller weekend",
    ),
    (
        days,
        "man-ons-fre",
        "'man-ons-fre' er ikke dage fra og til",
        "skriv for eksempel man-tir, onsdag, hverdage eller weekend",
    ),
    (month_day, "31/11", "'31/11' er en dag, der ikke findes", "skriv dag/måned, for eksempel 24/12"),
    (month_day, "12/24", "'12/24' er en dag, der ikke findes", "mente du '24/12'?"),
    (month_day, "24-12", "'24-12' er en dag, der ikke findes", "mente du '24/12'?"),
    (month_day, "jul", "'jul' er ikke en dag i året", "skriv dag/måned, for eksempel 24/12"),
]


@pytest.mark.parametrize(("read", "text", "message", "hint"), WRONG, ids=[case[1] for case in WRONG])
def test_what_cannot_be_meant_is_refused_in_words(
    read: Callable[[str], object], text: str, message: str, hint: str
) -> None:
    """Each wrong value has its exact sentence and a corrected example."""
    told, suggestion = refused(read, text)
    assert (told.da, suggestion.da) == (message, hint)


def test_a_refusal_is_told_in_three_languages() -> None:
    """The same refusal stands in Danish, Norwegian and English."""
    told, suggestion = refused(spans, "15.00–25.00")
    assert (told.nb, told.en) == (
        "'15.00–25.00' er utenfor 00.00–24.00",
        "'15.00–25.00' is outside 00.00–24.00",
    )
    assert suggestion.en == "if it runs past midnight, write 15.00–01.00"


@given(st.integers(0, 1440))
def test_what_is_shown_can_be_read_again(minutes: int) -> None:
    """A time that is written out means the same when it is read."""
    assert clock(shown(minutes)) == minutes


@given(st.text(max_size=20))
def test_any_text_is_either_read_or_refused(text: str) -> None:
    """No text, however strange, ends in anything but a value or a sentence."""
    for read in (clock, spans, opening, days, month_day):
        try:
            value: object = read(text)
        except PydanticCustomError as error:
            value = error.message()
        assert value is not None
