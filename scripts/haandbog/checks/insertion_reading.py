"""Reads the expression of an insertion without running it: which names, arguments and filters it uses.

Jinja's own parser says what the expression is; the table in ``insertion_names`` says what it may be.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from jinja2 import Environment, TemplateSyntaxError, nodes
from msgspec import Struct

from haandbog.checks.insertion_names import CALLS, FACTS, FILTERS, WHOLE, Argument, Call, Form, Use
from haandbog.checks.insertion_texts import (
    FACT_OR_BLOCK,
    NEEDS_ARGUMENT,
    NEEDS_ONE,
    NEEDS_PARENTHESES,
    NO_PARENTHESES,
    NO_SUCH_ARGUMENT,
    NO_SUMS,
    NOT_A_TEXT,
    ONLY_FACTS,
    QUOTE,
    TOO_MANY,
    UNREADABLE,
    WRITE,
    syntax_hint,
)
from haandbog.diagnostics import Edit, Place, Text, either, same, suggest
from haandbog.model.handbook import Handbook
from haandbog.model.pages import Insertion, Page

_PARSER = Environment(autoescape=False)


class Mistake(Struct, frozen=True):
    """Something in an expression that cannot be: which check tells it, at which word."""

    code: str
    word: str
    what: Text
    hint: Text | None = None
    edit: Edit | None = None

    def place(self, page: Page, insertion: Insertion) -> Place:
        return word_place(page, insertion, self.word)


class Used(Struct, frozen=True):
    """The name of something in data that an expression asks for: a partner, an emergency number."""

    use: Use
    value: str
    argument: str = ""

    def place(self, page: Page, insertion: Insertion) -> Place:
        return word_place(page, insertion, self.value)


class Reading(Struct, frozen=True):
    """What an expression says."""

    mistakes: tuple[Mistake, ...] = ()
    used: tuple[Used, ...] = ()
    block: str = ""
    """The name of the block it puts in, when it puts in one."""
    calls: tuple[str, ...] = ()


@lru_cache(maxsize=4096)
def roots(expression: str) -> frozenset[str]:
    """The first names of everything an expression asks for: ``org``, ``training``, ``opening_hours``."""
    try:
        tree = _PARSER.parse("{{ " + expression + " }}")
    except (TemplateSyntaxError, RecursionError):
        return frozenset()
    return frozenset(node.name for node in tree.find_all(nodes.Name))


def word_place(page: Page, insertion: Insertion, word: str) -> Place:
    """Where a word of the expression stands in the page's file."""
    start = page.source.text.find(insertion.expression, insertion.span.start)
    return page.source.place(start + max(0, insertion.expression.find(word)))


def uses(handbook: Handbook, use: Use) -> Iterator[tuple[Page, Insertion, Used]]:
    """Every insertion that names something of a kind."""
    for page in handbook.pages:
        for insertion in page.insertions:
            for used in read(insertion.expression).used:
                if used.use is use:
                    yield page, insertion, used


def mistakes(handbook: Handbook, code: str) -> Iterator[tuple[Place, Mistake]]:
    """Every mistake in an insertion that a check tells."""
    for page in handbook.pages:
        for insertion in page.insertions:
            for mistake in read(insertion.expression).mistakes:
                if mistake.code == code:
                    yield mistake.place(page, insertion), mistake


@lru_cache(maxsize=4096)
def read(expression: str) -> Reading:
    """What an expression says; never raises, whatever it is."""
    try:
        tree = _PARSER.parse("{{ " + expression + " }}")
    except (TemplateSyntaxError, RecursionError):
        return Reading((Mistake("insertion-syntax", "", UNREADABLE, syntax_hint(expression)),))
    output = tree.body[0] if len(tree.body) == 1 else None
    if not isinstance(output, nodes.Output) or len(output.nodes) != 1:
        return Reading((Mistake("insertion-syntax", "", UNREADABLE, syntax_hint(expression)),))
    found = [*_walk(output.nodes[0])]
    names = tuple(call.node.name for call in tree.find_all(nodes.Call) if isinstance(call.node, nodes.Name))
    return Reading(
        tuple(item for item in found if isinstance(item, Mistake)),
        tuple(item for item in found if isinstance(item, Used)),
        next((name for name in names if name in CALLS and CALLS[name].form is Form.BLOCK), ""),
        names,
    )


def _walk(node: nodes.Node) -> Iterator[Mistake | Used]:
    match node:
        case nodes.Call():
            yield from _call(node)
        case nodes.Filter():
            if node.name not in FILTERS:
                yield Mistake("insertion-unknown", node.name, same(node.name), suggest(node.name, FILTERS))
            if node.node is not None:
                yield from _walk(node.node)
        case nodes.Name() | nodes.Getattr() | nodes.Getitem():
            yield from _fact(node)
        case _:
            yield Mistake("insertion-argument", "", NO_SUMS, FACT_OR_BLOCK)


def _fact(node: nodes.Node) -> Iterator[Mistake]:
    """A fact by its dotted name, such as ``org.address.city``."""
    name = _dotted(node)
    owner, _, last = name.rpartition(".")
    if name in CALLS:
        hint = WRITE.fill(what="{{ " + name + "(…) }}" if _needed(CALLS[name]) else "{{ " + name + "() }}")
        edit = None if _needed(CALLS[name]) else Edit(name, name + "()")
        yield Mistake("insertion-argument", name, NEEDS_PARENTHESES.fill(name=name), hint, edit)
    elif name in FACTS and name not in WHOLE:
        known = [f"{name}.{part}" for part in FACTS[name]]
        yield Mistake("insertion-argument", name, ONLY_FACTS.fill(name=name), WRITE.fill(what=either(known)))
    elif name not in WHOLE and last not in FACTS.get(owner, ()):
        yield Mistake("insertion-unknown", *_stranger(name))


def _stranger(name: str) -> tuple[str, Text, Text | None]:
    """The part of a name that nobody knows, and what was perhaps meant."""
    owner, _, last = name.rpartition(".")
    while owner and owner not in FACTS:
        owner, _, last = owner.rpartition(".")
    if owner:
        return f"{owner}.{last}", same(f"{owner}.{last}"), suggest(last, FACTS[owner])
    first = name.partition(".")[0]
    return first, same(first), suggest(first, [*CALLS, "org", "training"])


def _dotted(node: nodes.Node) -> str:
    if isinstance(node, nodes.Name):
        return str(node.name)
    if isinstance(node, nodes.Getattr):
        return f"{_dotted(node.node)}.{node.attr}"
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        return f"{_dotted(node.node)}[{node.arg.value!r}]"
    return "…"


def _call(node: nodes.Call) -> Iterator[Mistake | Used]:
    name = _dotted(node.node)
    call = CALLS.get(name)
    if call is None:
        yield _not_a_call(name)
        return
    given = dict(zip((argument.name for argument in call.arguments), node.args, strict=False))
    given |= {keyword.key: keyword.value for keyword in node.kwargs}
    if len(node.args) > len(call.arguments):
        yield Mistake("insertion-argument", name, TOO_MANY.fill(name=name), _how(name, call))
    yield from _arguments(name, call, given)


def _not_a_call(name: str) -> Mistake:
    owner, _, last = name.rpartition(".")
    if last in FACTS.get(owner, ()):
        hint, edit = WRITE.fill(what="{{ " + name + " }}"), Edit(name + "()", name)
        return Mistake("insertion-argument", name, NO_PARENTHESES.fill(name=name), hint, edit)
    return Mistake("insertion-unknown", *_stranger(name))


def _arguments(name: str, call: Call, given: dict[str, nodes.Expr]) -> Iterator[Mistake | Used]:
    known = {argument.name: argument for argument in call.arguments}
    for key, value in given.items():
        if key not in known:
            told = NO_SUCH_ARGUMENT.fill(name=name, argument=key)
            yield Mistake("insertion-argument", key, told, suggest(key, known) or _how(name, call))
        else:
            yield _value(known[key], value)
    for argument in call.arguments:
        if argument.needed and argument.name not in given:
            told = NEEDS_ARGUMENT.fill(name=name)
            yield Mistake("insertion-argument", name, told, _how(name, call))


def _value(argument: Argument, value: nodes.Expr) -> Mistake | Used:
    if isinstance(value, nodes.Name):
        edit = Edit(value.name, f'"{value.name}"')
        told = NOT_A_TEXT.fill(value=value.name)
        return Mistake("insertion-argument", value.name, told, QUOTE.fill(value=value.name), edit)
    if not isinstance(value, nodes.Const) or not isinstance(value.value, str):
        return Mistake("insertion-argument", argument.name, NEEDS_ONE.fill(argument=argument.name))
    if argument.use is Use.WORDS and not value.value.strip():
        return Mistake("insertion-argument", argument.name, NEEDS_ONE.fill(argument=argument.name))
    return Used(argument.use, value.value, argument.name)


def _needed(call: Call) -> bool:
    return any(argument.needed for argument in call.arguments)


def _how(name: str, call: Call) -> Text:
    """An example of the insertion, written as it should be."""
    shown = [
        f'"{argument.name}"' if argument.needed else f'{argument.name}="…"' for argument in call.arguments
    ]
    return WRITE.fill(what="{{ " + f"{name}({', '.join(shown)})" + " }}")
