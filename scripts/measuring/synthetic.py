"""An invented handbook of any size in three languages, twice: with Håndbog's insertions and references, and
the same text for MkDocs alone, with the facts and links written out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from haandbog.model.pages import FrontMatter
from haandbog.model.translations import text_hash
from measuring.prose import Writer

LANGUAGES = ("da", "nb", "en")
NAMES = {"da": "Dansk", "nb": "Norsk bokmål", "en": "English"}
PARAGRAPHS = 12
"""Paragraphs of 46 words; with headings, a list, a box and a table 685 words a page."""
SECTIONS = 4
PAGES_IN_CHAPTER = 5
CHAPTERS_IN_PART = 4
PAGES_FOR_PARTNER = 20
SHOWN_ON = 3
"""Each partner's card stands on this many pages."""
PHONE = "70 00 00 00"


@dataclass(frozen=True, slots=True)
class Size:
    """How large the handbook is."""

    pages: int

    @property
    def partners(self) -> int:
        return max(3, self.pages // PAGES_FOR_PARTNER)

    def path(self, number: int) -> str:
        """Where a page stands: part, chapter, page; three deep in the navigation."""
        chapter = number // PAGES_IN_CHAPTER
        return f"del-{chapter // CHAPTERS_IN_PART + 1}/kapitel-{chapter + 1}/side-{number + 1}.md"

    def shows(self, number: int) -> int | None:
        """The partner whose card a page shows."""
        shown = number // SHOWN_ON
        return shown if shown < self.partners else None


class Dialect:
    """How a link or a fact is written."""

    def __init__(self, size: Size) -> None:
        self.size = size

    def page(self, start: int, to: int, text: str) -> str:
        """A link to a page in the same language."""
        return f"[{text}](../../{self.size.path(to)})"

    def section(self, start: int, to: int, text: str) -> str:
        return f"[{text}](../../{self.size.path(to)}#afsnit-2)"

    def partner(self, number: int, text: str) -> str:
        return f"[{text}](https://partner-{number}.example/)"

    def phone(self) -> str:
        return f"[{PHONE}](tel:+4570000000)"

    def hours(self) -> str:
        return "| | |\n|---|---|\n" + "\n".join(f"| {day} | 15.00–18.00 |" for day in range(1, 8))

    def card(self, number: int) -> str:
        return f"**Eksempelsted {number}**\n\nTelefon {partner_phone(number)}"


class Ours(Dialect):
    """Håndbog's references and insertions."""

    def page(self, start: int, to: int, text: str) -> str:
        return f"[{text}](ref:side-{to + 1})"

    def section(self, start: int, to: int, text: str) -> str:
        return f"[{text}](ref:side-{to + 1}#afsnit-2)"

    def partner(self, number: int, text: str) -> str:
        return f"[{text}](partner:partner-{number})"

    def phone(self) -> str:
        return "{{ org.phone }}"

    def hours(self) -> str:
        return "{{ opening_hours() }}"

    def card(self, number: int) -> str:
        return f'{{{{ partner_card(id="partner-{number}") }}}}'


def partner_phone(number: int) -> str:
    return f"71 {number // 100 + 10:02} {number % 100:02} 00"


def write_handbook(folder: Path, pages: int) -> Path:
    """Håndbog's handbook: pages, facts, partners."""
    size = Size(pages)
    _write_pages(folder, size, Ours(size), fronted=True)
    for name, text in _facts(size).items():
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


def _facts(size: Size) -> dict[str, str]:
    """Every data file, by its name below ``data/``."""
    partners = {f"partners/partner-{n}.yml": _partner(n) for n in range(size.partners)}
    return {"organisation.yml": _ORGANISATION, "opening-hours.yml": _HOURS, "terms.yml": _TERMS, **partners}


_VOUCHED = (
    "{source: Eksempel 2026, verified_on: 2026-11-01, verified_by: frivilligkoordinator, "
    "review_by: 2027-05-01}"
)
_ORGANISATION = f"""schema: 1
name: Eksempellinjen
jurisdiction: DK
address: {{street: Eksempelvej 1, postal_code: 1000, city: Eksempelby}}
phone: {PHONE}
email: mail@eksempel.example
provenance: {_VOUCHED}
"""
_HOURS = f"""schema: 1
timezone: Europe/Copenhagen
periods:
  - week: [{{days: man-fre, open: 15.00–18.00}}]
holidays: {{calendar: DK, policy: closed}}
provenance: {_VOUCHED}
"""
_TERMS = """schema: 1
terms:
  - id: tillid
    name: {da: tillid, nb: tillit, en: trust}
    explanation: {da: At kunne stole på., nb: At man kan stole på., en: To be able to rely on.}
"""


def _partner(number: int) -> str:
    return f"""schema: 1
id: partner-{number}
name: Eksempelsted {number}
website: https://partner-{number}.example
approval: {{state: approved, by: rådgivningsleder, on: 2026-10-01}}
provenance: {_VOUCHED}
services:
  - id: samtaler
    name: {{da: Samtaler, nb: Samtaler, en: Talks}}
    status: active
    audience: [self, relative]
    problem_areas: [{("gambling", "alcohol")[number % 2]}]
    area: {{scope: national, country: DK}}
    cost: {{type: free}}
    anonymity: anonymous
    referral: {{route: self}}
    languages: [da]
    contact:
      - {{type: phone, value: {partner_phone(number)}}}
      - {{type: email, value: post@partner-{number}.example}}
    hours:
      timezone: Europe/Copenhagen
      periods:
        - week: [{{days: man-fre, open: 9.00–16.00}}]
      provenance: {_VOUCHED}
"""


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
