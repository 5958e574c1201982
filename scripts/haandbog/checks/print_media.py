"""A film, a sound, a diagram or a page of another site: paper gives its address instead.

PASS docs/da/vagt.md
    ![En telefon på et bord](telefon.png)

FAIL docs/da/vagt.md 1:1
    <video src="telefon.mp4" title="Sådan overtager du telefonen"></video>
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.loading.markdown.masking import without_code
from haandbog.model.handbook import Handbook
from haandbog.model.pages import Page
from haandbog.model.printing import MEDIA, PICTURES

RULE = Rule(
    "print-media",
    Severity.INFO,
    Text(
        "papir kan ikke vise '{what}'; her står adressen i stedet",
        "papir kan ikke vise '{what}'; her står adressen i stedet",
        "paper cannot show '{what}'; the address stands there instead",
    ),
    Text(
        "Den, der læser på papir, ser en boks med titlen og den adresse, hvor det kan ses.",
        "Den som leser på papir, ser en boks med tittelen og adressen der det kan ses.",
        "Those who read on paper see a box with its title and the address where it is shown.",
    ),
    Text(
        "skriv det vigtigste af den som tekst ved siden af; billeder kan være {endings}",
        "skriv det viktigste av den som tekst ved siden av; bilder kan være {endings}",
        "write what matters of it as text beside it; pictures can be {endings}",
    ),
)

_MEDIA = re.compile(rf"<({'|'.join(sorted(MEDIA))})\b", re.IGNORECASE)
_DIAGRAM = re.compile(r"^[ \t]*(?:```|~~~)[ \t]*\{?[ \t]*\.?(mermaid)\b", re.MULTILINE)
_ENDING = re.compile(r"\.([a-z0-9]{2,5})$", re.IGNORECASE)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Everything on a page that only a screen can show."""
    for page in handbook.pages:
        text = page.source.text
        for match in _MEDIA.finditer(without_code(text, page.body_start)):
            yield found(page, match.start(), f"<{match[1].lower()}>")
        for match in _DIAGRAM.finditer(text, page.body_start):
            yield found(page, match.start(1), match[1])
        yield from _pictures(page)


def found(page: Page, offset: int, what: str) -> Diagnostic:
    return RULE.at(page.source.place(offset), what=what, endings=", ".join(PICTURES))


def _pictures(page: Page) -> Iterator[Diagnostic]:
    for link in page.links:
        ending = _ENDING.search(link.path)
        if link.form.value in ("image", "html_image") and ending and ending[1].lower() not in PICTURES:
            yield RULE.at(link.target_place, what=link.target, endings=", ".join(PICTURES))
