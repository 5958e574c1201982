"""What the project says of itself is what it does: commands, fields of data, pages, floors and codes."""

from __future__ import annotations

import copy
import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from textwrap import dedent
from typing import Any, get_args

import click
import pytest
import yaml
from pydantic import BaseModel, RootModel

from haandbog.adapters.cli import VERBS, cli
from haandbog.checks import block_unknown, partner_unapproved, partner_unknown
from haandbog.checks.insertion_names import CALLS, FACTS, FILTERS, WHOLE
from haandbog.checks.registry import RULES
from haandbog.diagnostics import LANGUAGES, Place, suggest
from haandbog.loading.facts import FILES, FOLDERS
from haandbog.loading.markdown.pages import read_page
from haandbog.loading.problems import sheets
from haandbog.loading.settings import OPTIONS
from haandbog.model.moments import moment
from haandbog.model.notation import days, month_day, opening
from haandbog.model.pages import FrontMatter, Kind, Module
from haandbog.model.references import OURS
from haandbog.model.settings import READERS
from haandbog.model.source import Source
from haandbog.rendering.report import as_hint, as_json, as_line
from tests.adapters.running import own_handbook
from tests.browser.statement import CLAIMS, PAGE, stated, table
from tests.samples import BASE, TODAY, findings, make, told

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "scripts" / "haandbog"
MANUAL = sorted((ROOT / "docs").glob("*/om/*.md"))
CODE = re.compile(r"`([^`]+)`")
FENCE = re.compile(r"^ *```(?P<kind>\w+)(?: title=\"(?P<file>[^\"]+)\")?\n(?P<text>.*?)^ *```$", re.M | re.S)
PARTNER_FILE = "data/partners/eksempelcentret.yml"


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


README, CONTRIBUTING, DATA = read("README.md"), read("CONTRIBUTING.md"), read("data/README.md")
EDITING = read("docs/da/om/ret-en-side.md")
TRANSLATED = [page for page in MANUAL if page.parts[-3] != "da"]


@dataclass(frozen=True)
class Row:
    """One row of a Markdown table, and the heading and column names above it."""

    heading: str
    columns: tuple[str, ...]
    cells: tuple[str, ...]

    @property
    def name(self) -> str:
        """The code in the first cell."""
        return code_in(self.cells[0])


def code_in(text: str) -> str:
    """The last thing in code letters; empty without any."""
    return str((CODE.findall(text) or [""])[-1])


def rows(text: str) -> Iterator[Row]:
    """Every row of every table."""
    heading = ""
    columns: tuple[str, ...] = ()
    lines = FENCE.sub("", text).splitlines()
    for number, line in enumerate(lines):
        if line.startswith("#"):
            heading = line.lstrip("# ")
        if not line.startswith("|") or line.startswith("|---"):
            continue
        cells = tuple(cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1])
        if lines[number + 1 : number + 2] and lines[number + 1].startswith("|---"):
            columns = cells
        else:
            yield Row(heading, columns, cells)


def section(text: str, heading: str) -> str:
    """What stands below a heading, to the next of its level."""
    return text.split(f"\n## {heading}\n")[1].split("\n## ")[0]


# Commands

COMMANDS = section(README, "Commands")


def verbs() -> dict[str, click.Command]:
    """Every command by what one types: ``check``, ``report content``."""
    found: dict[str, click.Command] = {}
    commands = {verb: cli.get_command(click.Context(cli), verb) for verb in VERBS}
    for verb, command in commands.items():
        assert command is not None
        below = command.commands if isinstance(command, click.Group) else {}
        found |= {f"{verb} {name}": inner for name, inner in below.items()} or {verb: command}
    return found


def options() -> Iterator[tuple[str, click.Option]]:
    """Every option with its command; ``--help`` is everyone's."""
    for verb, command in verbs().items():
        yield from ((verb, option) for option in command.params if isinstance(option, click.Option))


def test_the_readme_tells_of_every_command() -> None:
    """The table of commands has a line for each verb, and for none that is not there."""
    listed = [row.name for row in rows(COMMANDS) if row.columns[0] == "command"]
    shown = [re.sub(r" [A-Z[].*", "", name) for name in listed]
    assert sorted(shown) == sorted(f"haandbog {verb}" for verb in verbs())


def test_the_readme_tells_of_every_option() -> None:
    """Each option of each command stands in the table, and the table names no other."""
    told_of = {
        (verb, name)
        for row in rows(COMMANDS)
        if row.columns[0] == "option"
        for verb in CODE.findall(row.cells[1])
        for name in re.findall(r"(?<![\w-])--?[a-z-]+", " ".join(CODE.findall(row.cells[0])))
    }
    assert told_of == {(verb, name) for verb, option in options() for name in option.opts}


def test_the_readme_tells_what_an_option_may_be() -> None:
    """An option with choices shows them all, in their order."""
    shown = {
        (verb, word.split()[0]): word.split()[1].replace("\\|", "|").split("|")
        for row in rows(COMMANDS)
        if row.columns[0] == "option"
        for verb in CODE.findall(row.cells[1])
        for word in CODE.findall(row.cells[0])
        if " " in word
    }
    for verb, option in options():
        if isinstance(option.type, click.Choice):
            assert shown[verb, option.opts[-1]] == list(option.type.choices)


def test_the_readme_tells_every_exit_code() -> None:
    """The codes are those that the command line's module promises."""
    listed = [row.cells[0] for row in rows(COMMANDS) if row.columns[0] == "exit code"]
    promised = dedent((PACKAGE / "adapters" / "cli.py").read_text("utf-8")).split('"""')[1]
    assert listed == re.findall(r"\b(\d+) [a-z]", promised.split("Exit codes:")[1])


def test_the_readme_names_the_fields_of_json() -> None:
    """What a program may rely on is written down."""
    finding = partner_unknown.RULE.at(Place("a.md"), name="vamiz")
    fields = CODE.findall(COMMANDS.split("`json` is")[1].split("`github`")[0])
    assert set(fields) - {"error", "warning", "info"} == set(json.loads(as_json([finding], "da"))[0])


def test_the_readme_names_the_options_of_the_plugin() -> None:
    """All that may stand below `haandbog` in mkdocs.yml, and nothing else."""
    sentence = COMMANDS.split("Its options in `mkdocs.yml` are")[1]
    assert set(CODE.findall(sentence)) - {"false"} == set(OPTIONS)


@pytest.mark.parametrize(
    ("file", "language"),
    [("README.md", "da"), *((f"docs/{one}/om/meddelelser.md", one) for one in ("da", "nb", "en"))],
)
def test_the_message_that_is_shown_is_one_that_is_told(file: str, language: str) -> None:
    """A reader who meets a message recognises it."""
    text, place = read(file), Place(f"docs/{language}/kontakt.md", 14, 7)
    finding = partner_unknown.RULE.at(place, hint=suggest("vamiz", ["vamis"]), name="vamiz")
    first, second = as_line(finding, language), as_hint(finding, language)
    assert re.search(rf"^{re.escape(first)}\n +{re.escape(second.strip())}$", text, re.MULTILINE)


# Data

Described = tuple[str, frozenset[str]]
"""The place of a record or an enum, and what may stand there."""


def parts(annotation: Any) -> Iterator[Any]:
    """A field's type and every type inside it."""
    yield annotation
    for inner in get_args(annotation):
        yield from parts(inner)


def inside(record: type[BaseModel], base: type) -> Iterator[tuple[str, Any]]:
    """The fields of a record that hold a kind of thing, by the name an editor writes."""
    for name, field in record.model_fields.items():
        for part in parts(field.annotation):
            if isinstance(part, type) and issubclass(part, base) and not issubclass(part, RootModel):
                yield field.alias or name, part


def records() -> dict[type[BaseModel], str]:
    """Every record of data, and where it stands: its file, or the first field that holds one."""
    found: dict[type[BaseModel], str] = {model: name for name, model in FILES.items()}
    found |= {model: f"{folder}/<id>.yml" for folder, model in FOLDERS.items()}
    waiting = list(found)
    while waiting:
        for name, model in inside(waiting.pop(0), BaseModel):
            if model not in found:
                found[model] = name
                waiting.append(model)
    return found


def names(record: type[BaseModel]) -> frozenset[str]:
    return frozenset(field.alias or name for name, field in record.model_fields.items())


def field_rows() -> Iterator[Row]:
    return (row for row in rows(DATA) if row.columns[0] == "Felt")


def tables() -> list[Described]:
    """Every table of fields, by the code in its heading."""
    found: dict[str, set[str]] = {}
    for row in field_rows():
        found.setdefault(row.heading, set()).add(row.name)
    return sorted((code_in(heading), frozenset(listed)) for heading, listed in found.items())


def by_name(described: Described) -> tuple[str, list[str]]:
    return described[0], sorted(described[1])


def test_every_field_of_data_is_described() -> None:
    """Each record has its table with all its fields, and no table has a field that does not exist."""
    known = [(place, names(record)) for record, place in records().items()]
    assert sorted(map(by_name, tables())) == sorted(map(by_name, known))


def test_no_field_is_described_twice() -> None:
    """A field stands in its table once."""
    twice = [
        key for key, number in Counter((row.heading, row.name) for row in field_rows()).items() if number > 1
    ]
    assert twice == []


def test_the_fields_that_must_be_there_are_said_to_be() -> None:
    """»ja« in the last column is what the record demands."""
    said = {(code_in(r.heading), r.name) for r in field_rows() if r.cells[3] == "ja"}
    demanded = {
        (place, field.alias or name)
        for record, place in records().items()
        for name, field in record.model_fields.items()
        if field.is_required()
    }
    assert said == demanded
    assert {row.cells[3] for row in field_rows()} == {"ja", "godkendt", "–"}


@pytest.mark.parametrize("place", ["partners/<id>.yml", "approval", "provenance", "services"])
def test_what_an_approved_partner_must_have_is_said(place: str, tmp_path: Path) -> None:
    """»godkendt« in the last column is what the check misses when it is taken away."""
    for row in field_rows():
        if code_in(row.heading) != place or row.cells[3] == "ja":
            continue
        partner = yaml.load((BASE / PARTNER_FILE).read_text("utf-8"), yaml.BaseLoader)
        inner = partner["services"][0] if place == "services" else partner.get(place, partner)
        inner.pop(row.name, None)
        codes = [finding[0] for finding in told(make(tmp_path / row.name, {PARTNER_FILE: written(partner)}))]
        assert ("partner-incomplete" in codes) == (row.cells[3] == "godkendt"), row.name


def test_every_value_of_an_enum_is_described() -> None:
    """Each field with a choice has its table of values, with what each of them means."""
    known = {(name, frozenset(enum)) for record in records() for name, enum in inside(record, StrEnum)}
    found: dict[tuple[str, str], set[str]] = {}
    for row in rows(DATA):
        if row.columns[0].startswith("`"):
            assert row.cells[1]
            found.setdefault((row.heading, code_in(row.columns[0])), set()).add(row.name)
    assert sorted((name, sorted(values)) for (_, name), values in found.items()) == sorted(
        (name, sorted(values)) for name, values in known
    )


@pytest.mark.parametrize(
    ("kind", "reader"),
    [("klokkeslæt", opening), ("ugedage", days), ("dag i året", month_day), ("tidspunkt", moment)],
)
def test_what_may_be_written_is_understood(kind: str, reader: Any) -> None:
    """Every notation that the table shows is one that the program reads."""
    shown = [CODE.findall(row.cells[1]) for row in rows(DATA) if row.cells[0] == kind]
    assert len(shown) == 1
    assert len(shown[0]) > 3
    for notation in shown[0]:
        reader(notation)


def test_links_within_the_description_lead_to_a_heading() -> None:
    """The list of files at its top leads to their tables."""
    heads = [line.lstrip("# ") for line in DATA.splitlines() if line.startswith("#")]
    anchors = {re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads}
    links = re.findall(r"\]\(#([^)]+)\)", DATA)
    assert len(set(links)) == len(FILES) + len(FOLDERS)
    assert set(links) <= anchors


@pytest.mark.parametrize("language", ["nb", "en"])
def test_data_is_described_in_every_language_that_a_handbook_is_made_in(language: str) -> None:
    """Line for line as in Danish: the same files, fields, values, demands and examples; its links lead on."""
    other = read(f"scripts/haandbog/starters/shared/{language}/handbook/data/README.md")
    demands = {"ja": "ja", "godkjent": "godkendt", "yes": "ja", "approved": "godkendt"}
    kinds = [[n[:1] if n[:1] in "#|" else "text" for n in text.splitlines()] for text in (other, DATA)]
    assert kinds[0] == kinds[1]
    assert [match[0] for match in FENCE.finditer(other)] == [match[0] for match in FENCE.finditer(DATA)]
    told, known = (
        [
            (code_in(r.heading), r.name, demands.get(r.cells[-1], r.cells[-1]) if r.cells[3:] else "")
            for r in rows(text)
        ]
        for text in (other, DATA)
    )
    assert [row for row in told if row[1]] == [row for row in known if row[1]]
    heads = {
        re.sub(r"[^\w -]", "", h.lstrip("# ").lower()).replace(" ", "-")
        for h in other.splitlines()
        if h[:1] == "#"
    }
    assert set(re.findall(r"\]\(#([^)]+)\)", other)) <= heads


# Examples


@dataclass(frozen=True)
class Example:
    """A block of code in a text: what kind, of which file it is a part, and what it says."""

    page: str
    kind: str
    file: str
    text: str


def examples(kind: str, *pages: Path) -> list[Any]:
    """Every block of a kind, as parameters of a test."""
    found = []
    for page in pages:
        for number, match in enumerate(FENCE.finditer(page.read_text("utf-8")), start=1):
            if match["kind"] == kind:
                name = f"{page.parent.parent.name}/{page.name}"
                example = Example(name, kind, match["file"] or "", match["text"])
                found.append(pytest.param(example, id=f"{name}-{number}"))
    return found


def written(tree: Any) -> str:
    return str(yaml.safe_dump(tree, allow_unicode=True, sort_keys=False))


def merged(below: Any, above: Any) -> Any:
    """The values above laid over those below: records by field, lists of things with an id by that id."""
    if isinstance(below, dict) and isinstance(above, dict):
        return {**below, **{key: merged(below.get(key), value) for key, value in above.items()}}
    if isinstance(below, list) and isinstance(above, list) and all("id" in item for item in above + below):
        old = {item["id"]: item for item in below}
        new = {item["id"]: merged(old.get(item["id"]), item) for item in above}
        return [*{**old, **new}.values()]
    return copy.deepcopy(above)


def whole(example: Example) -> str:
    """The file that an example is of: itself, or the tests' own file with the example laid over it."""
    base = BASE / example.file
    if example.text.startswith("schema:") or not base.exists():
        return example.text
    trees = (yaml.load(text, yaml.BaseLoader) for text in (base.read_text("utf-8"), example.text))
    return written(merged(*trees))


def wrong_in(folder: Path, file: str) -> list[tuple[str, int, int, str]]:
    """What is wrong with one file of a handbook."""
    return [(d.code, d.line, d.column, d.message.da) for d in findings(folder, TODAY).open if d.file == file]


@pytest.mark.parametrize("example", examples("yaml", ROOT / "data" / "README.md", *MANUAL))
def test_an_example_can_be_copied(example: Example, tmp_path: Path) -> None:
    """Every example says which file it is of, and nothing is wrong with it there."""
    if example.file.startswith("docs/"):
        page, problems = read_page(Source(example.file, example.text + "\nTekst.\n"), "da", example.file)
        assert problems == ()
        assert page.id
    elif example.file == "mkdocs.yml":
        options = next(p["haandbog"] for p in yaml.safe_load(example.text)["plugins"] if "haandbog" in p)
        assert set(options) <= set(OPTIONS)
    elif example.file:
        file = example.file.removeprefix("data/")
        assert file in FILES or file.partition("/")[0] in FOLDERS
        wrong = wrong_in(make(tmp_path, {example.file: whole(example)}), example.file)
        assert [each for each in wrong if each[0] != "decision-open"] == []
    else:
        assert yaml.load(example.text, yaml.BaseLoader) is None, "an example with values must name its file"


@pytest.mark.parametrize("example", examples("markdown", *(ROOT / "docs").glob("*/om/ret-en-side.md")))
def test_what_is_shown_for_a_page_works_on_a_page(example: Example, tmp_path: Path) -> None:
    """Links, insertions, boxes and headings that the manual shows are right in our own handbook."""
    handbook = own_handbook(tmp_path / "handbook")
    page = handbook / "docs" / "da" / "proeve.md"
    head = "---\nid: proeve\ntitle: Prøve\nowner: rådgivningsleder\nbasis: undecided\n---\n\n"
    page.write_text(head + example.text, encoding="utf-8")
    allowed = {"page-unreachable", "partner-unapproved", "decision-open"}
    assert [each for each in wrong_in(handbook, "docs/da/proeve.md") if each[0] not in allowed] == []


# The manual in the other languages

WORDS = re.compile(r"^[a-z]{2}/|/[a-z]{2}/|^docs/[a-z]{2}$| |\"|\(|man-ons|mandag|mon-wed|monday|: (ja|yes)$")
"""Code that a translator may write otherwise: words, languages and days inside it."""


def named(text: str) -> tuple[set[str], list[str]]:
    """The names in running text, and the terms that lists explain."""
    names = {name for name in CODE.findall(FENCE.sub("", text)) if not WORDS.search(name)}
    return names, re.findall(r"^(\S+\(.*\)|[a-z_]+:?)\n:   ", text, re.MULTILINE)


@pytest.mark.parametrize("page", TRANSLATED, ids=lambda page: f"{page.parts[-3]}/{page.name}")
def test_the_manual_names_the_same_things_in_every_language(page: Path) -> None:
    """Fields, commands, files and insertions are code: only the words around them are translated."""
    source = ROOT / "docs" / "da" / "om" / page.name
    assert named(page.read_text("utf-8")) == named(source.read_text("utf-8"))


@pytest.mark.parametrize("language", ["nb", "en"])
def test_a_setup_of_a_server_is_the_same_in_every_language(language: str) -> None:
    """What is tried with the Danish page's words holds for the others."""
    ours, theirs = (FENCE.findall(read(f"docs/{one}/om/hosting.md")) for one in (language, "da"))
    assert ours == theirs


# The page "Ret en side"


def described() -> set[str]:
    """Everything that the page shows in code or explains in a list."""
    terms = {term for line in re.findall(r"^(.+)\n:   ", EDITING, re.MULTILINE) for term in line.split(", ")}
    return {*terms, *CODE.findall(FENCE.sub("", EDITING))}


def shown_code() -> str:
    return "\n".join(match["text"] for match in FENCE.finditer(EDITING))


def test_every_field_of_the_front_matter_is_described() -> None:
    """What a page may say about itself, and about the module it is, stands on the page for editors."""
    assert {*FrontMatter.model_fields, *Module.model_fields} - described() == set()


def test_every_choice_of_the_front_matter_is_described() -> None:
    """The kinds, readers, roles and bases an editor may choose between."""
    choices = {
        str(value)
        for field in FrontMatter.model_fields.values()
        for part in parts(field.annotation)
        for value in (part if isinstance(part, type) and issubclass(part, StrEnum) else get_args(part))
        if isinstance(value, str)
    }
    assert {*Kind, *READERS} < choices
    assert choices - described() == set()


@pytest.mark.parametrize("name", block_unknown.NAMES)
def test_every_box_is_shown(name: str) -> None:
    """A box is shown as it is written."""
    assert re.search(rf"^/// {name}( \|.*)?$", shown_code(), re.MULTILINE)


@pytest.mark.parametrize("scheme", OURS)
def test_every_reference_is_shown_and_described(scheme: str) -> None:
    """A reference is shown in a link, and what it leads to is said."""
    assert f"]({scheme}:" in shown_code()
    assert f"{scheme}:" in described()


@pytest.mark.parametrize("name", CALLS)
def test_every_insertion_with_parentheses_is_described(name: str) -> None:
    """Shown as it is written, or explained by its name."""
    calls = {each.partition("(")[0] for each in described() if "(" in each}
    assert f"{{{{ {name}(" in shown_code() or name in calls


@pytest.mark.parametrize(
    "name", [f"{owner}.{fact}" for owner, facts in FACTS.items() for fact in facts] + [*WHOLE]
)
def test_every_fact_is_shown(name: str) -> None:
    """A fact that can be inserted is shown as it is written."""
    assert re.search(rf"\{{\{{ {re.escape(name)}(?: \||\s*\}}\}})", shown_code())


@pytest.mark.parametrize("name", FILTERS)
def test_every_filter_is_shown_and_described(name: str) -> None:
    """What may follow the bar is shown, and what it does is said."""
    assert f"| {name} }}}}" in shown_code()
    assert name in described()


def test_the_page_names_no_insertion_that_does_not_exist() -> None:
    """What the page explains in its lists can be inserted."""
    explained = {each.partition("(")[0] for each in described() if re.fullmatch(r"\w+\(.*\)", each)}
    assert explained <= set(CALLS)
    assert len(explained) > 8


# The house


def test_contributing_names_every_floor() -> None:
    """The table of floors is the list of the package's folders."""
    floors = [code_in(row.cells[1]) for row in rows(CONTRIBUTING) if row.columns[0] == "floor"]
    folders = {f"{path.name}/" for path in PACKAGE.iterdir() if (path / "__init__.py").exists()}
    assert sorted(floors) == sorted([*folders, "diagnostics.py"])


def test_contributing_names_every_extra() -> None:
    """Whoever uses Håndbog as a library sees what can be asked for."""
    extras = tomllib.loads(read("pyproject.toml"))["project"]["optional-dependencies"]
    sentence = CONTRIBUTING.split("the extras are")[1].split(".\n")[0]
    assert sorted(CODE.findall(sentence)) == sorted(extras)


def test_contributing_names_only_what_exists() -> None:
    """Every file and folder that CONTRIBUTING speaks of is there."""
    spoken = {
        code for code in CODE.findall(FENCE.sub("", CONTRIBUTING)) if re.fullmatch(r"[\w./-]*/[\w./-]*", code)
    }
    places = (ROOT, PACKAGE)
    assert [name for name in sorted(spoken) if not any((place / name).exists() for place in places)] == []
    assert len(spoken) > 15


def test_the_accessibility_statement_claims_what_is_proved() -> None:
    """Its table is made of the tests, in every language: each claim has its test, and each test of
    accessibility its claim."""
    for language in LANGUAGES:
        statement = read(f"docs/{language}/{PAGE}")
        assert table(language) in statement, "python -m tests.browser.statement"
        assert stated(statement, language) == statement
    places = (*(ROOT / "tests/browser").glob("test_*.py"), ROOT / "tests/model/test_contrast.py")
    files = {path: path.read_text(encoding="utf-8") for path in places}
    defined = {name for text in files.values() for name in re.findall(r"^def (test_\w+)", text, re.M)}
    assert set(CLAIMS) <= defined
    ours = set(re.findall(r"^def (test_\w+)", files[ROOT / "tests/browser/test_accessible.py"], re.M))
    assert ours <= set(CLAIMS)


def test_contributing_names_every_script() -> None:
    """Every command in scripts/ is told of."""
    assert [
        p.name for p in sorted((ROOT / "scripts").glob("*.py")) if f"scripts/{p.name}" not in CONTRIBUTING
    ] == ["bootstrap_messages.py"]


def test_contributing_shows_a_true_sample() -> None:
    """The sample in CONTRIBUTING is a rule's own docstring, which runs as a test."""
    shown = re.search(r'"""(.*?)"""', CONTRIBUTING, re.DOTALL)
    assert shown
    assert dedent("   " + shown[1]).split("\n", 1)[1].strip() in dedent(partner_unapproved.__doc__ or "")


def test_the_readme_names_only_what_exists() -> None:
    """Every file that README links to is there."""
    links = re.findall(r"\]\(([^)#:]+)\)", README + CONTRIBUTING + read("CHANGELOG.md"))
    assert [name for name in links if not (ROOT / name).exists()] == []
    assert len(links) > 4


def codes_in(folder: Path) -> list[str]:
    """The code of every rule that a folder's modules define."""
    texts = (path.read_text("utf-8") for path in sorted(folder.rglob("*.py")))
    return [code for text in texts for code in re.findall(r"\bRule\(\s*\"([a-z-]+)\"", text)]


def test_every_code_is_registered_once() -> None:
    """A code means one thing; all but those of the workbook, which no check finds, are registered."""
    defined, later = codes_in(PACKAGE), [rule.code for rule in sheets.RULES]
    assert [code for code, number in Counter(defined).items() if number > 1] == []
    assert sorted(defined) == sorted({*RULES, *later})
    assert all(rule.code == code for code, rule in RULES.items())
