"""The organisation's logo: found where the site takes it from, or told in an editor's words."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from haandbog.diagnostics import Severity
from haandbog.loading.project import load
from haandbog.loading.settings import Wanted, read_settings
from haandbog.model.printing import Logo
from tests.loading.test_pictures import PNG, SVG
from tests.samples import BASE, TODAY, findings

CONFIG = (BASE / "mkdocs.yml").read_text(encoding="utf-8")


def handbook_with(folder: Path, logo: str, files: Mapping[str, bytes]) -> Path:
    """The base handbook with ``logo: …`` as the third line of its configuration."""
    shutil.copytree(BASE, folder)
    written = CONFIG.replace("theme:\n", f"theme:\n  logo: {logo}\n", 1)
    (folder / "mkdocs.yml").write_text(written, encoding="utf-8")
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def logo_of(folder: Path) -> Logo | None:
    settings, _ = read_settings(folder / "mkdocs.yml", Wanted(today=TODAY))
    return load(settings)[0].logo


@pytest.mark.parametrize("place", ["overrides", "docs", "docs/da"])
@pytest.mark.parametrize(("name", "content"), [("logo.svg", SVG), ("Logo.PNG", PNG)])
def test_a_logo_is_found_wherever_the_site_takes_its_files_from(
    place: str, name: str, content: bytes, tmp_path: Path
) -> None:
    """The organisation's own look, the pages, and those of the first language."""
    folder = handbook_with(tmp_path / "hb", f"assets/{name}", {f"{place}/assets/{name}": content})
    assert logo_of(folder) == Logo(name[-3:].lower(), content)
    assert [d for d in findings(folder).open if d.code == "settings-wrong"] == []


def test_the_pages_own_file_wins_as_it_does_on_the_site(tmp_path: Path) -> None:
    """Over one of the same name in the look."""
    files = {"overrides/logo.svg": SVG, "docs/logo.svg": SVG + b"\n"}
    assert logo_of(handbook_with(tmp_path / "hb", "logo.svg", files)) == Logo("svg", SVG + b"\n")


def test_without_a_logo_there_is_none_and_nothing_to_say(tmp_path: Path) -> None:
    """The lamp stands for us."""
    folder = Path(shutil.copytree(BASE, tmp_path / "hb"))
    assert logo_of(folder) is None
    assert findings(folder).open == ()


@pytest.mark.parametrize(
    ("logo", "files", "hint"),
    [
        ("assets/logo.svg", {}, "filen er der ikke: læg den i overrides / docs, og skriv stien derfra"),
        ("assets", {"overrides/assets/logo.svg": SVG}, "filen er der ikke"),
        (f"{'l' * 400}.svg", {}, "filen er der ikke"),
        ("logo.pdf", {"docs/logo.pdf": b"%PDF-1.7"}, "gem logoet som en af disse slags: png, jpg, "),
        ("logo", {"docs/logo": SVG}, "gem logoet som en af disse slags: "),
        ("logo.svg", {"docs/logo.svg": b"<svg"}, "filen er skadet, eller den er en anden slags"),
        ("logo.png", {"docs/logo.png": SVG}, "filen er skadet, eller den er en anden slags"),
        ("logo.png", {"docs/logo.png": PNG[:-20]}, "filen er skadet"),
        ("../logo.svg", {"logo.svg": SVG}, "den ligger uden for håndbogen: læg filen i overrides / docs"),
        ("../../logo.svg", {"../logo.svg": SVG}, "den ligger uden for håndbogen"),
        ("/etc/hostname", {}, "den ligger uden for håndbogen"),
        ("https://eksempel.dk/logo.svg", {}, "den ligger uden for håndbogen"),
    ],
)
def test_a_logo_that_cannot_be_shown_is_told_at_its_line(
    logo: str, files: Mapping[str, bytes], hint: str, tmp_path: Path
) -> None:
    """With what to do about it; nothing is drawn."""
    folder = handbook_with(tmp_path / "hb", logo, files)
    found = [d for d in findings(folder).open if d.code == "settings-wrong"]
    assert [(d.file, d.line, d.column, d.severity) for d in found] == [("mkdocs.yml", 3, 9, Severity.ERROR)]
    assert found[0].message.within("da") == f"indstillingen 'logo' kan ikke være '{logo}'"
    assert found[0].hint is not None
    assert found[0].hint.within("da").startswith(hint)
    assert logo_of(folder) is None


def test_a_link_to_a_file_elsewhere_on_the_machine_is_not_followed(tmp_path: Path) -> None:
    """What stands on a cover lies in the handbook's own folder; inside it a link may lead where it will."""
    (tmp_path / "secret.svg").write_bytes(SVG)
    folder = handbook_with(tmp_path / "hb", "logo.svg", {"brand/logo.svg": SVG})
    (folder / "docs/logo.svg").symlink_to(tmp_path / "secret.svg")
    assert logo_of(folder) is None
    (folder / "docs/logo.svg").unlink()
    (folder / "docs/logo.svg").symlink_to(folder / "brand/logo.svg")
    assert logo_of(folder) == Logo("svg", SVG)


def test_a_site_that_is_no_handbook_is_only_told(tmp_path: Path) -> None:
    """It was built before, and still is."""
    folder = handbook_with(tmp_path / "hb", "logo.svg", {})
    shutil.rmtree(folder / "data")
    assert [d.severity for d in findings(folder).open if d.code == "settings-wrong"] == [Severity.INFO]
