"""``haandbog export``: the facts in forms that other programs read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import click

from haandbog.adapters import terminal
from haandbog.adapters.cli_common import options, read, refusal
from haandbog.diagnostics import Severity, Text
from haandbog.loading.settings import Wanted
from haandbog.model.handbook import Handbook
from haandbog.publishing.directory_jsonld import as_jsonld
from haandbog.publishing.directory_table import as_csv
from haandbog.publishing.exchange.files import partner_files
from haandbog.publishing.exchange.sheets import PartnerFile, sheets
from haandbog.publishing.hours_calendar import own_calendar
from haandbog.publishing.hsds import as_hsds
from haandbog.rendering import report

TEXTS: dict[str, Callable[[Handbook, str], str | bytes | None]] = {
    "csv": as_csv,
    "hsds": as_hsds,
    "jsonld": as_jsonld,
    "ics": own_calendar,
}
FORMS = ("xlsx", *TEXTS)
NAMES = {
    "xlsx": "partners.xlsx",
    "csv": "partners.csv",
    "hsds": "partners.hsds.json",
    "jsonld": "partners.jsonld",
    "ics": "hours.ics",
}


@click.command()
@click.argument("form", type=click.Choice(FORMS))
@options("config", "date", "messages", "release")
@click.option("--language", metavar="L", help="The language of its texts. Default: the handbook's own.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="The file. Default: here.")
def export(
    form: str,
    config_file: Path | None,
    day: date | None,
    messages: str | None,
    release: bool,
    language: str | None,
    out: Path | None,
) -> None:
    """Write the referral folder (xlsx, csv, hsds, jsonld) or the opening hours (ics) to a file.

    \b
    Example: haandbog export xlsx --out henvisningsmappe.xlsx
    """
    handbook, findings = read(config_file, Wanted(today=day, release=release))
    spoken = messages or report.spoken(handbook.settings.language)
    terminal.show((d for d in findings.open if d.severity is Severity.ERROR), spoken, terminal.err)
    path = out or Path(NAMES[form])
    told = language or handbook.settings.language
    if form == "xlsx":
        from haandbog.adapters.xlsx import write_workbook

        write_workbook(path, sheets(handbook, _shown_files(handbook), told), handbook.today)
    else:
        _write(path, TEXTS[form](handbook, told), spoken)
    terminal.say(WRITTEN.fill(path=path), spoken)


def _shown_files(handbook: Handbook) -> Mapping[str, PartnerFile]:
    """The files that go into the workbook: for an editor all, for a release those of approved partners."""
    partners = handbook.facts.partners
    return {
        name: file
        for name, file in partner_files(handbook).items()
        if handbook.settings.preview or (name in partners and handbook.shows(partners[name]))
    }


def _write(path: Path, content: str | bytes | None, spoken: str) -> None:
    if content is None:
        raise refusal(_NO_HOURS, spoken)
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)


WRITTEN = Text("Skrevet: {path}", "Skrevet: {path}", "Written: {path}")
_NO_HOURS = Text(
    "der er ingen åbningstider i data/opening-hours.yml",
    "det er ingen åpningstider i data/opening-hours.yml",
    "there are no opening hours in data/opening-hours.yml",
)
