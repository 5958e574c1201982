"""The program's own sentences in one more language, or in an organisation's own words: data, not our code."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

from haandbog.diagnostics import Text
from haandbog.model.base import LanguageCode, Record, wrong

_PLACE = re.compile(r"\{\w+\}")
_PLACES = Text(
    "'{english}' har {wanted}, og det skal oversættelsen også have",
    "'{english}' har {wanted}, og det skal oversettelsen også ha",
    "'{english}' has {wanted}, and its translation must have it too",
)
_KEEP = Text(
    "behold det i {{}}, som det er: der bliver sat noget ind",
    "behold det i {{}} som det er: der blir det satt inn noe",
    "keep what stands in {{}} as it is: something is put in there",
).fill()


def _filled(words: object) -> object:
    """A sentence that nobody has translated yet may stand empty."""
    if not isinstance(words, dict):
        return words
    return {
        language: {english: told for english, told in sentences.items() if told is not None}
        if isinstance(sentences, dict)
        else sentences
        for language, sentences in words.items()
    }


def read_words(words: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    """Each sentence with the places of the English."""
    for sentences in words.values():
        for english, told in sentences.items():
            wanted = sorted(_PLACE.findall(english))
            if sorted(_PLACE.findall(told)) != wanted:
                shown = ", ".join(wanted) or "{}"
                raise wrong(_PLACES.fill(english=english, wanted=shown), _KEEP)
    return words


class Words(Record):
    """The words of the frame in other languages, or other words in ours. ``data/words.yml``."""

    schema_version: int = Field(default=1, alias="schema", ge=1, le=1)
    words: Annotated[dict[LanguageCode, dict[str, str]], BeforeValidator(_filled), AfterValidator(read_words)]
    """By language: the English sentence, and what is said instead."""
