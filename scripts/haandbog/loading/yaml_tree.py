"""YAML as text with positions (DESIGN.md, D3).

PyYAML would read ``18:00`` as 1080 and ``no`` as false. So every scalar stays text, every key and
value keeps its line and column, and the field's type decides what a text means.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

import yaml

from haandbog.diagnostics import Diagnostic, Place, Text
from haandbog.loading.problems import yaml_duplicate, yaml_forbidden, yaml_syntax
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


@dataclass
class _Reading:
    """What is gathered while one file is walked."""

    file: str
    first_line: int
    keys: dict[Loc, Place] = field(default_factory=dict)
    values: dict[Loc, Place] = field(default_factory=dict)
    problems: list[Diagnostic] = field(default_factory=list)

    def place(self, mark: _Mark) -> Place:
        return Place(self.file, mark.line + self.first_line, mark.column + 1)


def read_yaml(
    file: str, text: str, first_line: int = 1, *, trusted: bool = False
) -> tuple[Tree, DataSource, tuple[Diagnostic, ...]]:
    """The text as a tree, the places of everything in it, and what is wrong with it.

    ``first_line`` is the number of the text's first line in its file: 2 for a front matter.
    ``trusted`` lets through the anchors and tags that MkDocs' own configuration may use; their
    values are read as text all the same, and nothing is ever constructed from them.
    """
    reading = _Reading(file, first_line)
    tree: Tree = None
    try:
        reading.problems.extend(() if trusted else _forbidden(reading, text))
        node = yaml.compose(text, Loader=Loader) if not reading.problems else None
        tree = _walk(reading, node, ()) if node is not None else None
    except yaml.MarkedYAMLError as error:
        reading.problems.append(_syntax(reading, text, error))
    except yaml.YAMLError as error:
        reading.problems.append(_strange_sign(reading, text, error))
    except RecursionError:
        reading.problems.append(yaml_syntax.RULE.at(Place(file, first_line), what=_TOO_DEEP))
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
            reading.problems.append(yaml_syntax.RULE.at(place, what=_KEY_IS_NO_WORD, hint=_QUOTE))
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
        return yaml_syntax.RULE.at(Place(reading.file, reading.first_line), what=_NOT_YAML, hint=_QUOTE)
    what, hint, at_start = _explain(said, text.splitlines()[mark.line : mark.line + 1], mark.column)
    if at_start and error.context_mark is not None:
        mark = error.context_mark
    return yaml_syntax.RULE.at(reading.place(mark), what=what, hint=hint)


def _explain(said: str, line: list[str], column: int) -> tuple[Text, Text, bool]:
    """What PyYAML said, in an editor's words; the broken line tells what it cannot know."""
    if line and line[0][column : column + 1] == "\t":
        return _TAB, _SPACES, False
    if "mapping values are not allowed" in said and line and line[0].count(": ") < 2:
        return _MISPLACED, _INDENT_OR_COLON, False
    told = ((what, hint, at_start) for sign, what, hint, at_start in _SIGNS if sign in said)
    return next(told, (_NOT_YAML, _QUOTE, False))


def _strange_sign(reading: _Reading, text: str, error: yaml.YAMLError) -> Diagnostic:
    offset = min(int(getattr(error, "position", 0) or 0), len(text))
    line = text.count("\n", 0, offset)
    column = offset - (text.rfind("\n", 0, offset) + 1)
    place = Place(reading.file, line + reading.first_line, column + 1)
    return yaml_syntax.RULE.at(place, what=_STRANGE, hint=_DELETE_SIGN)


_KEY_IS_NO_WORD = Text(
    "et felts navn skal være ét ord", "et felts navn skal være ett ord", "a field's name must be one word"
)
_TOO_DEEP = Text(
    "der er for mange lag inden i hinanden",
    "det er for mange lag inni hverandre",
    "there are too many layers inside each other",
)
_STRANGE = Text("her står et usynligt tegn", "her står et usynlig tegn", "there is an invisible sign here")
_DELETE_SIGN = Text(
    "slet tegnet, og skriv ordet igen",
    "slett tegnet, og skriv ordet på nytt",
    "delete the sign and write the word again",
)
_QUOTE = Text(
    'sæt værdien i anførselstegn: "…"',
    'sett verdien i anførselstegn: "…"',
    'put the value in quotation marks: "…"',
)
_SPACES = Text("brug mellemrum, ikke tabulator", "bruk mellomrom, ikke tabulator", "use spaces, not tabs")
_INDENT = Text(
    "ret indrykningen, så linjen flugter med dem, den hører sammen med",
    "rett innrykket, så linjen står likt med dem den hører sammen med",
    "indent the line like those it belongs with",
)
_TAB = Text("der står en tabulator", "det står en tabulator", "there is a tab")
_NOT_YAML = Text("det er ikke YAML", "det er ikke YAML", "it is not YAML")
_MISPLACED = Text(
    "linjen hører ikke til det, der står over den",
    "linjen hører ikke til det som står over den",
    "the line does not belong to what stands above it",
)
_INDENT_OR_COLON = Text(
    "ret indrykningen, eller sæt kolon efter feltets navn i linjen over",
    "rett innrykket, eller sett kolon etter feltets navn i linjen over",
    "mend the indent, or put a colon after the field's name in the line above",
)
_CLOSE = Text("luk det, der er åbnet", "lukk det som er åpnet", "close what is open")

# What PyYAML says → what an editor needs to know, what to do, and whether the start of the broken
# thing says more than the place where reading gave up.
_SIGNS: tuple[tuple[str, Text, Text, bool], ...] = (
    (
        "mapping values are not allowed",
        Text("der er to koloner i linjen", "det er to kolon i linjen", "there are two colons in the line"),
        _QUOTE,
        False,
    ),
    (
        "cannot start any token",
        Text(
            "tegnet kan ikke begynde en værdi",
            "tegnet kan ikke begynne en verdi",
            "the sign cannot begin a value",
        ),
        _QUOTE,
        False,
    ),
    (
        "quoted scalar",
        Text(
            "et anførselstegn bliver ikke lukket",
            "et anførselstegn blir ikke lukket",
            "a quotation mark is never closed",
        ),
        Text(
            "sæt et anførselstegn, hvor teksten slutter",
            "sett et anførselstegn der teksten slutter",
            "put a quotation mark where the text ends",
        ),
        True,
    ),
    (
        "flow sequence",
        Text(
            "en liste [ … ] bliver ikke lukket",
            "en liste [ … ] blir ikke lukket",
            "a list [ … ] is never closed",
        ),
        _CLOSE,
        True,
    ),
    (
        "flow mapping",
        Text(
            "en parentes { … } er ikke skrevet rigtigt",
            "en parentes { … } er ikke skrevet riktig",
            "a group { … } is not written right",
        ),
        _QUOTE,
        False,
    ),
    (
        "block sequence",
        Text("listen er ikke rykket ens ind", "listen har ulikt innrykk", "the list is not indented evenly"),
        _INDENT,
        False,
    ),
    (
        "could not find expected ':'",
        Text(
            "der mangler et kolon efter feltets navn",
            "det mangler et kolon etter feltets navn",
            "a colon is missing after the field's name",
        ),
        Text("skriv navn: værdi", "skriv navn: verdi", "write name: value"),
        True,
    ),
    (
        "simple key",
        Text(
            "der mangler et kolon efter feltets navn",
            "det mangler et kolon etter feltets navn",
            "a colon is missing after the field's name",
        ),
        Text("skriv navn: værdi", "skriv navn: verdi", "write name: value"),
        True,
    ),
    (
        "block mapping",
        Text(
            "linjen er ikke rykket ind som de andre",
            "linjen har ikke samme innrykk som de andre",
            "the line is not indented like the others",
        ),
        _INDENT,
        False,
    ),
    (
        "but found another document",
        Text("filen er delt i to af ---", "filen er delt i to av ---", "the file is split in two by ---"),
        Text("slet linjen ---", "slett linjen ---", "delete the line ---"),
        False,
    ),
    (
        "alphabetic or numeric",
        Text(
            "tegnet & eller * har en særlig betydning",
            "tegnet & eller * har en egen betydning",
            "the sign & or * has a special meaning",
        ),
        _QUOTE,
        False,
    ),
)
