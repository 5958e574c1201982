"""Small grammar in three languages: genitives, numbers in words, dates and lists."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from babel import localedata
from babel.dates import format_date

from haandbog.diagnostics import Text
from haandbog.model.remembered import remembered

NO_BREAK = "\N{NO-BREAK SPACE}"

AND = Text("og", "og", "and")

_NUMBERS = {
    "da": (
        "nul én to tre fire fem seks syv otte ni ti elleve tolv "
        "tretten fjorten femten seksten sytten atten nitten tyve"
    ),
    "nb": (
        "null én to tre fire fem seks sju åtte ni ti elleve tolv "
        "tretten fjorten femten seksten sytten atten nitten tjue"
    ),
    "en": (
        "zero one two three four five six seven eight nine ten eleven twelve "
        "thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    ),
}

_POINT = {"da": ".", "nb": "."}


def locale(language: str) -> str:
    """The locale that days and months are named in. English with the 24-hour clock is British, and so is a
    language that nobody has names for."""
    known = language != "en" and localedata.exists(language)
    return language if known else "en_GB"


def genitive(name: str, language: str) -> str:
    """Whose: ``Misbrugsportalens``, ``VAMiS'``, in Danish ``NA's``, in English ``Crux'`` and ``NA's``."""
    bare = name.rstrip()
    if bare[-1:].lower() in (("s",) if language == "en" else ("s", "x", "z")):
        return f"{bare}'"
    if language == "en" or (language == "da" and _is_spelt_out(bare)):
        return f"{bare}'s"
    return f"{bare}s"


def _is_spelt_out(name: str) -> bool:
    """Whether a name ends in capitals, a number or a sign: Danish then wants an apostrophe."""
    last = re.split(r"[\s-]", name)[-1]
    return not last[-1:].isalpha() or (len(last) > 1 and last.isupper())


def in_words(number: int, language: str) -> str:
    """``fire``, ``four``; digits above twenty, below zero, and in a language we do not count in."""
    names = _NUMBERS.get(language, "").split()
    return names[number] if 0 <= number < len(names) else str(number)


def long_date(day: date, language: str) -> str:
    """``3. november 2026``; English ``3 November 2026``. The day never parts from its month."""
    return _date(day, "MMMM y", language)


def short_date(day: date, language: str) -> str:
    """``3. nov. 2026``; English ``3 Nov 2026``."""
    return _date(day, "MMM y", language)


@remembered
def _date(day: date, rest: str, language: str) -> str:
    told = format_date(day, rest, locale=locale(language))
    return f"{day.day}{_POINT.get(language, '')}{NO_BREAK}{told}"


def partial_date(written: str, language: str) -> str:
    """A year, month or day as data writes it, in words: ``2011-05`` → ``maj 2011``."""
    try:
        match len(written):
            case 10:
                return long_date(date.fromisoformat(written), language)
            case 7:
                month = date.fromisoformat(f"{written}-01")
                return str(format_date(month, "MMMM y", locale=locale(language)))
    except ValueError:
        pass
    return written


def listed(parts: Iterable[str], language: str) -> str:
    """``a, b og c``."""
    *head, last = list(parts) or [""]
    return f"{', '.join(head)} {AND.within(language)} {last}" if head else last


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


_LATE_LETTERS = str.maketrans({"æ": "z{", "ä": "z{", "ø": "z|", "ö": "z|", "å": "z}"})


def alphabetical(name: str) -> str:
    """A key to sort names by: æ, ø and å come last, in that order."""
    return name.casefold().translate(_LATE_LETTERS)
