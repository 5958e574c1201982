"""Other tools that make a site of the same pages, where they are installed; one language each."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from measuring.cases import Case, program
from measuring.synthetic import write_plain

_SPHINX = (
    'extensions = ["myst_parser"]\nproject = "Eksempel"\nhtml_theme = "{theme}"\nmyst_heading_anchors = 3\n'
)
_MENU = "\n```{toctree}\n:glob:\n**\n```\n"
"""Without it Sphinx puts no menu on its pages."""


def rivals(work: Path, pages: int, hugo_theme: Path | None) -> Iterator[Case]:
    """Zensical, Hugo with a theme where one is given, Sphinx with MyST."""
    if shutil.which(program("zensical")):
        folder = _one_language(work, pages, "zensical")
        yield Case("Zensical", folder, (program("zensical"), "build", "--clean"), site="site")
    if shutil.which("hugo"):
        name = f"Hugo with {hugo_theme.name}" if hugo_theme else "Hugo without a theme"
        command = ("hugo", "--quiet", "--contentDir", "docs")
        yield Case(name, _hugo(work, pages, hugo_theme), command, site="public")
    if find_spec("sphinx") and find_spec("myst_parser"):
        yield Case("Sphinx + MyST", *_sphinx(work, pages), site="site")


def _one_language(work: Path, pages: int, name: str) -> Path:
    """The Danish pages as a site of their own."""
    folder = work / f"{name}-{pages}"
    source = write_plain(work / f"source-{name}-{pages}", pages)
    shutil.copytree(source / "docs" / "da", folder / "docs", dirs_exist_ok=True)
    settings = (source / "mkdocs.yml").read_text("utf-8")
    kept = settings.partition("plugins:")[0] + "plugins:\n  - search\nnav:" + settings.partition("nav:")[2]
    (folder / "mkdocs.yml").write_text(kept, encoding="utf-8")
    return folder


def _hugo(work: Path, pages: int, theme: Path | None) -> Path:
    folder = _one_language(work, pages, "hugo")
    (folder / "docs/index.md").rename(folder / "docs/_index.md")  # else Hugo takes all pages for its own
    settings = 'baseURL = "/"\ntitle = "Eksempel"\n'
    if theme:
        shutil.copytree(theme, folder / "themes" / theme.name, dirs_exist_ok=True)
        settings += f'theme = "{theme.name}"\n[params]\nBookSection = "/"\n'
    else:
        _bare_layout(folder / "layouts" / "_default")
    (folder / "hugo.toml").write_text(settings, encoding="utf-8")
    return folder


def _bare_layout(folder: Path) -> None:
    """Title, menu and text: what Hugo does without a theme."""
    folder.mkdir(parents=True, exist_ok=True)
    link = "<a href='{{ .RelPermalink }}'>{{ .Title }}</a>"
    menu = f"<ul>{{{{ range site.RegularPages }}}}<li>{link}</li>{{{{ end }}}}</ul>"
    page = f"<title>{{{{ .Title }}}}</title><nav>{menu}</nav><main>{{{{ .Content }}}}</main>"
    for name in ("single.html", "list.html"):
        (folder / name).write_text(page, encoding="utf-8")


def _sphinx(work: Path, pages: int) -> tuple[Path, tuple[str, ...]]:
    folder = _one_language(work, pages, "sphinx")
    theme = "furo" if find_spec("furo") else "alabaster"
    with (folder / "docs/index.md").open("a", encoding="utf-8") as front:
        front.write(_MENU)
    (folder / "docs" / "conf.py").write_text(_SPHINX.format(theme=theme), encoding="utf-8")
    return folder, (program("sphinx-build"), "-q", "-E", "docs", "site")
