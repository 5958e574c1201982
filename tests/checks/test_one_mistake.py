"""One mistake in a data file is one message, however many pages hang on it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from haandbog.loading.project import load
from haandbog.loading.settings import Wanted, read_settings
from haandbog.publishing.edition import make_edition, read_edition
from tests.samples import TODAY, make

ROOT = Path(__file__).parents[2]
FILES = [
    "acute.yml",
    "opening-hours.yml",
    "organisation.yml",
    "terms.yml",
    "training.yml",
    "partners/vamis.yml",
]


def own(folder: Path) -> Path:
    """The repository's own handbook, which uses every file."""
    for name in ("docs", "data", "overrides"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


@pytest.mark.parametrize("file", FILES)
def test_a_file_that_cannot_be_read_is_told_once(tmp_path: Path, file: str) -> None:
    """Broken YAML: one error, at its own line; nothing about the pages that use it, in check and in build."""
    handbook = own(tmp_path / "h")
    path = handbook / "data" / file
    path.write_text(path.read_text(encoding="utf-8") + "\nslut: [\n", encoding="utf-8")
    settings, _ = read_settings(handbook / "mkdocs.yml", Wanted(today=TODAY))
    edition = make_edition(*read_edition(settings))
    told = [d for d in edition.findings.open if d.severity != "info"]
    assert [(d.code, d.file) for d in told] == [("yaml-syntax", f"data/{file}")]


def test_an_id_that_is_misspelt_is_told_once(tmp_path: Path) -> None:
    """A page whose id has a capital letter: the links to it are left alone, for they are right."""
    handbook = own(tmp_path / "h")
    path = handbook / "docs" / "da" / "kontakt.md"
    path.write_text(path.read_text(encoding="utf-8").replace("id: kontakt", "id: Kontakt"), encoding="utf-8")
    settings, _ = read_settings(handbook / "mkdocs.yml", Wanted(today=TODAY))
    edition = make_edition(*read_edition(settings))
    told = [d for d in edition.findings.open if d.severity == "error"]
    assert [(d.code, d.file) for d in told] == [("data-value", "docs/da/kontakt.md")]


@pytest.mark.parametrize(
    ("insertion", "file"),
    [
        ("{{ opening_hours() }}", "opening-hours.yml"),
        ("{{ training.course_evenings }}", "training.yml"),
        ("{{ emergency('alarm') }}", "acute.yml"),
        ("{{ glossary() }}", "terms.yml"),
    ],
)
def test_a_fact_whose_file_is_not_there_is_told_where_it_is_asked_for(
    tmp_path: Path, insertion: str, file: str
) -> None:
    """Without the file there is nothing to insert, and the tip names the file to make."""
    handbook = make(tmp_path, {"docs/da/vagt.md": f"Her:\n\n{insertion}\n"})
    (handbook / "data" / file).unlink()
    settings, _ = read_settings(handbook / "mkdocs.yml", Wanted(today=TODAY))
    _, findings = read_edition(settings)
    told = [d for d in findings.open if d.file == "docs/da/vagt.md" and d.code == "insertion-unknown"]
    assert len(told) == 1
    assert told[0].hint is not None
    assert f"data/{file}" in told[0].hint.da


def test_a_missing_organisation_is_told_where_its_file_belongs(tmp_path: Path) -> None:
    """organisation.yml is the one file that every handbook has."""
    handbook = make(tmp_path, {})
    (handbook / "data/organisation.yml").unlink()
    settings, _ = read_settings(handbook / "mkdocs.yml", Wanted(today=TODAY))
    _, problems = load(settings)
    assert [(d.code, d.file) for d in problems] == [("data-file", "data/organisation.yml")]
