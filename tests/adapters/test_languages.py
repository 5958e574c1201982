"""One language, or four: a folder and a line of settings each, and no code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.adapters.running import DAY, edit, run, small_handbook
from tests.walking import Walk, broken, strays

SWEDISH = """        - {locale: sv, name: Svenska, build: true}
"""
PAGE = """---
id: kontakt
title: Kontakt
description: Så når du oss.
kind: hours
owner: samordnare
basis: source
sources:
  - Eksempellinjens mappe, 2026
review_by: 2027-05-01
---

## Öppettider { #aabningstider }

{{ opening_hours() }}

Ring {{ org.phone }}.
"""
WORDS = """schema: 1
words:
  sv:
    "Opening hours": Öppettider
    "Skip to the content": Hoppa till innehållet
    "This page is not in {language} yet.": Den här sidan finns inte på {language} ännu.
    "Swedish": svenska
    "Search": Sök
    "Print":
    "Nobody says this": Ingen säger det här
"""


def built(handbook: Path, languages: tuple[str, ...]) -> Walk:
    done = run(handbook, "build", "--date", DAY)
    assert done.returncode == 0, done.stdout + done.stderr
    return Walk(handbook / "site", languages)


@pytest.fixture(scope="module")
def swedish(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tests' handbook with a fourth language, added by data alone."""
    handbook = small_handbook(tmp_path_factory.mktemp("four") / "handbook")
    edit(handbook / "mkdocs.yml", lambda text: text.replace("markdown_ext", f"{SWEDISH}markdown_ext"))
    (handbook / "docs/sv").mkdir()
    (handbook / "docs/sv/kontakt.md").write_text(PAGE, encoding="utf-8")
    (handbook / "data/words.yml").write_text(WORDS, encoding="utf-8")
    run(handbook, "translated", "docs/sv")
    built(handbook, ("da", "nb", "en", "sv"))
    return handbook


def test_a_fourth_language_is_a_whole_site(swedish: Path) -> None:
    """Its pages, permalinks and 404 are there, and no link is broken or leaves the language."""
    walk = Walk(swedish / "site", ("da", "nb", "en", "sv"))
    assert {"sv/index.html", "sv/kontakt/index.html", "sv/404.html", "sv/r/kontakt/index.html"} <= {
        *walk.pages
    }
    assert [*broken(walk), *strays(walk)] == []


def test_it_speaks_with_the_words_of_its_data(swedish: Path) -> None:
    """Frame, notice and days are Swedish; what data do not say is English, and never Danish."""
    own = (swedish / "site/sv/kontakt/index.html").read_text(encoding="utf-8")
    assert '<html lang="sv"' in own
    assert "Öppettider" in own
    assert "måndag" in own.lower()
    assert "23\N{NO-BREAK SPACE}november 2026" in own
    other = (swedish / "site/sv/modul-3/index.html").read_text(encoding="utf-8")
    assert "Den här sidan finns inte på svenska ännu." in other
    assert "Print</button>" in other
    assert "Åbningstider</span>" not in own + other


def test_the_three_languages_are_as_they_were(swedish: Path) -> None:
    """A Danish reader meets no Swedish but the name of the language in the switch."""
    page = (swedish / "site/kontakt/index.html").read_text(encoding="utf-8")
    assert "Öppettider" not in page
    assert page.count("Svenska") == 2


def test_the_report_tells_what_is_missing_and_what_is_no_word_of_ours(swedish: Path) -> None:
    """Ready to be pasted into the data, and as JSON."""
    done = run(swedish, "report", "words", "--date", DAY)
    assert '    "Print": \n' in done.stdout
    assert '    # ? "Nobody says this"' in done.stdout
    assert '"Opening hours": \n' not in done.stdout
    assert "sv: 5 af " in done.stdout
    rows = json.loads(run(swedish, "report", "words", "--format", "json").stdout)
    states = {row["english"]: row["state"] for row in rows}
    assert (states["Search"], states["Print"]) == ("translated", "missing")


def test_a_handbook_in_our_languages_needs_no_words(tmp_path: Path) -> None:
    """The report says so."""
    done = run(small_handbook(tmp_path / "h"), "report", "words", "--messages", "en")
    assert done.stdout == "The handbook is in languages that the program speaks.\n"


@pytest.mark.parametrize("plugin", [True, False])
def test_a_handbook_may_have_one_language(plugin: bool, tmp_path: Path) -> None:
    """With a folder for it, or with the pages in the docs folder itself."""
    handbook = small_handbook(tmp_path / "h")
    text = (handbook / "mkdocs.yml").read_text(encoding="utf-8")
    head, rest = text.split("  - i18n:\n")
    languages, tail = rest.split("markdown_extensions:")
    one = "".join(
        line for line in languages.splitlines(True) if "locale: n" not in line and "en," not in line
    )
    kept = f"  - i18n:\n{one}" if plugin else ""
    (handbook / "mkdocs.yml").write_text(f"{head}{kept}markdown_extensions:{tail}", encoding="utf-8")
    if not plugin:
        for path in [*(handbook / "docs/da").iterdir()]:
            path.rename(handbook / "docs" / path.name)
        (handbook / "docs/da").rmdir()
    walk = built(handbook, ("da",))
    assert [*broken(walk)] == []
    assert {walk.read(page).get("lang") for page in walk.pages} == {"da"}
    assert not any("hb-fallback" in (walk.site / page).read_text("utf-8") for page in walk.pages)
