"""The handbook as MkDocs' configuration asks for it, and the day that it is made for."""

from __future__ import annotations

import os
from datetime import UTC, datetime, time
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from msgspec import Struct

from haandbog.adapters.mkdocs.keeping import Keeping
from haandbog.adapters.mkdocs.options import HaandbogConfig
from haandbog.diagnostics import Diagnostic
from haandbog.loading.known import Known
from haandbog.loading.project import load_again
from haandbog.loading.settings import Wanted, read_settings, today_from_environment
from haandbog.model.settings import Settings
from haandbog.publishing.edition import Edition, Expanded, expanded, make_edition


class Reading(Struct, frozen=True):
    """A handbook that has been read, and what it takes to read only what changes in it."""

    edition: Edition
    problems: tuple[Diagnostic, ...]
    """Of its settings."""
    known: Known
    made: Expanded


def read(config: MkDocsConfig, options: HaandbogConfig, wanted: Wanted) -> Reading:
    """Read, check and expand it."""
    from haandbog.checks.findings import check  # brings all checks; the command line has checked already

    settings, problems = read_settings(
        Path(config.config_file_path or "mkdocs.yml"),
        Wanted(
            today=wanted.today,
            audience=wanted.audience or options.audience,
            docs_dir=Path(config.docs_dir),
            site_dir=Path(config.site_dir),
            release=wanted.release,
            pdf=options.pdf if wanted.pdf is None else wanted.pdf,
        ),
    )
    handbook, unread, now = load_again(settings, Known())
    made = expanded(handbook)
    findings = check(handbook, (*problems, *unread))
    return Reading(make_edition(handbook, findings, made), problems, now, made)


def keeping_for(settings: Settings, options: HaandbogConfig, *, serving: bool) -> Keeping:
    """The shelves of the last build of the same kind."""
    variant = f"{settings.config_file} {settings.audience} {settings.preview} {serving}"
    return Keeping(settings.root / options.cache_dir if options.cache_dir else None, variant)


def fix_the_day() -> None:
    """One build has one day, for us and for MkDocs alike: two builds on a date give the same bytes."""
    if "SOURCE_DATE_EPOCH" not in os.environ:
        midnight = datetime.combine(today_from_environment(), time(), UTC)
        os.environ["SOURCE_DATE_EPOCH"] = str(int(midnight.timestamp()))
