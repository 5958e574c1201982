"""A command that cannot be carried out as it was called, told in the handbook's language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import click
from click.exceptions import NoArgsIsHelpError

from haandbog.adapters.cli_common import Refusal
from haandbog.diagnostics import DID_YOU_MEAN, LANGUAGES, Text, either, near
from haandbog.loading.settings import spoken_in

_NO_COMMAND = Text(
    "der er ingen kommando, der hedder '{name}'",
    "det finnes ingen kommando som heter '{name}'",
    "there is no command called '{name}'",
)
_NO_OPTION = Text(
    "her er intet valg, der hedder '{name}'",
    "her er det ikke noe valg som heter '{name}'",
    "there is no option called '{name}' here",
)
_MISSING = Text("der mangler {what}", "det mangler {what}", "{what} is missing")
_NEEDS = Text(
    "{what} skal have en værdi efter sig", "{what} må ha en verdi etter seg", "{what} needs a value"
)
_EXTRA = Text("her er for meget: {what}", "her er det for mye: {what}", "this is too much: {what}")
_CHOICE = Text(
    "{what} kan ikke være '{value}': vælg mellem {known}",
    "{what} kan ikke være '{value}': velg mellom {known}",
    "{what} cannot be '{value}': choose {known}",
)
_RANGE = Text(
    "{what} kan ikke være {value}: skriv et tal fra {least} til {most}",
    "{what} kan ikke være {value}: skriv et tall fra {least} til {most}",
    "{what} cannot be {value}: write a number from {least} to {most}",
)
_NUMBER = Text(
    "{what} kan ikke være '{value}': skriv et tal",
    "{what} kan ikke være '{value}': skriv et tall",
    "{what} cannot be '{value}': write a number",
)
_INSTANT = Text(
    "'{value}' er ikke et tidspunkt: skriv for eksempel 2026-11-03T18:30",
    "'{value}' er ikke et tidspunkt: skriv for eksempel 2026-11-03T18:30",
    "'{value}' is not a point in time: write for example 2026-11-03T18:30",
)
_NO_FILE = Text("'{value}' findes ikke", "'{value}' finnes ikke", "'{value}' does not exist")
_WRONG = Text("{what}: {why}", "{what}: {why}", "{what}: {why}")
_HELP = Text(
    "    tip: {path} --help viser, hvordan den bruges",
    "    tips: {path} --help viser hvordan den brukes",
    "    hint: {path} --help shows how it is used",
)
_BAD = (
    (re.compile(r"^(?P<value>\S+) is not in the range (?P<least>-?\d+)<=x<=(?P<most>-?\d+)"), _RANGE),
    (re.compile(r"^'(?P<value>.*)' is not a valid (?:integer|float)"), _NUMBER),
    (re.compile(r"^'(?P<value>.*)' does not match the formats? "), _INSTANT),
    (re.compile(r"^(?:File|Directory|Path) '(?P<value>.*)' does not exist"), _NO_FILE),
)


def show(error: click.UsageError) -> None:
    """Say what is wrong, and where it is told how the command is used."""
    if isinstance(error, NoArgsIsHelpError):
        error.show()
        return
    language = getattr(error, "language", None) or spoken_here(Path.cwd())
    path = error.ctx.command_path if error.ctx else "haandbog"
    spoken: Iterable[str] = (language,) if language else LANGUAGES
    for one in spoken:
        click.echo(f"{path}: {told(error).within(one)}", err=True)
    click.echo(_HELP.fill(path=path).within(language or "en"), err=True)


def spoken_here(folder: Path) -> str | None:
    """The language of the nearest handbook's settings; None where there is none."""
    for above in (folder, *folder.parents):
        config = above / "mkdocs.yml"
        if config.is_file():
            found = spoken_in(config.read_text(encoding="utf-8", errors="replace"))
            return found if found in LANGUAGES else None
    return None


def told(error: click.UsageError) -> Text:
    """One sentence on what is wrong."""
    match error:
        case Refusal():
            return error.told
        case click.NoSuchCommand():
            return _named(_NO_COMMAND, error.command_name, _commands(error.ctx))
        case click.NoSuchOption():
            return _named(_NO_OPTION, error.option_name, error.possibilities or ())
        case click.MissingParameter() if error.param:
            return _MISSING.fill(what=error.param.get_error_hint(error.ctx))
        case click.BadOptionUsage():
            return _NEEDS.fill(what=error.option_name)
        case click.BadParameter() if error.param:
            return _bad(error, error.param)
    extra = re.match(r"Got unexpected extra arguments? \((?P<what>.*)\)", error.message)
    return _EXTRA.fill(what=extra["what"]) if extra else _as_it_is(error.message)


def _commands(ctx: click.Context | None) -> Iterable[str]:
    group = ctx.command if ctx else None
    return group.list_commands(ctx) if ctx and isinstance(group, click.Group) else ()


def _named(text: Text, name: str, known: Iterable[str]) -> Text:
    said, best = text.fill(name=name), near(name, known)
    return _WRONG.fill(what=said, why=DID_YOU_MEAN.fill(best=best)) if best else said


def _bad(error: click.BadParameter, param: click.Parameter) -> Text:
    what, kind = param.get_error_hint(error.ctx).strip("'"), param.type
    if isinstance(kind, click.Choice):
        value = error.message.split("'")[1] if "'" in error.message else ""
        return _CHOICE.fill(what=what, value=value, known=either(str(one) for one in kind.choices))
    for pattern, text in _BAD:
        found = pattern.match(error.message)
        if found:
            return text.fill(what=what, **found.groupdict())
    return _WRONG.fill(what=what, why=error.message)


def _as_it_is(message: str) -> Text:
    return Text("{what}", "{what}", "{what}").fill(what=message)
