"""The glossary: each word of the trade, what it means, and what it is called in the other languages."""

from __future__ import annotations

from haandbog.diagnostics import Text
from haandbog.model.handbook import Handbook
from haandbog.model.organisation import Term
from haandbog.rendering.grammar import alphabetical
from haandbog.rendering.html import Html, join, lines, stack, tag, told
from haandbog.rendering.service_words import language_words


def glossary(handbook: Handbook, language: str) -> Html:
    """Every term under its own id, in the alphabet of the reader's names; nothing without terms."""
    fallback = handbook.settings.language
    terms = sorted(
        handbook.terms.values(), key=lambda term: alphabetical(term.name.within(language, fallback))
    )
    listed = stack("dl", "hb-terms", *(_term(term, language, fallback) for term in terms))
    sources = handbook.facts.terms.sources if handbook.facts.terms else ()
    said = _SOURCES.fill(sources="; ".join(sources)).within(language)
    return lines(listed, tag("p", "hb-small", said) if listed and sources else "")


def _term(term: Term, language: str, fallback: str) -> Html:
    return tag(
        "div",
        "hb-term",
        tag("dt", "", tag("dfn", "", told(term.name, language, fallback))),
        _dd("hb-term__names", _elsewhere(term, language, fallback)),
        _dd("", told(term.explanation, language, fallback)),
        _dd("hb-term__note", told(term.note, language, fallback)),
        _dd("hb-term__also", _also(term, language)),
        id=term.id,
    )


def _dd(css: str, text: str) -> Html:
    return tag("dd", css, text) if text else Html("")


def _elsewhere(term: Term, language: str, fallback: str) -> Html:
    """What the term is called in the other languages that data names."""
    shown = language if language in term.name.root else fallback
    names = (
        join(f"{language_words(code, language)}: ", tag("span", "", name, lang=code))
        for code, name in term.name.root.items()
        if code not in (shown, "*")
    )
    return join(*names, by=" · ")


def _also(term: Term, language: str) -> str:
    words = term.synonyms.within(language)
    return _ALSO.fill(words=", ".join(words)).within(language) if words else ""


_ALSO = Text("Også: {words}", "Også: {words}", "Also: {words}")
_SOURCES = Text("Kilder: {sources}", "Kilder: {sources}", "Sources: {sources}")
