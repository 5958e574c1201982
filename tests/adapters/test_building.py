"""Building a site: all or nothing, and the same twice."""

from __future__ import annotations

import random
import shutil
import time
from pathlib import Path

import pytest

from tests.adapters.running import (
    DAY,
    changed,
    edit,
    environment,
    files_of,
    own_handbook,
    pages_of,
    run,
    small_handbook,
    start,
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's own handbook, built once; the tests copy it."""
    folder = own_handbook(tmp_path_factory.mktemp("own") / "handbook")
    done = run(folder, "build", "--date", DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture
def handbook(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "handbook"))


def rebuilt(handbook: Path) -> dict[str, str]:
    done = run(handbook, "build", "--date", DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    return files_of(handbook / "site")


def test_it_says_where_the_site_is_and_how_to_look_at_it(tmp_path: Path) -> None:
    """The last lines name the folder and the way to see it."""
    done = run(small_handbook(tmp_path / "h"), "build", "--date", DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Håndbogen ligger i site" in done.stdout
    assert "serve" in done.stdout


def test_two_builds_at_one_date_are_identical_byte_for_byte(handbook: Path) -> None:
    """The same input gives the same bytes, whatever the hash seed."""
    before = files_of(handbook / "site")
    done = run(handbook, "build", "--date", DAY, "--out", "again", PYTHONHASHSEED="7")
    assert done.returncode == 0
    assert changed(before, files_of(handbook / "again")) == set()


def test_one_changed_opening_hour_changes_the_pages_that_show_it_and_nothing_else(handbook: Path) -> None:
    """Monday's and Tuesday's hours change on every page that shows the week, in all three languages."""
    before = files_of(handbook / "site")
    edit(handbook / "data/opening-hours.yml", lambda t: t.replace("open: 15.00–18.00", "open: 14.00–18.00"))
    differs = changed(before, rebuilt(handbook))
    roots = ("", "nb/", "en/")
    front = {f"{root}index.html" for root in roots}
    hours = {f"{root}kontakt/index.html" for root in roots}
    line = {f"{root}start/raadgiver/index.html" for root in roots}
    data = {f"{root}assets/js/hours.js" for root in roots}
    search = {f"{root}search.json" for root in roots}
    kept = {f"{root}sw.js" for root in roots}
    calendar = {f"{root}open/hours.ics" for root in roots}
    assert differs == front | hours | line | data | search | kept | calendar
    for page in hours:
        html = (handbook / "site" / page).read_text(encoding="utf-8")
        assert "14.00–18.00" in html or "14:00–18:00" in html
        assert "15.00–18.00" not in html
        assert "15:00–18:00" not in html


def test_a_renamed_heading_id_stops_the_build_at_the_line_that_links(handbook: Path) -> None:
    """Rename peer-støtte in module 3, and the policy's link to it is named."""
    before = files_of(handbook / "site")
    edit(handbook / "docs/da/uddannelse/modul-3.md", lambda t: t.replace("{ #peer-stoette }", "{ #peer }"))
    done = run(handbook, "build", "--date", DAY)
    policy = (handbook / "docs/da/frivilligpolitik.md").read_text(encoding="utf-8").splitlines()
    line = next(n for n, text in enumerate(policy, 1) if "ref:modul-3#peer-stoette" in text)
    assert done.returncode == 1
    assert f"docs/da/frivilligpolitik.md:{line}:" in done.stdout
    assert "[heading-unknown]" in done.stdout
    assert changed(before, files_of(handbook / "site")) == set()


@pytest.mark.parametrize(
    "command", [("haandbog", "build"), ("mkdocs", "build"), ("mkdocs", "build", "--strict")]
)
def test_a_mistake_leaves_the_last_good_site(handbook: Path, command: tuple[str, ...]) -> None:
    """With our command and with plain MkDocs: an error, exit code 1, the site as it was."""
    before = files_of(handbook / "site")
    edit(handbook / "docs/da/kontakt.md", lambda t: t + "\n{{ org.fone }}\n")
    module, *arguments = command
    done = run(handbook, *arguments, module=module)
    assert done.returncode == 1
    assert "fone" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert changed(before, files_of(handbook / "site")) == set()
    assert [p.name for p in handbook.iterdir() if p.name.startswith(".site")] == []


def test_a_handbook_can_keep_the_look_of_its_theme(tmp_path: Path) -> None:
    """Without our look the front page is an ordinary page, and the theme's own search is left alone."""
    handbook = small_handbook(tmp_path / "h")
    edit(handbook / "mkdocs.yml", lambda t: t.replace("{pdf: false}", "{look: false, pdf: false}"))
    done = run(handbook, "build", "--date", DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    front = (handbook / "site/index.html").read_text(encoding="utf-8")
    assert 'id="hb-search"' not in front
    assert 'data-md-component="search"' in front
    assert not (handbook / "site/search.json").exists()


def test_plain_mkdocs_gives_the_same_pages(handbook: Path) -> None:
    """``mkdocs build --strict`` writes the same bytes as ``haandbog build``."""
    before = files_of(handbook / "site")
    done = run(handbook, "build", "--strict", module="mkdocs", SOURCE_DATE_EPOCH="1795392000")
    assert done.returncode == 0, done.stdout + done.stderr
    assert changed(before, files_of(handbook / "site")) == set()


def test_the_leaders_edition_has_what_the_others_must_not_see(handbook: Path) -> None:
    """A block for leaders is in the leaders' site and nowhere in the volunteers', search included."""
    words = "Til leder og underviser"
    assert not any(words in p.read_text(encoding="utf-8") for p in pages_of(handbook / "site"))
    assert words not in (handbook / "site/search.json").read_text(encoding="utf-8")
    done = run(handbook, "build", "--date", DAY, "--audience", "leader", "--out", "leder")
    assert done.returncode == 0, done.stdout + done.stderr
    assert words in (handbook / "leder/uddannelse/modul-3/index.html").read_text(encoding="utf-8")


def test_a_page_for_leaders_is_left_out_of_site_menu_and_search(tmp_path: Path) -> None:
    """A page with audience leader leaves no trace in the volunteers' edition."""
    handbook = small_handbook(tmp_path / "h")
    page = "---\nid: hemmelig\ntitle: Kun for ledere\nowner: leder\nbasis: undecided\naudience: leader\n---\n"
    (handbook / "docs/da/hemmelig.md").write_text(f"{page}\nSkjult.\n", encoding="utf-8")
    assert run(handbook, "build", "--date", DAY).returncode == 0
    site = handbook / "site"
    assert not (site / "hemmelig").exists()
    assert not any(
        "Kun for ledere" in p.read_text(encoding="utf-8")
        for p in site.rglob("*")
        if p.suffix in (".html", ".json", ".xml")
    )


def test_nothing_of_ours_is_left_unresolved(built: Path) -> None:
    """No insertion, reference or mark of a mistake stands in any finished page."""
    for page in pages_of(built / "site"):
        html = page.read_text(encoding="utf-8")
        assert "hb-broken" not in html, page
        assert 'href="ref:' not in html, page
        assert 'href="partner:' not in html, page


def test_what_the_stylesheet_is_made_of_is_not_published(built: Path) -> None:
    """Neither the program's tokens nor the handbook's own are in the site: its stylesheet says it all."""
    assert (built / "overrides/tokens.json").is_file()
    assert (built / "site/assets/css/haandbog.css").is_file()
    assert list((built / "site").rglob("tokens.json")) == []


def kill_at(handbook: Path, seconds: float) -> None:
    process = start(handbook, "build", "--date", DAY)
    time.sleep(seconds)
    process.kill()
    process.wait()


def test_a_build_killed_at_any_moment_never_leaves_a_mixed_site(tmp_path: Path) -> None:
    """Killed at 30 random moments, the site is the old one or the new one, whole."""
    handbook = small_handbook(tmp_path / "h")
    edit(handbook / "mkdocs.yml", lambda text: text.replace("  - search\n", ""))  # then only some is made
    whole = {}
    for edition in ("14.00", "15.00"):
        text = (handbook / "data/opening-hours.yml").read_text(encoding="utf-8")
        (handbook / "data/opening-hours.yml").write_text(text.replace("15.00", edition), encoding="utf-8")
        began = time.monotonic()
        assert run(handbook, "build", "--date", DAY).returncode == 0
        duration = time.monotonic() - began
        whole[edition] = files_of(handbook / "site")
        (handbook / "data/opening-hours.yml").write_text(text, encoding="utf-8")
    assert whole["14.00"] != whole["15.00"]
    moments, now = random.Random(20261123), "15.00"
    for _ in range(30):
        now = "14.00" if now == "15.00" else "15.00"
        (handbook / "data/opening-hours.yml").write_text(text.replace("15.00", now), encoding="utf-8")
        kill_at(handbook, moments.uniform(0.2, 1.1) * duration)
        site = handbook / "site"
        mixed = site.exists() and min(
            (changed(files_of(site), edition) for edition in whole.values()), key=len
        )
        assert not mixed
        assert site.exists() or (handbook / ".site.previous").exists()
    assert run(handbook, "build", "--date", DAY).returncode == 0
    assert files_of(handbook / "site") == whole[now]


def test_the_environment_of_the_tests_fixes_no_day() -> None:
    """The tests' commands get their day from their options, not from the machine."""
    assert "SOURCE_DATE_EPOCH" not in environment()
