"""From a word to its stem: the one place that knows the Snowball stemmers."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Protocol, cast

from haandbog.model.one_module import one_module
from haandbog.model.remembered import remembered
from haandbog.publishing.search.language_words import IRREGULAR


class Stemmer(Protocol):
    """What each of the library's stemmers does."""

    def stemWord(self, word: str) -> str: ...  # noqa: N802 – the library's name for it


_ALGORITHMS = {
    "da": "danish", "nb": "norwegian", "nn": "norwegian", "no": "norwegian", "en": "english",
    "de": "german", "es": "spanish", "fi": "finnish", "fr": "french", "it": "italian", "lt": "lithuanian",
    "nl": "dutch", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sv": "swedish", "tr": "turkish",
}  # fmt: skip
_WORD = re.compile(r"[^\W_]+")


def words_of(text: str) -> list[str]:
    """The words of a text in small letters, as the browser's engine reads them too."""
    return _WORD.findall(unicodedata.normalize("NFC", text).lower())


@remembered
def stem(word: str, language: str) -> str:
    """What a word and its inflections share; the word itself in a language without a stemmer."""
    regular = IRREGULAR.get(language, {}).get(word, word)
    algorithm = _ALGORITHMS.get(language)
    return str(_stemmer(algorithm).stemWord(regular)) if algorithm else regular


@lru_cache(maxsize=8)
def _stemmer(algorithm: str) -> Stemmer:
    found = getattr(one_module("snowballstemmer", f"{algorithm}_stemmer"), f"{algorithm.title()}Stemmer")
    return cast(Stemmer, found())
