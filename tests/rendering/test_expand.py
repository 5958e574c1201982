"""A page with every fact and reference in place."""

from __future__ import annotations

from pathlib import Path

import pytest

from haandbog.checks.insertion_names import CALLS, FACTS, FILTERS
from haandbog.loading.project import load
from haandbog.loading.settings import Wanted, read_settings
from haandbog.rendering.context import filters_for, values_for
from haandbog.rendering.expand import Expanded, expand
from tests.samples import TODAY, make, page_text

FILE = "docs/da/start/vagt.md"


def expanded(folder: Path, text: str, audience: str = "volunteer", language: str = "da") -> Expanded:
    """What a page with this text becomes."""
    file = FILE.replace("/da/", f"/{language}/")
    make(folder, {file: text})
    settings, _ = read_settings(folder / "mkdocs.yml", Wanted(today=TODAY, audience=audience))
    handbook, _ = load(settings)
    page = handbook.by_path[language, "start/vagt.md"]
    return expand(handbook, page)


def body(folder: Path, text: str, audience: str = "volunteer", language: str = "da") -> str:
    made = expanded(folder, text, audience, language)
    assert made.problems == ()
    return made.text.removeprefix(page_text(FILE, text)[0].removesuffix(text)).rstrip("\n")


def test_a_title_in_another_language_is_marked_with_it(tmp_path: Path) -> None:
    """Read aloud, a Danish title on a Norwegian page is Danish; words of the page's own are not marked."""
    text = "Se [](ref:modul-3) og [modulen](ref:modul-3)."
    title = "[Modul 3 · Peer-støtte](../modul-3.md){ lang=da }"
    assert body(tmp_path / "h", text, language="nb") == f"Se {title} og [modulen](../modul-3.md)."


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("[modulet](ref:modul-3)", "[modulet](../modul-3.md)"),
        ("[](ref:modul-3)", "[Modul 3 · Peer-støtte](../modul-3.md)"),
        ("[](ref:modul-3#peer-stoette)", "[Hvad er peer-støtte?](../modul-3.md#peer-stoette)"),
        ('[a](ref:kontakt "Titel")', '[a](../kontakt.md "Titel")'),
        ("[stedet](partner:eksempelcentret)", "[stedet](../eksempelcentret.md)"),
        ("[](partner:eksempelcentret)", "[Eksempelcentret](../eksempelcentret.md)"),
        ("[ord](term:raadsoeger)", "[ord](../ordliste.md#raadsoeger){ .hb-word }"),
        ('<a href="ref:kontakt">k</a>', '<a href="../../kontakt/">k</a>'),
        ("[a][1]\n\n[1]: ref:kontakt", "[a][1]\n\n[1]: ../kontakt.md"),
        ("[x](../kontakt.md)", "[x](../kontakt.md)"),
        ("`[a](ref:modul-3)`", "`[a](ref:modul-3)`"),
        ("```\n{{ org.phone }}\n```", "```\n{{ org.phone }}\n```"),
    ],
)
def test_references_become_links_that_any_renderer_follows(tmp_path: Path, text: str, becomes: str) -> None:
    """A reference is a relative link to the page's file; code is left alone."""
    assert body(tmp_path, text) == becomes


def test_who_is_not_approved_is_said_to_be_so_where_they_are_named(tmp_path: Path) -> None:
    """A link to an organisation that nobody approved carries the doubt with it."""
    text = body(tmp_path, "[gruppen](partner:spilgruppen)")
    assert text == '[gruppen](../spilgruppen.md) <span class="hb-doubt">(ikke bekræftet)</span>'


NUMBER = "70\N{NO-BREAK SPACE}00\N{NO-BREAK SPACE}00\N{NO-BREAK SPACE}00"


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("Ring {{ org.phone }}.", f"Ring [{NUMBER}](tel:+4570000000)."),
        ("[Ring](tel:{{ org.phone }})", "[Ring](tel:+4570000000)"),
        ("[{{ org.phone }}](ref:kontakt)", f"[{NUMBER}](../kontakt.md)"),
        ("## Ring {{ org.phone }} { #ring }", f"## Ring {NUMBER} {{ #ring }}"),
        ("{{ org.name | genitive }} telefon", "Eksempellinjens telefon"),
        ("{{ org.address }}", "Eksempelvej 1, 1000 Eksempelby"),
        ("{{ org.address.city }}", "Eksempelby"),
        ("{{ org.website }}", '<span class="hb-unknown">ikke oplyst</span>'),
        ("{{ emergency('alarm') }}", "[112](tel:112)"),
    ],
)
def test_a_fact_reads_as_its_place_asks(tmp_path: Path, text: str, becomes: str) -> None:
    """To tap in prose, bare in an address, plain in a heading or a link; unknown said aloud."""
    assert body(tmp_path, text) == becomes


@pytest.mark.parametrize(
    ("language", "name"), [("da", "Eksempellinjens"), ("nb", "Eksempellinjens"), ("en", "Eksempellinjen's")]
)
def test_the_genitive_follows_the_pages_language(tmp_path: Path, language: str, name: str) -> None:
    """Danish and Bokmål add an s, English an apostrophe too."""
    assert body(tmp_path, "{{ org.name | genitive }}", language=language) == name


def test_a_block_keeps_the_indentation_it_is_put_at(tmp_path: Path) -> None:
    """Inside a box every line of the block is indented, so that the box does not end early."""
    text = body(tmp_path, "!!! note\n    {{ opening_hours() }}\n\nEfter.")
    inside = text.removeprefix("!!! note\n").removesuffix("\n\nEfter.")
    assert len(inside.split("\n")) > 3
    assert all(line.startswith("    ") for line in inside.split("\n"))


def test_a_block_for_leaders_is_there_for_leaders(tmp_path: Path) -> None:
    """The block becomes a marked part of the page, still Markdown inside."""
    text = body(tmp_path, "/// for | leader\nHold **pause**.\n///", audience="leader")
    assert text.startswith('<div class="hb-leader" markdown="1">')
    assert "Til leder og underviser" in text
    assert "Hold **pause**." in text
    assert text.endswith("</div>")


def test_a_block_for_leaders_is_gone_for_everybody_else(tmp_path: Path) -> None:
    """Nothing of it is left: not its words, its links or its facts."""
    text = body(
        tmp_path, "Før.\n\n/// for | leader\nHemmelig {{ org.phone }} [a](ref:kontakt)\n///\n\nEfter."
    )
    assert text.split() == ["Før.", "Efter."]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("/// say\nHej.\n///", ['<div class="hb-say" markdown="1">', "Sig for eksempel", "Hej.", "</div>"]),
        ("/// say | Sådan lyder det\nHej.\n///", ["Sådan lyder det"]),
        (
            "/// flow\n\n1. **Spørg.** Må jeg?\n\n///",
            ['<div class="hb-flow" markdown="1">', "1. **Spørg.** Må jeg?"],
        ),
        (
            "/// steps\n\n1. **Ring 112.** Nu.\n2. Vent.\n\n///",
            ['<div class="hb-steps" markdown="1">', "1. **Ring 112.**{ .hb-step } Nu.", "2. Vent."],
        ),
    ],
)
def test_boxes_of_ours_become_marked_parts(tmp_path: Path, text: str, parts: list[str]) -> None:
    """Words to say, steps and flows keep their Markdown and get their frame."""
    made = body(tmp_path, text)
    assert all(part in made for part in parts), made


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{{ org.fone }}", "insertion-unknown"),
        ("{{ ukendt() }}", "insertion-unknown"),
        ("{{ emergency('x') }}", "insertion-argument"),
    ],
)
def test_what_cannot_be_put_in_is_marked_and_told(tmp_path: Path, text: str, code: str) -> None:
    """The preview shows a mark in the page; the problem has the place of the expression."""
    made = expanded(tmp_path, f"Her: {text}")
    (problem,) = made.problems
    assert (problem.code, problem.column) == (code, 9)
    assert "hb-broken" in made.text
    assert "{{" not in made.text


@pytest.mark.parametrize(
    "expression", ["[].append(1)", "''.__class__.__mro__", "org.__init__", "1/0", "'a'*9999999999", "(1"]
)
def test_an_expression_is_never_more_than_a_question(tmp_path: Path, expression: str) -> None:
    """Nothing in braces reaches Python's insides, and nothing it does ends in a traceback."""
    assert expanded(tmp_path, "{{ " + expression + " }}").problems


def test_expanding_is_pure(tmp_path: Path) -> None:
    """The same page and handbook give the same text."""
    text = "{{ opening_hours() }}\n\n{{ partners() }}\n\n[](ref:modul-3)"
    assert expanded(tmp_path / "a", text) == expanded(tmp_path / "b", text)


def test_the_names_in_pages_are_those_the_checks_know(tmp_path: Path) -> None:
    """What an expression may name is one table: checks and rendering agree on it."""
    make(tmp_path, {FILE: "x"})
    settings, _ = read_settings(tmp_path / "mkdocs.yml", Wanted(today=TODAY))
    handbook, _ = load(settings)
    page = handbook.by_path["da", "start/vagt.md"]
    values = values_for(handbook, page)
    assert set(values) == set(CALLS) | {name for name in FACTS if "." not in name}
    for path, names in FACTS.items():
        holder = values[path.split(".")[0]]
        for step in path.split(".")[1:]:
            holder = getattr(holder, step)
        assert all(hasattr(holder, name) for name in names)
    assert {name for name, _ in filters_for("da")} == set(FILTERS)
