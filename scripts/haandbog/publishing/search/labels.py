"""What the search box says of what it finds, in the reader's language; it comes with the index."""

from __future__ import annotations

from collections.abc import Mapping

from haandbog.diagnostics import Text
from haandbog.rendering.interface_words import WORDS

_LABELS: Mapping[str, Text] = {
    "page": Text("Side", "Side", "Page"),
    "acute": WORDS["acute"],
    "dilemma": Text("Når det sker", "Når det skjer", "When it happens"),
    "module": Text("Modul", "Modul", "Module"),
    "partner": Text("Sted", "Sted", "Place"),
    "problem": Text("Henvisning efter problem", "Steder etter tema", "Places by problem"),
    "number": Text("Alarmnummer", "Alarmnummer", "Emergency number"),
    "term": Text("Ord i ordlisten", "Ord i ordlisten", "Word in the glossary"),
    "call": Text("Ring til", "Ring til", "Call"),
    "in_da": Text("på dansk", "på dansk", "in Danish"),
    "in_nb": Text("på norsk", "på norsk", "in Norwegian"),
    "in_en": Text("på engelsk", "på engelsk", "in English"),
}


def labels(language: str) -> dict[str, str]:
    """Every label by the kind of what is found."""
    return {name: text.within(language) for name, text in _LABELS.items()}
