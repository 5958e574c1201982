"""The glossary's words are explained where a page first uses them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from haandbog.loading.project import load
from haandbog.loading.settings import Wanted, read_settings
from haandbog.rendering.expand import expand
from haandbog.rendering.term_script import terms_script
from tests.rendering.handbooks import base
from tests.samples import TODAY, make

LINK = "](ordliste.md#raadsoeger){ .hb-word }"


def expanded(folder: Path, body: str) -> str:
    settings, _ = read_settings(make(folder, {"docs/da/vagt.md": body}) / "mkdocs.yml", Wanted(today=TODAY))
    handbook, _ = load(settings)
    return expand(handbook, handbook.by_id["da", "vagt"]).text


def test_the_first_use_leads_to_the_glossary_and_no_other(tmp_path: Path) -> None:
    """Once a page, with the ending that the sentence gives it."""
    text = expanded(tmp_path, "Vi lytter til rådsøgeren. Rådsøger bestemmer.\n")
    assert f"Vi lytter til [rådsøgeren{LINK}. Rådsøger bestemmer." in text


@pytest.mark.parametrize(
    "body",
    [
        "## Hvem er rådsøger? { #hvem }",
        "| Rådsøger |\n|---|\n| rådsøger |",
        "/// say\n»Kære rådsøger«\n///",
        "Hun sagde »rådsøger« og gik.",
        "Se [en rådsøger](kontakt.md).",
        "`rådsøger`",
        "En rådsøgerlinje er et andet ord.",
        "Først [ordet](term:raadsoeger).",
    ],
)
def test_what_is_no_running_text_is_left_alone(body: str, tmp_path: Path) -> None:
    """Headings, tables, words to say aloud, quotations, links, code and longer words."""
    assert LINK not in expanded(tmp_path, body + "\n").replace("[ordet" + LINK, "")


def test_the_script_holds_what_the_words_mean() -> None:
    """One assignment per language, with name and explanation of each word."""
    script = terms_script(base(), "nb")
    told = json.loads(script.removeprefix("window.hbTerms=").removesuffix(";\n"))
    name, explanation = told["terms"]["raadsoeger"]
    assert (name, told["glossary"]) == ("rådsøker", "Ordlisten")
    assert explanation
