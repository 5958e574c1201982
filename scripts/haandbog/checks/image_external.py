"""A picture that every reader's browser would fetch from somebody else.

PASS docs/da/vagt.md
    ![En telefon på et bord](telefon.png)

FAIL docs/da/vagt.md 1:19
    ![Andres telefon](https://andre.example/telefon.png)
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.checks.links import IMAGES
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.handbook import Handbook

RULE = Rule(
    "image-external",
    Severity.ERROR,
    Text(
        "billedet hentes fra et andet sted: '{target}'",
        "bildet hentes fra et annet sted: '{target}'",
        "the picture is fetched from somewhere else: '{target}'",
    ),
    Text(
        "Den anden ville få at vide, hvem der læser håndbogen, og uden net ville billedet mangle.",
        "Den andre ville få vite hvem som leser håndboken, og uten nett ville bildet mangle.",
        "The other site would learn who reads the handbook, and offline the picture would be missing.",
    ),
    Text(
        "læg billedet i docs-mappen, hvis I må bruge det",
        "legg bildet i docs-mappen, hvis dere har lov til å bruke det",
        "put the picture in the docs folder, if you may use it",
    ),
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every picture with a web address for a source."""
    for page in handbook.pages:
        for link in page.links:
            if link.form in IMAGES and (link.scheme in ("http", "https") or link.target.startswith("//")):
                yield RULE.at(link.target_place, target=link.target)
