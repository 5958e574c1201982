"""The sentences that a language beyond our three translates."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from haandbog import rendering
from haandbog.diagnostics import LANGUAGES, Text, learn, same
from haandbog.publishing.catalogue import catalogue

FOLDER = Path(next(iter(rendering.__path__)))
EDITORS = {"report.py", "hours_report.py", "messages.py"}
PUBLISHED = FOLDER.parent / "publishing"
TO_EDITORS = {"records.py", "notice_record.py", "columns.py", "guide.py"}
MODULES = sorted(
    path
    for folder, told in ((FOLDER, EDITORS), (PUBLISHED, TO_EDITORS))
    for path in (folder.glob("*.py") if folder == FOLDER else folder.rglob("*.py"))
    if path.name not in told
)


def sentences(module: Path) -> Iterator[tuple[str, ...]]:
    """The three sentences of every ``Text`` that a module writes out, wherever it stands."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Text":
            written = [part.value for part in node.args if isinstance(part, ast.Constant)]
            if len(written) == len(LANGUAGES):
                yield tuple(map(str, written))


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_no_sentence_hides_from_the_catalogue(module: Path) -> None:
    """What a function writes out for itself could not be translated by data."""
    written = {told[-1] for told in sentences(module) if any(sign.isalpha() for sign in told[-1])}
    assert written - set(catalogue()) == set()


def test_every_sentence_of_the_program_has_three_languages() -> None:
    """None of the places that a sentence has is missing in another language, and none is empty."""
    program = FOLDER.parent
    for module in sorted(program.rglob("*.py")):
        for told in sentences(module):
            places = [sorted(set(places_in(sentence))) for sentence in told]
            assert all(told) or not any(told), (module, told)
            assert places[0] == places[1] == places[2], (module, told)


def test_no_command_refuses_in_one_language_alone() -> None:
    """What a command says when it cannot be carried out is a sentence of three languages, too."""
    adapters = FOLDER.parent / "adapters"
    for module in adapters.glob("cli*.py"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("click.UsageError", "self.fail"):
                assert not isinstance(node.args[0], ast.Constant | ast.JoinedStr), (module, node.lineno)


def test_no_build_ends_in_one_language_alone() -> None:
    """What we stop MkDocs with is a sentence of three languages, too."""
    for module in (FOLDER.parent / "adapters").rglob("*.py"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("PluginError", "BuildError"):
                assert not isinstance(node.args[0], ast.Constant | ast.JoinedStr), (module, node.lineno)


def places_in(sentence: str) -> Iterator[str]:
    plain = sentence.replace("{{", "").replace("}}", "")
    yield from (part.partition("}")[0] for part in plain.split("{")[1:])


@pytest.fixture
def swedish() -> Iterator[None]:
    learn(
        {"sv": {"Opening hours": "Öppettider", "Closed {days}": "Stängt {days}", "public holidays": "röda"}}
    )
    yield
    learn({})


def test_a_learnt_language_is_spoken(swedish: None) -> None:
    """Sentences, filled sentences, and sentences within them."""
    assert Text("Åbningstider", "Åpningstider", "Opening hours").within("sv") == "Öppettider"
    closed = Text("Lukket {days}", "Stengt {days}", "Closed {days}")
    days = Text("helligdage", "helligdager", "public holidays")
    assert closed.fill(days=days).within("sv") == "Stängt röda"
    assert closed.fill(days=same("12/12")).within("sv") == "Stängt 12/12"
    assert closed.fill(days=days).within("da") == "Lukket helligdage"


def test_what_was_not_learnt_is_said_in_english(swedish: None) -> None:
    """An honest gap, in a language that most can read."""
    assert Text("Søg", "Søk", "Search").within("sv") == "Search"
    learn({})
    assert Text("Åbningstider", "Åpningstider", "Opening hours").within("sv") == "Opening hours"
