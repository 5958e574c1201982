"""``haandbog stage``: a handbook that no longer needs us, in any renderer that reads Markdown."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.adapters.running import DAY, edit, environment, files_of, own_handbook, run, small_handbook
from tests.walking import Walk, broken

MKDOCS = (sys.executable, "-m", "mkdocs", "build", "--strict")
ZENSICAL = shutil.which("zensical")
RENDERERS = {"mkdocs": MKDOCS} | ({"zensical": (ZENSICAL, "build")} if ZENSICAL else {})
"""Renderers that know nothing of us. Zensical is no dependency: it is asked where it is installed."""
OURS = re.compile(r"\{\{|hb-broken|(?:href|src)=\W?(?:ref|partner|term):|\]\((?:ref|partner|term):")
CODE = re.compile(r"<(pre|code|script)\b.*?</\1>", re.DOTALL)


@pytest.fixture(scope="module")
def staged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Our own handbook in Norwegian, translated pages and the others."""
    handbook = own_handbook(tmp_path_factory.mktemp("stage") / "handbook")
    done = run(handbook, "stage", "--language", "nb", "--date", DAY, "staged")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "som almindelig Markdown" in done.stdout
    return handbook / "staged"


@pytest.mark.parametrize("renderer", RENDERERS)
def test_another_renderer_makes_a_whole_site_of_it(renderer: str, staged: Path, tmp_path: Path) -> None:
    """No insertion, reference, page or section is missing, and every page is there."""
    folder = Path(shutil.copytree(staged, tmp_path / "staged"))
    done = subprocess.run(
        RENDERERS[renderer], cwd=folder, env=environment(), capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stdout + done.stderr
    walk = Walk(folder / "site", ("nb",))
    assert len(walk.pages) == len([*(folder / "docs").rglob("*.md")]) + 1  # and 404
    assert [*broken(walk)] == []
    for page in walk.pages:
        html = CODE.sub("", (walk.site / page).read_text(encoding="utf-8"))
        assert not OURS.search(html), page


def test_facts_and_titles_are_in_the_readers_language(staged: Path) -> None:
    """A reference shows the translated title, a number its Norwegian word, the menu its own names."""
    policy = (staged / "docs/frivilligpolitik.md").read_text(encoding="utf-8")
    assert "[Hva er likepersonstøtte?](uddannelse/modul-3.md#peer-stoette)" in policy
    assert "planlegge tre vakter" in policy
    settings = (staged / "mkdocs.yml").read_text(encoding="utf-8")
    assert 'site_name: "Misbrugsportalens håndbok"' in settings
    assert '"Vise videre": [' in settings
    assert "haandbog" not in settings.splitlines()[1:]


def test_what_others_may_not_see_is_not_written(tmp_path: Path) -> None:
    """A page for leaders is in the leaders' folder only, and out of the menu."""
    handbook = small_handbook(tmp_path / "h")
    page = "---\nid: hemmelig\ntitle: Kun for ledere\nowner: leder\nbasis: undecided\naudience: leader\n---\n"
    (handbook / "docs/da/hemmelig.md").write_text(f"{page}\nSkjult.\n", encoding="utf-8")
    edit(
        handbook / "mkdocs.yml", lambda text: f"{text}nav:\n  - index.md\n  - Ledere:\n      - hemmelig.md\n"
    )
    assert run(handbook, "stage", "--date", DAY, "v").returncode == 0
    assert run(handbook, "stage", "--date", DAY, "--audience", "leader", "l").returncode == 0
    assert not (handbook / "v/docs/hemmelig.md").exists()
    assert 'nav: ["index.md"]\n' in (handbook / "v/mkdocs.yml").read_text(encoding="utf-8")
    assert (handbook / "l/docs/hemmelig.md").exists()
    assert '{"Ledere": ["hemmelig.md"]}' in (handbook / "l/mkdocs.yml").read_text(encoding="utf-8")


def test_a_picture_comes_along(tmp_path: Path) -> None:
    """What a page shows lies where the page looks for it."""
    handbook = small_handbook(tmp_path / "h")
    assert run(handbook, "stage", "--date", DAY, "--language", "en", "out").returncode == 0
    assert (handbook / "out/docs/telefon.png").read_bytes() == (handbook / "docs/da/telefon.png").read_bytes()


def test_a_mistake_leaves_the_folder_as_it_was(tmp_path: Path) -> None:
    """All or nothing, as when a site is built; what was staged before may be written over."""
    handbook = small_handbook(tmp_path / "h")
    assert run(handbook, "stage", "--date", DAY, "out").returncode == 0
    assert run(handbook, "stage", "--date", DAY, "out").returncode == 0
    before = files_of(handbook / "out")
    edit(handbook / "docs/da/kontakt.md", lambda text: text + "\n{{ org.fone }}\n")
    done = run(handbook, "stage", "--date", DAY, "out")
    assert done.returncode == 1
    assert "out er urørt" in done.stdout
    assert files_of(handbook / "out") == before


@pytest.mark.parametrize("arguments", [("docs",), ("--language", "sv", "out")])
def test_a_folder_of_others_and_an_unknown_language_are_refused(
    arguments: tuple[str, ...], tmp_path: Path
) -> None:
    """Nothing is written over that was not written by this command."""
    handbook = small_handbook(tmp_path / "h")
    before = files_of(handbook)
    assert run(handbook, "stage", *arguments).returncode == 2
    assert files_of(handbook) == before
