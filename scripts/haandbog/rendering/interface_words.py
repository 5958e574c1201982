"""The words of the frame around a page: header, page foot, search, 404, in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from haandbog.diagnostics import LANGUAGES, Text, same
from haandbog.rendering.service_words import language_words

WORDS: Mapping[str, Text] = MappingProxyType(
    {
        # Getting around
        "skip": Text("Spring til indholdet", "Hopp til innholdet", "Skip to the content"),
        "top": Text("Top", "Topp", "Top"),
        "menu": Text("Menu", "Meny", "Menu"),
        "menu_close": Text("Luk menuen", "Lukk menyen", "Close the menu"),
        "pages": Text("Sider", "Sider", "Pages"),
        "on_this_page": Text("På denne side", "På denne siden", "On this page"),
        "shortcuts": Text("Genveje på vagt", "Snarveier på vakt", "Shortcuts on shift"),
        "acute": Text("Akut", "Akutt", "Emergency"),
        "referral": Text("Henvisning", "Henvisning", "Referral"),
        "hours": Text("Åbningstider", "Åpningstider", "Hours"),
        "dilemmas": Text("Dilemmaer", "Dilemmaer", "Dilemmas"),
        "home": Text("Forsiden", "Forsiden", "Front page"),
        "language": Text("Sprog", "Språk", "Language"),
        "to_dark": Text("Skift til mørk", "Bytt til mørk", "Switch to dark"),
        "to_light": Text("Skift til lys", "Bytt til lys", "Switch to light"),
        # Search
        "search": Text("Søg", "Søk", "Search"),
        "search_in": Text("Søg i håndbogen", "Søk i håndboken", "Search the handbook"),
        "search_close": Text("Luk søgning", "Lukk søk", "Close search"),
        "search_clear": Text("Ryd", "Tøm", "Clear"),
        "search_results": Text("Søgeresultater", "Søkeresultater", "Search results"),
        "search_hint": Text(
            "Skriv det, som rådsøger siger det. Endelser og slåfejl gør ikke noget.",
            "Skriv det slik den som ringer, sier det. Endelser og slåfeil gjør ikke noe.",
            "Write it the way the caller says it. Endings and slips do not matter.",
        ),
        "search_one": Text("1 sted fundet", "1 sted funnet", "1 place found"),
        "search_many": Text("{n} steder fundet", "{n} steder funnet", "{n} places found"),
        "search_none": Text("Ingen steder fundet.", "Ingen steder funnet.", "No place found."),
        "search_none_try": Text(
            "Prøv et andet ord, eller begynd her:",
            "Prøv et annet ord, eller begynn her:",
            "Try another word, or begin here:",
        ),
        "search_loading": Text("Henter søgningen …", "Henter søket …", "Fetching the search …"),
        "search_lost": Text(
            "Søgningen kunne ikke hentes.", "Søket kunne ikke hentes.", "The search could not be fetched."
        ),
        "search_lost_try": Text(
            "Er du uden net, så prøv igen om lidt. Siderne nedenfor virker.",
            "Er du uten nett, så prøv igjen om litt. Sidene nedenfor virker.",
            "If you have no signal, try again in a moment. The pages below work.",
        ),
        "search_again": Text("Prøv igen", "Prøv igjen", "Try again"),
        "all_pages": Text("Alle sider fra A til Å", "Alle sider fra A til Å", "All pages from A to Z"),
        # The page itself
        "proposal": Text("Forslag – ikke vedtaget", "Forslag – ikke vedtatt", "Proposal – not adopted"),
        "proposal_by": Text("af {organisation}.", "av {organisation}.", "by {organisation}."),
        "goals": Text("Mål", "Mål", "Goals"),
        "duration": Text("Tid", "Tid", "Time"),
        "minutes": Text("min.", "min.", "min."),
        "of_which_exercises": Text(
            "heraf {minutes} til øvelser", "av dem {minutes} til øvelser", "{minutes} for exercises"
        ),
        "before_you_start": Text("Før du går i gang", "Før du begynner", "Before you start"),
        "no_prerequisites": Text("Ingen forkrav", "Ingen forkunnskaper", "Nothing needed"),
        "programme": Text("Plads i uddannelsen", "Plass i opplæringen", "Place in the training"),
        "module_before": Text("Før", "Før", "Before"),
        "module_after": Text("Bagefter", "Etterpå", "After this"),
        # A guide one step at a time, and checklists that remember
        "steps_one": Text("Ét trin ad gangen", "Ett trinn om gangen", "One step at a time"),
        "steps_place": Text("Trin {n} af {all}", "Trinn {n} av {all}", "Step {n} of {all}"),
        "steps_back": Text("Tilbage", "Tilbake", "Back"),
        "steps_next": Text("Næste", "Neste", "Next"),
        "steps_done": Text("Alle trin er gjort", "Alle trinn er gjort", "All steps are done"),
        "kept_count": Text("{n} af {all}.", "{n} av {all}.", "{n} of {all}."),
        "kept": Text(
            "Dine kryds bliver i denne browser.",
            "Kryssene dine blir i denne nettleseren.",
            "Your ticks stay in this browser.",
        ),
        "kept_clear": Text("Ryd krydsene", "Fjern kryssene", "Clear the ticks"),
        "footnote_back": Text("Tilbage til note", "Tilbake til note", "Back to note"),
        "table": Text("Tabel", "Tabell", "Table"),
        # The page's foot
        "about_page": Text("Om siden", "Om siden", "About this page"),
        "edition": Text("Udgave", "Utgave", "Edition"),
        "review_by": Text("Gennemgås senest", "Gjennomgås senest", "To be reviewed by"),
        "reviewed_on": Text("Gennemgået", "Gjennomgått", "Reviewed"),
        "owner": Text("Ansvarlig", "Ansvarlig", "Responsible"),
        "basis": Text("Grundlag", "Grunnlag", "Based on"),
        "basis_source": Text(
            "Organisationens egne kilder", "Organisasjonens egne kilder", "The organisation's own sources"
        ),
        "basis_general": Text(
            "Almen god praksis med kilder", "Allmenn god praksis med kilder", "Good practice, with sources"
        ),
        "basis_undecided": Text(
            "Forslag – ikke vedtaget", "Forslag – ikke vedtatt", "Proposal – not adopted"
        ),
        "sources": Text("Kilder", "Kilder", "Sources"),
        "report_mistake": Text("Fejl på siden?", "Feil på siden?", "Mistake on this page?"),
        "print": Text("Print", "Skriv ut", "Print"),
        "pdf_of": Text("{title} som PDF", "{title} som PDF", "{title} as PDF"),
        "pdf_whole": Text("Hele håndbogen som PDF", "Hele håndboken som PDF", "The whole handbook as PDF"),
        "link_copy": Text("Kopiér link", "Kopier lenke", "Copy link"),
        "link_copied": Text("Link kopieret", "Lenke kopiert", "Link copied"),
        "link_copy_here": Text(
            "Kopiér link til afsnittet", "Kopier lenke til avsnittet", "Copy link to this section"
        ),
        # A translation that is missing
        "fallback": Text(
            "Denne side findes ikke på {language} endnu.",
            "Denne siden finnes ikke på {language} ennå.",
            "This page is not in {language} yet.",
        ),
        "fallback_reading": Text(
            "Du læser den {original} original.",
            "Du leser den {original} originalen.",
            "You are reading the {original} original.",
        ),
        "fallback_home": Text("Sider på {language}", "Sider på {language}", "Pages in {language}"),
        "fallback_ask": Text("Bed om en oversættelse", "Be om en oversettelse", "Ask for a translation"),
        # A translation that has fallen behind
        "outdated": Text(
            "Oversættelsen er bagefter.", "Oversettelsen henger etter.", "This translation is behind."
        ),
        "outdated_since": Text(
            "Den {original} original er rettet siden. Gælder det noget vigtigt, så læs originalen.",
            "Den {original} originalen er rettet siden. Gjelder det noe viktig, så les originalen.",
            "The {original} original has been corrected since. If it matters, read the original.",
        ),
        "outdated_read": Text("Læs originalen", "Les originalen", "Read the original"),
        # The glossary's words
        "glossary": Text("Ordlisten", "Ordlisten", "Glossary"),
        "close": Text("Luk", "Lukk", "Close"),
        # Without a net
        "saved": Text("Gemt udgave fra {day}", "Lagret utgave fra {day}", "Saved edition from {day}"),
        "newer": Text("Der er en ny udgave.", "Det finnes en ny utgave.", "There is a new edition."),
        "newer_take": Text("Vis den", "Vis den", "Show it"),
        # 404
        "lost": Text("Siden findes ikke", "Siden finnes ikke", "This page does not exist"),
        "lost_why": Text(
            "Linket er forkert, eller siden er flyttet. Prøv en af disse:",
            "Lenken er feil, eller siden er flyttet. Prøv en av disse:",
            "The link is wrong, or the page has moved. Try one of these:",
        ),
        # Live preview
        "errors": Text(
            "Ret dette, før håndbogen kan udgives",
            "Rett dette før håndboken kan utgis",
            "Mend this before publishing",
        ),
        "hint": Text("Tip:", "Tips:", "Tip:"),
        # The site's foot
        "site_for": Text(
            "{title} hos {organisation}.", "{title} hos {organisation}.", "{title} at {organisation}."
        ),
        "no_third_party": Text(
            "Ingen cookies, ingen tredjepart.",
            "Ingen informasjonskapsler, ingen tredjepart.",
            "No cookies, no third party.",
        ),
        "handbook": Text("Håndbog", "Håndbok", "Handbook"),
        "separator": same("·"),
    }
)

LANGUAGE_NAMES: Mapping[str, Text] = MappingProxyType(
    {
        "da": Text("dansk", "dansk", "Danish"),
        "nb": Text("bokmål", "bokmål", "Norwegian"),
        "en": Text("engelsk", "engelsk", "English"),
    }
)
"""What a language is called in a sentence."""

ORIGINALS: Mapping[str, Text] = MappingProxyType(
    {
        "da": Text("danske", "danske", "Danish"),
        "nb": Text("norske", "norske", "Norwegian"),
        "en": Text("engelske", "engelske", "English"),
    }
)
"""What an original is called by its language."""


def words(language: str, **values: object) -> Mapping[str, str]:
    """Every word in ``language``, with the values that sentences ask for: ``organisation``, ``title``.

    A place that no value was given for stays, so that a sentence can be filled where its values are known.
    """
    return _words(language, tuple(sorted((name, str(value)) for name, value in values.items())))


@lru_cache(maxsize=64)
def _words(language: str, values: tuple[tuple[str, str], ...]) -> Mapping[str, str]:
    """The same words stand around every page."""
    known = {"language": language_name(language).within(language), **dict(values)}
    return MappingProxyType({name: _filled(text.within(language), known) for name, text in WORDS.items()})


def _filled(sentence: str, values: Mapping[str, object]) -> str:
    for name, value in values.items():
        sentence = sentence.replace(f"{{{name}}}", str(value))
    return sentence


def language_name(language: str) -> Text:
    """A language's name in a sentence."""
    return LANGUAGE_NAMES.get(language) or Text(*(language_words(language, reader) for reader in LANGUAGES))


def original_name(language: str) -> Text:
    """What an original is called by its language: ``den svenske original``."""
    name = language_name(language)
    return ORIGINALS.get(language) or Text(f"{name.da}e", f"{name.nb}e", name.en)


def fallback_notice(language: str, original: str) -> tuple[str, str]:
    """What a reader is told of a page without their language: that it is missing, and what stands instead."""
    missing = WORDS["fallback"].fill(language=language_name(language))
    reading = WORDS["fallback_reading"].fill(original=original_name(original))
    return missing.within(language), reading.within(language)


def outdated_notice(language: str, original: str) -> tuple[str, str]:
    """What a reader is told of a translation that has fallen behind."""
    since = WORDS["outdated_since"].fill(original=original_name(original))
    return WORDS["outdated"].within(language), since.within(language)
