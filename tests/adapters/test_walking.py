"""The built site in all its languages, gone through by a reader that shares no code with the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.adapters.running import DAY, edit, own_handbook, run
from tests.walking import HOST, Walk, broken, mislabelled, strays, uncanonical, unmapped, unswitched

LANGUAGES = ("da", "nb", "en")
UNTRANSLATED = ("nb/praktisk/vagtplan.md", "en/praktisk/vagtplan.md", "en/viden/spil.md")
"""Taken away, so that there is always something that readers meet in Danish."""
SITES = {
    "as it is": ("", "volunteer"),
    "below a folder, for leaders": ("haandbog/2026", "leader"),
}


def address_of(path: str) -> str:
    """Where a page stands below its language's root."""
    bare = path.removesuffix(".md")
    folder, _, name = bare.rpartition("/")
    if name != "index":
        return f"{bare}/"
    return f"{folder}/" if folder else ""


def written(handbook: Path) -> dict[str, set[str]]:
    """The pages that somebody wrote, by language."""
    folders = {language: handbook / "docs" / language for language in LANGUAGES}
    return {
        language: {address_of(page.relative_to(folder).as_posix()) for page in folder.rglob("*.md")}
        for language, folder in folders.items()
    }


@pytest.fixture(scope="module", params=SITES)
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Walk, Path]:
    """Our own handbook, some of it not translated: as it is, and as leaders have it on a host's folder."""
    below, audience = SITES[request.param]
    handbook = own_handbook(tmp_path_factory.mktemp("walk") / "handbook")
    for path in UNTRANSLATED:
        (handbook / "docs" / path).unlink()
    if below:
        known = f'site_url: "{HOST}/{below}/"'
        edit(handbook / "mkdocs.yml", lambda text: text.replace('site_url: ""', known))
    done = run(handbook, "build", "--date", DAY, "--audience", audience)
    assert done.returncode == 0, done.stdout + done.stderr
    return Walk(handbook / "site", LANGUAGES, below), handbook


def test_no_link_and_no_anchor_is_broken(built: tuple[Walk, Path]) -> None:
    """Every address on every page of every language has a page and a section at its end."""
    walk, _ = built
    assert len(walk.pages) > 400
    assert [*broken(walk)] == []


def test_no_link_leaves_its_language_unsaid(built: tuple[Walk, Path]) -> None:
    """A Norwegian page leads to Norwegian pages; what leads elsewhere says so."""
    assert [*strays(built[0])] == []


def test_every_page_is_in_the_language_it_says(built: tuple[Walk, Path]) -> None:
    """A page that is not translated has a notice in the reader's language around a text marked as Danish."""
    assert [*mislabelled(built[0], written(built[1]))] == []


def test_every_page_leads_to_itself_in_the_other_languages(built: tuple[Walk, Path]) -> None:
    """The switch stays on the page, at the top, at the bottom and for search engines; these are told only of
    languages that the page is written in."""
    assert [*unswitched(built[0], written(built[1]))] == []


def test_an_untranslated_page_does_not_claim_to_be_one_of_its_own(built: tuple[Walk, Path]) -> None:
    """Search engines are told that it is the original, and every other page that it is itself."""
    assert [*uncanonical(built[0], written(built[1]))] == []


def test_the_sitemap_names_every_page_of_the_menu_and_nothing_else(built: tuple[Walk, Path]) -> None:
    """In all languages, but for what is not translated."""
    assert [*unmapped(built[0], written(built[1]))] == []


PAGE = """<!doctype html><html lang="{lang}"><body>
<nav id="hb-nav"><a href="{root}">x</a></nav>
<main id="hb-content" lang="{text}"><h2 id="a">A</h2>{body}</main></body></html>"""


def made(site: Path, path: str, body: str, lang: str, text: str) -> None:
    file = site / path / "index.html"
    file.parent.mkdir(parents=True, exist_ok=True)
    root = "../" * (path.count("/") + 1) if path else "./"
    file.write_text(PAGE.format(lang=lang, text=text, body=body, root=root), encoding="utf-8")


def test_the_walk_sees_what_is_wrong(tmp_path: Path) -> None:
    """One fault of each kind, each found once: the proofs above can fail."""
    made(
        tmp_path,
        "",
        '<a href="kontakt/#b">no section</a><a href="lost/">no page</a><a href="//akut/">host</a>',
        "da",
        "da",
    )
    made(tmp_path, "kontakt", '<a href="../nb/">another language</a>', "da", "da")
    made(tmp_path, "nb", '<a href="#a">here</a>', "da", "nb")
    made(tmp_path, "nb/kontakt", '<a href="../#a">fine</a>', "nb", "nb")
    (tmp_path / "sitemap.xml").write_text(
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>lost/</loc></url></urlset>',
        encoding="utf-8",
    )
    walk = Walk(tmp_path, ("da", "nb"))
    pages = {"da": {"", "kontakt/"}, "nb": {""}}
    assert [*broken(walk)] == [
        "index.html: kontakt/#b has no such section",
        "index.html: lost/ leads nowhere",
        "index.html: //akut/ leads to another host",
    ]
    assert [*strays(walk)] == [
        "kontakt/index.html: ../nb/ leads to nb without saying so",
        "nb/index.html: ../ leads to da without saying so",
        "nb/kontakt/index.html: ../../ leads to da without saying so",
    ]
    assert [*mislabelled(walk, pages)] == [
        "nb/index.html: the page says da",
        "nb/kontakt/index.html: the text says nb, and is da",
        "nb/kontakt/index.html: no notice of the language",
    ]
    assert len([*unswitched(walk, pages)]) == 4 * 2 * 2
    assert [*unmapped(walk, pages)] == ["sitemap.xml: lost/index.html is not there"] + [
        "sitemap.xml: index.html is missing"
    ] * 4


def test_the_walk_sees_what_search_engines_are_told(tmp_path: Path) -> None:
    """A page that is not translated and says that it is; the sitemap that says so, too."""
    claim = f'<head><link rel="canonical" href="{HOST}/nb/kontakt/"></head>'
    made(tmp_path, "nb/kontakt", "", "nb", "da")
    edit(tmp_path / "nb/kontakt/index.html", lambda text: text.replace("<body>", f"{claim}<body>"))
    (tmp_path / "sitemap.xml").write_text(
        "<urlset><url><loc>nb/kontakt/</loc></url></urlset>", encoding="utf-8"
    )
    walk = Walk(tmp_path, ("da", "nb"))
    pages = {"da": {"", "kontakt/"}, "nb": {""}}
    assert [*uncanonical(walk, pages)] == [f"nb/kontakt/index.html: says that it is {HOST}/nb/kontakt/"]
    assert "sitemap.xml: nb/kontakt/index.html is not translated" in [*unmapped(walk, pages)]
