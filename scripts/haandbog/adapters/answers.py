"""How a starter's templates write an answer: through a writer, so that no sign in it can break a file."""

from __future__ import annotations

import json
from typing import Any

import yaml
from jinja2 import Environment
from jinja2.ext import Extension

from haandbog.loading.tokens import default_tokens
from haandbog.model.palette import look_of
from haandbog.model.starters import week_line


class AnswersExtension(Extension):
    """What the templates need to write an answer so that nothing in it can break a file."""

    def __init__(self, environment: Environment) -> None:
        super().__init__(environment)
        environment.filters |= {"yaml": _yaml, "yaml_block": yaml_block, "md": _markdown, "look": _look}
        environment.filters["week"] = lambda text: [week_line(part) for part in text.split(";")]


def _yaml(value: Any) -> str:
    """A value on one line of YAML, quoted where it must be."""
    return (
        yaml.safe_dump(value, allow_unicode=True, width=10**9, default_flow_style=True)
        .removesuffix("...\n")
        .strip()
    )


def yaml_block(value: Any) -> str:
    """A value as a block of YAML."""
    return yaml.safe_dump(value, allow_unicode=True, width=10**9, sort_keys=True).strip()


def _markdown(value: str) -> str:
    """A name in running Markdown: the signs that mean something there are made plain."""
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]<>#|" else sign for sign in value)


def _look(colour: str) -> str:
    """The tokens of a look whose main colour is the organisation's."""
    return json.dumps(look_of(colour, default_tokens()), indent=2).replace("\n", "\n  ")
