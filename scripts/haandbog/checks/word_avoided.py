"""A word that the handbook has decided against.

PASS docs/da/vagt.md
    Rådsøger bestemmer. »Er jeg en klient?« spurgte en.
AND data/terms.yml
    schema: 1
    terms:
      - {id: raadsoeger, name: {da: rådsøger}}
    avoid:
      - {words: {da: [klient, bruger]}, say: {da: rådsøger}}

FAIL docs/da/vagt.md 1:1
    Klienten bestemmer.
AND data/terms.yml
    schema: 1
    terms:
      - {id: raadsoeger, name: {da: rådsøger}}
    avoid:
      - {words: {da: [klient, bruger]}, say: {da: rådsøger}}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from haandbog.checks.words_of_others import words_of_others
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text, same
from haandbog.model.handbook import Handbook
from haandbog.model.organisation import Avoided
from haandbog.model.pages import Page

RULE = Rule(
    "word-avoided",
    Severity.WARNING,
    Text(
        "'{word}' er et ord, håndbogen har valgt fra",
        "'{word}' er et ord håndboken har valgt bort",
        "'{word}' is a word that the handbook has decided against",
    ),
    Text(
        "Ord sætter sig. Den, der læser dem her, siger dem til rådsøger. Listen står i data/terms.yml under "
        "avoid. Citater og kilders titler må gerne beholde ordet.",
        "Ord fester seg. Den som leser dem her, sier dem til rådsøker. Listen står i data/terms.yml under "
        "avoid. Sitater og kilders titler kan beholde ordet.",
        "Words stick. Whoever reads them here says them to a caller. The list is in data/terms.yml under "
        "avoid. Quotations and titles of sources may keep the word.",
    ),
    Text("skriv hellere: {say}", "skriv heller: {say}", "rather write: {say}"),
)
_ENDINGS = "s|e|en|et|er|ere|eren|erne|ernes|erens|ens|ets|n|ne|nes|r|a|ene"


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every such word in running text, in the page's own language."""
    avoided = handbook.facts.terms.avoid if handbook.facts.terms else ()
    for page in handbook.pages:
        for entry in avoided:
            yield from _on(page, entry)


def _on(page: Page, entry: Avoided) -> Iterator[Diagnostic]:
    listed = entry.words.get(page.language, ())
    if not listed or not any(word.lower() in page.prose.lower() for word in listed):
        return
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, listed))})(?:{_ENDINGS})?(?![\w-])", re.I)
    others = words_of_others(page)
    for match in pattern.finditer(page.prose):
        if not any(span.start <= match.start() < span.end for span in others):
            say = same(entry.say.within(page.language))
            yield RULE.at(page.source.place(match.start()), word=match[0], say=say)
