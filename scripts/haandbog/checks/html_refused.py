"""HTML that a reader's browser is told to refuse: from another site, in a frame, or with its own looks.

PASS docs/da/vagt.md
    <p class="knap">Ring først.</p>

FAIL docs/da/vagt.md 1:4
    <p style="color: red">Ring først.</p>

FAIL docs/da/vagt.md 1:4
    <p onclick="ring()">Ring først.</p>

FAIL docs/da/vagt.md 1:1
    <script src="https://andre.example/taeller.js"></script>
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.loading.markdown.masking import with_raw
from haandbog.model.handbook import Handbook

RULE = Rule(
    "html-refused",
    Severity.ERROR,
    Text("{what}", "{what}", "{what}"),
    Text(
        "Håndbogen henter intet fra andre, så ingen kan se, hvem der læser den. Browseren afviser det, "
        "og læseren ser et tomt felt eller tekst uden det udseende, den skulle have.",
        "Håndboken henter ingenting fra andre, så ingen kan se hvem som leser den. Nettleseren avviser det, "
        "og leseren ser et tomt felt eller tekst uten det utseendet den skulle ha.",
        "The handbook fetches nothing from others, so that nobody sees who reads it. The browser refuses it, "
        "and the reader sees an empty box, or text without the looks it should have.",
    ),
)
EXTERNAL = Text(
    "<{name}> henter noget fra et andet sted",
    "<{name}> henter noe fra et annet sted",
    "<{name}> fetches something from somewhere else",
)
LINK = Text(
    "link til det i stedet, eller læg filen i docs-mappen, hvis I må",
    "lenk til det i stedet, eller legg filen i docs-mappen hvis dere har lov",
    "link to it instead, or put the file in the docs folder, if you may",
)
FRAME = Text("<{name}> bliver ikke vist", "<{name}> blir ikke vist", "<{name}> is not shown")
INSTEAD = Text("link til det i stedet", "lenk til det i stedet", "link to it instead")
LOOKS = Text("'{name}' virker ikke her", "'{name}' virker ikke her", "'{name}' does not work here")
CLASS = Text(
    "brug en klasse, og skriv dens udseende i en fil under overrides/",
    "bruk en klasse, og skriv utseendet i en fil under overrides/",
    "use a class, and write its looks in a file under overrides/",
)
DELETE = Text("slet det, eller brug et link", "slett det, eller bruk en lenke", "delete it, or use a link")
_TAG = re.compile(r"<(?P<tag>[a-zA-Z][a-zA-Z0-9]*)\b(?P<attributes>(?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*)>")
_FETCHES = re.compile(r"\b(?:src|data|poster|srcset)\s*=\s*[\"']?\s*(?:https?:)?//", re.IGNORECASE)
_OWN_LOOKS = re.compile(r"(?:^|\s)(?P<name>style|on[a-z]+)\s*=", re.IGNORECASE)
_FRAMES = ("iframe", "object", "embed", "form", "frame")
_FETCHING = ("iframe", "object", "embed", "frame", "video", "audio", "source", "track", "script")


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every element on a page that the handbook's own policy keeps from working."""
    for page in handbook.pages if handbook.settings.csp else ():
        text = page.source.text
        for match in _TAG.finditer(with_raw(text, page.body_start)) if "<" in text else ():
            for offset, what, hint in _refused(match):
                yield RULE.at(page.source.place(offset), hint=hint, what=what)


def _refused(match: re.Match[str]) -> Iterator[tuple[int, Text, Text]]:
    name = match["tag"].lower()
    if name in _FETCHING and _FETCHES.search(match["attributes"]):
        yield match.start(), EXTERNAL.fill(name=name), LINK
    elif name in _FRAMES:
        yield match.start(), FRAME.fill(name=name), INSTEAD
    elif name == "style":
        yield match.start(), LOOKS.fill(name="<style>"), CLASS
    for own in _OWN_LOOKS.finditer(match["attributes"]):
        hint = CLASS if own["name"].lower() == "style" else DELETE
        yield match.start("attributes") + own.start("name"), LOOKS.fill(name=f"{own['name']}="), hint
