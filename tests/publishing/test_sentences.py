"""An edited sentence is told from every edit that another page could show."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from haandbog.adapters.mkdocs.look import look_files
from haandbog.checks.findings import check
from haandbog.checks.told import Findings
from haandbog.loading.known import Known
from haandbog.loading.project import load_again
from haandbog.loading.settings import Wanted, read_settings
from haandbog.model.handbook import Handbook
from haandbog.publishing.app_manifest import app_manifests
from haandbog.publishing.edition import expanded, interface_for, make_edition
from haandbog.publishing.sentences import Sentences, changed_sentences, expanded_again
from haandbog.publishing.site_files import site_files
from tests.samples import BASE, TODAY, make

PAGE = "docs/da/kontakt.md"


def read(folder: Path, known: Known | None = None) -> tuple[Handbook, Known]:
    settings, _ = read_settings(folder / "mkdocs.yml", Wanted(today=TODAY))
    handbook, _, now = load_again(settings, known or Known())
    return handbook, now


def changed(folder: Path, files: Mapping[str, str], *, same_data: bool = True) -> Sentences | None:
    """What has changed when these files are put into the invented handbook."""
    _, before = read(make(folder, {}))
    handbook, now = read(make(folder, files), before if same_data else Known(before.pages))
    return changed_sentences(handbook, before, now)


def edited(old: str, new: str) -> dict[str, str]:
    text = (BASE / PAGE).read_text(encoding="utf-8")
    assert old in text
    return {PAGE: text.replace(old, new, 1)}


def test_a_sentence_more_is_one(tmp_path: Path) -> None:
    """The page is named, and its translations may have fallen behind."""
    found = changed(tmp_path, {PAGE: (BASE / PAGE).read_text(encoding="utf-8") + "\nRo på.\n"})
    assert found is not None
    assert list(found.pages) == ["da/kontakt.md"]
    pages = ("da/kontakt.md", "nb/kontakt.md", "da/index.md")
    assert found.shown_on(found_handbook(tmp_path), pages) == {"da/kontakt.md", "nb/kontakt.md"}


def found_handbook(folder: Path) -> Handbook:
    return read(folder)[0]


def test_nothing_changed_is_no_sentence(tmp_path: Path) -> None:
    """No page is named."""
    found = changed(tmp_path, {})
    assert found is not None
    assert not found.pages


MORE = {
    "title": ("title: ", "title: Ny "),
    "description": ("owner:", "description: Ny\nowner:"),
}


@pytest.mark.parametrize("name", MORE)
def test_what_a_page_says_about_itself_is_more(tmp_path: Path, name: str) -> None:
    """Menus, lists and links show it."""
    assert changed(tmp_path, edited(*MORE[name])) is None


@pytest.mark.parametrize(
    "added",
    [
        "## Et nyt afsnit { #nyt }",
        "Se [modulet](ref:modul-3).",
        "Ring {{ org.phone }}.",
        "/// for | leader\nKun for ledere.\n///",
        "![Et billede](billede.png)",
        '<span id="sted"></span>',
    ],
)
def test_what_another_page_could_show_or_lead_to_is_more(tmp_path: Path, added: str) -> None:
    """Headings, links, insertions, boxes, pictures and anchors."""
    text = (BASE / PAGE).read_text(encoding="utf-8")
    assert changed(tmp_path, {PAGE: f"{text}\n{added}\n"}) is None


def test_facts_and_new_pages_are_more(tmp_path: Path) -> None:
    """A fact may stand anywhere, and a page more stands in lists."""
    assert changed(tmp_path / "fact", {}, same_data=False) is None
    assert changed(tmp_path / "page", {"docs/da/ny.md": "Ny.\n"}) is None


def all_that_is_made(folder: Path) -> dict[str, object]:
    """Everything that MkDocs is given or that is written beside its pages, by a name."""
    handbook, _ = read(folder)
    edition = make_edition(handbook, check(handbook))
    made: dict[str, object] = {**edition.texts, **edition.generated}
    for language in handbook.settings.languages:
        made[f"{language} 404"] = interface_for(edition, language, None, live=False)
        for path in (*edition.texts, *edition.generated):
            made[f"{language} {path}"] = interface_for(edition, language, path, live=False)
        made |= look_files(handbook, language)
    return {**made, **site_files(edition), **app_manifests(handbook)}


PAGES = sorted(path.relative_to(BASE).as_posix() for path in BASE.glob("docs/*/**/*.md"))


def test_no_other_page_and_no_file_shows_a_sentence(tmp_path: Path) -> None:
    """On each page of the handbook in turn: all else that is made stays as it was."""
    folder = make(tmp_path, {})
    _, before = read(folder)
    made = all_that_is_made(folder)
    told = 0
    for page in PAGES:
        path = folder / page
        text = path.read_text(encoding="utf-8")
        path.write_text(f"{text}\n\nHer er ro og tid til at lytte.\n", encoding="utf-8")
        handbook, now = read(folder, before)
        found = changed_sentences(handbook, before, now)
        if found is not None:
            told += 1
            after = all_that_is_made(folder)
            differs = {name for name in made if made[name] != after[name]}
            shown = found.shown_on(handbook, (name.partition(" ")[2] or name for name in differs))
            assert {name.partition(" ")[2] or name for name in differs} == shown, page
        path.write_text(text, encoding="utf-8")
    assert told > len(PAGES) // 2


def test_the_pages_that_may_show_it_are_expanded_as_always(tmp_path: Path) -> None:
    """The page and its translations, each to the letter as when all are."""
    folder = make(tmp_path, {})
    _, before = read(folder)
    whole = make_edition(*_checked(folder))
    path = folder / PAGE
    path.write_text(path.read_text(encoding="utf-8") + "\nRo på.\n", encoding="utf-8")
    handbook, now = read(folder, before)
    found = changed_sentences(handbook, before, now)
    assert found is not None
    made = expanded_again(handbook, found, expanded(handbook))
    assert made is not None
    after = make_edition(*_checked(folder))
    assert made.texts == {name: after.texts[name] for name in found.shown_on(handbook, whole.texts)}


def _checked(folder: Path) -> tuple[Handbook, Findings]:
    handbook, _ = read(folder)
    return handbook, check(handbook)
