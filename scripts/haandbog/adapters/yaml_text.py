"""ruamel.yaml, which changes a data file and leaves the editor's comments, order and quotes alone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from io import StringIO

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

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
