"""The engine, run by Node on indexes that Python made."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any

import pytest

from tests.publishing.search.indexes import answers, handbook_in, index_of
from tests.search.judging import ENGINE

TERMS = """schema: 1
terms:
  - id: raadsoeger
    name: {da: rådsøger, nb: rådsøker, en: caller}
    synonyms: [innringer]
  - id: afbud
    name: {da: melde afbud, nb: melde avbud, en: report absence}
search:
  - words: {da: [druk, blå mandag]}
    find: {da: [alkohol]}
"""
PAGES = {
    "alkohol": '<p>Om øl.</p><h2 id="skyld">Er det min skyld?</h2><p>Nej, alkohol er ingens skyld.</p>',
    "behandling": "<p>Kommunens misbrugsbehandling og døgnbehandling. Misbrug er et gammelt ord. Døgn.</p>",
    "vagt": "<p>Meld afbud tidligt. Du kan underrette os. Underretning om et barn er noget andet.</p>",
    "samtalen": "<p>Lad rådsøger tale. Pårørende ringer også. Det handler om behandlingen.</p>",
}


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    files = {f"docs/da/{name}.md": f"## {name} {{ #{name} }}\n" for name in PAGES} | {"data/terms.yml": TERMS}
    return index_of(handbook_in(tmp_path_factory.mktemp("search") / "handbook", files), **PAGES)


@pytest.mark.parametrize(
    ("query", "page"),
    [
        ("alkoholens", "alkohol/"),
        ("misbrugsbehandlingen", "behandling/"),
        ("misbrugsbehandlnig", "behandling/"),
        ("døgnbehandlinger", "behandling/"),
        ("misbrugsdøgn", "behandling/"),
        ("raadsoeger", "samtalen/"),
        ("radsoger", "samtalen/"),
        ("RÅDSØGEREN", "samtalen/"),
        ("innringer", "samtalen/"),
        ("parorende", "samtalen/"),
        ("underette", "vagt/"),
        ("underrettende", "vagt/"),
        ("avbud", "vagt/"),
        ("druk", "alkohol/#skyld"),
        ("blå mandag", "alkohol/#skyld"),
        ("er det min skyld", "alkohol/#skyld"),
        ("alk", "alkohol/"),
    ],
)
def test_people_find_what_they_mean(query: str, page: str, index: dict[str, Any], tmp_path: Path) -> None:
    """Endings, compounds, letters without a key, one slip, other words, and half a word."""
    (found,) = answers(tmp_path, index, query)
    assert page in [hit["url"] for hit in found if hit["kind"] == "page"][:2]


def test_a_heading_that_says_what_was_asked_comes_first(tmp_path: Path) -> None:
    """A question word for word, although its words are small ones; a compound's parts in one heading."""
    pages = {
        "selvmord": '<h2 id="spoerg">Tanker om selvmord</h2><p>Spørg direkte.</p>',
        "sprog": '<h2 id="proev">Prøv selv</h2><p>Har du prøvet? Prøv, prøvet, prøver. Selvmordstanker.</p>',
        "stoette": '<h2 id="har-du">»Har du selv prøvet det?«</h2><p>Sig det kort, og giv ordet tilbage.</p>',
        "vagt": "<p>Har du set noget på vagten, der ligner selvmordstanker, så sig det til en kollega.</p>",
    }
    files = {f"docs/da/{name}.md": f"## {name} {{ #{name} }}\n" for name in pages}
    index = index_of(handbook_in(tmp_path / "handbook", files), **pages)
    asked, compound = answers(tmp_path, index, "har du selv prøvet det", "selvmordstanker")
    assert asked[0]["url"] == "stoette/#har-du"
    assert compound[0]["url"].startswith("selvmord/")


def test_what_does_not_exist_is_not_found(index: dict[str, Any], tmp_path: Path) -> None:
    """Neither nonsense, nor nothing, nor half of a phrase that means something else."""
    found = answers(tmp_path, index, "zxqwv", "", "?!", "mandag")
    assert [[hit["url"] for hit in hits if hit["url"].startswith("alkohol")] for hits in found] == [
        [],
        [],
        [],
        [],
    ]
    assert found[:3] == [[], [], []]


def test_a_title_comes_before_a_mention(index: dict[str, Any], tmp_path: Path) -> None:
    """The page that is about the word stands before the one that uses it."""
    (found,) = answers(tmp_path, index, "behandling")
    assert [hit["url"] for hit in found if hit["kind"] == "page"][:2] == ["behandling/", "samtalen/"]


def test_an_answer_is_whole(index: dict[str, Any], tmp_path: Path) -> None:
    """Where to go, what it is called, its sort, how well it fits, and where the words stand."""
    (found,) = answers(tmp_path, index, "skyld")
    hit = found[0]
    assert (hit["url"], hit["title"], hit["heading"], hit["kind"]) == (
        "alkohol/#skyld",
        "Alkohol",
        "Er det min skyld?",
        "page",
    )
    assert hit["score"] > 0
    assert ["skyld", True] in hit["snippet"]
    assert "".join(text for text, _ in hit["snippet"]) == "Nej, alkohol er ingens skyld."


def test_a_partner_can_be_called(index: dict[str, Any], tmp_path: Path) -> None:
    """By name, with a slip in it, and by where it is."""
    for found in answers(tmp_path, index, "eksempelcentret", "eksempelcenteret", "prøveby"):
        hit = next(hit for hit in found if hit["kind"] == "partner")
        assert (hit["title"], hit["call"][0]) == ("Eksempelcentret", "+4571000000")


def test_the_engine_knows_no_page_and_is_light() -> None:
    """Nothing of the browser is named in it, nothing is evaluated, and it is small on the wire."""
    source = ENGINE.read_text(encoding="utf-8")
    assert not {"document", "window", "fetch(", "eval(", "Function(", "import("} & set(source.split())
    scripts = ENGINE.parent.glob("*.js")
    assert sum(len(gzip.compress(path.read_bytes(), 9)) for path in scripts) < 60_000
