"""A link that is written almost right: the brackets apart, the wrong way round, not closed, or without words.

PASS docs/da/vagt.md
    Se [modulet](ref:modul-3) og [kontakt](kontakt.md).

FAIL docs/da/vagt.md 1:4
    Se [modulet] (ref:modul-3).

FAIL docs/da/vagt.md 1:4
    Se (modulet)[ref:modul-3].

FAIL docs/da/vagt.md 1:14
    Se [modulet](modul 3.md).

FAIL docs/da/vagt.md 1:4
    Se [modulet](modul-3.md og øv dig.

FAIL docs/da/vagt.md 1:4
    Se [modulet][tre].

FAIL docs/da/vagt.md 1:4
    Se [](modul-3.md).
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.checks.unread import unread
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.handbook import Handbook
from haandbog.model.loose_ends import LooseEnd

RULE = Rule(
    "link-unread",
    Severity.ERROR,
    Text("{what}", "{what}", "{what}"),
    Text(
        "Læseren ville se klammer og parenteser og have intet at trykke på.",
        "Leseren ville se klammer og parenteser og ikke ha noe å trykke på.",
        "The reader would see brackets and have nothing to tap.",
    ),
)
TOLD = {
    LooseEnd.LINK_APART: (
        Text(
            "'{text}' bliver ikke til et link: der er luft mellem ] og (",
            "'{text}' blir ikke til en lenke: det er luft mellom ] og (",
            "'{text}' does not become a link: there is a space between ] and (",
        ),
        Text(
            "slet mellemrummet mellem ] og (",
            "slett mellomrommet mellom ] og (",
            "delete the space between ] and (",
        ),
    ),
    LooseEnd.LINK_SWAPPED: (
        Text(
            "'{text}' bliver ikke til et link: klammer og parenteser er byttet om",
            "'{text}' blir ikke til en lenke: klammer og parenteser er byttet om",
            "'{text}' does not become a link: the brackets are the wrong way round",
        ),
        Text(
            "skriv teksten i [ ] og målet i ( )",
            "skriv teksten i [ ] og målet i ( )",
            "write the words in [ ] and the target in ( )",
        ),
    ),
    LooseEnd.LINK_SPACES: (
        Text(
            "et mål kan ikke have mellemrum: '{text}'",
            "et mål kan ikke ha mellomrom: '{text}'",
            "a target cannot have spaces: '{text}'",
        ),
        Text(
            "giv filen et navn uden mellemrum, eller link til sidens id: ref:…",
            "gi filen et navn uten mellomrom, eller lenk til sidens id: ref:…",
            "give the file a name without spaces, or link to the page's id: ref:…",
        ),
    ),
    LooseEnd.LINK_UNCLOSED: (
        Text(
            "linket '{text}' bliver ikke lukket",
            "lenken '{text}' blir ikke lukket",
            "the link '{text}' is not closed",
        ),
        Text("skriv ) efter målet", "skriv ) etter målet", "write ) after the target"),
    ),
    LooseEnd.LINK_UNDEFINED: (
        Text(
            "'{text}' bliver ikke til et link: målet står ikke på siden",
            "'{text}' blir ikke til en lenke: målet står ikke på siden",
            "'{text}' does not become a link: its target does not stand on the page",
        ),
        Text(
            "skriv målet i linket selv: [teksten](ref:…)",
            "skriv målet i selve lenken: [teksten](ref:…)",
            "write the target in the link itself: [the words](ref:…)",
        ),
    ),
    LooseEnd.LINK_WORDLESS: (
        Text(
            "linket til '{text}' har ingen ord, så ingen kan se det",
            "lenken til '{text}' har ingen ord, så ingen kan se den",
            "the link to '{text}' has no words, so that nobody can see it",
        ),
        Text(
            "skriv i klammerne, hvad linket fører til",
            "skriv i klammene hva lenken fører til",
            "say in the brackets what the link leads to",
        ),
    ),
}


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Everything that was meant as a link and is none."""
    return unread(handbook, RULE, TOLD)
