"""What pages say, gathered language by language."""

from __future__ import annotations

from pathlib import Path

from haandbog.publishing.search.collecting import Collected
from tests.publishing.search.indexes import handbook_in


def test_an_index_made_where_the_pages_were_rendered_is_the_same(tmp_path: Path) -> None:
    """To the byte, whether it is made there or at the end of the build."""
    handbook, found = handbook_in(tmp_path, {}), Collected()
    for language in handbook.settings.languages:
        found.add(handbook, language, f"{language}/kontakt.md", "<p>Ring til os</p>")
    at_the_end = dict(found.files(handbook))
    found.make(handbook)
    assert found.indexes.keys() == found.pages.keys()
    assert found.files(handbook) == at_the_end


def test_a_page_that_is_rendered_again_is_in_the_index(tmp_path: Path) -> None:
    """An index that was made before it is not used."""
    handbook, found = handbook_in(tmp_path, {}), Collected()
    found.add(handbook, "da", "da/kontakt.md", "<p>Ring til os</p>")
    found.make(handbook)
    found.add(handbook, "da", "da/kontakt.md", "<p>Skriv til os</p>")
    assert b"Skriv" in found.files(handbook)["search.json"]
