"""The words of the live line: filled in by the script, which knows the time, from what is given here."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from haandbog.diagnostics import Text

SEE_HOURS = Text("Se åbningstiderne", "Se åpningstidene", "See the opening hours")
UNSURE = Text("Ukendt", "Ukjent", "Unknown")
ASK_FIRST = Text(
    "Spørg vagtlederen, før du lover noget",
    "Spør vaktlederen før du lover noe",
    "Ask the shift leader before you promise anything",
)
CHECKED = Text(
    "Tiderne er kontrolleret {day}", "Tidene er kontrollert {day}", "The hours were checked on {day}"
)
THE_LINE = Text("Er der åbent?", "Er det åpent?", "Is it open?")
UNCONFIRMED_WEEK = Text(
    "Ifølge {source}: {hours}. Det er ikke bekræftet.",
    "Ifølge {source}: {hours}. Det er ikke bekreftet.",
    "According to {source}: {hours}. This is not confirmed.",
)
SOMEBODY = Text("en kilde uden navn", "en kilde uten navn", "a source without a name")

LIVE: Mapping[str, Text] = MappingProxyType(
    {
        "open": Text("Åbent nu", "Åpent nå", "Open now"),
        "closed": Text("Lukket", "Stengt", "Closed"),
        "unknown": UNSURE,
        "open_short": Text("Åbent", "Åpent", "Open"),
        "closed_short": Text("Lukket", "Stengt", "Closed"),
        "unknown_short": UNSURE,
        "until": Text("til kl. {time}", "til kl. {time}", "until {time}"),
        "until_day": Text("til kl. {time} {day}", "til kl. {time} {day}", "until {time} {day}"),
        "until_midnight": Text("til midnat", "til midnatt", "until midnight"),
        "always": Text("hele døgnet", "hele døgnet", "24 hours"),
        "opens": Text("åbner {day} kl. {time}", "åpner {day} kl. {time}", "opens {day} at {time}"),
        "undecided": Text(
            "det er ikke afgjort, om der er åbent. Se åbningstiderne.",
            "det er ikke avgjort om det er åpent. Se åpningstidene.",
            "it is not decided whether it is open. See the opening hours.",
        ),
        "see": Text("se åbningstiderne", "se åpningstidene", "see the opening hours"),
        "said_open": Text(
            "ifølge {source} åbent {spans} i dag. Det er ikke bekræftet.",
            "ifølge {source} åpent {spans} i dag. Det er ikke bekreftet.",
            "according to {source}, open {spans} today. This is not confirmed.",
        ),
        "said_closed": Text(
            "ifølge {source} lukket i dag. Det er ikke bekræftet.",
            "ifølge {source} stengt i dag. Det er ikke bekreftet.",
            "according to {source}, closed today. This is not confirmed.",
        ),
        "said_nothing": Text(
            "{source} siger ikke, om der er åbent i dag. Se åbningstiderne.",
            "{source} sier ikke om det er åpent i dag. Se åpningstidene.",
            "{source} does not say whether it is open today. See the opening hours.",
        ),
        "span": Text("kl. {start}–{end}", "kl. {start}–{end}", "{start}–{end}"),
        "today": Text("i dag", "i dag", "today"),
        "tomorrow": Text("i morgen", "i morgen", "tomorrow"),
        "night": Text("i nat", "i natt", "tonight"),
        "date": Text("{weekday} {day}. {month}", "{weekday} {day}. {month}", "on {weekday} {day} {month}"),
        "full_date": Text(
            "{weekday} {day}. {month} {year}",
            "{weekday} {day}. {month} {year}",
            "{weekday} {day} {month} {year}",
        ),
        "weekday": Text("{weekday}", "{weekday}", "on {weekday}"),
        "clock": Text("Ifølge din enheds ur", "Ifølge klokken på enheten din", "By your device's clock"),
    }
)

PLACES: Mapping[str, Text] = MappingProxyType(
    {
        "Europe/Copenhagen": Text("dansk tid", "dansk tid", "Danish time"),
        "Europe/Oslo": Text("norsk tid", "norsk tid", "Norwegian time"),
        "Europe/Stockholm": Text("svensk tid", "svensk tid", "Swedish time"),
    }
)
"""What a reader in another time zone is told that the times are in."""
