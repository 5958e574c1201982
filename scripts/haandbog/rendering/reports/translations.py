"""``haandbog report translations``: which pages are translated, and which have fallen behind."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import unified_diff

from haandbog.diagnostics import Text
from haandbog.model.handbook import Handbook
from haandbog.model.translations import State, Translation, translations
from haandbog.rendering.reports.table import Row

HEADS = {
    "language": Text("Sprog", "Språk", "Language"),
    "page": Text("Side", "Side", "Page"),
    "state": Text("Tilstand", "Tilstand", "State"),
    "critical": Text("Vigtig", "Viktig", "Critical"),
}
STATES = {
    State.CURRENT: Text("følger originalen", "følger originalen", "current"),
    State.OUTDATED: Text("bagefter", "henger etter", "behind"),
    State.UNRECORDED: Text("ikke noteret", "ikke notert", "not recorded"),
    State.MISSING: Text("mangler", "mangler", "missing"),
}
_ORDER = (State.OUTDATED, State.UNRECORDED, State.MISSING, State.CURRENT)
_YES = Text("ja", "ja", "yes")


def in_order(handbook: Handbook, language: str | None = None) -> list[Translation]:
    """What needs work first."""
    found = (t for t in translations(handbook) if language in (None, t.language))
    return sorted(found, key=lambda t: (t.language, _ORDER.index(t.state), t.source.path))


def rows(found: Iterable[Translation], spoken: str) -> list[Row]:
    """One row for each page and language, the state in words."""
    return [
        {
            "language": t.language,
            "page": t.source.path,
            "id": t.source.id,
            "state": STATES[t.state].within(spoken),
            "critical": _YES.within(spoken) if t.source.meta.critical else None,
        }
        for t in found
    ]


_SUM = Text(
    "{language}: {current} af {all} sider følger originalen, {outdated} er bagefter, {missing} mangler.",
    "{language}: {current} av {all} sider følger originalen, {outdated} henger etter, {missing} mangler.",
    "{language}: {current} of {all} pages are current, {outdated} behind, {missing} missing.",
)


def summaries(found: Iterable[Translation]) -> list[Text]:
    """One sentence a language."""
    listed = list(found)
    told = []
    for language in dict.fromkeys(t.language for t in listed):
        states = [t.state for t in listed if t.language == language]
        told.append(
            _SUM.fill(
                language=language,
                all=len(states),
                current=states.count(State.CURRENT),
                outdated=states.count(State.OUTDATED) + states.count(State.UNRECORDED),
                missing=states.count(State.MISSING),
            )
        )
    return told


def difference(before: str, after: str, name: str) -> str:
    """What is new in the source since the translation was made, line by line."""
    lines = unified_diff(before.splitlines(), after.splitlines(), name, name, lineterm="", n=1)
    return "\n".join(lines)
