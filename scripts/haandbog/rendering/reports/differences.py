"""``haandbog diff``: what a handbook has made its own, page by page and fact by fact."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher

from msgspec import Struct

from haandbog.diagnostics import Text
from haandbog.loading.yaml_tree import Tree, read_yaml

Files = Mapping[str, bytes]


class Fact(Struct, frozen=True):
    """A value of data that is not the template's; None where it is not there at all."""

    name: str
    template: str | None
    own: str | None


class Difference(Struct, frozen=True):
    """One file that is not as the template has it."""

    path: str
    kind: str
    """``added``, ``removed`` or ``changed``."""
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    """Lines, of a page."""
    facts: tuple[Fact, ...] = ()
    """Values, of a data file."""


def differences(own: Files, template: Files) -> tuple[Difference, ...]:
    """Every file that differs, in order."""
    paths = sorted(path for path in {*own, *template} if own.get(path) != template.get(path))
    return tuple(_difference(path, own.get(path), template.get(path)) for path in paths)


def _difference(path: str, own: bytes | None, template: bytes | None) -> Difference:
    kind = "added" if template is None else "removed" if own is None else "changed"
    mine, theirs = _text(own), _text(template)
    if path.endswith((".yml", ".yaml")) and path.startswith("data/"):
        return Difference(path, kind, facts=tuple(_facts(path, mine, theirs)))
    added, removed = _lines(mine, theirs)
    return Difference(path, kind, added, removed)


def _text(content: bytes | None) -> str:
    return (content or b"").decode("utf-8", "replace").replace("\r\n", "\n")


def _lines(own: str, template: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    mine, theirs = own.split("\n"), template.split("\n")
    added: list[str] = []
    removed: list[str] = []
    for tag, a, b, c, d in SequenceMatcher(None, theirs, mine, autojunk=False).get_opcodes():
        if tag != "equal":
            removed += (line for line in theirs[a:b] if line.strip())
            added += (line for line in mine[c:d] if line.strip())
    return tuple(added), tuple(removed)


def _facts(path: str, own: str, template: str) -> Iterator[Fact]:
    mine, theirs = (dict(_flat(read_yaml(path, text)[0])) for text in (own, template))
    for name in dict.fromkeys((*theirs, *mine)):
        if mine.get(name) != theirs.get(name):
            yield Fact(name, theirs.get(name), mine.get(name))


def _flat(tree: Tree, name: str = "") -> Iterator[tuple[str, str]]:
    """Every value by its name: ``numbers.alarm.number``; what has an id is named by it."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield from _flat(value, f"{name}.{key}" if name else key)
    elif isinstance(tree, list):
        for index, value in enumerate(tree, start=1):
            own = value.get("id") if isinstance(value, dict) else None
            yield from _flat(value, f"{name}.{own if isinstance(own, str) else index}")
    else:
        yield name, tree or ""


def as_json(found: Iterable[Difference]) -> str:
    """A list of objects; the keys stay English."""
    told = [
        {
            "file": one.path,
            "kind": one.kind,
            "added": list(one.added),
            "removed": list(one.removed),
            "facts": [{"name": f.name, "template": f.template, "own": f.own} for f in one.facts],
        }
        for one in found
    ]
    return json.dumps(told, ensure_ascii=False, indent=2)


def as_words(found: Iterable[Difference], language: str) -> str:
    """A paragraph a file: what is yours, in words."""
    told = [_told(one, language) for one in found]
    return "\n\n".join(told) if told else _SAME.within(language)


def _told(one: Difference, language: str) -> str:
    head = f"{one.path}: {_KINDS[one.kind].within(language)}"
    if one.kind == "removed" or one.path.endswith(_PICTURES):
        return head
    facts = (f"    {f.name}: {_value(f.template, language)} → {_value(f.own, language)}" for f in one.facts)
    lines = (*(f"    - {line}" for line in one.removed), *(f"    + {line}" for line in one.added))
    if one.kind == "added":
        words = sum(len(line.split()) for line in one.added) or len(one.facts)
        return f"{head} ({_SIZE.fill(n=words).within(language)})"
    return "\n".join((head, *facts, *lines))


_PICTURES = (".svg", ".png", ".jpg", ".jpeg", ".webp", ".ico")
"""Of these no words are counted and no lines are shown."""


def _value(value: str | None, language: str) -> str:
    return _NOTHING.within(language) if value is None else f"»{value}«"


_KINDS = {
    "added": Text("jeres egen", "deres egen", "your own"),
    "removed": Text(
        "slettet eller flyttet hos jer", "slettet eller flyttet hos dere", "deleted or moved by you"
    ),
    "changed": Text("rettet af jer", "rettet av dere", "changed by you"),
}
_SIZE = Text("{n} ord eller oplysninger", "{n} ord eller opplysninger", "{n} words or facts")
_NOTHING = Text("intet", "ingenting", "nothing")
_SAME = Text(
    "Alt er, som skabelonen har det.", "Alt er slik malen har det.", "All is as the template has it."
)
