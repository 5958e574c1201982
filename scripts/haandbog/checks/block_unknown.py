"""A box that does not exist, or one for readers that do not exist.

PASS docs/da/vagt.md
    /// for | leader
    Aftal, hvem der går med ud.
    ///

FAIL docs/da/vagt.md 1:5
    /// sig
    »Hvad fylder mest lige nu?«
    ///

FAIL docs/da/vagt.md 1:11
    /// for | ledere
    Aftal, hvem der går med ud.
    ///
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.diagnostics import Diagnostic, Rule, Severity, Text, either, suggest
from haandbog.model.handbook import Handbook
from haandbog.model.pages import Block, Page
from haandbog.model.settings import READERS

RULE = Rule(
    "block-unknown",
    Severity.ERROR,
    Text("{what}", "{what}", "{what}"),
    Text(
        "En boks med et forkert navn bliver ikke til en boks. Er den til ledere, kunne alle læse den.",
        "En boks med feil navn blir ikke til en boks. Er den til ledere, kunne alle lese den.",
        "A box with a wrong name does not become a box. If it is meant for leaders, everybody could read it.",
    ),
)
NO_BLOCK = Text("ingen boks hedder '{name}'", "ingen boks heter '{name}'", "no box is called '{name}'")
NO_READER = Text("ingen læser hedder '{name}'", "ingen leser heter '{name}'", "no reader is called '{name}'")
FOR_WHOM = Text(
    "boksen siger ikke, hvem den er til",
    "boksen sier ikke hvem den er til",
    "the box does not say for whom it is",
)
NAMES = ("for", "say", "steps", "flow")
"""The boxes a page may have."""
WRITE = Text("skriv {what}", "skriv {what}", "write {what}")
MEANT = {
    "sig": "say", "si": "say", "trin": "steps", "step": "steps", "forløb": "flow", "til": "for",
    "leder": "leader", "ledere": "leader", "underviser": "leader", "leaders": "leader", "ledare": "leader",
    "frivillig": "volunteer", "frivillige": "volunteer", "volunteers": "volunteer",
    "alle": "public", "offentlig": "public", "all": "public",
}  # fmt: skip
"""What an editor may write in their own language, and the word the box wants."""


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Every ``/// name`` that is none of ours, and every ``/// for`` without a known reader."""
    for page in handbook.pages:
        for block in page.blocks:
            if block.name not in NAMES:
                yield _at(page, block, block.name, NO_BLOCK, NAMES)
            elif block.name == "for" and not block.argument:
                options = either(f"/// for | {reader}" for reader in READERS)
                yield RULE.at(block.place, hint=WRITE.fill(what=options), what=FOR_WHOM)
            elif block.name == "for" and block.argument not in READERS:
                yield _at(page, block, block.argument, NO_READER, READERS)


def _at(page: Page, block: Block, name: str, what: Text, known: tuple[str, ...]) -> Diagnostic:
    place = page.source.place(page.source.text.find(name, block.opening.start))
    meant = MEANT.get(name.lower())
    hint = WRITE.fill(what=meant) if meant in known else suggest(name, known)
    return RULE.at(place, hint=hint, what=what.fill(name=name))
