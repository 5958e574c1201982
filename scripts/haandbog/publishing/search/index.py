"""``search.json``: one language's index. The same handbook gives the same bytes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from haandbog.model.handbook import Handbook
from haandbog.publishing.search.entries import Entry, entries
from haandbog.publishing.search.fragments import Fragment
from haandbog.publishing.search.labels import labels
from haandbog.publishing.search.language_words import ENDINGS, JOINTS, SMALL
from haandbog.publishing.search.lexicon import Lexicon, make_lexicon
from haandbog.publishing.search.stems import words_of
from haandbog.publishing.search.synonyms import Synonym, synonyms

Rendered = Mapping[str, tuple[Fragment, ...]]
"""What each rendered page of a language says, by its path below the language's folder."""


def search_index(handbook: Handbook, language: str, read: Rendered) -> str:
    """The index of one language as JSON; ``theme/assets/js/search/engine.js`` tells what stands in it."""
    found = entries(handbook, language, read)
    codes = {language, *(entry.language for entry in found)}
    others = synonyms(handbook, language, codes)
    lexicon = make_lexicon(_spoken(found, others, language), language)
    stem_of = {form: stem for stem, forms in lexicon.forms.items() for form in forms}
    data = {
        "language": language,
        "labels": labels(language),
        "small": sorted({word for code in codes for word in SMALL.get(code, ())}),
        "joints": sorted({joint for code in codes for joint in JOINTS.get(code, ())}),
        "endings": sorted({ending for code in codes for ending in ENDINGS.get(code, ())}),
        "stems": _inflected(lexicon),
        "parts": {whole: " ".join(parts) for whole, parts in lexicon.parts.items()},
        "also": _also(others, stem_of),
        "entries": [_entry(entry, language) for entry in found],
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def _spoken(found: Iterable[Entry], others: Iterable[Synonym], language: str) -> Mapping[str, set[str]]:
    """The words of each language: of the texts, and of what may be written instead."""
    spoken: dict[str, set[str]] = {language: set()}
    for entry in found:
        texts = (entry.title, entry.summary, *(t for s in entry.sections for t in (s.heading, s.text)))
        own = spoken.setdefault(entry.language, set())
        for text in texts:
            own.update(words_of(text))
    for other in others:
        spoken[language].update((*other.written, *other.meant))
    return spoken


def _inflected(lexicon: Lexicon) -> dict[str, str]:
    """Each stem's forms; a word that is its own stem and bends in no other way is left out."""
    return {stem: " ".join(forms) for stem, forms in lexicon.forms.items() if forms != (stem,)}


def _also(others: Iterable[Synonym], stem_of: Mapping[str, str]) -> list[list[str]]:
    pairs = (
        [" ".join(dict.fromkeys(stem_of[word] for word in side)) for side in (other.written, other.meant)]
        for other in others
    )
    return [list(pair) for pair in dict.fromkeys(tuple(pair) for pair in pairs) if pair[0] != pair[1]]


def _entry(entry: Entry, language: str) -> dict[str, object]:
    """An entry without what says nothing."""
    told: dict[str, object] = {"kind": entry.kind, "url": entry.url, "title": entry.title}
    if entry.summary:
        told["summary"] = entry.summary
    if entry.language != language:
        told["language"] = entry.language
    if entry.boost != 1.0:
        told["boost"] = entry.boost
    if entry.state:
        told["state"] = [entry.state.kind, entry.state.icon, entry.state.words]
    if entry.phone:
        told["call"] = [entry.phone.e164, entry.phone.display]
    if entry.sections:
        told["sections"] = [[s.anchor, s.heading, s.text] for s in entry.sections]
    return told
