"""The open data that lies on the site itself, beside the pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from haandbog.model.handbook import Handbook
from haandbog.publishing.directory_jsonld import as_jsonld
from haandbog.publishing.directory_table import as_csv
from haandbog.publishing.hours_calendar import own_calendar
from haandbog.publishing.hsds import as_hsds
from haandbog.rendering.open_data import HOURS, HSDS, LINKED, TABLE, open_files_of

_MAKERS: Mapping[str, Callable[[Handbook, str], str | bytes | None]] = {
    HOURS.path: own_calendar,
    TABLE.path: as_csv,
    HSDS.path: as_hsds,
    LINKED.path: as_jsonld,
}


def open_files(handbook: Handbook, language: str) -> Mapping[str, bytes]:
    """Each file below the language's root and its content."""
    made = {file.path: _MAKERS[file.path](handbook, language) or "" for file in open_files_of(handbook)}
    return {path: text.encode("utf-8") if isinstance(text, str) else text for path, text in made.items()}
