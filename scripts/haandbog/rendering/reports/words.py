"""``haandbog report words``: what a language beyond our three says of the frame, and what it lacks."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from haandbog.diagnostics import LANGUAGES, Text
from haandbog.model.handbook import Handbook
from haandbog.rendering.interface_words import language_name
from haandbog.rendering.reports.table import Row

MISSING, UNKNOWN, TOLD = "missing", "unknown", "translated"
SUMMARY = Text(
    "{language}: {told} af {all} er oversat. Resten ses på engelsk. {unknown} findes ikke i programmet.",
    "{language}: {told} av {all} er oversatt. Resten vises på engelsk. {unknown} finnes ikke i programmet.",
    "{language}: {told} of {all} are translated. The rest is shown in English. {unknown} are none of ours.",
)
NOTHING = Text(
    "Håndbogen er på sprog, som programmet kan.",
    "Håndboken er på språk som programmet kan.",
    "The handbook is in languages that the program speaks.",
)


def beyond(handbook: Handbook, language: str | None = None) -> tuple[str, ...]:
    """The handbook's languages that the program does not speak itself."""
    listed = (language,) if language else handbook.settings.languages
    return tuple(code for code in listed if code not in LANGUAGES)


def rows(handbook: Handbook, language: str, sentences: Iterable[str]) -> list[Row]:
    """One row for each of the program's ``sentences``: those that are missing first, then those that are
    none of ours."""
    told = _told(handbook, language)
    names = {language_name(code).en for code in handbook.settings.languages}
    known = sorted({*sentences, *names})
    unknown = [english for english in told if english not in known]
    states = [
        *((english, MISSING) for english in known if english not in told),
        *((english, UNKNOWN) for english in unknown),
        *((english, TOLD) for english in known if english in told),
    ]
    return [
        {"language": language, "state": state, "english": english, "told": told.get(english)}
        for english, state in states
    ]


def as_lines(found: Sequence[Row]) -> str:
    """What is missing, as lines to paste into ``data/words.yml`` and fill in."""
    missing = [str(row["english"]) for row in found if row["state"] == MISSING]
    unknown = [str(row["english"]) for row in found if row["state"] == UNKNOWN]
    return "\n".join(
        [
            *(f"    {json.dumps(english, ensure_ascii=False)}: " for english in missing),
            *(f"    # ? {json.dumps(english, ensure_ascii=False)}" for english in unknown),
        ]
    )


def summary(found: Sequence[Row], language: str) -> Text:
    """How far the language has come."""
    states = [row["state"] for row in found]
    return SUMMARY.fill(
        language=language,
        told=states.count(TOLD),
        all=states.count(TOLD) + states.count(MISSING),
        unknown=states.count(UNKNOWN),
    )


def _told(handbook: Handbook, language: str) -> Mapping[str, str]:
    words = handbook.facts.words
    return words.words.get(language, {}) if words else {}
