"""The starter ``frivillighaandbog``: this project's own handbook without what is its organisation's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from haandbog.loading.derived import LeaveOut, anchors, derived_page, with_living_spots
from haandbog.loading.files import walk_all
from haandbog.loading.markdown.pages import read_page
from haandbog.model.source import Source
from haandbog.model.translations import source_hash

LEAVE_OUT = "leave-out.yml"
FACTS = ("acute.yml", "terms.yml")
"""Facts that are nobody's own."""

Texts = dict[str, str]
"""Pages by their path below the docs folder."""


def own_starter(handbook: Path, folder: Path, languages: tuple[str, ...]) -> dict[str, bytes]:
    """Its files as they stand in the template: pages, facts and settings."""
    told = yaml.safe_load((folder / LEAVE_OUT).read_text(encoding="utf-8"))
    docs = {
        path.relative_to(handbook / "docs").as_posix(): path.read_text(encoding="utf-8")
        for language in languages
        for path in walk_all(handbook / "docs" / language)
        if path.suffix == ".md"
    }
    ids = {_id(text) for path, text in docs.items() if path.partition("/")[2] in told["pages"]}
    marks = tuple(map(re.compile, told["marks"]))
    decide = tuple((one["words"], one["mark"]) for one in told["decide"])
    leave_out = LeaveOut(frozenset(told["pages"]), marks, frozenset(ids - {""}), decide)
    pages = _pages(docs, leave_out, languages[0])
    files = {f"docs/{path}": text.encode("utf-8") for path, text in pages.items()}
    for name in FACTS:
        files[f"data/{name}"] = (handbook / "data" / name).read_bytes()
    settings = yaml.load((handbook / "mkdocs.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
    files["mkdocs.yml.jinja"] = _settings(settings, leave_out).encode("utf-8")
    return files


def _id(text: str) -> str:
    found = re.search(r"^id: (\S+)$", text, re.M)
    return found[1] if found else ""


def _pages(docs: Texts, leave_out: LeaveOut, default: str) -> Texts:
    kept = {p: t for p, t in docs.items() if p.partition("/")[2] not in leave_out.pages}
    made = {path: derived_page(text, leave_out) for path, text in kept.items()}
    known = {_id(text): anchors(text) for path, text in made.items() if path.startswith(f"{default}/")}
    made = {path: with_living_spots(text, known) for path, text in made.items()}
    return {path: _stamped(path, text, docs, made, default) for path, text in made.items()}


def _stamped(path: str, text: str, docs: Texts, made: Texts, default: str) -> str:
    """A translation that followed its source follows what became of it."""
    origin = f"{default}/{path.partition('/')[2]}"
    if path == origin or origin not in made:
        return text
    before, after = (_fingerprint(origin, texts[origin], default) for texts in (docs, made))
    return text.replace(f"translated_from: {before}\n", f"translated_from: {after}\n")


def _fingerprint(path: str, text: str, language: str) -> str:
    page, _ = read_page(Source(path, text), language, path.partition("/")[2])
    return source_hash(page)


def _settings(settings: dict[str, Any], leave_out: LeaveOut) -> str:
    """``mkdocs.yml`` as a template: our menu and its translations, the rest shared with every starter."""
    i18n = next(p["i18n"] for p in settings["plugins"] if isinstance(p, dict) and "i18n" in p)
    translated = {one["locale"]: one.get("nav_translations") for one in i18n["languages"]}
    parts = [
        _HEAD,
        '{% include "includes/head.yml" %}\n',
        '{% include "includes/plugins.yml" %}',
        *(_language(code, names) for code, names in translated.items() if code in ("da", "nb", "en")),
        '\n{% include "includes/tail.yml" %}\n',
        yaml.safe_dump({"nav": _menu(settings["nav"], leave_out)}, allow_unicode=True, sort_keys=False),
    ]
    return "\n".join(parts)


_HEAD = """# {{ {
  "da": "Håndbogens opsætning. Indholdet står i docs/ (tekst) og data/ (oplysninger).",
  "nb": "Håndbokens oppsett. Innholdet står i docs/ (tekst) og data/ (opplysninger).",
  "en": "The handbook's settings. Its content is in docs/ (text) and data/ (facts)."
}[languages[0]] }}"""
"""What the settings begin with, in the handbook's own language."""


def _language(code: str, names: dict[str, str] | None) -> str:
    name = {"da": "Dansk", "nb": "Norsk bokmål", "en": "English"}[code]
    lines = [
        f'{{% if "{code}" in languages %}}        - locale: {code}',
        f"          name: {name}",
        "          build: true",
        f'          default: {{{{ "true" if languages[0] == "{code}" else "false" }}}}',
    ]
    if names:
        lines += ["          nav_translations:", *_named(names)]
    return "\n".join((*lines, "{% endif %}"))


def _named(names: dict[str, str]) -> Iterator[str]:
    for key, value in names.items():
        yield f"            {yaml.safe_dump({key: value}, allow_unicode=True).strip()}"


def _menu(nav: Any, leave_out: LeaveOut) -> Any:
    if isinstance(nav, str):
        return None if nav in leave_out.pages else nav
    if isinstance(nav, dict):
        return {title: kept for title, below in nav.items() if (kept := _menu(below, leave_out))} or None
    return [kept for item in nav if (kept := _menu(item, leave_out))]
