"""What is slow to find out and follows from the question alone, remembered: the stem of a word, the name of a
month, how hard a text is to read.

The answers of one build are left for the next one by the same installation, and what another process was
asked comes home from it. Those asked last are kept.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from functools import wraps
from hashlib import blake2b
from itertools import islice
from typing import ParamSpec, TypeVar, cast

Question = ParamSpec("Question")
Answer = TypeVar("Answer")
Answers = Mapping[str, Mapping[Hashable, object]]
"""By the function that was asked, and what it was asked."""

MOST = 50_000
"""As many answers of one function are left for the next build."""
_LONG = 64
"""A longer text is told by its hash."""

_answers: dict[str, dict[Hashable, object]] = {}


def remembered(ask: Callable[Question, Answer]) -> Callable[Question, Answer]:
    """Ask once. The questions must be plain values that can be told apart, and the answers values that nobody
    changes."""
    known = _answers.setdefault(f"{ask.__module__}.{ask.__qualname__}", {})

    @wraps(ask)
    def answer(*question: Question.args, **named: Question.kwargs) -> Answer:
        asked = tuple(map(_short, (*question, *named.items())))
        if asked not in known:
            known[asked] = ask(*question, **named)
        return cast(Answer, known[asked])

    return answer


def _short(value: object) -> object:
    if isinstance(value, str) and len(value) > _LONG:
        return blake2b(value.encode("utf-8", "surrogatepass"), digest_size=16).digest()
    return value


def all_remembered() -> Answers:
    """Everything that has been asked, but for what was asked long ago."""
    return {
        name: dict(islice(known.items(), max(0, len(known) - MOST), None)) for name, known in _answers.items()
    }


def so_far() -> Mapping[str, int]:
    """How many answers there are now."""
    return {name: len(known) for name, known in _answers.items()}


def since(then: Mapping[str, int]) -> Answers:
    """What has been asked since there were so many."""
    return {name: dict(islice(known.items(), then.get(name, 0), None)) for name, known in _answers.items()}


def take_over(answers: Answers) -> None:
    """What another process of the same installation has been answered."""
    for name, known in answers.items():
        _answers.setdefault(name, {}).update(known)
