"""``haandbog report decisions``: what the organisation must decide, and which law nobody has checked."""

from __future__ import annotations

from collections.abc import Iterable

from haandbog.checks.decisions import undecided
from haandbog.diagnostics import Text
from haandbog.model.handbook import Handbook
from haandbog.rendering.reports.table import Row

HEADS = {
    "owner": Text("Afgøres af", "Avgjøres av", "Decided by"),
    "what": Text("Hvad", "Hva", "What"),
    "because": Text("Hvorfor", "Hvorfor", "Why"),
    "where": Text("Hvor", "Hvor", "Where"),
}


def rows(handbook: Handbook, language: str) -> list[Row]:
    """One row for each open decision, those of one role together; then the law to be checked."""
    found = sorted(undecided(handbook), key=lambda one: (one.owner, one.place))
    decisions: list[Row] = [
        {
            "kind": "decision",
            "owner": one.owner,
            "what": one.what,
            "because": one.because,
            "where": f"{one.place.file}:{one.place.line}",
            "page": one.subject,
            "title": one.title,
        }
        for one in found
    ]
    return decisions + _laws(handbook, language)


def _laws(handbook: Handbook, language: str) -> list[Row]:
    fallback = handbook.settings.language
    file = next((name for name in handbook.sources if name.endswith("laws.yml")), "data/laws.yml")
    return [
        {
            "kind": "law",
            "owner": law.ask.within(language, fallback),
            "what": law.name.within(language, fallback),
            "because": _UNCHECKED.within(language),
            "where": f"{file}:{handbook.data_place(file, ('laws', index)).line}",
            "page": law.id,
            "title": law.about.within(language, fallback),
        }
        for index, law in enumerate(handbook.laws.values())
        if law.checked_on is None
    ]


def summary(found: Iterable[Row]) -> Text:
    """The whole in one sentence."""
    kinds = [row["kind"] for row in found]
    return _SUM.fill(decisions=kinds.count("decision"), laws=kinds.count("law"))


_UNCHECKED = Text("ingen har kontrolleret den", "ingen har kontrollert den", "nobody has checked it")
_SUM = Text(
    "{decisions} beslutninger er åbne; en udgivelse venter på dem. "
    "{laws} steder i loven er ikke kontrolleret.",
    "{decisions} beslutninger er åpne; en utgivelse venter på dem. "
    "{laws} steder i loven er ikke kontrollert.",
    "{decisions} decisions are open; a release waits for them. {laws} points of law are not checked.",
)
