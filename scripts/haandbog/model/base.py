"""What every record of facts shares: frozen, strict about names, and mistakes told in three languages."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, RootModel, model_validator
from pydantic_core import PydanticCustomError

from haandbog.diagnostics import DID_YOU_MEAN, Text, suggest


class Record(BaseModel):
    """A record of facts: cannot be changed, and accepts no field it does not know."""

    model_config = ConfigDict(defer_build=True, frozen=True, extra="forbid", populate_by_name=True)


def wrong(message: Text, hint: Text | None = None, code: str = "data-value") -> PydanticCustomError:
    """The error a validator raises: the sentence an editor reads, and what to write instead.

    Loading turns it into a Diagnostic with the value's own line and column.
    """
    return PydanticCustomError(
        "haandbog", "{said}", {"said": message.en, "message": message, "hint": hint, "code": code}
    )


LANGUAGE_CODES = frozenset((
    "ar", "bs", "da", "de", "en", "es", "et", "fa", "fi", "fo", "fr", "hr", "is",
    "it", "kl", "ku", "lt", "lv", "nb", "nl", "nn", "pl", "ps", "pt", "ro", "ru",
    "se", "so", "sq", "sr", "sv", "th", "ti", "tl", "tr", "uk", "ur", "vi", "zh",
))  # fmt: skip
"""The languages (ISO 639-1) that texts and services may be in: those spoken in and around the North."""

_MEANT = {
    "dk": "da",
    "no": "nb",
    "gb": "en",
    "us": "en",
    "eng": "en",
    "dan": "da",
    "nor": "nb",
    "dansk": "da",
    "engelsk": "en",
}


def read_language(code: str) -> str:
    """A language's code; a country's code or a name is told what was perhaps meant."""
    if code in LANGUAGE_CODES:
        return code
    meant = _MEANT.get(code.strip().lower())
    hint = DID_YOU_MEAN.fill(best=meant) if meant else suggest(code, LANGUAGE_CODES) or _WRITE_CODE
    raise wrong(_NO_LANGUAGE.fill(v=code), hint)


_NO_LANGUAGE = Text(
    "'{v}' er ikke en sprogkode", "'{v}' er ikke en språkkode", "'{v}' is not a language code"
)
_WRITE_CODE = Text(
    "skriv for eksempel da, nb eller en",
    "skriv for eksempel da, nb eller en",
    "write for example da, nb or en",
)
_NO_TEXT = Text("her mangler en tekst", "her mangler en tekst", "a text is missing here")
_WRITE_TEXT = Text(
    "skriv den på hvert sprog: {{da: …, nb: …, en: …}}",
    "skriv den på hvert språk: {{da: …, nb: …, en: …}}",
    "write it in each language: {{da: …, nb: …, en: …}}",
).fill()

LanguageCode = Annotated[str, AfterValidator(read_language)]
"""A language's two letters: da, nb, en."""


class Localised(RootModel[dict[str, str]]):
    """A text per language: ``{da: …, nb: …, en: …}``; a plain text means the same in all of them."""

    model_config = ConfigDict(defer_build=True, frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, value: Any) -> Any:
        return {"*": value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _in_languages(self) -> Localised:
        for language in self.root:
            if language != "*":
                read_language(language)
        if not self.root:
            raise wrong(_NO_TEXT, _WRITE_TEXT)
        return self

    def within(self, language: str, fallback: str = "da") -> str:
        """The text in ``language``; the fallback language, then any, where that is missing."""
        for wanted in (language, "*", fallback):
            if wanted in self.root:
                return self.root[wanted]
        return next(iter(self.root.values()), "")

    def spoken(self, language: str) -> str:
        """The language the reader really gets from :meth:`within`, for ``lang=``."""
        if language in self.root or "*" in self.root:
            return language
        return next(iter(self.root), language)

    def __hash__(self) -> int:
        return hash(tuple(sorted(self.root.items())))


class LocalisedWords(RootModel[dict[str, tuple[str, ...]]]):
    """Words per language: ``{da: [rådsøgende], nb: [innringer]}``; a plain list holds in all of them."""

    model_config = ConfigDict(frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, value: Any) -> Any:
        return {"*": value} if isinstance(value, list | tuple) else value

    @model_validator(mode="after")
    def _in_languages(self) -> LocalisedWords:
        for language in self.root:
            if language != "*":
                read_language(language)
        return self

    def within(self, language: str) -> tuple[str, ...]:
        """The words of ``language``, and those that hold in all. No other language's stand in for them:
        a reader has no use for words that are not his own."""
        return (*self.root.get(language, ()), *self.root.get("*", ()))

    @property
    def every(self) -> tuple[str, ...]:
        """The words of all languages."""
        return tuple(word for words in self.root.values() for word in words)

    def __hash__(self) -> int:
        return hash(tuple(sorted(self.root.items())))


_YES, _NO = {"ja", "yes", "true", "sand"}, {"nej", "nei", "no", "false", "falsk"}


def _yes_or_no(value: Any) -> Any:
    told = str(value).strip().lower()
    if told in _YES | _NO:
        return told in _YES
    raise wrong(
        Text(
            "'{v}' er hverken ja eller nej", "'{v}' er verken ja eller nei", "'{v}' is neither yes nor no"
        ).fill(v=value),
        Text("skriv ja eller nej", "skriv ja eller nei", "write ja or nej"),
    )


YesNo = Annotated[bool, BeforeValidator(_yes_or_no)]
"""``ja``/``nej`` (also nei, yes, no, true, false)."""


def _day(value: Any) -> Any:
    try:
        return date.fromisoformat(str(value).strip())
    except ValueError:
        raise wrong(
            Text(
                "'{v}' er ikke en dato, der findes",
                "'{v}' er ikke en dato som finnes",
                "'{v}' is not a date that exists",
            ).fill(v=value),
            Text(
                "skriv år-måned-dag, for eksempel 2026-11-03",
                "skriv år-måned-dag, for eksempel 2026-11-03",
                "write year-month-day, for example 2026-11-03",
            ),
        ) from None


Day = Annotated[date, BeforeValidator(_day)]
"""A date, written 2026-11-03."""
