"""A page sends the reader to an organisation that is not in the referral folder.

PASS docs/da/vagt.md
    Se [Eksempelcentret](partner:eksempelcentret) og [siden](https://eksempelcentret.example).
    Tallene er nye.[^1]

    [^1]: Årsberetning, [Talhuset](https://talhuset.example), 2026.

FAIL docs/da/vagt.md 1:23
    Ring til [Natcentret](https://natcentret.example).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import urlparse

from haandbog.checks.links import IMAGES
from haandbog.checks.words_of_others import words_of_others
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.contact import Channel
from haandbog.model.handbook import Handbook
from haandbog.model.pages import Page

RULE = Rule(
    "outside-folder",
    Severity.WARNING,
    Text(
        "{host} står ikke i henvisningsmappen",
        "{host} står ikke i henvisningspermen",
        "{host} is not in the referral folder",
    ),
    Text(
        "Vi sender kun læserne til steder, nogen har set efter og sagt ja til. "
        "Et link i teksten er en anbefaling; en kilde hører til i en fodnote.",
        "Vi sender bare leserne til steder noen har sett etter og sagt ja til. "
        "En lenke i teksten er en anbefaling; en kilde hører hjemme i en fotnote.",
        "We send readers only to places that somebody has looked into and agreed to. A link in the text is a "
        "recommendation; a source belongs in a footnote.",
    ),
    Text(
        "skriv stedet ind i data/partners og brug partner:, flyt linket til en fodnote, "
        "eller svar på beskeden med en grund",
        "skriv stedet inn i data/partners og bruk partner:, flytt lenken til en fotnote, "
        "eller svar på meldingen med en grunn",
        "write the place into data/partners and use partner:, move the link to a footnote, "
        "or answer the finding with a reason",
    ),
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every link in running text to a host that neither we nor a partner owns. A handbook without a folder
    has nothing to be outside of."""
    if handbook.facts.partners:
        for page in handbook.pages:
            yield from _on(page, _known_hosts(handbook))


def _on(page: Page, known: frozenset[str]) -> Iterator[Diagnostic]:
    others = words_of_others(page)
    for link in page.links:
        if link.scheme not in ("http", "https") or link.form in IMAGES:
            continue
        host = _host(link.target)
        theirs = any(span.start <= link.span.start < span.end for span in others)
        if host and host not in known and not theirs:
            yield RULE.at(link.target_place, host=host)


@lru_cache(maxsize=2)
def _known_hosts(handbook: Handbook) -> frozenset[str]:
    """The hosts of our own site, and of every place in the folder and its services."""
    facts = handbook.facts
    named = [handbook.settings.site_url, facts.organisation.website if facts.organisation else None]
    for partner in facts.partners.values():
        contacts = [*partner.contact, *(contact for s in partner.services for contact in s.contact)]
        web = (c.value for c in contacts if c.type in (Channel.WEB, Channel.CHAT))
        named += [partner.website, *(value for value in web if isinstance(value, str))]
    return frozenset(_host(address) for address in named if address)


def _host(address: str) -> str:
    """``eksempel.dk``: without ``www.``, and empty for what is no address."""
    try:
        return (urlparse(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
