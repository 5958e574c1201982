"""The words that paper adds, in three languages."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from haandbog.diagnostics import Text, same

WORDS: Mapping[str, Text] = MappingProxyType(
    {
        "page": Text("side", "side", "page"),
        "contents": Text("Indhold", "Innhold", "Contents"),
        "edition": Text("Udgave", "Utgave", "Edition"),
        "sources": Text("Kilder", "Kilder", "Sources"),
        "proposal": Text("Forslag", "Forslag", "Proposal"),
        "newer": Text("Nyere udgave her", "Nyere utgave her", "Newer edition here"),
        "newer_after": Text(
            "Nyere udgave: skriv {address} efter håndbogens adresse på nettet",
            "Nyere utgave: skriv {address} etter håndbokens adresse på nettet",
            "Newer edition: add {address} to the handbook’s address on the web",
        ),
        "new_enough": Text("Er dit papir nyt nok?", "Er papiret ditt nytt nok?", "Is your paper new enough?"),
        "compare": Text(
            "Sammenlign udgaven nederst på siden med udgaven på nettet. Er de forskellige, så stol på "
            "nettet, og spørg koordinatoren efter de nye ark.",
            "Sammenlign utgaven nederst på siden med utgaven på nettet. Er de forskjellige, så stol på "
            "nettet, og spør koordinatoren etter de nye arkene.",
            "Compare the edition at the foot of the page with the edition on the web. If they differ, trust "
            "the web, and ask the coordinator for the new sheets.",
        ),
        "explained": Text("Ord, der er brugt her", "Ord som er brukt her", "Words used here"),
        "notes": Text("Noter", "Notater", "Notes"),
        "done": Text("Gjort", "Gjort", "Done"),
        "columns": Text(
            "Kolonne {first}–{last} af {all}",
            "Kolonne {first}–{last} av {all}",
            "Columns {first}–{last} of {all}",
        ),
        "picture": Text("Billede", "Bilde", "Picture"),
        "media": Text("Kun på skærmen", "Bare på skjermen", "On the screen only"),
        "formula": Text("Formel", "Formel", "Formula"),
        "diagram": Text("Diagram", "Diagram", "Diagram"),
        "on_screen": Text(
            "Papir kan ikke vise det. Se det her: {address}",
            "Papir kan ikke vise det. Se det her: {address}",
            "Paper cannot show it. See it here: {address}",
        ),
        "in_handbook": Text(
            "»{title}« i håndbogen på nettet: {address}",
            "«{title}» i håndboken på nettet: {address}",
            "“{title}” in the handbook on the web: {address}",
        ),
        "quote_open": Text("»", "«", "“"),
        "quote_close": Text("«", "»", "”"),
        "approved_by": Text("Godkendt af {role}", "Godkjent av {role}", "Approved by {role}"),
        "not_approved": Text("Ikke godkendt endnu", "Ikke godkjent ennå", "Not approved yet"),
        "language": Text("På {language}", "På {language}", "In {language}"),
        "public": Text("For alle", "For alle", "For everyone"),
        "volunteer": Text("For frivillige", "For frivillige", "For volunteers"),
        "leader": Text("For ledere og undervisere", "For ledere og kursholdere", "For leaders and trainers"),
        "handbook_for": Text("hos {organisation}", "hos {organisation}", "at {organisation}"),
        "review_by": Text("Gennemgås senest", "Gjennomgås senest", "To be reviewed by"),
        "owner": Text("Ansvarlig", "Ansvarlig", "Responsible"),
        "basis": Text("Grundlag", "Grunnlag", "Based on"),
        "reviewed_on": Text("Gennemgået", "Gjennomgått", "Reviewed"),
        "sheet_name": Text("ark", "ark", "sheet"),
        "hours": Text("Åbningstider", "Åpningstider", "Opening hours"),
        "guides": Text("Hvad gør du?", "Hva gjør du?", "What do you do?"),
        "trainer_edition": Text("Underviserens udgave", "Kursholderens utgave", "The trainer's edition"),
        "participant_edition": Text("Deltagerens udgave", "Deltakerens utgave", "The participant's edition"),
        "sheet_of": Text(
            "Ét ark til væggen som PDF", "Ett ark til veggen som PDF", "One sheet for the wall as PDF"
        ),
        "separator": same("·"),
    }
)

REGIONS = {"da": "DK", "nb": "NO", "nn": "NO", "en": "GB"}
"""Whose hyphenation and quotation marks a language has."""


def print_words(language: str) -> dict[str, str]:
    """Every word in a language, as Typst names them."""
    return {name: text.within(language) for name, text in WORDS.items()}
