"""The glossary."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from haandbog.diagnostics import LANGUAGES
from haandbog.model.handbook import Handbook
from haandbog.model.organisation import Terms
from haandbog.rendering.glossary import glossary
from tests.rendering.handbooks import base, one, soup, unbalanced

TERMS = [
    {
        "id": "aaben",
        "name": {"da": "åben", "nb": "åpen", "en": "open"},
        "explanation": {"da": "Ikke <lukket>."},
    },
    {
        "id": "vagt",
        "name": {"da": "vagt", "nb": "vakt", "en": "shift"},
        "synonyms": {"da": ["tjeneste"], "en": ["duty"]},
        "note": {"da": "Kun hos os."},
    },
]


def holding(*terms: dict[str, object], sources: tuple[str, ...] = ()) -> Handbook:
    facts = replace(base().facts, terms=Terms.model_validate({"terms": terms, "sources": sources}))
    return replace(base(), facts=facts)


@pytest.mark.parametrize(("language", "order"), [("da", ["vagt", "aaben"]), ("en", ["aaben", "vagt"])])
def test_terms_stand_in_the_readers_alphabet(language: str, order: list[str]) -> None:
    """Each under its own id, which links end at."""
    made = glossary(holding(*TERMS), language)
    assert [term["id"] for term in soup(made).select(".hb-term")] == order


def test_a_term_says_what_it_is_called_elsewhere() -> None:
    """The names in the other languages are read in those languages."""
    names = one(glossary(holding(*TERMS[:1]), "da"), ".hb-term__names")
    assert names.get_text() == "bokmål: åpen · engelsk: open"
    assert [name["lang"] for name in names.select("span")] == ["nb", "en"]


def test_everything_known_of_a_term_is_told() -> None:
    """Explanation, note, other words and sources."""
    made = soup(glossary(holding(*TERMS, sources=("Ordbog, udateret", "Liste, 2026")), "da"))
    assert [dd.get_text() for dd in made.select("#vagt dd")][1:] == ["Kun hos os.", "Også: tjeneste"]
    assert made.select("#aaben dd")[1].get_text() == "Ikke <lukket>."
    assert made.select("p.hb-small")[0].get_text() == "Kilder: Ordbog, udateret; Liste, 2026"


@pytest.mark.parametrize(
    ("synonyms", "told"),
    [
        ({"da": ["tjeneste"], "en": ["duty"]}, "Also: duty"),
        ({"da": ["tjeneste"]}, ""),
        (["duty"], "Also: duty"),
    ],
)
def test_other_words_are_those_of_the_readers_language(synonyms: object, told: str) -> None:
    """A plain list holds in every language; words of another language help nobody."""
    made = soup(glossary(holding(TERMS[1] | {"synonyms": synonyms}), "en"))
    assert "".join(dd.get_text() for dd in made.select(".hb-term__also")) == told


def test_without_terms_nothing_is_shown() -> None:
    """Not even the sources."""
    assert glossary(holding(sources=("Ordbog",)), "da") == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_glossary_is_whole_html_without_blank_lines(language: str) -> None:
    """It survives in Markdown."""
    made = glossary(base(), language)
    assert not list(unbalanced(made))
    assert "" not in made.split("\n")
