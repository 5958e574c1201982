"""``{{ expression }}``: where they stand. Quotes inside an expression may hold braces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from haandbog.model.loose_ends import Loose, LooseEnd
from haandbog.model.pages import Insertion, Span
from haandbog.model.source import Source

_APART = re.compile(r"\{[ \t]+\{[ \t]*[\w.]{3,}(?:\([^(){}\n]*\))?[ \t]*\}[ \t]*\}")
_FAR = 400
"""Characters of a line that are looked back at."""
_END = re.compile(r"""}}|\n[ \t]*\n|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'""")


def find_insertions(source: Source, visible: str) -> Iterator[Insertion | Loose]:
    """Every insertion in the visible text, and every ``{{`` that is never closed."""
    at = visible.find("{{")
    while at >= 0:
        end, closed = _end_of(visible, at + 2)
        if closed:
            yield _insertion(source, visible, Span(at, end))
        else:
            shown = visible[at : at + 20].split("\n")[0].strip()
            yield Loose(LooseEnd.INSERTION_UNCLOSED, shown, source.place(at))
        at = visible.find("{{", end)


def find_unopened(source: Source, visible: str) -> Iterator[Loose]:
    """``}}`` that closes nothing, and braces with a space between them. Formulas close what they open."""
    for match in _APART.finditer(visible):
        yield Loose(LooseEnd.INSERTION_UNOPENED, match[0], source.place(match.start()))
    at = visible.find("}}")
    while at >= 0:
        before = visible[max(visible.rfind("\n", 0, at) + 1, at - _FAR) : at]
        if before.count("{") - before.count("}") < 2:
            yield Loose(LooseEnd.INSERTION_UNOPENED, before[-20:].lstrip() + "}}", source.place(at))
        at = visible.find("}}", at + 2)


def find_statements(source: Source, visible: str) -> Iterator[Loose]:
    """``{% … %}``: a template's own language, which pages do not have."""
    for match in re.finditer(r"\{%.*?(?:%\}|$)", visible, re.MULTILINE):
        yield Loose(LooseEnd.STATEMENT, match[0], source.place(match.start()))


def _end_of(text: str, at: int) -> tuple[int, bool]:
    """Where an insertion ends, and whether it is closed there; one that is not ends its paragraph."""
    for match in _END.finditer(text, at):
        if match[0] == "}}":
            return match.end(), True
        if match[0].startswith("\n"):
            return match.start(), False
    return len(text), False


def _insertion(source: Source, text: str, span: Span) -> Insertion:
    inner = text[span.start + 2 : span.end - 2]
    line_start = text.rfind("\n", 0, span.start) + 1
    line_end = text.find("\n", span.end)
    before = text[line_start : span.start]
    after = text[span.end : line_end if line_end >= 0 else len(text)]
    return Insertion(
        expression=inner.strip(),
        place=source.place(span.start + 2 + len(inner) - len(inner.lstrip())),
        span=span,
        alone=not before.strip() and not after.strip(),
        indent=before if not before.strip() else "",
    )
