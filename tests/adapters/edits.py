"""Changes that an editor makes, picked at random: each leaves a handbook that can be built."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

from tests.samples import FRONT

Edit = Callable[[Path, Random], None]

_WORDS = ["lyt", "spørg", "vent", "ring", "skriv", "hjælp", "tid", "ro", "håb", "vagt", "side", "ord"]


def _change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _pages(folder: Path, language: str = "*") -> list[Path]:
    return sorted(p for p in folder.glob(f"docs/{language}/**/*.md") if p.name != "index.md")


def _sentence(random: Random) -> str:
    return " ".join(random.choices(_WORDS, k=6)).capitalize() + "."


def text(folder: Path, random: Random) -> None:
    """A sentence more on a page."""
    page = random.choice(_pages(folder))
    page.write_text(f"{page.read_text('utf-8')}\n{_sentence(random)}\n", encoding="utf-8")


def heading(folder: Path, random: Random) -> None:
    """A new heading at the end of a page."""
    page, name = random.choice(_pages(folder)), f"afsnit-{random.randrange(10**6)}"
    added = f"\n## {_sentence(random)[:-1]} {{ #{name} }}\n\n{_sentence(random)}\n"
    page.write_text(page.read_text("utf-8") + added, encoding="utf-8")


def title(folder: Path, random: Random) -> None:
    """Another title: in the menu, the search and the links without a text."""
    page = random.choice(_pages(folder, "da"))
    lines = page.read_text("utf-8").split("\n")
    at = next(number for number, line in enumerate(lines) if line.startswith("title:"))
    lines[at] = f"title: {_sentence(random)[:-1]}"
    page.write_text("\n".join(lines), encoding="utf-8")


def new_page(folder: Path, random: Random) -> None:
    """A new page that is linked to from the contact page."""
    name = f"ny-{random.randrange(10**6)}"
    front = FRONT.format(id=name, title=_sentence(random)[:-1])
    _write(folder / f"docs/da/nye/{name}.md", f"{front}\n{_sentence(random)} [Modul](ref:modul-3)\n")


def move(folder: Path, random: Random) -> None:
    """A page stands in another folder; references follow it."""
    page = random.choice([folder / "docs/da/modul-3.md", *folder.glob("docs/da/*/modul-3.md")][-1:])
    target = folder / random.choice(["docs/da/modul-3.md", "docs/da/kursus/modul-3.md"])
    target.parent.mkdir(exist_ok=True)
    page.rename(target)


def delete(folder: Path, random: Random) -> None:
    """A page that was added is gone again."""
    random.choice(sorted(folder.glob("docs/da/nye/*.md"))).unlink()


def hours(folder: Path, random: Random) -> None:
    """Other opening hours."""
    path = folder / "data/opening-hours.yml"
    start = random.choice(["13.00", "14.00", "15.00", "16.00"])
    lines = path.read_text("utf-8").split("\n")
    at = next(number for number, line in enumerate(lines) if "man-tir" in line)
    lines[at] = f"      - {{days: man-tir, open: {start}–18.00}}"
    path.write_text("\n".join(lines), encoding="utf-8")


def phone(folder: Path, random: Random) -> None:
    """Another number of the organisation's own."""
    path = folder / "data/organisation.yml"
    lines = path.read_text("utf-8").split("\n")
    at = next(number for number, line in enumerate(lines) if line.startswith("phone:"))
    lines[at] = f"phone: 7{random.randrange(1, 5)} 00 00 00"
    path.write_text("\n".join(lines), encoding="utf-8")


def partner(folder: Path, random: Random) -> None:
    """Another address of a partner's."""
    path = folder / "data/partners/eksempelcentret.yml"
    lines = path.read_text("utf-8").split("\n")
    at = next(number for number, line in enumerate(lines) if line.startswith("address:"))
    lines[at] = f"address: Prøvegade {random.randrange(1, 99)}, 1001 Prøveby"
    path.write_text("\n".join(lines), encoding="utf-8")


_MAIN = (
    '{% extends "haandbog.html" %}{% block footer %}{{ super() }}'
    "{% if page %}<p>FOOT</p>{% endif %}{% endblock %}"
)
_FEET = [
    "{{ page.title }}",
    "{{ nav.pages | length }}",
    "{% if page.next_page %}{{ page.next_page.content }}{% endif %}",
    "Slut",
]


def override(folder: Path, random: Random) -> None:
    """A template of the handbook's own, or one less."""
    own = folder / "overrides/main.html"
    if own.exists() and random.random() < 0.3:
        own.unlink()
        return
    _write(own, _MAIN.replace("FOOT", random.choice(_FEET)))


def colour(folder: Path, random: Random) -> None:
    """A colour of the organisation's own."""
    value = random.choice(["#0f2e25", "#0c2a38", "#33102c"])
    _write(folder / "overrides/tokens.json", f'{{"color": {{"brand": {{"light": "{value}"}}}}}}')


def config(folder: Path, random: Random) -> None:
    """Another name, feature or extension in ``mkdocs.yml``."""
    path = folder / "mkdocs.yml"
    text = path.read_text("utf-8")
    name = f"site_name: {_sentence(random)[:-1]}"
    lines = [name if line.startswith("site_name:") else line for line in text.split("\n")]
    for added in ("  - sane_lists", "  - nl2br"):
        if random.random() < 0.4:
            lines = [line for line in lines if line != added] if added in lines else [*lines[:-1], added, ""]
    path.write_text("\n".join(lines), encoding="utf-8")


def snippet(folder: Path, random: Random) -> None:
    """A part of a page that stands in a file of its own."""
    path, page = folder / "mkdocs.yml", folder / "docs/da/kontakt.md"
    if "pymdownx.snippets" not in path.read_text("utf-8"):
        _change(
            path, "  - pymdownx.details", "  - pymdownx.snippets: {base_path: [dele]}\n  - pymdownx.details"
        )
        page.write_text(page.read_text("utf-8") + '\n--8<-- "del.txt"\n', encoding="utf-8")
    _write(folder / "dele/del.txt", f"{_sentence(random)}\n")


def translation(folder: Path, random: Random) -> None:
    """A page in another language: new, changed or gone."""
    source = random.choice(_pages(folder, "da"))
    target = folder / "docs" / random.choice(["nb", "en"]) / source.relative_to(folder / "docs/da")
    if target.exists() and random.random() < 0.4:
        target.unlink()
        return
    _write(target, f"{source.read_text('utf-8')}\n{_sentence(random)}\n")


EDITS: tuple[Edit, ...] = (
    text, heading, title, new_page, move, delete, hours, phone, partner, override, colour, config, snippet,
    translation,
)  # fmt: skip

SMALL: tuple[Edit, ...] = (text, heading, hours, phone, partner)
"""Those that leave every page, title and template as it was: only some pages need to be made."""
