"""Floor 0: the one type for every problem, and the sentences it is told in.

Everything below the adapters *returns* diagnostics: nothing logs, prints or raises for a mistake
in the handbook's content (DESIGN.md, D7).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum

from msgspec import Struct


class Severity(StrEnum):
    """How much a problem matters: errors stop a build, warnings and infos do not."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence in the three languages that Håndbog speaks, with ``{name}`` places to fill."""

    da: str
    nb: str
    en: str
    unfilled: Text | None = field(default=None, compare=False, repr=False, kw_only=True)
    """The sentence with its places, and what they were filled with: other languages fill it anew."""
    values: Mapping[str, object] = field(default_factory=dict, compare=False, repr=False, kw_only=True)

    def fill(self, **values: object) -> Text:
        """Fill the places; a value that is a Text itself is taken in the matching language."""
        told = (_fill(getattr(self, language), language, values) for language in LANGUAGES)
        return Text(*told, unfilled=self, values=values)

    def within(self, language: str) -> str:
        """The sentence in ``language``: as the handbook's own data say it, else as we do; in English where
        we do not speak it."""
        learnt = _LEARNT.get(language)
        if learnt is None and language in LANGUAGES:
            return str(getattr(self, language))
        if self.unfilled is not None:
            return _fill(self.unfilled.within(language), language, self.values)
        own = getattr(self, language) if language in LANGUAGES else self.en
        return (learnt or {}).get(self.en, own)


LANGUAGES = ("da", "nb", "en")
_LEARNT: dict[str, Mapping[str, str]] = {}


def learn(words: Mapping[str, Mapping[str, str]]) -> None:
    """From now on, say our sentences in these languages like this: by the English sentence. What was learnt
    before is forgotten, so that a handbook speaks as its own data say and no other's."""
    _LEARNT.clear()
    _LEARNT.update(words)


def _fill(template: str, language: str, values: Mapping[str, object]) -> str:
    told = {name: v.within(language) if isinstance(v, Text) else v for name, v in values.items()}
    return template.format(**told)


def same(text: str) -> Text:
    """A Text that reads the same in every language: a name, a number, a sample to copy."""
    return Text(text, text, text)


def either(options: Iterable[str]) -> Text:
    """A list of choices as a person says it: ``a, b eller c``."""
    *head, last = options
    if not head:
        return same(last)
    start = ", ".join(head)
    return Text(f"{start} eller {last}", f"{start} eller {last}", f"{start} or {last}")


class Place(Struct, frozen=True, order=True):
    """A point in a file as an editor counts it: line and column start at 1, the path is posix
    and relative to the handbook's folder."""

    file: str
    line: int = 1
    column: int = 1


class Edit(Struct, frozen=True):
    """One safe mending: replace ``old`` at the diagnostic's place by ``new`` (``old`` may be empty)."""

    old: str
    new: str


class Diagnostic(Struct, frozen=True):
    """One problem, at one place, in an editor's words."""

    place: Place
    code: str
    message: Text
    severity: Severity
    hint: Text | None = None
    edit: Edit | None = None
    """What ``haandbog fix`` does about it, when there is one right mending."""

    @property
    def file(self) -> str:
        return self.place.file

    @property
    def line(self) -> int:
        return self.place.line

    @property
    def column(self) -> int:
        return self.place.column


class Rule(Struct, frozen=True):
    """What a check looks for: its code, how much it matters, and its sentences.

    ``why`` is the explanation that the manual shows an editor; the samples stand in the docstring
    of the module that defines the rule.
    """

    code: str
    severity: Severity
    message: Text
    why: Text
    hint: Text | None = None
    can_be_silenced: bool = True

    def at(
        self,
        place: Place,
        *,
        hint: Text | None = None,
        edit: Edit | None = None,
        severity: Severity | None = None,
        **values: object,
    ) -> Diagnostic:
        """The rule broken at ``place``; ``values`` fill the places of message and hint."""
        told = hint or (self.hint.fill(**values) if self.hint else None)
        return Diagnostic(
            place, self.code, self.message.fill(**values), severity or self.severity, told, edit
        )


DID_YOU_MEAN = Text("mente du '{best}'?", "mente du '{best}'?", "did you mean '{best}'?")
CHOOSE = Text("vælg mellem {options}", "velg mellom {options}", "choose from {options}")


def suggest(wrong: str, known: Iterable[str]) -> Text | None:
    """A "did you mean" for a wrong name, or the choices when they are few; else nothing."""
    names = sorted(set(known))
    best = near(wrong, names)
    if best:
        return DID_YOU_MEAN.fill(best=best)
    return CHOOSE.fill(options=either(names)) if 0 < len(names) <= 8 else None


def near(wrong: str, known: Iterable[str]) -> str | None:
    """The known name that a wrong one most looks like; None when none is near."""
    names = sorted(set(known))
    found = get_close_matches(wrong.lower(), [name.lower() for name in names], n=1, cutoff=0.6)
    return next(name for name in names if name.lower() == found[0]) if found else None


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sorted by place, each told once: a fallback page in three languages is still one mistake."""
    unique = dict.fromkeys(diagnostics)
    return tuple(sorted(unique, key=lambda d: (d.place, d.code, d.message.en)))


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any of them stops a build."""
    return any(d.severity is Severity.ERROR for d in diagnostics)
