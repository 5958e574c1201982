"""Public holidays of Denmark and Norway, and the days that are none but on which many close."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from haandbog.diagnostics import Text, same
from haandbog.model import public_holidays
from haandbog.model.notation import MonthDay
from haandbog.model.one_module import one_module
from haandbog.model.remembered import remembered


class Calendar(StrEnum):
    """Whose public holidays count."""

    DK = "DK"
    NO = "NO"
    NONE = "none"


def holidays_on(calendar: Calendar, day: date) -> tuple[Text, ...]:
    """The public holidays that fall on a date, by name; two on 17 May 2027 in Norway."""
    return _holidays(calendar, day.year).get(day, ())


def decision_on(calendar: Calendar, day: date) -> Text | None:
    """The name of a day that is no public holiday, but must be decided about each year:
    24 and 31 December, in Denmark also 1 May and 5 June."""
    return _DECIDED_YEARLY[calendar].get((day.month, day.day))


def is_movable(name: Text) -> bool:
    """Whether a holiday follows Easter, so that its date differs from year to year."""
    return name in _MOVABLE


@remembered
def _holidays(calendar: Calendar, year: int) -> Mapping[date, tuple[Text, ...]]:
    if calendar is Calendar.NONE:
        return {}
    told = _from_table(calendar, year) or from_library(calendar, year)
    return {day: tuple(_NAMES.get(name, same(name)) for name in names) for day, names in told.items()}


def _from_table(calendar: Calendar, year: int) -> dict[date, list[str]]:
    """The holidays of a year by the library's names; none when the table does not go so far."""
    told: dict[date, list[str]] = {}
    days = public_holidays.DAYS[calendar].get(year, "").split()
    for name, day in zip(public_holidays.NAMES[calendar], days, strict=False):
        told.setdefault(date.fromisoformat(f"{year}-{day}"), []).append(name)
    return told


def from_library(calendar: Calendar, year: int) -> dict[date, list[str]]:
    """The same for any year: slow to import. Its names exist in too few of our languages to be shown."""
    library = one_module("holidays.countries", _LIBRARY_MODULE[calendar])
    told = getattr(library, calendar.value)(years=year, language=_LIBRARY_LANGUAGE[calendar])
    return {day: names.split("; ") for day, names in told.items()}


_LIBRARY_MODULE = {Calendar.DK: "denmark", Calendar.NO: "norway"}
_LIBRARY_LANGUAGE = {Calendar.DK: "da", Calendar.NO: "no"}

_MAUNDY_THURSDAY = Text("skærtorsdag", "skjærtorsdag", "Maundy Thursday")
_GOOD_FRIDAY = Text("langfredag", "langfredag", "Good Friday")
_EASTER_DAY = Text("påskedag", "første påskedag", "Easter Sunday")
_EASTER_MONDAY = Text("2. påskedag", "andre påskedag", "Easter Monday")
_PRAYER_DAY = Text("store bededag", "store bededag", "Great Prayer Day")
_ASCENSION = Text("Kristi himmelfartsdag", "Kristi himmelfartsdag", "Ascension Day")
_WHIT_SUNDAY = Text("pinsedag", "første pinsedag", "Whit Sunday")
_WHIT_MONDAY = Text("2. pinsedag", "andre pinsedag", "Whit Monday")
_NEW_YEAR = Text("nytårsdag", "første nyttårsdag", "New Year's Day")
_CHRISTMAS_DAY = Text("juledag", "første juledag", "Christmas Day")
_BOXING_DAY = Text("2. juledag", "andre juledag", "Boxing Day")
_LABOUR_DAY = Text("arbejdernes dag", "arbeidernes dag", "Labour Day")
_NORWEGIAN_CONSTITUTION = Text("Norges grundlovsdag", "grunnlovsdag", "Norwegian Constitution Day")

_MOVABLE = frozenset({
    _MAUNDY_THURSDAY, _GOOD_FRIDAY, _EASTER_DAY, _EASTER_MONDAY, _PRAYER_DAY, _ASCENSION,
    _WHIT_SUNDAY, _WHIT_MONDAY,
})  # fmt: skip

# The library's Danish and Norwegian names. Asked for a language it lacks it answers in English
# without a word, so its names are keys here and never shown.
_NAMES = {
    "Nytårsdag": _NEW_YEAR, "Første nyttårsdag": _NEW_YEAR,
    "Skærtorsdag": _MAUNDY_THURSDAY, "Skjærtorsdag": _MAUNDY_THURSDAY,
    "Langfredag": _GOOD_FRIDAY,
    "Påskedag": _EASTER_DAY, "Første påskedag": _EASTER_DAY,
    "Anden påskedag": _EASTER_MONDAY, "Andre påskedag": _EASTER_MONDAY,
    "Store bededag": _PRAYER_DAY,
    "Kristi himmelfartsdag": _ASCENSION,
    "Pinsedag": _WHIT_SUNDAY, "Første pinsedag": _WHIT_SUNDAY,
    "Anden pinsedag": _WHIT_MONDAY, "Andre pinsedag": _WHIT_MONDAY,
    "Juledag": _CHRISTMAS_DAY, "Første juledag": _CHRISTMAS_DAY,
    "Anden juledag": _BOXING_DAY, "Andre juledag": _BOXING_DAY,
    "Arbeidernes dag": _LABOUR_DAY,
    "Grunnlovsdag": _NORWEGIAN_CONSTITUTION,
}  # fmt: skip

_CHRISTMAS_EVE = Text("juleaften", "julaften", "Christmas Eve")
_NEW_YEARS_EVE = Text("nytårsaften", "nyttårsaften", "New Year's Eve")
_WINTER = ((MonthDay(12, 24), _CHRISTMAS_EVE), (MonthDay(12, 31), _NEW_YEARS_EVE))

DECISION_DAYS: Mapping[Calendar, tuple[tuple[MonthDay, Text], ...]] = {
    Calendar.DK: (
        (MonthDay(5, 1), _LABOUR_DAY),
        (MonthDay(6, 5), Text("grundlovsdag", "Danmarks grunnlovsdag", "Danish Constitution Day")),
        *_WINTER,
    ),
    Calendar.NO: _WINTER,
    Calendar.NONE: (),
}
"""Half holidays by habit: open or closed is the organisation's own decision."""
_DECIDED_YEARLY = {
    calendar: {(yearly.month, yearly.day): name for yearly, name in days}
    for calendar, days in DECISION_DAYS.items()
}
