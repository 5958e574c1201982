"""YAML as text with positions (DESIGN.md, D3).

PyYAML would read ``18:00`` as 1080 and ``no`` as false. So every scalar stays text, every key and
value keeps its line and column, and the field's type decides what a text means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Protocol, TypeAlias

import yaml
from msgspec import Struct, field

from haandbog.diagnostics import Diagnostic, Place, Text
from haandbog.loading.problems import yaml_duplicate, yaml_forbidden, yaml_syntax
from haandbog.loading.yaml_words import (
    CLOSE_QUOTE,
    DELETE_SIGN,
    INDENT_OR_COLON,
    KEY_IS_NO_WORD,
    MISPLACED,
    NOT_YAML,
    OPEN_QUOTE,
    QUOTE,
    SIGNS,
    SPACES,
    STRANGE,
    TAB,
    TOO_DEEP,
)
from haandbog.model.source import DataSource, Loc

Tree: TypeAlias = "dict[str, Tree] | list[Tree] | str | None"
"""What a file says: mappings, lists, texts, and None for what is left empty."""

Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

_EMPTY = ("", "~", "null", "Null", "NULL")


class _Mark(Protocol):
    """What both of PyYAML's parsers say about a place."""

    @property
    def line(self) -> int: ...

    @property
    def column(self) -> int: ...


class _Reading(Struct):
    """What is gathered while one file is walked."""

    file: str
    first_line: int
    lines: list[str]
    keys: dict[Loc, Place] = field(default_factory=dict)
    values: dict[Loc, Place] = field(default_factory=dict)
    problems: list[Diagnostic] = field(default_factory=list)

    def place(self, mark: _Mark) -> Place:
        """A mark as an editor counts it; one behind the last sign stands at that sign."""
        line = min(mark.line, len(self.lines) - 1)
        column = mark.column if line == mark.line else len(self.lines[line])
        return Place(self.file, line + self.first_line, min(column, len(self.lines[line])) + 1)


_OTHER_LINE_ENDS = str.maketrans(dict.fromkeys("\r\x85\u2028\u2029\ufeff", " "))
"""Signs that YAML takes for line ends (or for nothing) and no editor shows as such: with them the
lines would be counted otherwise than on the editor's screen."""


def read_yaml(
    file: str, text: str, first_line: int = 1, *, trusted: bool = False
) -> tuple[Tree, DataSource, tuple[Diagnostic, ...]]:
    """The text as a tree, the places of everything in it, and what is wrong with it.

    ``first_line`` is the number of the text's first line in its file: 2 for a front matter.
    ``trusted`` lets through the anchors and tags that MkDocs' own configuration may use; their
    values are read as text all the same, and nothing is ever constructed from them.
    """
    plain = text.translate(_OTHER_LINE_ENDS)
    reading = _Reading(file, first_line, plain.split("\n"))
    tree: Tree = None
    try:
        reading.problems.extend(() if trusted else _forbidden(reading, plain))
        node = yaml.compose(plain, Loader=Loader) if not reading.problems else None
        tree = _walk(reading, node, ()) if node is not None else None
    except yaml.MarkedYAMLError as error:
        reading.problems.append(_syntax(reading, plain, error))
    except yaml.YAMLError as error:
        reading.problems.append(_strange_sign(reading, plain, error))
    except RecursionError:
        reading.problems.append(yaml_syntax.RULE.at(Place(file, first_line), what=TOO_DEEP))
    source = DataSource(file, text, reading.keys, reading.values)
    return tree, source, tuple(reading.problems)


def _walk(reading: _Reading, node: yaml.Node, loc: Loc) -> Tree:
    reading.values[loc] = reading.place(node.start_mark)
    if isinstance(node, yaml.ScalarNode):
        empty = not node.style and node.value in _EMPTY
        return None if empty else str(node.value)
    if isinstance(node, yaml.SequenceNode):
        return [_walk(reading, item, (*loc, index)) for index, item in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        return {key: _walk(reading, value, (*loc, key)) for key, value in _pairs(reading, node, loc)}
    return None


def _pairs(reading: _Reading, node: yaml.MappingNode, loc: Loc) -> Iterator[tuple[str, yaml.Node]]:
    for key_node, value in node.value:
        place = reading.place(key_node.start_mark)
        if not isinstance(key_node, yaml.ScalarNode):
            reading.problems.append(yaml_syntax.RULE.at(place, what=KEY_IS_NO_WORD, hint=QUOTE))
            continue
        here = (*loc, str(key_node.value))
        if here in reading.keys:
            first = reading.keys[here].line
            reading.problems.append(yaml_duplicate.RULE.at(place, key=key_node.value, line=first))
            continue
        reading.keys[here] = place
        yield str(key_node.value), value


def _forbidden(reading: _Reading, text: str) -> Iterator[Diagnostic]:
    if not any(sign in text for sign in "&*!"):
        return
    for event in yaml.parse(text, Loader=Loader):
        sign = _forbidden_sign(event)
        if sign and event.start_mark:
            yield yaml_forbidden.RULE.at(reading.place(event.start_mark), sign=sign)


def _forbidden_sign(event: yaml.Event) -> str:
    if isinstance(event, yaml.AliasEvent):
        return f"*{getattr(event, 'anchor', '')}"
    anchor = getattr(event, "anchor", None)
    if anchor:
        return f"&{anchor}"
    tag = getattr(event, "tag", None)
    return str(tag) if tag else ""


def _syntax(reading: _Reading, text: str, error: yaml.MarkedYAMLError) -> Diagnostic:
    mark = error.problem_mark or error.context_mark
    said = f"{error.context or ''} {error.problem or ''}"
    if mark is None:
        return yaml_syntax.RULE.at(Place(reading.file, reading.first_line), what=NOT_YAML, hint=QUOTE)
    quote = _open_quote(text, mark.line) if "block mapping" in said else None
    if quote is not None:
        place = Place(reading.file, quote[0] + reading.first_line, quote[1] + 1)
        return yaml_syntax.RULE.at(place, what=OPEN_QUOTE, hint=CLOSE_QUOTE)
    what, hint, at_start = _explain(said, text.split("\n")[mark.line : mark.line + 1], mark.column)
    if at_start and error.context_mark is not None:
        mark = error.context_mark
    return yaml_syntax.RULE.at(reading.place(mark), what=what, hint=hint)


def _open_quote(text: str, last: int) -> tuple[int, int] | None:
    """Line and column (from 0) of a quotation mark that nothing on its line closes: the reader takes
    the next one, lines below, for its end and stumbles only there."""
    for number, line in enumerate(text.split("\n")[: last + 1]):
        value = re.match(r"[^#\"']*:\s+(?P<quote>[\"'])", line)
        if value and line.count(value["quote"]) % 2:
            return number, value.start("quote")
    return None


def _explain(said: str, line: list[str], column: int) -> tuple[Text, Text, bool]:
    """What PyYAML said, in an editor's words; the broken line tells what it cannot know."""
    if line and line[0][column : column + 1] == "\t":
        return TAB, SPACES, False
    if "mapping values are not allowed" in said and line and line[0].count(": ") < 2:
        return MISPLACED, INDENT_OR_COLON, False
    told = ((what, hint, at_start) for sign, what, hint, at_start in SIGNS if sign in said)
    return next(told, (NOT_YAML, QUOTE, False))


def _strange_sign(reading: _Reading, text: str, error: yaml.YAMLError) -> Diagnostic:
    offset = min(int(getattr(error, "position", 0) or 0), len(text))
    line = text.count("\n", 0, offset)
    column = offset - (text.rfind("\n", 0, offset) + 1)
    place = Place(reading.file, line + reading.first_line, column + 1)
    return yaml_syntax.RULE.at(place, what=STRANGE, hint=DELETE_SIGN)
