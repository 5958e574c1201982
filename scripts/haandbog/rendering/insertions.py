"""``{{ expression }}`` → text (DESIGN.md, D6).

Each expression is compiled alone in a sandbox, so that every mistake has a place of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from jinja2 import StrictUndefined, TemplateError, UndefinedError
from jinja2.environment import TemplateExpression
from jinja2.sandbox import SandboxedEnvironment
from msgspec import Struct

from haandbog.checks import insertion_argument, insertion_unknown
from haandbog.checks.insertion_reading import read
from haandbog.diagnostics import Diagnostic, same
from haandbog.model.pages import Insertion, Page
from haandbog.rendering.fact import AddressFacts, Fact

Values = Mapping[str, object]
"""What expressions may name: facts, and functions that make blocks."""

Filters = tuple[tuple[str, Callable[..., object]], ...]


class Inserted(Struct, frozen=True):
    """What an insertion becomes."""

    text: str
    problem: Diagnostic | None = None


def insert(page: Page, insertion: Insertion, values: Values, filters: Filters, form: str) -> Inserted:
    """The insertion's text. ``form`` is the form of a fact that the place asks for.

    Only what the checks can read is ever run: names, attributes, arguments. So no expression
    multiplies, loops or reaches for Python's insides, whatever somebody writes.
    """
    for mistake in read(insertion.expression).mistakes:
        from haandbog.checks.registry import RULES  # brings all checks, and hardly ever needed

        rule, place = RULES[mistake.code], mistake.place(page, insertion)
        return Inserted("", rule.at(place, hint=mistake.hint, name=mistake.word, what=mistake.what))
    try:
        return Inserted(_shown(_compiled(filters, insertion.expression)(**values), form))
    except UndefinedError as error:
        name = re.findall(r"'([^']+)'", str(error))[-1:] or [insertion.expression]
        return Inserted("", insertion_unknown.RULE.at(insertion.place, name=name[0]))
    except (TemplateError, TypeError, ValueError, LookupError, ArithmeticError) as error:
        return Inserted("", insertion_argument.RULE.at(insertion.place, what=same(str(error))))


@lru_cache(maxsize=1024)
def _compiled(filters: Filters, expression: str) -> TemplateExpression:
    """The same expression stands on many pages."""
    return _environment(filters).compile_expression(expression, undefined_to_none=False)


@lru_cache(maxsize=8)
def _environment(filters: Filters) -> SandboxedEnvironment:
    environment = SandboxedEnvironment(undefined=StrictUndefined, autoescape=False)
    environment.globals.clear()
    environment.filters = dict(filters)
    return environment


def _shown(value: object, form: str) -> str:
    told = value.fact if isinstance(value, AddressFacts) else value
    return str(getattr(told, form)) if isinstance(told, Fact) else str(told)
