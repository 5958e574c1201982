"""What slow libraries answer, remembered: the stem of a word, the name of a month.

Such an answer follows from the question and from the library alone. Those of one build are left for the next
one by the same installation, which then does without reading the library's data.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from functools import wraps
from typing import ParamSpec, TypeVar, cast

Question = ParamSpec("Question")
Answer = TypeVar("Answer")
Answers = Mapping[str, Mapping[Hashable, object]]
"""By the function that was asked, and what it was asked."""

_answers: dict[str, dict[Hashable, object]] = {}


def remembered(ask: Callable[Question, Answer]) -> Callable[Question, Answer]:
    """Ask once. The questions must be plain values that can be told apart, and the answers values that nobody
    changes."""
    known = _answers.setdefault(f"{ask.__module__}.{ask.__qualname__}", {})

    @wraps(ask)
    def answer(*question: Question.args, **named: Question.kwargs) -> Answer:
        asked = (*question, *named.items())
        if asked not in known:
            known[asked] = ask(*question, **named)
        return cast(Answer, known[asked])

    return answer


def all_remembered() -> Answers:
    """Everything that has been asked so far."""
    return {name: dict(known) for name, known in _answers.items()}


def take_over(answers: Answers) -> None:
    """What another process of the same installation has been answered."""
    for name, known in answers.items():
        _answers.setdefault(name, {}).update(known)
