"""Public holidays of Denmark and Norway."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from haandbog.model.calendars import Calendar, decision_on, from_library, holidays_on
from tests.model.holidays import FILE, YEARS, table


def year(calendar: Calendar, number: int) -> dict[date, tuple[str, ...]]:
    days = (date(number, 1, 1) + timedelta(days=step) for step in range(366))
    told = {day: tuple(name.da for name in holidays_on(calendar, day)) for day in days if day.year == number}
    return {day: names for day, names in told.items() if names}


def test_the_table_is_the_librarys() -> None:
    """Written anew with ``python -m tests.model.holidays`` whenever the library has learnt something."""
    assert FILE.read_text("utf-8") == table()


@pytest.mark.parametrize("calendar", [Calendar.DK, Calendar.NO])
@pytest.mark.parametrize("number", [YEARS[0] - 1, YEARS[0], 2027, YEARS[-1], YEARS[-1] + 1])
def test_years_beyond_the_table_are_the_librarys(calendar: Calendar, number: int) -> None:
    """The same days with the same number of names, whoever told them."""
    told = {day: len(names) for day, names in from_library(calendar, number).items()}
    assert {day: len(names) for day, names in year(calendar, number).items()} == told


def test_denmark_has_ten_public_holidays() -> None:
    """Since 2024 there are ten, by their Danish names."""
    assert list(year(Calendar.DK, 2027).items()) == [
        (date(2027, 1, 1), ("nytårsdag",)),
        (date(2027, 3, 25), ("skærtorsdag",)),
        (date(2027, 3, 26), ("langfredag",)),
        (date(2027, 3, 28), ("påskedag",)),
        (date(2027, 3, 29), ("2. påskedag",)),
        (date(2027, 5, 6), ("Kristi himmelfartsdag",)),
        (date(2027, 5, 16), ("pinsedag",)),
        (date(2027, 5, 17), ("2. pinsedag",)),
        (date(2027, 12, 25), ("juledag",)),
        (date(2027, 12, 26), ("2. juledag",)),
    ]


def test_the_prayer_day_is_a_holiday_until_2023() -> None:
    """Store bededag stopped being one in 2024."""
    assert date(2023, 5, 5) in year(Calendar.DK, 2023)
    assert len(year(Calendar.DK, 2024)) == 10


def test_two_holidays_on_one_date_keep_both_names() -> None:
    """On 17 May 2027 Norway has Whit Monday and Constitution Day."""
    names = holidays_on(Calendar.NO, date(2027, 5, 17))
    assert [name.nb for name in names] == ["andre pinsedag", "grunnlovsdag"]
    assert [name.en for name in names] == ["Whit Monday", "Norwegian Constitution Day"]


@pytest.mark.parametrize("calendar", [Calendar.DK, Calendar.NO])
def test_every_holiday_has_a_name_of_ours(calendar: Calendar) -> None:
    """No name of the library's own reaches a reader: in 30 years each is translated."""
    for number in range(2010, 2040):
        for day in year(calendar, number):
            for name in holidays_on(calendar, day):
                assert name.en != name.da, name


@pytest.mark.parametrize(("month", "day"), [(12, 24), (12, 31), (5, 1), (6, 5)])
def test_half_holidays_are_decisions_in_denmark(month: int, day: int) -> None:
    """24 and 31 December, 1 May and 5 June are no public holidays: somebody must decide."""
    assert holidays_on(Calendar.DK, date(2026, month, day)) == ()
    assert decision_on(Calendar.DK, date(2026, month, day)) is not None


def test_without_a_calendar_there_are_no_holidays() -> None:
    """Christmas Day is a day like others where no calendar is named."""
    assert holidays_on(Calendar.NONE, date(2026, 12, 25)) == ()
    assert decision_on(Calendar.NONE, date(2026, 12, 24)) is None
