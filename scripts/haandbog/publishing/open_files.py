"""The open data that lies on the site itself, beside the pages."""

from __future__ import annotations

from collections.abc import Mapping

from haandbog.model.handbook import Handbook
from haandbog.publishing.hours_calendar import own_calendar
from haandbog.rendering.links import HOURS_CALENDAR


def open_files(handbook: Handbook, language: str) -> Mapping[str, bytes]:
    """Each file below the language's root and its content."""
    hours = own_calendar(handbook, language)
    return {HOURS_CALENDAR: hours.encode("utf-8")} if hours else {}
