"""Other words for the same: what is searched for as well when a reader writes one of them.

From the glossary (``data/terms.yml``): each term's names and synonyms, and its list ``search``; and from
``data/taxonomies.yml`` what each problem area is called in the pages' languages, and ``also``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from haandbog.model.handbook import Handbook
from haandbog.model.organisation import Sought, Term
from haandbog.publishing.search.language_words import SMALL
from haandbog.publishing.search.stems import words_of


class Synonym(Struct, frozen=True):
    """Whoever writes all of ``written`` is looking for ``meant`` too. Words, not yet stems."""

    written: tuple[str, ...]
    meant: tuple[str, ...]


def synonyms(handbook: Handbook, language: str, spoken: Iterable[str]) -> tuple[Synonym, ...]:
    """The synonyms of an index in ``language`` whose texts are written in the languages ``spoken``."""
    codes = tuple(dict.fromkeys((language, *sorted(spoken))))
    made = [s for term in handbook.terms.values() for s in _of_term(term, codes)]
    terms = handbook.facts.terms
    made += [s for sought in (terms.search if terms else ()) for s in _of_sought(sought, codes)]
    for problem in handbook.facts.taxonomies.of("problem_areas").values():
        names = tuple(dict.fromkeys(problem.name.within(code) for code in codes))
        made += _pairs((*names, *problem.also), names, codes)
    return tuple(dict.fromkeys(made))


def _of_term(term: Term, codes: tuple[str, ...]) -> Iterator[Synonym]:
    names = tuple(dict.fromkeys(term.name.within(code) for code in codes))
    yield from _pairs((*term.name.root.values(), *term.synonyms.every), names, codes)


def _of_sought(sought: Sought, codes: tuple[str, ...]) -> Iterator[Synonym]:
    written = [word for code in codes for word in sought.words.get(code, ())]
    meant = [word for code in codes for word in sought.find.get(code, ())]
    yield from _pairs(written, meant, codes)


def _pairs(written: Iterable[str], meant: Iterable[str], codes: tuple[str, ...]) -> Iterator[Synonym]:
    for word in dict.fromkeys(written):
        own = _bare(word, codes)
        for name in dict.fromkeys(meant):
            other = _bare(name, codes)
            if own and other and own != other:
                yield Synonym(own, other)


def _bare(phrase: str, codes: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a phrase that carry its meaning; all of them where none does."""
    small = {word for code in codes for word in SMALL.get(code, ())}
    every = tuple(words_of(phrase))
    return tuple(word for word in every if word not in small) or every
