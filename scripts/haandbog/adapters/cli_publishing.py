"""What ``haandbog publish`` does: a release build, then its record."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from haandbog.adapters import git, terminal
from haandbog.adapters.cli_build import Asked
from haandbog.adapters.cli_building import begin, wanted
from haandbog.adapters.cli_common import settings_of
from haandbog.adapters.cli_making import build_or_stop
from haandbog.adapters.data_files import write_data
from haandbog.diagnostics import Text
from haandbog.loading.files import read_text
from haandbog.loading.known import Known
from haandbog.model.handbook import Handbook
from haandbog.model.published import Accepted, EditionRecord
from haandbog.publishing.records import (
    EDITIONS,
    LEDGER,
    editions_text,
    ledger_text,
    next_edition,
    next_ledger,
)
from haandbog.rendering import report


def publish(asked: Asked, approved_by: str | None) -> None:
    """A release build, then the record of the edition and the ids it gives out."""
    begun = begin(asked, *settings_of(asked.config_file, wanted(asked)), Known())
    handbook = begun.handbook
    number = next_edition(handbook)
    numbered = replace(handbook.settings, edition=number, approved_by=approved_by)
    handbook = replace(handbook, settings=numbered)
    build_or_stop(asked, replace(begun, handbook=handbook))
    reasons = tuple(Accepted(finding=name, because=asked.because or "") for name in asked.accepted)
    record = EditionRecord(
        date=handbook.today,
        number=number,
        commit=git.commit_of(handbook.settings.root),
        audience=handbook.settings.audience,
        approved_by=approved_by,
        accepted=reasons,
    )
    _record(handbook, record)
    language = asked.messages or report.spoken(handbook.settings.language)
    terminal.say(RECORDED.fill(day=handbook.today.isoformat(), number=number), language)


def _record(handbook: Handbook, record: EditionRecord) -> None:
    """The edition and its ids in the handbook's own files: only after the site is in its place."""
    settings = handbook.settings
    ledger, editions = settings.data_dir / LEDGER, settings.data_dir / EDITIONS
    language = report.spoken(settings.language)
    write_data(handbook, ledger, ledger_text(_text(handbook, ledger), next_ledger(handbook), language))
    write_data(handbook, editions, editions_text(_text(handbook, editions), record, language))


def _text(handbook: Handbook, path: Path) -> str | None:
    return read_text(handbook.settings.root, path)[0] if path.is_file() else None


RECORDED = Text(
    "Udgaven {day}, nr. {number}, er skrevet i data/editions.yml, og dens id'er i data/published-ids.yml.\n"
    "Gem begge filer sammen med teksten.",
    "Utgaven {day}, nr. {number}, er skrevet i data/editions.yml, og id-ene i data/published-ids.yml.\n"
    "Lagre begge filene sammen med teksten.",
    "The edition {day}, no. {number}, is recorded in data/editions.yml, its ids in data/published-ids.yml.\n"
    "Keep both files together with the text.",
)
