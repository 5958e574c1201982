"""A source keeps the language it is named in, in the foot of every page."""

from __future__ import annotations

from pathlib import Path

from haandbog.loading.settings import Wanted, read_settings
from haandbog.publishing.edition import Edition, interface_for, make_edition, read_edition
from tests.samples import TODAY, make


def edition(folder: Path) -> Edition:
    head = (
        "---\nid: vagt\ntitle: On duty\nowner: coordinator\nbasis: source\nsources: [The policy, 2026]\n---\n"
    )
    handbook = make(
        folder, {"docs/da/vagt.md": head + "Velkommen.\n", "docs/en/vagt.md": head + "Welcome.\n"}
    )
    settings, problems = read_settings(handbook / "mkdocs.yml", Wanted(today=TODAY))
    return make_edition(*read_edition(settings, problems))


def test_a_page_made_from_data_names_its_sources_as_data_does(tmp_path: Path) -> None:
    """The English page of a place is in English, its source's title in Danish."""
    made = edition(tmp_path)
    path = next(path for path, page in made.generated.items() if page.language == "en" and page.partner)
    frame = interface_for(made, "en", path, live=False)
    assert frame is not None
    assert frame.page is not None
    assert (frame.page.content_language, frame.page.sources_language) == ("en", "da")


def test_a_page_that_somebody_wrote_names_them_in_its_own_language(tmp_path: Path) -> None:
    """A translation translates its sources' titles, or says them as they are."""
    frame = interface_for(edition(tmp_path), "en", "en/vagt.md", live=False)
    assert frame is not None
    assert frame.page is not None
    assert frame.page.sources_language == "en"
