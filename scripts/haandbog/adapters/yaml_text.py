"""ruamel.yaml, which changes a data file and leaves the editor's comments, order and quotes alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from difflib import SequenceMatcher
from io import StringIO

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from haandbog.loading.yaml_tree import Tree
from haandbog.model.source import Loc
from haandbog.publishing.exchange.placing import place

Value = str | list[str] | Mapping[str, str]
"""What one field of a new record may hold."""


def with_record(text: str, key: str, fields: Mapping[str, Value]) -> str:
    """A data file with one more record at the end of its list ``key``, which is made where it is missing.

    The record is put between the lines: ruamel.yaml would move the comments around it.
    """
    head = re.search(rf"^{key}:[ \t]*(.*)$", text, re.MULTILINE)
    if head is None:
        start = f"{text.rstrip()}\n" if text.strip() else ""
        return f"{start}{key}:\n{_item(fields, 2)}"
    if _is_flow(head[1]):
        return _with_flow_record(text, key, fields)
    rest = text[head.end() + 1 :].splitlines(keepends=True)
    length = _block_length(rest)
    body = "".join(rest[:length])
    dash = re.search(r"^( *)- ", body, re.MULTILINE)
    line = f"{key}:\n" if head[1].startswith("[]") else f"{head[0]}\n"
    item = _item(fields, len(dash[1]) if dash else 2)
    return f"{text[: head.start()]}{line}{_ended(body)}{item}{''.join(rest[length:])}"


def _is_flow(value: str) -> bool:
    """Whether a list is written in brackets, and has something in them."""
    return value.startswith("[") and not re.match(r"\[ *\]", value)


def _ended(body: str) -> str:
    return body if not body or body.endswith("\n") else f"{body}\n"


def _block_length(lines: list[str]) -> int:
    """How many lines belong to a list: to the last that is indented or begins with a dash."""
    count = 0
    for number, line in enumerate(lines, start=1):
        if re.match(r"[ \t]+\S|-[ \t]", line):
            count = number
        elif line.strip() and not line.startswith("#"):
            break
    return count


def _item(fields: Mapping[str, Value], indent: int) -> str:
    lines = _dumped(_yaml(), _map(fields)).splitlines(keepends=True)
    marks = ["- ", *["  "] * (len(lines) - 1)]
    return "".join(f"{' ' * indent}{mark}{line}" for mark, line in zip(marks, lines, strict=True))


def _with_flow_record(text: str, key: str, fields: Mapping[str, Value]) -> str:
    yaml = _yaml()
    root = yaml.load(text)
    root[key].append(_map(fields))
    return _dumped(yaml, root)


def _map(fields: Mapping[str, Value]) -> CommentedMap:
    return CommentedMap({name: _plain(value) for name, value in fields.items()})


def with_values(
    text: str, changes: Iterable[tuple[Loc, Tree]], default: str, order: Callable[[Loc], Sequence[str]]
) -> str:
    """A data file with other values in some places; None takes one away. ``order`` gives the names that a
    record at a place may hold, in their order, for a field that is new."""
    yaml = _yaml()
    before, root = _dumped(yaml, yaml.load(text)), yaml.load(text)

    def put(mapping: CommentedMap, key: str, value: object, at: Loc) -> None:
        mapping.insert(_position(mapping, key, order(at)), key, _made(value))

    for loc, value in changes:
        found = _at(root, loc)
        if isinstance(found, CommentedSeq) and isinstance(value, list):
            _change_list(found, value)
        else:
            place(root, loc, _made(value), default, put)
    return _kept(text, before, _dumped(yaml, root))


def _at(node: object, loc: Loc) -> object:
    for step in loc:
        if isinstance(node, CommentedMap):
            node = node.get(step)
        elif isinstance(node, CommentedSeq) and isinstance(step, int) and step < len(node):
            node = node[step]
        else:
            return None
    return node


def _change_list(found: CommentedSeq, value: list[Tree]) -> None:
    """Makes a list say something else and leaves what it said already as it is written."""
    in_brackets = any(isinstance(each, CommentedMap) and each.fa.flow_style() for each in found)
    for at, wanted in enumerate(value):
        if at < len(found) and _says(found[at], wanted):
            continue
        made = _made(wanted)
        if in_brackets and isinstance(made, CommentedMap):
            made.fa.set_flow_style()
        if at < len(found):
            found[at] = made
        else:
            found.append(made)
    del found[len(value) :]


def _says(node: object, wanted: Tree) -> bool:
    """Whether a part of the file means this already."""
    if isinstance(wanted, dict):
        if not isinstance(node, CommentedMap) or node.keys() != wanted.keys():
            return False
        return all(_says(node[name], each) for name, each in wanted.items())
    if isinstance(wanted, list):
        if not isinstance(node, CommentedSeq) or len(node) != len(wanted):
            return False
        return all(_says(each, other) for each, other in zip(node, wanted, strict=True))
    return str(node) == wanted if wanted is not None else node is None


def new_file(tree: Tree) -> str:
    """A record of its own as a file's text."""
    return _dumped(_yaml(), _made(tree))


def _position(mapping: CommentedMap, key: str, names: Sequence[str]) -> int:
    """Where a new key belongs: behind the last of those that come before it."""
    earlier = set(names[: names.index(key)]) if key in names else set(mapping)
    return max((at for at, name in enumerate(mapping, start=1) if name in earlier), default=0)


def _made(value: object) -> object:
    """A value as ruamel.yaml writes it best: short lists in brackets, dates without quotes."""
    if isinstance(value, dict):
        return CommentedMap({name: _made(each) for name, each in value.items()})
    if isinstance(value, list):
        made = CommentedSeq([_made(each) for each in value])
        if all(isinstance(each, str) for each in value):
            made.fa.set_flow_style()
        return made
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return _date(value)
    return value


def _date(text: str) -> object:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text


def _kept(text: str, before: str, after: str) -> str:
    """What changed between two dumps, put into the text as the editor wrote it: every other line stays, also
    one that the dump would have written otherwise."""
    if before == text:
        return after
    own, old, new = (part.splitlines(keepends=True) for part in (text, before, after))
    mine: dict[int, list[str]] = {}
    for kind, low, high, start, end in SequenceMatcher(None, old, own, autojunk=False).get_opcodes():
        same = kind == "equal" or high - low == end - start
        for step in range(high - low):
            mine[low + step] = [own[start + step]] if same else own[start:end] if step == 0 else []
        if kind == "insert":
            mine.setdefault(low - 1, []).extend(own[start:end])
    lines = [*mine.get(-1, [])]
    for kind, low, high, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            lines += [line for at in range(low, high) for line in mine.get(at, [old[at]])]
        else:
            lines += new[start:end]
    return "".join(lines)


def _plain(value: Value) -> object:
    if isinstance(value, Mapping):
        return CommentedMap(value)
    return CommentedSeq(value) if isinstance(value, list) else value


def _yaml() -> YAML:
    yaml = YAML(typ="rt")
    yaml.preserve_quotes = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.width = 100_000  # a long line stays one line
    yaml.allow_unicode = True
    return yaml


def _dumped(yaml: YAML, tree: object) -> str:
    out = StringIO()
    yaml.dump(tree, out)
    return out.getvalue()
