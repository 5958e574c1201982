"""What ``haandbog new`` asks, in the user's language."""

from __future__ import annotations

from collections.abc import Mapping

from haandbog.diagnostics import LANGUAGES, Text

WHICH = Text(
    "Hvilken vil du begynde med? Skriv nummeret",
    "Hvilken vil du begynne med? Skriv nummeret",
    "Which one do you want to begin with? Write its number",
)
NAMELESS = Text("Navnet på jeres sted", "Navnet på stedet deres", "The name of your place")
"""The organisation's name until somebody writes it."""

QUESTIONS: dict[str, Text] = {
    "organisation": Text(
        "Hvad hedder jeres sted eller forening?",
        "Hva heter stedet eller foreningen?",
        "What is your place or association called?",
    ),
    "languages": Text(
        "Hvilke sprog? (da nb en; det første er jeres eget)",
        "Hvilke språk? (da nb en; det første er deres eget)",
        "Which languages? (da nb en; your own first)",
    ),
    "phone": Text("Telefon?", "Telefon?", "Phone?"),
    "email": Text(
        "Fælles mail? Aldrig et menneskes egen",
        "Felles e-post? Aldri et menneskes egen",
        "A shared mailbox? Never a person's own",
    ),
    "website": Text(
        "Hjemmeside? Hele adressen, med https://",
        "Nettside? Hele adressen, med https://",
        "Website? The whole address, with https://",
    ),
    "street": Text("Vej og nummer?", "Gate og nummer?", "Street and number?"),
    "postal_code": Text("Postnummer?", "Postnummer?", "Postal code?"),
    "city": Text("By?", "Poststed?", "Town?"),
    "hours": Text(
        "Hvornår er der åbent, eller hvornår træffes I? (man-fre 9-15; lør 10-12)",
        "Når er det åpent, eller når treffes dere? (man-fre 9-15; lør 10-12)",
        "When are you open, or when can you be reached? (man-fre 9-15; lør 10-12)",
    ),
    "colour": Text(
        "Jeres farve? (#12392E)",
        "Fargen deres? (#12392E)",
        "Your colour? (#12392E)",
    ),
    "logo": Text(
        "Jeres logo? Stien til en fil (svg eller png)",
        "Logoen deres? Stien til en fil (svg eller png)",
        "Your logo? The path of a file (svg or png)",
    ),
}
"""Each answer's question, in the order they are asked."""


def spoken_here(environment: Mapping[str, str]) -> str:
    """The language that the user's machine is set to; English where we do not speak it."""
    told = next((environment[n] for n in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(n)), "")
    code = {"no": "nb", "nn": "nb"}.get(told[:2].lower(), told[:2].lower())
    return code if code in LANGUAGES else "en"
