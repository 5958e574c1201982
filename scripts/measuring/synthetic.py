"""An invented handbook of any size in three languages, twice: with Håndbog's insertions and references, and
the same text for MkDocs alone, with the facts and links written out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from haandbog.model.pages import FrontMatter
from haandbog.model.translations import text_hash
from measuring.dialects import Dialect, Ours, Size
from measuring.facts import data_files
from measuring.prose import Writer

LANGUAGES = ("da", "nb", "en")
NAMES = {"da": "Dansk", "nb": "Norsk bokmål", "en": "English"}
PARAGRAPHS = 12
"""Paragraphs of 46 words; with headings, a list, a box and a table 685 words a page."""
SECTIONS = 4


def write_handbook(folder: Path, pages: int) -> Path:
    """Håndbog's handbook: pages, facts, partners."""
    size = Size(pages)
    _write_pages(folder, size, Ours(size), fronted=True)
    for name, text in data_files(size).items():
        _put(folder / "data" / name, text)
    return _settings(folder, size, "  - haandbog\n", "  custom_dir: overrides\n")


def write_plain(folder: Path, pages: int) -> Path:
    """The same pages for MkDocs with Material and mkdocs-static-i18n."""
    size = Size(pages)
    _write_pages(folder, size, Dialect(size), fronted=False)
    return _settings(folder, size, "  - search\n", "")


def _settings(folder: Path, size: Size, plugin: str, theme: str) -> Path:
    ways = ("  - kontakt.md", "  - henvisning.md") if theme else ()
    languages = "".join(
        f"        - {{locale: {code}, name: {NAMES[code]}, build: true, default: {_default(code)}}}\n"
        for code in LANGUAGES
    )
    _put(
        folder / "mkdocs.yml",
        f"{_HEAD}{theme}plugins:\n{plugin}{_I18N}{languages}{_nav(size, ways)}",
    )
    if theme:
        _put(folder / "overrides/tokens.json", '{"color": {}}\n')
    return folder


def _default(code: str) -> str:
    return str(code == LANGUAGES[0]).lower()


_HEAD = """site_name: Eksempelhåndbog
site_url: https://eksempel.example/
markdown_extensions:
  - abbr
  - admonition
  - attr_list
  - def_list
  - footnotes
  - md_in_html
  - tables
  - toc: {permalink: true}
  - pymdownx.details
  - pymdownx.superfences
  - pymdownx.tasklist: {custom_checkbox: true}
theme:
  name: material
  language: da
  font: false
"""
_I18N = """  - i18n:
      docs_structure: folder
      fallback_to_default: true
      languages:
"""


def _nav(size: Size, ways: tuple[str, ...]) -> str:
    lines, part, chapter = ["nav:", "  - index.md", *ways], "", ""
    for number in range(size.pages):
        now_part, now_chapter, _ = size.path(number).split("/")
        if now_part != part:
            part = now_part
            lines.append(f"  - {part.capitalize()}:")
        if now_chapter != chapter:
            chapter = now_chapter
            lines.append(f"      - {chapter.capitalize()}:")
        lines.append(f"          - {size.path(number)}")
    return "\n".join(lines) + "\n"


def _write_pages(folder: Path, size: Size, dialect: Dialect, *, fronted: bool) -> None:
    for number in range(size.pages):
        path, source = size.path(number), _body(dialect, number, "da")
        origin = text_hash(FrontMatter(title=_title(number, "da"), description=_DESCRIPTION), source)
        for language in LANGUAGES:
            body = source if language == "da" else _body(dialect, number, language)
            front = (
                _front(number, language, origin)
                if fronted
                else f"---\ntitle: {_title(number, language)}\n---\n"
            )
            _put(folder / "docs" / language / path, f"{front}\n{body}")
    for language in LANGUAGES:
        for name, text in _ways_in(size, language, fronted=fronted):
            _put(folder / "docs" / language / name, text)


_DESCRIPTION = "Eksempel."


def _title(number: int, language: str) -> str:
    return f"Side {number + 1} {Writer(language, f'title {number}').phrase(2)}"


def _front(number: int, language: str, origin: str) -> str:
    told = f"translated_from: {origin}\n" if language != "da" else ""
    return (
        f"---\nid: side-{number + 1}\n{told}title: {_title(number, language)}\ndescription: {_DESCRIPTION}\n"
        "owner: frivilligkoordinator\nbasis: general\nsources: [Eksempel 2026]\nreview_by: 2027-05-01\n---\n"
    )


def _body(dialect: Dialect, number: int, language: str) -> str:
    """Four sections of three paragraphs, five links, a list, a box, a table, and facts."""
    size, writer = dialect.size, Writer(language, str(number))
    links = [
        dialect.page(number, (number + 1) % size.pages, writer.phrase(2)),
        dialect.page(number, (number + 7) % size.pages, writer.phrase(2)),
        dialect.section(number, (number + 13) % size.pages, writer.phrase(2)),
        dialect.section(number, number // 2, writer.phrase(2)),
        dialect.partner(number % size.partners, writer.phrase(2)),
    ]
    paragraphs = [writer.paragraph(46) for _ in range(PARAGRAPHS)]
    for at, link in enumerate(links):
        paragraphs[at * 2] += f" {link}."
    paragraphs[11] += f" {dialect.phone()}."
    blocks = [*_extras(dialect, number, writer)]
    parts = []
    for section in range(SECTIONS):
        three = paragraphs[section * 3 : section * 3 + 3]
        parts += [f"## {writer.heading()} {{ #afsnit-{section + 1} }}", *three, blocks[section]]
    return "\n\n".join(part for part in parts if part) + "\n"


def _extras(dialect: Dialect, number: int, writer: Writer) -> Iterator[str]:
    yield "\n".join(f"- {writer.paragraph(8)}" for _ in range(5))
    yield f"!!! note\n\n    {writer.paragraph(30)}"
    rows = "\n".join(f"| {writer.phrase(2)} | {writer.phrase(4)} |" for _ in range(4))
    yield f"| {writer.phrase(1)} | {writer.phrase(1)} |\n|---|---|\n{rows}"
    shown = dialect.size.shows(number)
    yield dialect.card(shown) if shown is not None else dialect.hours() if number % 20 == 19 else ""


def _ways_in(size: Size, language: str, *, fronted: bool) -> Iterator[tuple[str, str]]:
    """The front page, and for Håndbog the pages that its frame leads to."""
    first = f"[{_title(0, language)}]({size.path(0)})"
    if not fronted:
        yield "index.md", f"---\ntitle: Eksempel\n---\n\n{Writer(language, 'front').paragraph(60)} {first}\n"
    elif language == "da":
        for name, kind, body in (
            ("index.md", "home", "{{ state_panel() }}\n\n[](ref:side-1)\n"),
            ("kontakt.md", "hours", "{{ opening_hours() }}\n"),
            ("henvisning.md", "directory", "{{ partners() }}\n"),
        ):
            page_id = "forside" if kind == "home" else Path(name).stem
            yield name, _WAY.format(id=page_id, kind=kind, body=body)


_WAY = """---
id: {id}
kind: {kind}
title: {id}
description: Eksempel.
owner: frivilligkoordinator
basis: general
sources: [Eksempel 2026]
review_by: 2027-05-01
---

{body}"""


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
