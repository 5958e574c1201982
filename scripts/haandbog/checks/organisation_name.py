"""The organisation's name written out in prose.

PASS docs/da/vagt.md
    Velkommen til {{ org.name }}. »Eksempellinjen hjalp mig,« skrev en.[^1]

    [^1]: Eksempellinjens frivilligpolitik, 2026.

FAIL docs/da/vagt.md 1:15
    Velkommen til Eksempellinjen.

FAIL docs/da/vagt.md 1:11
    Vi følger Eksempellinjens regler.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from haandbog.checks.words_of_others import words_of_others
from haandbog.diagnostics import Diagnostic, Edit, Rule, Severity, Text
from haandbog.model.handbook import Handbook
from haandbog.model.pages import Page

RULE = Rule(
    "organisation-name",
    Severity.INFO,
    Text(
        "foreningens navn er skrevet med hånden",
        "foreningens navn er skrevet for hånd",
        "the organisation's name is written by hand",
    ),
    Text(
        "Hentes navnet fra data, kan en anden forening bruge siden uden at rette i den. "
        "Citater og kilders titler må gerne beholde navnet, som det stod.",
        "Hentes navnet fra data, kan en annen forening bruke siden uten å rette i den. "
        "Sitater og kilders titler kan gjerne beholde navnet slik det stod.",
        "If the name is fetched from data, another organisation can use the page unchanged. "
        "Quotations and titles of sources may keep the name as it stood.",
    ),
    Text("skriv {write}", "skriv {write}", "write {write}"),
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every mention outside quotations, footnotes and the page's own front matter."""
    organisation = handbook.facts.organisation
    if organisation is None:
        return
    name = re.escape(organisation.name)
    mention = re.compile(rf"(?<![\w@./-]){name}(?P<genitive>['’]?s|['’])?(?![\w@-])")
    for page in handbook.pages:
        if organisation.name in page.prose:
            yield from _on(page, mention)


def _on(page: Page, mention: re.Pattern[str]) -> Iterator[Diagnostic]:
    others = words_of_others(page)
    for match in mention.finditer(page.prose):
        if not any(span.start <= match.start() < span.end for span in others):
            write = "{{ org.name | genitive }}" if match["genitive"] else "{{ org.name }}"
            yield RULE.at(page.source.place(match.start()), edit=Edit(match[0], write), write=write)
