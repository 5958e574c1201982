"""``report links``: what leads to each page, and the pages that nothing leads to."""

from __future__ import annotations

from pathlib import Path

from haandbog.loading.project import load
from haandbog.loading.settings import Wanted, read_settings
from haandbog.model.handbook import Handbook
from haandbog.rendering.reports.links import rows
from tests.samples import TODAY, make

HEAD = "---\nid: {id}\ntitle: {id}\nowner: frivilligkoordinator\nbasis: undecided\n---\n"


def handbook_of(folder: Path) -> Handbook:
    settings, _ = read_settings(folder / "mkdocs.yml", Wanted(today=TODAY))
    return load(settings)[0]


def found(tmp_path: Path, language: str, **pages: str) -> dict[str, object]:
    """From each page's path to the ids that lead there."""
    files = {name.replace("__", "/") + ".md": text for name, text in pages.items()}
    listed = rows(handbook_of(make(tmp_path, files)), language)
    return {
        str(row["page"]): list(row["links_here"]) for row in listed if isinstance(row["links_here"], list)
    }


def test_a_page_is_found_from_those_that_link_to_it(tmp_path: Path) -> None:
    """By id and by file alike, each page once; a link to the page itself does not count."""
    pages = {
        "docs__da__ny": HEAD.format(id="ny") + "Se [](ref:ny) og [os](ny.md).\n",
        "docs__da__en": HEAD.format(id="en") + "Se [](ref:ny) og [igen](ny.md#top).\n",
        "docs__da__to": HEAD.format(id="to") + "Se [nyt](ny.md).\n",
    }
    told = found(tmp_path, "da", **pages)
    assert told["ny.md"] == ["en", "to"]
    assert told["en.md"] == []


def test_what_is_inserted_leads_on_as_well(tmp_path: Path) -> None:
    """The front page's ways in for each role are links, too."""
    start = HEAD.format(id="start-her").replace("basis:", "role: trainer\nbasis:") + "Velkommen.\n"
    home = HEAD.format(id="veje") + "{{ roles() }}\n"
    told = found(tmp_path, "da", docs__da__start=start, docs__da__veje=home)
    assert "veje" in told["start.md"]


def test_a_page_that_is_not_translated_leads_on_in_every_language(tmp_path: Path) -> None:
    """A Norwegian reader meets the Danish page, and its links are theirs."""
    pages = {
        "docs__da__ny": HEAD.format(id="ny") + "Velkommen.\n",
        "docs__da__en": HEAD.format(id="en") + "Se [](ref:ny).\n",
    }
    assert found(tmp_path, "nb", **pages)["ny.md"] == ["en"]


def test_what_nothing_leads_to_comes_first(tmp_path: Path) -> None:
    """Orphans are what one looks for."""
    listed = rows(handbook_of(make(tmp_path, {"docs/da/ny.md": HEAD.format(id="ny") + "Velkommen.\n"})), "da")
    counts = [row["count"] != 0 for row in listed]
    assert counts == sorted(counts)
    assert "ny.md" in [row["page"] for row in listed if row["count"] == 0]
