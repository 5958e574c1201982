"""What is kept of a language's pages and menu for a build that makes only some pages."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config import load_config
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import get_navigation

from haandbog.adapters.mkdocs import snapshot

MANY = 1200


def test_a_handbook_of_any_size_can_be_kept(tmp_path: Path) -> None:
    """Each page comes back in its place in the menu, between the pages that it stood between."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Eksempel\nplugins: []\n", "utf-8")
    (tmp_path / "docs").mkdir()
    config = load_config(str(tmp_path / "mkdocs.yml"))
    names = [f"del-{number // 50:02}/side-{number:04}.md" for number in range(MANY)]
    files = Files([File(name, config.docs_dir, config.site_dir, True) for name in names])
    kept = snapshot.take(files, get_navigation(files, config))
    assert kept is not None
    again, menu = snapshot.restore(kept, config)
    pages = [file.page for file in again]
    assert [page.file.src_uri for page in pages if page] == names
    assert menu.pages == pages
    assert [page.previous_page for page in menu.pages] == [None, *pages[:-1]]
    assert [page.next_page for page in menu.pages] == [*pages[1:], None]
    assert {page.parent.title for page in menu.pages if page.parent} == {f"Del {n:02}" for n in range(24)}
