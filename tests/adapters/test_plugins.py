"""Beside other people's plugins, and on sites that are no handbook."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.adapters.running import DAY, changed, edit, files_of, run, small_handbook

PLAIN = {
    "mkdocs.yml": "site_name: Almindelig\ntheme: {name: material, font: false}\nplugins: [search]\n",
    "docs/index.md": "# Hej\n\nRing 70 90 90 80. {{ ikke_vores }} [ref](side.md#afsnit)\n\n{% raw %}\n",
    "docs/side.md": "---\ntitle: Side\nmaerkeligt: felt\n---\n\n## Afsnit\n\n/// note\nSkråstreger\n///\n",
}


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def with_plugins(handbook: Path, plugins: str) -> None:
    edit(
        handbook / "mkdocs.yml",
        lambda text: text.replace("markdown_extensions:", f"{plugins}markdown_extensions:"),
    )


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=Prøve", "-c", "user.email=proeve@eksempel.dk"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


def test_an_ordinary_site_is_built_as_before(tmp_path: Path) -> None:
    """A site without data/ that adds the plugin gets the same pages byte for byte."""
    plain = write(tmp_path / "plain", PLAIN)
    day = {"SOURCE_DATE_EPOCH": "1795392000"}
    assert run(plain, "build", module="mkdocs", **day).returncode == 0
    before = files_of(plain / "site")
    edit(plain / "mkdocs.yml", lambda text: text.replace("[search]", "[search, haandbog]"))
    done = run(plain, "build", module="mkdocs", **day)
    assert done.returncode == 0, done.stderr
    assert changed(before, files_of(plain / "site")) == set()


def test_git_dates_are_those_of_the_page_and_of_the_data_file(tmp_path: Path) -> None:
    """git-revision-date goes on working; a partner's page has the date of its YAML file."""
    handbook = small_handbook(tmp_path / "h")
    with_plugins(handbook, "  - git-revision-date-localized: {type: iso_date, locale: da}\n")
    git(handbook, "init", "-q")
    git(handbook, "add", ".")
    git(handbook, "commit", "-q", "-m", "alt", "--date", "2026-01-02T12:00:00")
    done = run(handbook, "build", "--date", DAY, GIT_COMMITTER_DATE="2026-01-02T12:00:00")
    assert done.returncode == 0, done.stdout + done.stderr
    page = next((handbook / "site").rglob("eksempelcentret/index.html"))
    assert page.is_file()


def test_redirects_lead_to_generated_pages_too(tmp_path: Path) -> None:
    """mkdocs-redirects finds our pages."""
    handbook = small_handbook(tmp_path / "h")
    with_plugins(handbook, "  - redirects: {redirect_maps: {'gammel.md': 'da/kontakt.md'}}\n")
    done = run(handbook, "build", "--date", DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "kontakt/" in (handbook / "site/gammel/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("plugin", ["section-index", "awesome-nav"])
def test_navigation_plugins_go_on_working(tmp_path: Path, plugin: str) -> None:
    """A plugin that arranges the menu is left to do so, and every page is there."""
    handbook = small_handbook(tmp_path / "h")
    plain = run(handbook, "build", "--date", DAY)
    assert plain.returncode == 0
    pages = {name for name in files_of(handbook / "site") if name.endswith("index.html")}
    with_plugins(handbook, f"  - {plugin}\n")
    done = run(handbook, "build", "--date", DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    assert {name for name in files_of(handbook / "site") if name.endswith("index.html")} == pages


def test_one_language_without_the_language_plugin(tmp_path: Path) -> None:
    """A handbook with one language and no folder for it builds, its partner pages too."""
    handbook = small_handbook(tmp_path / "h")
    for path in (handbook / "docs/da").iterdir():
        path.rename(handbook / "docs" / path.name)
    (handbook / "docs/da").rmdir()
    (handbook / "mkdocs.yml").write_text(
        "site_name: Ét sprog\n"
        "theme: {name: material, language: da, font: false}\n"
        "plugins: [search, haandbog]\n"
        "markdown_extensions: [attr_list, md_in_html, tables, def_list, toc]\n",
        encoding="utf-8",
    )
    done = run(handbook, "build", "--date", DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    assert list((handbook / "site").rglob("eksempelcentret/index.html"))
    assert (handbook / "site/kontakt/index.html").is_file()


def test_a_docs_folder_that_is_a_link_and_a_config_in_another_folder(tmp_path: Path) -> None:
    """docs_dir may be a symbolic link, and mkdocs.yml may stand elsewhere."""
    handbook = small_handbook(tmp_path / "h")
    (handbook / "docs").rename(tmp_path / "texts")
    (handbook / "docs").symlink_to(tmp_path / "texts", target_is_directory=True)
    done = run(tmp_path, "build", "--date", DAY, "-f", "h/mkdocs.yml")
    assert done.returncode == 0, done.stdout + done.stderr
    assert (handbook / "site/kontakt/index.html").is_file()


def test_a_theme_of_ones_own_gets_nothing_of_ours(tmp_path: Path) -> None:
    """With ``look: false`` there is no policy, no worker, no manifest and no file for hosts."""
    handbook = small_handbook(tmp_path / "h")
    edit(
        handbook / "mkdocs.yml",
        lambda text: text.replace(
            "  - haandbog: {pdf: false}\n", "  - haandbog: {look: false, pdf: false}\n"
        ),
    )
    done = run(handbook, "build", "--date", DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    names = files_of(handbook / "site")
    ours = {"sw.js", "nb/sw.js", "manifest.json", "_headers", "headers/nginx.conf", "robots.txt"}
    assert ours & set(names) == set()
    html = (handbook / "site/kontakt/index.html").read_text(encoding="utf-8")
    assert "Content-Security-Policy" not in html
    assert "assets/js/offline.js" not in html
