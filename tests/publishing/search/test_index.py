"""What the index holds, for whom, and that it stays as it is until something in it changes."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from haandbog.publishing.search.index import search_index
from tests.publishing.search.indexes import handbook_in, index_of, said
from tests.samples import FRONT

LEADERS = (
    FRONT.format(id="ledelse", title="Ledelse").replace("owner:", "audience: [leader]\nowner:")
    + "Hemmeligt.\n"
)
DRAFT = (
    FRONT.format(id="kladde", title="Kladde").replace("owner:", "search: {exclude: ja}\nowner:") + "Kladde.\n"
)
ACUTE = FRONT.format(id="akut", title="Akut").replace("owner:", "kind: acute\nowner:")
FOLDER = '## Spil { #spil }\n\n{{ partners(problem="gambling") }}\n'


def titles(index: dict[str, Any], kind: str) -> list[str]:
    return [entry["title"] for entry in index["entries"] if entry["kind"] == kind]


def test_pages_of_other_readers_are_not_in_it(tmp_path: Path) -> None:
    """Neither a page for leaders nor one that asks to be left out, whatever was rendered."""
    handbook = handbook_in(tmp_path, {"docs/da/ledelse.md": LEADERS, "docs/da/kladde.md": DRAFT})
    index = index_of(handbook, ledelse="<p>Hemmeligt</p>", kladde="<p>Kladde</p>", kontakt="<p>Ring</p>")
    assert "Kontakt" in titles(index, "page")
    assert not {"Ledelse", "Kladde"} & set(titles(index, "page"))


def test_a_partner_has_its_state_and_a_number_only_where_we_vouch_for_it(tmp_path: Path) -> None:
    """The approved and confirmed one can be called; the others say why not."""
    index = index_of(handbook_in(tmp_path, {}))
    partners = {entry["title"]: entry for entry in index["entries"] if entry["kind"] == "partner"}
    assert partners["Eksempelcentret"]["call"] == ["+4571000000", "71\u00a000\u00a000\u00a000"]
    assert partners["Eksempelcentret"]["state"][2] == "Godkendt"
    assert {"call" in partner for name, partner in partners.items() if name != "Eksempelcentret"} == {False}


def test_a_release_has_only_approved_partners(tmp_path: Path) -> None:
    """What a release does not show cannot be found in it."""
    handbook = handbook_in(tmp_path, {})
    released = replace(handbook, settings=replace(handbook.settings, preview=False))
    assert "Spilgruppen" in titles(index_of(handbook), "partner")
    assert "Spilgruppen" not in titles(index_of(released), "partner")


def test_a_problem_area_leads_to_its_list(tmp_path: Path) -> None:
    """To the heading above the list of places, in the page's own words."""
    handbook = handbook_in(tmp_path, {"docs/da/efter-problem.md": FOLDER})
    problem = next(e for e in index_of(handbook)["entries"] if e["kind"] == "problem")
    assert (problem["title"], problem["url"]) == ("Spil om penge", "efter-problem/#spil")
    assert "Eksempelcentret" in problem["summary"]


def test_the_emergency_numbers_can_be_called(tmp_path: Path) -> None:
    """Each with the words that say when."""
    index = index_of(
        handbook_in(tmp_path, {"docs/da/akut.md": ACUTE, "docs/da/akut/fald.md": "Ring.\n"}), akut="<p>A</p>"
    )
    numbers = [entry for entry in index["entries"] if entry["kind"] == "number"]
    assert numbers[0]["call"][0] == "112"
    assert numbers[0]["url"] == "akut/"
    assert titles(index, "acute") == ["Akut", "Fald"]


def test_a_page_in_another_language_says_so(tmp_path: Path) -> None:
    """A reader of Bokmål finds the Danish page, and is told its language before opening it."""
    index = index_of(handbook_in(tmp_path, {}), "nb", kontakt="<p>Ring til os</p>")
    assert next(e for e in index["entries"] if e["title"] == "Kontakt")["language"] == "da"
    assert ["rådsøk", "rådsøg"] in index["also"]


def test_the_same_handbook_gives_the_same_bytes(tmp_path: Path) -> None:
    """The day is no part of it, nor is the order in which pages were rendered."""
    handbook = handbook_in(tmp_path, {})
    read = said(handbook, kontakt="<p>Ring til os om druk</p>")
    first = search_index(handbook, "da", read)
    tomorrow = replace(
        handbook, settings=replace(handbook.settings, today=handbook.today + timedelta(days=1))
    )
    assert search_index(tomorrow, "da", dict(reversed(read.items()))) == first
