"""``haandbog new``: a handbook of one's own from a starter, after a few questions."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

import click

from haandbog.adapters import terminal
from haandbog.adapters.cli_common import options, refusal
from haandbog.adapters.questions import NAMELESS, QUESTIONS, WHICH, spoken_here
from haandbog.adapters.scaffold import ScaffoldError, make_handbook
from haandbog.diagnostics import CHOOSE, Diagnostic, Place, Text, either
from haandbog.loading.problems import data_value
from haandbog.loading.records import read_record
from haandbog.loading.starters import read_answers, read_starter, starter_names
from haandbog.loading.tokens import default_tokens
from haandbog.loading.yaml_tree import Tree
from haandbog.model.palette import look_of
from haandbog.model.source import DataSource
from haandbog.model.starters import Answers, Starter
from haandbog.rendering import report

PICTURES = (".svg", ".png", ".jpg", ".jpeg", ".webp")


@click.command()
@click.argument("directory", type=click.Path(path_type=Path, file_okay=False))
@click.option("--template", type=click.Choice(starter_names()), help="The starter. Without it you are asked.")
@click.option(
    "--answers",
    "answers_file",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A YAML file with the answers, instead of the questions.",
)
@click.option("--defaults", is_flag=True, help="Ask nothing: fill in the answers later, in data/.")
@options("messages")
def new(
    directory: Path, template: str | None, answers_file: Path | None, defaults: bool, messages: str | None
) -> None:
    """Make a new handbook of your own in DIRECTORY.

    \b
    Example: haandbog new min-protokol --template rusmiddelprotokol
    """
    if directory.exists() and any(directory.iterdir()):
        raise refusal(_NOT_EMPTY.fill(folder=directory), messages)
    quiet = defaults or answers_file is not None
    name = template or (starter_names()[-1] if quiet else _which(messages or spoken_here(os.environ)))
    starter = read_starter(name)
    language = messages or _language_for(starter)
    answers = _answers(starter, language, answers_file, defaults=defaults)
    logo = _logo(answers, answers_file, language)
    try:
        with terminal.working(MAKING, language):
            make_handbook(name, answers, logo, directory)
    except ScaffoldError as error:
        terminal.say(error.message, language, terminal.err)
        sys.exit(1)
    _tell_colour(answers, language)
    terminal.say(MADE.fill(folder=directory, title=starter.title.within(language)), language)


def _language_for(starter: Starter) -> str:
    """The user's language where the starter is written in it, else the starter's own."""
    spoken = spoken_here(os.environ)
    return spoken if spoken in starter.languages else starter.language


def _tell_colour(answers: Answers, language: str) -> None:
    """Says it when the colour that was answered could not be read, and which one is taken instead."""
    if answers.colour:
        used = look_of(answers.colour, default_tokens())["accent"]["light"]
        if used != answers.colour:
            terminal.say(OTHER_COLOUR.fill(colour=answers.colour, used=used), language)


def _which(language: str) -> str:
    """The starter that the user chooses from the list."""
    names = starter_names()
    for number, name in enumerate(names, start=1):
        starter = read_starter(name)
        title, about = starter.title.within(language), starter.about.within(language)
        click.echo(f"{number}  {title} ({name})\n   {about}")
    number = click.prompt(WHICH.within(language), type=click.IntRange(1, len(names)))
    return names[number - 1]


def _answers(starter: Starter, language: str, file: Path | None, *, defaults: bool) -> Answers:
    """The answers: from the file, by default, or from the user."""
    if file is not None:
        answers, problems = read_answers(file.resolve(), starter.jurisdiction)
        if answers is None:
            _stop(problems, language)
        else:
            return _in_its_languages(answers, starter, file.name, language)
    nameless = NAMELESS.within(starter.language)
    return Answers(organisation=nameless) if defaults else _asked(starter, language, nameless)


def _in_its_languages(answers: Answers, starter: Starter, file: str, language: str) -> Answers:
    """Only languages that the starter is written in."""
    foreign = [code for code in answers.languages if code not in starter.languages]
    if foreign:
        _stop((_foreign(foreign[0], starter, file),), language)
    return answers


def _foreign(code: str, starter: Starter, file: str) -> Diagnostic:
    hint = CHOOSE.fill(options=either(starter.languages))
    return data_value.RULE.at(Place(file), hint=hint, what=NO_LANGUAGE.fill(foreign=code))


def _asked(starter: Starter, language: str, nameless: str) -> Answers:
    """Each question until its answer can be used."""
    given: dict[str, Tree] = {"organisation": nameless}
    click.echo(INTRODUCTION.within(language))
    for field, question in QUESTIONS.items():
        if field == "languages" and len(starter.languages) == 1:
            continue
        if field in ("postal_code", "city") and not given.get("street"):
            continue
        given[field] = _ask(field, question.within(language), given, starter, language)
    return Answers.model_validate(given, context={"region": starter.jurisdiction})


def _ask(field: str, question: str, given: Mapping[str, Tree], starter: Starter, language: str) -> Tree:
    while True:
        told = click.prompt(question, default="", show_default=False, prompt_suffix=" ").strip()
        value: Tree = [*told.replace(",", " ").split()] if field == "languages" else told
        if field == "organisation" and not told:
            return given["organisation"]
        problems = _wrong(field, value, given, starter)
        if not problems:
            return value
        for problem in problems:
            click.echo(f"    {problem.message.within(language)}")
            hint = report.as_hint(problem, language)
            click.echo(hint) if hint else None


def _wrong(field: str, value: Tree, given: Mapping[str, Tree], starter: Starter) -> tuple[Diagnostic, ...]:
    """What is wrong with one answer."""
    foreign = [code for code in value if code not in starter.languages] if isinstance(value, list) else []
    if foreign:
        return (_foreign(str(foreign[0]), starter, "?"),)
    if field == "logo" and isinstance(value, str) and value and not _is_picture(Path.cwd(), value):
        return (_no_picture(value, "?"),)
    tree: Tree = {"organisation": given["organisation"], field: value}
    nowhere = DataSource("?", "", {}, {})
    return read_record(Answers, tree, nowhere, region=starter.jurisdiction)[1]


def _logo(answers: Answers, file: Path | None, language: str) -> Path | None:
    """The picture that the answers name; relative to the file they stand in."""
    if answers.logo is None:
        return None
    folder = file.resolve().parent if file else Path.cwd()
    if not _is_picture(folder, answers.logo):
        _stop((_no_picture(answers.logo, file.name if file else "logo"),), language)
    return _picture(folder, answers.logo)


def _picture(folder: Path, logo: str) -> Path:
    return folder / Path(logo).expanduser()


def _is_picture(folder: Path, logo: str) -> bool:
    path = _picture(folder, logo)
    return path.suffix.lower() in PICTURES and path.is_file()


def _no_picture(logo: str, place: str) -> Diagnostic:
    hint, what = WRITE_PATH.fill(kinds=", ".join(PICTURES)), NO_PICTURE.fill(logo=logo)
    return data_value.RULE.at(Place(place), hint=hint, what=what)


def _stop(problems: tuple[Diagnostic, ...], language: str) -> None:
    terminal.show(problems, language)
    sys.exit(1)


INTRODUCTION = Text(
    "Et par spørgsmål. Ved du det ikke, så tryk Enter: alt kan rettes bagefter i mappen data/.",
    "Noen spørsmål. Vet du det ikke, så trykk Enter: alt kan rettes etterpå i mappen data/.",
    "A few questions. If you do not know, press Enter: everything can be changed later in data/.",
)
MAKING = Text("Laver håndbogen …", "Lager håndboken …", "Making the handbook …")
MADE = Text(
    "{title} ligger i {folder}. Gå derind, og byg den:\n"
    "    cd {folder}\n    python3 scripts/build.py\n"
    "README.md i mappen fortæller resten.",
    "{title} ligger i {folder}. Gå inn dit og bygg den:\n"
    "    cd {folder}\n    python3 scripts/build.py\n"
    "README.md i mappen forteller resten.",
    "{title} is in {folder}. Go there and build it:\n"
    "    cd {folder}\n    python3 scripts/build.py\n"
    "README.md in that folder tells the rest.",
)
OTHER_COLOUR = Text(
    "Tekst i {colour} er ikke til at læse. Håndbogen bruger {used}, den farve, der ligner mest og kan læses. "
    "Den står i overrides/tokens.json.",
    "Tekst i {colour} er ikke til å lese. Håndboken bruker {used}, den fargen som likner mest og kan leses. "
    "Den står i overrides/tokens.json.",
    "Text in {colour} cannot be read. The handbook uses {used}, the colour most like it that can. "
    "It is in overrides/tokens.json.",
)
NO_LANGUAGE = Text(
    "skabelonen findes ikke på '{foreign}'",
    "malen finnes ikke på '{foreign}'",
    "the starter is not written in '{foreign}'",
)
NO_PICTURE = Text(
    "der er intet billede '{logo}'", "det er ikke noe bilde '{logo}'", "there is no picture '{logo}'"
)
WRITE_PATH = Text(
    "skriv stien til en fil: {kinds}", "skriv stien til en fil: {kinds}", "give a file's path: {kinds}"
)
_NOT_EMPTY = Text(
    "{folder} er ikke tom; skriv navnet på en ny mappe",
    "{folder} er ikke tom; skriv navnet på en ny mappe",
    "{folder} is not empty; name a new folder",
)
