"""The words of the finder: on its page, and for its script to fill in."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from haandbog.diagnostics import Text

FIND = Text("Find et sted", "Finn et sted", "Find a place")
SEARCH = Text("Søg i mappen", "Søk i permen", "Search the folder")
SEARCH_HINT = Text("Navn, by eller emne", "Navn, sted eller tema", "Name, town or topic")
PROBLEM = Text("Emne", "Tema", "Topic")
ANY_PROBLEM = Text("Alle emner", "Alle temaer", "Any topic")
PLACE = Text("Sted", "Sted", "Place")
ANY_PLACE = Text("Hele landet", "Hele landet", "Anywhere")
WHOLE = Text("Hele {region}", "Hele {region}", "All of {region}")
FOR = Text("Hvem er det til?", "Hvem er det for?", "Who is it for?")
ANYBODY = Text("Alle", "Alle", "Anybody")
AGE = Text("Alder", "Alder", "Age")
ANY_AGE = Text("Alle", "Alle", "Any")
LANGUAGE = Text("Sprog", "Språk", "Language")
ANY_LANGUAGE = Text("Alle sprog", "Alle språk", "Any language")
OPEN = Text("Åbent nu", "Åpent nå", "Open now")
FREE = Text("Gratis", "Gratis", "Free")
ANONYMOUS = Text("Anonymt", "Anonymt", "Anonymous")
APPROVED = Text("Kun godkendte", "Bare godkjente", "Approved only")
MORE = Text("Flere valg", "Flere valg", "More choices")
COPY = Text("Kopiér link til søgningen", "Kopier lenke til søket", "Copy a link to this search")
CLEAR = Text("Nulstil", "Nullstill", "Clear")
ONE = Text("1 tilbud", "1 tilbud", "1 service")
MANY = Text("{n} tilbud", "{n} tilbud", "{n} services")
NO_PLACES = Text("Her er ingen steder endnu.", "Her er ingen steder ennå.", "There are no places here yet.")
WRITE_PLACES = Text(
    "Her er ingen steder endnu. Hvert sted er en fil i data/partners: se data/README.md.",
    "Her er ingen steder ennå. Hvert sted er en fil i data/partners: se data/README.md.",
    "There are no places here yet. Each place is a file in data/partners: see data/README.md.",
)
NOT_SAID = Text("Vi ved ikke med hvad", "Vi vet ikke med hva", "We do not know with what")

SCRIPT: Mapping[str, Text] = MappingProxyType(
    {
        "none": Text(
            "Ingen tilbud passer. Prøv færre valg.",
            "Ingen tilbud passer. Prøv færre valg.",
            "No service fits. Try fewer choices.",
        ),
        "one": ONE,
        "many": MANY,
        "perhaps_one": Text(
            "1 måske: der er noget, vi ikke ved",
            "1 kanskje: det er noe vi ikke vet",
            "1 perhaps: there is something we do not know",
        ),
        "perhaps_many": Text(
            "{n} måske: der er noget, vi ikke ved",
            "{n} kanskje: det er noe vi ikke vet",
            "{n} perhaps: there is something we do not know",
        ),
        "perhaps": Text(
            "Måske – her ved vi ikke alt",
            "Kanskje – her vet vi ikke alt",
            "Perhaps – we do not know everything here",
        ),
        "more": Text("Vis {n} flere", "Vis {n} til", "Show {n} more"),
        "page": Text("Se alt om stedet", "Se alt om stedet", "See all about the place"),
        "call": Text("Ring til {name}", "Ring til {name}", "Call {name}"),
        "give": Text("Giv videre", "Gi videre", "Pass it on"),
        "say": Text("Sig:", "Si:", "Say:"),
        "copy": Text("Kopiér teksten", "Kopier teksten", "Copy the text"),
        "copied": Text("Kopieret", "Kopiert", "Copied"),
        "link_copied": Text("Link kopieret", "Lenke kopiert", "Link copied"),
        "safe": Text(
            "Spørg først, om det er sikkert at få en besked. En anden kan læse den.",
            "Spør først om det er trygt å få en melding. Noen andre kan lese den.",
            "Ask first whether a message is safe. Somebody else may read it.",
        ),
    }
)
