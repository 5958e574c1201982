"""The handbook's own words: which forms share a stem, and which words are made of others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from haandbog.publishing.search.language_words import JOINTS, SMALL
from haandbog.publishing.search.stems import stem

_LEAST = 4
"""The shortest part of a compound: shorter ones are found in words they have no part in."""


class Lexicon(Struct, frozen=True):
    """What the engine knows of words."""

    forms: Mapping[str, tuple[str, ...]]
    """Every stem with the forms it stands in."""
    parts: Mapping[str, tuple[str, ...]]
    """The stems that a compound's stem is made of."""


def make_lexicon(spoken: Mapping[str, Iterable[str]], language: str) -> Lexicon:
    """The lexicon of an index. ``spoken`` is the words of each language; a word that the index's own
    language has too is stemmed as that language does it."""
    order = sorted(spoken, key=lambda code: (code != language, code))
    found: dict[str, tuple[str, str]] = {}
    for code in order:
        for word in sorted(set(spoken[code])):
            found.setdefault(word, (stem(word, code), code))
    forms: dict[str, list[str]] = {}
    for word in sorted(found):
        forms.setdefault(found[word][0], []).append(word)
    return Lexicon({s: tuple(forms[s]) for s in sorted(forms)}, _parts(found))


def _parts(found: Mapping[str, tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    parts: dict[str, tuple[str, ...]] = {}
    for word in sorted(found):
        whole, code = found[word]
        if whole in parts or code not in JOINTS:
            continue
        own = tuple(dict.fromkeys(found[part][0] for part in _split(word, found, code)))
        if own and whole not in own:
            parts[whole] = own
    return parts


def _split(word: str, known: Mapping[str, tuple[str, str]], language: str) -> tuple[str, ...]:
    """The words that a compound is made of, the longest last part first; empty when it is none."""
    for at in range(_LEAST, len(word) - _LEAST + 1):
        tail = word[at:]
        if not _is_part(tail, known, language):
            continue
        for joint in JOINTS[language]:
            head = word[: at - len(joint)]
            if not word[:at].endswith(joint) or len(head) < _LEAST:
                continue
            if _is_part(head, known, language):
                return (
                    *(_split(head, known, language) or (head,)),
                    *(_split(tail, known, language) or (tail,)),
                )
    return ()


def _is_part(word: str, known: Mapping[str, tuple[str, str]], language: str) -> bool:
    return word in known and word not in SMALL.get(language, ()) and not word.isdigit()
