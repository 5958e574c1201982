"""The program's words as the handbook's own data say them: what cannot be right is told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from haandbog.diagnostics import Text, learn
from tests.samples import findings, make

WORDS = "schema: 1\nwords:\n  {language}:\n    {line}\n"


def said(folder: Path, language: str, line: str) -> list[tuple[str, int, str]]:
    text = WORDS.format(language=language, line=line)
    found = findings(make(folder, {"data/words.yml": text})).open
    return [(d.code, d.line, d.message.en) for d in found]


@pytest.mark.parametrize(
    ("language", "line", "message"),
    [
        ("sv", '"Closed {days}": Stängt', "'Closed {days}' has {days}, and its translation must have it too"),
        ("sv", '"Print": "{x}"', "'Print' has {}, and its translation must have it too"),
        ("svenska", '"Print": Skriv ut', "'svenska' is not a language code"),
    ],
)
def test_a_sentence_that_cannot_be_used_is_told(
    language: str, line: str, message: str, tmp_path: Path
) -> None:
    """With its sentence: a place that is lost would leave a hole in what readers see."""
    assert [told[2] for told in said(tmp_path / "h", language, line)] == [message]


def test_an_empty_sentence_waits(tmp_path: Path) -> None:
    """What the report wrote may be filled in bit by bit."""
    assert said(tmp_path / "h", "sv", '"Print":') == []


@pytest.fixture
def our_words() -> Iterator[None]:
    """What a test makes the program say is forgotten after it."""
    yield
    learn({})


def test_an_organisation_may_say_it_in_its_own_words(our_words: None) -> None:
    """In a language that the program speaks too; what it does not say otherwise stays as it was."""
    told, filled = (
        Text("Til frivillige", "Til frivillige", "For volunteers"),
        Text("{n} ark", "{n} ark", "{n} sheets"),
    )
    learn({"da": {"For volunteers": "Til medarbejdere", "{n} sheets": "{n} papirer"}})
    assert (told.within("da"), told.within("nb"), told.within("en")) == (
        "Til medarbejdere",
        "Til frivillige",
        "For volunteers",
    )
    assert filled.fill(n=told).within("da") == "Til medarbejdere papirer"
    assert Text("side", "side", "page").within("da") == "side"
