"""What the words of a publication mean, where the glossary is not printed with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from haandbog.model.handbook import Handbook
from haandbog.model.organisation import Term
from haandbog.publishing.print.typst import Code, call, joined, string
from haandbog.publishing.print.words import WORDS


def explained(
    handbook: Handbook, language: str, terms: Iterable[str], *, alone: bool = False
) -> Iterator[Code]:
    """The words whose explanations stand in a glossary that is not printed here: below the page when it is
    alone, else on a sheet of their own."""
    known = [handbook.terms[name] for name in terms if name in handbook.terms]
    fallback = handbook.settings.language
    rows = [
        f"({_word(term, language, fallback)}, {string(term.explanation.within(language, fallback))})"
        for term in sorted(known, key=lambda term: term.name.within(language, fallback).casefold())
        if term.explanation
    ]
    if rows:
        title = string(WORDS["explained"].within(language))
        yield call("explained", title, *rows, **({"apart": "false"} if alone else {}))


def _word(term: Term, language: str, fallback: str) -> Code:
    return joined((call("spot", string(f"word:{term.id}")), string(term.name.within(language, fallback))))
