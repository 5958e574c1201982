"""A notice as ``haandbog notice`` writes it into ``data/notices.yml``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta

from msgspec import Struct, field

from haandbog.diagnostics import LANGUAGES, Text
from haandbog.model import moments
from haandbog.model.handbook import Handbook
from haandbog.model.hours import OpeningHours
from haandbog.model.notation import clock

FILE = "notices.yml"
HEAD = Text(
    "# Beskeder øverst på alle sider, fra og til. De går væk af sig selv.\n"
    "# closed: ja betyder, at der er lukket imens, uanset åbningstiderne.\n",
    "# Beskjeder øverst på alle sider, fra og til. De går bort av seg selv.\n"
    "# closed: ja betyr at det er stengt imens, uansett åpningstidene.\n",
    "# Notices above every page, from and until. They go by themselves.\n"
    "# closed: ja means that it is closed meanwhile, whatever the opening hours say.\n",
)
_WELL_KNOWN = (
    Text("Lukket i aften", "Stengt i kveld", "Closed this evening"),
    Text("Lukket i dag", "Stengt i dag", "Closed today"),
    Text("Lukket i nat", "Stengt i natt", "Closed tonight"),
    Text("Lukket i morgen", "Stengt i morgen", "Closed tomorrow"),
    Text("Lukket", "Stengt", "Closed"),
)
"""What is said so often that it need not be translated each time."""


class Asked(Struct, frozen=True):
    """What somebody wants to be read."""

    text: str
    first: datetime
    until: datetime
    closed: bool = True
    others: Mapping[str, str] = field(default_factory=dict)
    """The same text in other languages."""


def now_there(handbook: Handbook, now: datetime) -> datetime:
    """An aware instant by the wall clock of the opening hours, to the minute."""
    hours = handbook.facts.hours or OpeningHours()
    return now.astimezone(hours.zone).replace(second=0, microsecond=0, tzinfo=None)


def end_of(told: str, first: datetime) -> datetime:
    """When a notice is over: a day and a time, a day that is counted in, or the next ``22.00`` there is."""
    if re.match(r"\d{4}-", told.strip()):
        return moments.moment(told, end=True)
    end = datetime.combine(first.date(), datetime.min.time()) + timedelta(minutes=clock(told))
    return end if end > first else end + timedelta(days=1)


def texts(handbook: Handbook, asked: Asked) -> dict[str, str]:
    """The text in each language that there is one for, the handbook's own first."""
    own = handbook.settings.language
    told = {own: asked.text.strip().rstrip("."), **asked.others}
    known = next((text for text in _WELL_KNOWN if text.within(own).lower() == told[own].lower()), None)
    for language in handbook.settings.languages:
        if known and language in LANGUAGES:
            told.setdefault(language, known.within(language))
    return {
        language: told[language] for language in (*handbook.settings.languages, *told) if language in told
    }


def untold(handbook: Handbook, asked: Asked) -> tuple[str, ...]:
    """The handbook's languages in which the text is missing."""
    told = texts(handbook, asked)
    return tuple(language for language in handbook.settings.languages if language not in told)


def fields(handbook: Handbook, asked: Asked) -> dict[str, str | dict[str, str]]:
    """The record, as it is written down."""
    return {
        "id": _free_id(handbook, asked),
        "from": moments.shown(asked.first),
        "until": moments.shown(asked.until),
        "text": texts(handbook, asked),
        "closed": "ja" if asked.closed else "nej",
    }


def _free_id(handbook: Handbook, asked: Asked) -> str:
    taken = {notice.id for notice in handbook.facts.notices.notices} if handbook.facts.notices else set()
    letters = asked.text.lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    words = re.findall(r"[a-z0-9]+", letters)[:4]
    wanted = "-".join([*words, asked.first.date().isoformat()])
    numbers = (wanted if number == 1 else f"{wanted}-{number}" for number in range(1, len(taken) + 2))
    return next(name for name in numbers if name not in taken)
