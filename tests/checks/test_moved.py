"""Moves that never arrive: each of them is told, in pages, in sections and in both at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.samples import findings, make

RINGS = {
    "pages": [("gammel", "aeldre"), ("aeldre", "gammel")],
    "sections": [("modul-3#a", "modul-3#b"), ("modul-3#b", "modul-3#a")],
    "both": [("gammel", "modul-3#a"), ("modul-3#a", "gammel")],
    "three": [("en", "to"), ("to", "tre"), ("tre", "en")],
    "itself": [("gammel", "gammel")],
}


@pytest.mark.parametrize("name", sorted(RINGS))
def test_a_ring_of_moves_is_told_at_every_link(tmp_path: Path, name: str) -> None:
    """Each line says that it goes in a ring, in the three languages, and the build stops."""
    moved = "".join(f"  - {{from: {old}, to: {new}}}\n" for old, new in RINGS[name])
    found = findings(make(tmp_path, {"data/published-ids.yml": f"schema: 1\nmoved:\n{moved}"}))
    told = [d for d in found.open if d.code == "moved-chain"]
    assert [d.line for d in told] == [3 + number for number in range(len(RINGS[name]))]
    assert found.stop
    for told_ring in told:
        assert told_ring.hint is not None
        assert "ring" in told_ring.hint.da
        assert "ring" in told_ring.hint.nb
        assert "ring" in told_ring.hint.en


def test_a_chain_is_told_with_where_it_ends(tmp_path: Path) -> None:
    """However long it is, the hint is the last place."""
    moved = (
        "schema: 1\nmoved:\n  - {from: en, to: to}\n  - {from: to, to: tre}\n  - {from: tre, to: modul-3}\n"
    )
    found = findings(make(tmp_path, {"data/published-ids.yml": moved}))
    told = [(d.line, d.hint.da) for d in found.open if d.code == "moved-chain" and d.hint]
    assert told == [(line, "skriv det sted, hvor det ender: modul-3") for line in (3, 4)]
