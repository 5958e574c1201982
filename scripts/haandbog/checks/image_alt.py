"""A picture without a text for those who cannot see it.

PASS docs/da/vagt.md
    ![En telefon på et bord](telefon.png)

FAIL docs/da/vagt.md 1:1
    ![](telefon.png)
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.checks.links import IMAGES
from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.handbook import Handbook

RULE = Rule(
    "image-alt",
    Severity.WARNING,
    Text("billedet har ingen tekst", "bildet har ingen tekst", "the picture has no text"),
    Text(
        "Den, der får siden læst højt, hører ellers kun et filnavn. Samme tekst vises, "
        "når billedet ikke hentes.",
        "Den som får siden lest høyt, hører ellers bare et filnavn. "
        "Samme tekst vises når bildet ikke hentes.",
        "Somebody who has the page read aloud would only hear a file name. "
        "The same text shows when the picture does not load.",
    ),
    Text(
        'sig i klammerne, hvad billedet viser; er det kun pynt, så skriv <img src="…" alt="">',
        'si i klammene hva bildet viser; er det bare pynt, så skriv <img src="…" alt="">',
        'say in the brackets what the picture shows; if it only decorates, write <img src="…" alt="">',
    ),
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every picture that says nothing."""
    for page in handbook.pages:
        for link in page.links:
            if link.form in IMAGES and not link.alt:
                yield RULE.at(link.place)
