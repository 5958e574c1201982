"""What may stand in ``{{ … }}``: one table that the checks read and the rendering must equal."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Form(StrEnum):
    """How much room an insertion takes."""

    INLINE = "inline"
    BLOCK = "block"


class Use(StrEnum):
    """What an argument's text must be the name of."""

    PROBLEM = "problem"
    AUDIENCE = "audience"
    PARTNER = "partner"
    EMERGENCY = "emergency"
    WORDS = "words"
    """Words of one's own."""


class Argument(Struct, frozen=True):
    """One argument of an insertion."""

    name: str
    use: Use
    needed: bool = False


class Call(Struct, frozen=True):
    """An insertion that is written with parentheses."""

    form: Form
    arguments: tuple[Argument, ...] = ()


_PROBLEM = Argument("problem", Use.PROBLEM)
_DECISION = tuple(Argument(name, Use.WORDS, needed=True) for name in ("what", "because", "owner"))
_AUDIENCE = Argument("audience", Use.AUDIENCE)

CALLS: dict[str, Call] = {
    "emergency": Call(Form.INLINE, (Argument("id", Use.EMERGENCY, needed=True),)),
    "today_hours": Call(Form.INLINE),
    "opening_hours": Call(Form.BLOCK),
    "state_panel": Call(Form.BLOCK),
    "finder": Call(Form.BLOCK),
    "folder_changes": Call(Form.BLOCK),
    "partners": Call(Form.BLOCK, (_PROBLEM, _AUDIENCE)),
    "partner_card": Call(Form.BLOCK, (Argument("id", Use.PARTNER, needed=True),)),
    "emergency_numbers": Call(Form.BLOCK),
    "emergency_call": Call(Form.BLOCK, (Argument("id", Use.EMERGENCY, needed=True),)),
    "tiles": Call(Form.BLOCK),
    "roles": Call(Form.BLOCK),
    "glossary": Call(Form.BLOCK),
    "messages": Call(Form.BLOCK),
    "unconfirmed": Call(Form.BLOCK),
    "history": Call(Form.BLOCK),
    "dilemmas": Call(Form.BLOCK),
    "laws": Call(Form.BLOCK),
    "open_data": Call(Form.BLOCK),
    "decide": Call(Form.INLINE, _DECISION),
}
"""Insertions with parentheses."""

FACTS: dict[str, tuple[str, ...]] = {
    "org": ("name", "also_called", "phone", "email", "website", "address"),
    "org.address": ("street", "postal_code", "city"),
    "training": (
        "course_evenings",
        "training_shift_months",
        "supervisions_per_month",
        "further_training_days_per_year",
        "shifts_planned_ahead",
    ),
}
"""Facts by their name, and what each of them holds. ``org.address`` may also stand alone."""

WHOLE = ("org.address",)
"""Facts with parts that may be inserted whole."""

FILTERS = ("genitive", "words")
"""What may follow ``|``."""

FILES: dict[str, str] = {
    "training": "training.yml",
    "opening_hours": "opening-hours.yml",
    "state_panel": "opening-hours.yml",
    "today_hours": "opening-hours.yml",
    "history": "opening-hours.yml",
    "emergency": "acute.yml",
    "emergency_numbers": "acute.yml",
    "emergency_call": "acute.yml",
    "glossary": "terms.yml",
    "laws": "laws.yml",
}
"""The data file that an insertion cannot do without."""
