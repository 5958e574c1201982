"""What the commands share: options written once, finding the handbook, reading it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from msgspec.structs import replace

from haandbog.diagnostics import LANGUAGES, Diagnostic, Severity, Text
from haandbog.model.settings import READERS

if TYPE_CHECKING:  # reading and checking is slow to import, and not every command comes to it
    from haandbog.checks.told import Findings
    from haandbog.loading.settings import Wanted
    from haandbog.model.handbook import Handbook
    from haandbog.model.settings import Settings


class Day(click.ParamType[date]):
    """A date such as 2026-11-23."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        try:
            return value if isinstance(value, date) else date.fromisoformat(value)
        except ValueError:
            raise refusal(_NOT_A_DATE.fill(v=value), ctx=ctx) from None


class Refusal(click.UsageError):
    """A command cannot be carried out as it was called."""

    def __init__(self, told: Text, language: str | None, ctx: click.Context | None) -> None:
        super().__init__(told.within(language or "en"), ctx)
        self.told, self.language = told, language


def refusal(text: Text, language: str | None = None, *, ctx: click.Context | None = None) -> Refusal:
    """What is said then, in ``language``; None for that of the handbook here, or all of ours where there is
    none."""
    return Refusal(text, language, ctx)


def options(*names: str) -> Callable[[Any], Any]:
    """The options that several verbs share, written once."""
    known: dict[str, Callable[[Any], Any]] = {
        "config": click.option(
            "-f", "--config-file", type=click.Path(path_type=Path), help="The handbook's mkdocs.yml."
        ),
        "date": click.option(
            "--date", "day", type=Day(), help="The day the handbook is made for. Default: today."
        ),
        "audience": click.option(
            "--audience", type=click.Choice(READERS), help="For whom. Default: volunteer."
        ),
        "messages": click.option(
            "--messages", type=click.Choice(LANGUAGES), help="Language of the messages."
        ),
        "release": click.option("--release", is_flag=True, help="As it is published: only what is approved."),
        "pdf": click.option("--no-pdf", "no_pdf", is_flag=True, help="Make no PDFs."),
        "strict": click.option("--strict", is_flag=True, help="Warnings count as errors."),
    }

    def wrap(function: Any) -> Any:
        for name in reversed(names):
            function = known[name](function)
        return function

    return wrap


def read(config_file: Path | None, wanted: Wanted) -> tuple[Handbook, Findings]:
    """Load and check a handbook."""
    from haandbog.adapters.meanwhile import divide

    reading = _begin_to_read(config_file, wanted)
    from haandbog.checks.findings import check  # slow to import, while the pages are read

    handbook, problems = reading()
    return handbook, check(handbook, problems, divide)


def read_unchecked(config_file: Path | None, wanted: Wanted) -> tuple[Handbook, tuple[Diagnostic, ...]]:
    """Load a handbook; and the problems of reading it, which are for :func:`check`."""
    return _begin_to_read(config_file, wanted)()


def _begin_to_read(
    config_file: Path | None, wanted: Wanted
) -> Callable[[], tuple[Handbook, tuple[Diagnostic, ...]]]:
    from haandbog.adapters.meanwhile import divide
    from haandbog.loading.known import Known
    from haandbog.loading.project import begin_to_load

    settings, problems = settings_of(config_file_of(config_file), wanted)
    loading = begin_to_load(settings, Known(), divide)

    def rest() -> tuple[Handbook, tuple[Diagnostic, ...]]:
        handbook, unread, _ = loading()
        return handbook, (*problems, *unread)

    return rest


def settings_of(config_file: Path, wanted: Wanted) -> tuple[Settings, tuple[Diagnostic, ...]]:
    """The handbook's settings on the day that is wanted, and what is wrong with them."""
    from haandbog.loading.settings import read_settings

    set_day(wanted.today)
    return read_settings(config_file, wanted)


def set_day(day: date | None) -> None:
    """MkDocs and its plugins ask the environment for the day."""
    if day is not None:
        midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
        os.environ["SOURCE_DATE_EPOCH"] = str(int(midnight.timestamp()))


def config_file_of(given: Path | None) -> Path:
    """The configuration file: the one named, else the nearest from here and up."""
    if given is not None:
        if not given.is_file():
            raise refusal(_NO_FILE.fill(file=given))
        return given.resolve()
    here = Path.cwd()
    found = next((f for folder in (here, *here.parents) if (f := folder / "mkdocs.yml").is_file()), None)
    if found is None:
        raise refusal(_NO_HANDBOOK)
    return found


def exit_code(findings: Findings, strict: bool) -> int:
    """0 clean or warnings only, 1 errors; with ``--strict`` warnings too."""
    warned = any(d.severity is Severity.WARNING for d in findings.open)
    return 1 if findings.stop or (strict and warned) else 0


def day_and_screen(day: date | None) -> tuple[object, ...]:
    """What decides about an answer besides the handbook: the day, and whether the screen has colours."""
    names = ("NO_COLOR", "FORCE_COLOR", "TERM", "COLORTERM", "TTY_COMPATIBLE", "TTY_INTERACTIVE")
    today = day or (os.environ.get("SOURCE_DATE_EPOCH"), date.today())
    return str(today), sys.stdout.isatty(), *(os.environ.get(name) for name in names)


def places_of(settings: Settings) -> list[Path]:
    """Where everything lies that is read."""
    from haandbog.loading.beside import places_beside

    own = [settings.docs_dir, settings.data_dir, *([settings.overrides] if settings.overrides else [])]
    return own + places_beside(settings.root)


_NOT_A_DATE = Text(
    "'{v}' er ikke en dato; skriv år-måned-dag, for eksempel 2026-11-03",
    "'{v}' er ikke en dato; skriv år-måned-dag, for eksempel 2026-11-03",
    "'{v}' is not a date; write year-month-day, for example 2026-11-03",
)
_NO_FILE = Text("der er ingen fil {file}", "det er ingen fil {file}", "there is no file {file}")
_NO_HANDBOOK = Text(
    "der er ingen mkdocs.yml her eller i en mappe ovenover; kør den i håndbogens mappe, eller brug -f",
    "det er ingen mkdocs.yml her eller i en mappe over; kjør den i håndbokens mappe, eller bruk -f",
    "no mkdocs.yml here or in a folder above; run it in the handbook's folder or use -f",
)
NO_LANGUAGE = Text(
    "håndbogen har ikke sproget '{code}': {known}",
    "håndboken har ikke språket '{code}': {known}",
    "the handbook has no language '{code}': {known}",
)


def show_warned(config_file: Path, warned: Iterable[str], language: str, *, stopped: bool) -> None:
    """What MkDocs said: its settings that do not fit as findings, the rest in its own words."""
    from haandbog.adapters import terminal  # slow to import, and some commands say nothing
    from haandbog.adapters.mkdocs.refused import refused

    wrong, others = refused(config_file, warned)
    severity = Severity.ERROR if stopped else Severity.WARNING
    terminal.show([replace(one, severity=severity) for one in wrong], language)
    terminal.show_others(others)
