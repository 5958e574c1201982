"""A sign that none of the fonts of the printed handbook has, such as a smiley.

PASS docs/da/vagt.md
    Sæt et ✓, når du har ringet.

FAIL docs/da/vagt.md 1:12
    Godt gået! 😀
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.diagnostics import Diagnostic, Place, Rule, Severity, Text
from haandbog.loading.glyphs import RARE, covered
from haandbog.model.handbook import Handbook

RULE = Rule(
    "print-glyph",
    Severity.ERROR,
    Text(
        "tegnet '{sign}' ({code}) findes ikke i de skrifttyper, der bruges på papir",
        "tegnet '{sign}' ({code}) finnes ikke i skrifttypene som brukes på papir",
        "the sign '{sign}' ({code}) is in none of the fonts that are used on paper",
    ),
    Text(
        "På papir ville der være et hul i sætningen. Derfor bliver der ikke lavet nogen PDF med det.",
        "På papir ville det være et hull i setningen. Derfor blir det ikke laget noen PDF med det.",
        "On paper there would be a hole in the sentence. So no PDF is made with it.",
    ),
    Text(
        "skriv et ord i stedet, eller slå PDF fra i mkdocs.yml med »pdf: false«",
        "skriv et ord i stedet, eller slå av PDF i mkdocs.yml med «pdf: false»",
        "write a word instead, or turn PDFs off in mkdocs.yml with “pdf: false”",
    ),
    can_be_silenced=False,
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """The first place on each page of every sign that cannot be printed. Without PDFs it is only told."""
    severity = Severity.ERROR if handbook.settings.pdf else Severity.INFO
    for page in handbook.pages:
        seen: set[str] = set()
        for match in RARE.finditer(page.source.text):
            if match[0] not in seen and not covered(match[0]):
                seen.add(match[0])
                yield at(page.source.place(match.start()), match[0], severity)


def at(place: Place, sign: str, severity: Severity = Severity.ERROR) -> Diagnostic:
    return RULE.at(place, sign=sign, code=f"U+{ord(sign):04X}", severity=severity)
