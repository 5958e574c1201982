"""The look as files: nothing from outside, nothing missing, and not too heavy."""

from __future__ import annotations

import gzip
import re
import runpy
import subprocess
import sys
from pathlib import Path

import jinja2
import jinja2.meta
import material
import pytest

from haandbog.diagnostics import LANGUAGES
from haandbog.loading.tokens import default_tokens
from haandbog.rendering.interface_words import WORDS, fallback_notice, words
from haandbog.rendering.stylesheet import bundle, squeeze
from haandbog.rendering.token_styles import tokens_css

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "scripts" / "haandbog"
THEME = PACKAGE / "theme"
SHEETS = ("icons", "frame", "text", "components", "search", "steps", "finder")
LATER = {"search", "steps", "finder"}
"""Sheets that a script fetches when what they are for is opened, or that only some pages need."""
CSS = [THEME / "assets" / "css" / f"{name}.css" for name in SHEETS]
TEMPLATES = sorted(path.relative_to(THEME).as_posix() for path in THEME.rglob("*.html"))
TEXTS = sorted(path for path in THEME.rglob("*") if path.suffix in {".html", ".css", ".js", ".svg", ".json"})
ICONS = {path.stem for path in (THEME / ".icons" / "hb").glob("*.svg")}
ICON = re.compile(r"hb-i--?([a-z]+(?:-[a-z]+)*)\b(?!-*[{-])")
COMMENTS = re.compile(r"/\*.*?\*/|\{#.*?#\}|<!--.*?-->", re.DOTALL)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_nothing_is_fetched_from_elsewhere(path: Path) -> None:
    """No file of the look names an address on the net, except the names of XML vocabularies."""
    text = COMMENTS.sub("", path.read_text(encoding="utf-8"))
    addresses = set(re.findall(r"(?:https?:)?//[\w.-]+\.[a-z]{2,}[^\s\"')]*", text))
    assert addresses <= {"http://www.w3.org/2000/svg"}


@pytest.mark.parametrize("path", sorted(THEME.rglob("*.html")), ids=lambda path: path.name)
def test_templates_have_no_inline_style_or_handler(path: Path) -> None:
    """A strict content security policy lets every template through."""
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"\sstyle=|\son[a-z]+=|javascript:|<style", text)


def test_every_icon_that_is_used_exists() -> None:
    """Each `hb-i--name` in templates, stylesheets and Python has its drawing."""
    sources = [*THEME.rglob("*.html"), *CSS[1:], *PACKAGE.rglob("*.py")]
    used = {name for source in sources for name in re.findall(ICON, source.read_text(encoding="utf-8"))}
    assert used - ICONS == set()
    assert len(used) > 20


def test_the_icons_stylesheet_is_made_from_the_icons() -> None:
    """`scripts/icons.py` has been run since the last icon changed."""
    made = runpy.run_path(str(ROOT / "scripts" / "icons.py"))["stylesheet"](THEME / ".icons" / "hb")
    assert made == CSS[0].read_text(encoding="utf-8")


@pytest.mark.parametrize("path", CSS[1:], ids=lambda path: path.name)
def test_forced_colours_and_paper_are_thought_of(path: Path) -> None:
    """Each stylesheet says how its parts look in the reader's own colours and on paper."""
    text = path.read_text(encoding="utf-8")
    assert "@media (forced-colors: active)" in text
    assert "@media print" in text


@pytest.mark.parametrize("path", CSS[1:], ids=lambda path: path.name)
def test_stylesheets_use_tokens_for_colours(path: Path) -> None:
    """No colour stands outside the tokens, but for black on paper and the shadow of the search results."""
    text = COMMENTS.sub("", path.read_text(encoding="utf-8"))
    assert set(re.findall(r"#[0-9A-Fa-f]{3,8}\b(?=[;\s])", text)) <= {"#000"}


def test_every_variable_that_is_read_is_defined() -> None:
    """A stylesheet reads no `--hb-` that neither the tokens nor it itself define."""
    css = tokens_css(default_tokens()) + "".join(path.read_text(encoding="utf-8") for path in CSS)
    read, defined = set(re.findall(r"var\((--hb-[\w-]+)", css)), set(re.findall(r"(--hb-[\w-]+)\s*:", css))
    assert read - defined == {"--hb-i"} - defined


def test_the_look_is_light() -> None:
    """What a page waits for, our stylesheets and the frame's script, is at most 20 KB on the wire."""
    waited_for = [path for path in CSS if path.stem not in LATER]
    sheets = [tokens_css(default_tokens()), *(path.read_text(encoding="utf-8") for path in waited_for)]
    script = (THEME / "assets" / "js" / "haandbog.js").read_bytes()
    assert sum(len(gzip.compress(data, 9)) for data in (bundle(sheets).encode(), script)) <= 20_000


def test_the_finder_is_light() -> None:
    """What only the referral folder fetches, its sheet and its script, is at most 8 KB more."""
    sheet = bundle([CSS[-1].read_text(encoding="utf-8")]).encode()
    script = (THEME / "assets" / "js" / "finder.js").read_bytes()
    assert sum(len(gzip.compress(data, 9)) for data in (sheet, script)) <= 8_000


def test_squeezing_keeps_strings_and_values() -> None:
    """Comments and white space go; strings, selectors and calculations stay."""
    css = '/* a */\n.a > .b,\n.c { content: "x  /* y */ : z"; width: calc(1rem + 2px) }\n'
    assert squeeze(css) == '.a > .b,.c{content:"x  /* y */ : z";width:calc(1rem + 2px)}'


def test_the_fonts_are_here_with_their_licence() -> None:
    """Every font that a stylesheet names is bundled, and the licence names both designs."""
    folder = THEME / "assets" / "fonts"
    named = set(re.findall(r"fonts/([\w-]+\.woff2)", CSS[1].read_text(encoding="utf-8")))
    assert named == {path.name for path in folder.glob("*.woff2")}
    licence = (folder / "OFL.txt").read_text(encoding="utf-8")
    assert "Bricolage Grotesque" in licence
    assert "Reserved Font Name" in licence
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence


@pytest.mark.long
def test_the_fonts_can_be_made_again() -> None:
    """The recorded command gives the bundled files, byte for byte."""
    command = [sys.executable, "scripts/fonts.py", "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def environment() -> jinja2.Environment:
    folders = [str(THEME), str(Path(next(iter(material.__path__))) / "templates")]
    return jinja2.Environment(loader=jinja2.FileSystemLoader(folders), autoescape=False)


@pytest.mark.parametrize("name", TEMPLATES)
def test_templates_can_be_read_and_find_what_they_include(name: str) -> None:
    """Each template parses, and each template it names is ours or Material's."""
    env = environment()
    env.filters["url"] = env.filters["script_tag"] = str
    env.get_template(name)
    tree = env.parse((THEME / name).read_text(encoding="utf-8"))
    for referred in jinja2.meta.find_referenced_templates(tree):
        assert referred is not None
        env.get_template(referred)


def test_every_word_that_a_template_prints_exists() -> None:
    """`hb.words.x` is a known word, and its name is not that of a mapping's own method."""
    used = {
        name
        for path in THEME.rglob("*.html")
        for name in re.findall(r"hb\.words\.(\w+)", path.read_text(encoding="utf-8"))
    }
    assert used <= set(WORDS)
    assert not set(WORDS) & set(dir(dict))


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_said_in_every_language(language: str) -> None:
    """No word is empty, and none has a place left open once its values are given."""
    given = {
        "organisation": "Eksempellinjen",
        "title": "Håndbog",
        "minutes": 40,
        "original": "danske",
        "n": 3,
        "all": 6,
        "day": "3. november",
    }
    told = {name: text.replace("{language}", "dansk") for name, text in words(language, **given).items()}
    assert all(told.values())
    assert [sentence for sentence in told.values() if "{" in sentence] == []


def test_a_missing_translation_is_told_in_the_readers_language() -> None:
    """The notice speaks the reader's language and names the original's."""
    english, norwegian = fallback_notice("en", "da"), fallback_notice("nb", "da")
    assert english == ("This page is not in English yet.", "You are reading the Danish original.")
    assert norwegian == ("Denne siden finnes ikke på bokmål ennå.", "Du leser den danske originalen.")
