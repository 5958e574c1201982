"""The glossary's words where a page first uses them: a quiet link that opens into the explanation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from haandbog.model.handbook import Handbook
from haandbog.model.organisation import Term
from haandbog.model.pages import Kind, Page, Span, relative_path
from haandbog.model.references import glossary_page

CLASS = "{ .hb-word }"
"""What marks a link as a word that can be explained where it stands."""

_ENDINGS = {
    "da": "s|e|en|et|er|ere|eren|eres|erens|erne|ernes|ens|ets|n|ne|nes|r|t",
    "nb": "s|e|en|et|er|ere|eren|eres|erens|erne|ernes|ens|ets|n|ne|nes|r|t|a|ene|enes",
    "en": "s|’s|'s",
}
"""How a noun may end when it stands in a sentence."""

_NOT_RUNNING = re.compile(
    r"^[ \t]*(?:#|>|\||/{3}|!!!|\?\?\?|===|:[ \t]|\[\^|\*\[|\d+[.)][ \t]+\*\*).*$"
    r"|\{[^{}\n]*\}|<[^>\n]*>|»[^»«\n]*«|“[^”\n]*”",
    re.M,
)
_CALM = (Kind.HOME, Kind.ACUTE, Kind.GUIDE, Kind.MESSAGES)
"""Pages where nothing may come between the reader and what to do."""


def first_uses(handbook: Handbook, page: Page) -> Iterator[tuple[Span, str]]:
    """Each word of the glossary that the page uses in running text, at its first use, with the Markdown
    that stands there instead. A page that links to a word itself has said where it wants it explained."""
    glossary = glossary_page(handbook, page.language)
    if glossary is None or glossary.path == page.path or page.meta.kind in _CALM:
        return
    if not handbook.visible(glossary):
        return
    linked = {link.path for link in page.links if link.scheme == "term"}
    names = _names(handbook, page.language)
    pattern = _pattern(handbook, page.language)
    for match in pattern.finditer(_running(page)) if pattern else ():
        term_id = names[match["name"].lower()]
        if term_id not in linked:
            linked.add(term_id)
            address = relative_path(page.path, glossary.path)
            yield Span(*match.span()), f"[{match[0]}]({address}#{term_id}){CLASS}"


def _running(page: Page) -> str:
    """The page's sentences; headings, tables, quotations, words to say aloud, what only some readers get,
    and what is linked already are blanked out."""
    text = _NOT_RUNNING.sub(lambda found: " " * len(found[0]), page.prose)
    spans = [link.span for link in page.links] + [insertion.span for insertion in page.insertions]
    spans += [
        Span(b.opening.start, b.closing.end) for b in page.blocks if b.closing and b.name in ("say", "for")
    ]
    parts, at = [" " * page.body_start], page.body_start
    for span in sorted(spans, key=lambda span: span.start):
        if span.start >= at:
            parts += [text[at : span.start], " " * (span.end - span.start)]
            at = span.end
    return "".join([*parts, text[at:]])


@lru_cache(maxsize=8)
def _names(handbook: Handbook, language: str) -> dict[str, str]:
    """The words that have an explanation in a language, in small letters, and their ids."""
    return {name.lower(): term.id for term in handbook.terms.values() if (name := _name_in(term, language))}


def _name_in(term: Term, language: str) -> str:
    explained = term.explanation is not None and language in term.explanation.root
    return term.name.root.get(language, "") if explained else ""


@lru_cache(maxsize=8)
def _pattern(handbook: Handbook, language: str) -> re.Pattern[str] | None:
    names = sorted(_names(handbook, language), key=len, reverse=True)
    endings = _ENDINGS.get(language, "s")
    listed = "|".join(map(re.escape, names))
    return re.compile(rf"(?<![\w-])(?P<name>{listed})(?:{endings})?(?![\w-])", re.I) if names else None
