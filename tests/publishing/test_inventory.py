"""What other sites can link to by name."""

from __future__ import annotations

import json
from pathlib import Path

import sphobjinv
from lxml import html

from haandbog.publishing.inventory import as_inventory, as_json
from haandbog.publishing.permalinks import leading_pages
from tests.rendering.handbooks import base


def test_an_independent_reader_finds_the_sections(tmp_path: Path) -> None:
    """The inventory is read back by another library, and every name leads to a permalink that is there."""
    handbook = base()
    (tmp_path / "objects.inv").write_bytes(as_inventory(handbook, "nb"))
    read = sphobjinv.Inventory(str(tmp_path / "objects.inv"))
    found = {item.name: item for item in read.objects}
    section = found["modul-3#peer-stoette"]
    assert (section.domain, section.role, section.uri) == ("std", "label", "nb/r/modul-3/#peer-stoette")
    assert section.dispname == "Hvad er peer-støtte?"
    made = leading_pages(handbook)
    for item in read.objects:
        path, _, fragment = item.uri.partition("#")
        page = html.fromstring(made[f"{path}index.html"])
        assert not fragment or page.get_element_by_id(fragment) is not None


def test_the_list_for_everybody_else_holds_the_same() -> None:
    """references.json has a name, a kind, a title and both addresses of each."""
    listed = json.loads(as_json(base(), "da"))["references"]
    assert {"page", "section", "partner"} == {item["kind"] for item in listed}
    assert {
        "name": "modul-3#peer-stoette",
        "kind": "section",
        "title": "Hvad er peer-støtte?",
        "url": "modul-3/#peer-stoette",
        "permalink": "r/modul-3/#peer-stoette",
    } in listed
    assert as_inventory(base(), "da") == as_inventory(base(), "da")
