"""Every sentence of ours that a reader can meet: what a language beyond our three has to translate."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from importlib import import_module

from haandbog import publishing, rendering
from haandbog.diagnostics import Text

_FOR_EDITORS = ("report", "reports", "hours_report", "messages")
"""What only editors read: it is said in our three languages."""
_FOR_READERS = ("directory_table", "hours_calendar", "offline", "print.words", "search.labels")
"""What readers meet of that which is published beside the pages: on paper, in a calendar, in the search."""


@lru_cache(maxsize=1)
def catalogue() -> tuple[str, ...]:
    """The sentences in English, in the order of the alphabet."""
    told = {text.en for module in _modules() for text in _texts(vars(import_module(module)).values())}
    return tuple(sorted(sentence for sentence in told if any(sign.isalpha() for sign in sentence)))


def _modules() -> Iterator[str]:
    yield from (f"{publishing.__name__}.{name}" for name in _FOR_READERS)
    for module in pkgutil.iter_modules(rendering.__path__):
        if module.name not in _FOR_EDITORS:
            yield f"{rendering.__name__}.{module.name}"


def _texts(values: Iterable[object]) -> Iterator[Text]:
    for value in values:
        if isinstance(value, Text):
            yield value
        elif isinstance(value, Mapping):
            yield from _texts(value.values())
        elif isinstance(value, tuple | list | set | frozenset):
            yield from _texts(value)
