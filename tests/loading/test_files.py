"""What becomes of a page that cannot be read whole."""

from __future__ import annotations

from pathlib import Path

from tests.samples import FRONT, make, told


def test_a_page_in_another_character_set_drags_no_other_page_along(tmp_path: Path) -> None:
    """The letter that cannot be read is told of once; who links to the page is not told that it is gone."""
    handbook = make(tmp_path, {"docs/da/vej.md": "# Vej {#vej}\n\n[Rød](ref:roed)\n"})
    (handbook / "docs/da/roed.md").write_bytes(
        (FRONT.format(id="roed", title="R") + "# Rød\n").encode("latin-1")
    )
    assert [place for place in told(handbook) if place[0] != "page-unreachable"] == [
        ("file-unreadable", "docs/da/roed.md", 8, 4)
    ]
