"""Whose word a fact is, and who confirmed it: the line below it."""

from __future__ import annotations

from datetime import date

from haandbog.diagnostics import Text
from haandbog.model.provenance import Freshness, Provenance
from haandbog.rendering.grammar import long_date
from haandbog.rendering.html import Html, cited, icon, join, sentence, tag, told


def source_line(provenance: Provenance, language: str, today: date, fallback: str = "da") -> Html:
    """Source and confirmation, with the editor's note about the source."""
    name, kind = _MARKS[provenance.freshness(today)]
    note = told(provenance.note, language, fallback)
    said = join(source_words(provenance, language, today, fallback), note, by=" ")
    return tag("p", f"hb-src hb-src--{kind}", icon(name), tag("span", "", said))


def source_words(provenance: Provenance, language: str, today: date, fallback: str) -> Html:
    """``Kilde: …. Kontrolleret 3. november 2026 af frivilligkoordinator.``"""
    freshness = provenance.freshness(today)
    late = freshness in (Freshness.DUE, Freshness.OVERDUE)
    return join(
        sentence(SOURCE, language, source=cited(provenance.source, language, fallback)),
        _on(_SEEN, provenance.seen_on, language),
        _confirmation(provenance, language),
        _on(_AGAIN, provenance.review_by if late else None, language),
        _on(_BY_THEN, None if provenance.confirmed else provenance.review_by, language),
        by=" ",
    )


def _confirmation(provenance: Provenance, language: str) -> Html:
    if provenance.verified_on is None:
        return sentence(_UNCONFIRMED, language)
    said = _CHECKED_BY if provenance.verified_by else _CHECKED
    day = long_date(provenance.verified_on, language)
    return sentence(said, language, day=day, who=provenance.verified_by or "")


def _on(text: Text, day: date | None, language: str) -> Html:
    return sentence(text, language, day=long_date(day, language)) if day else Html("")


_MARKS = {
    Freshness.UNCONFIRMED: ("question", "unknown"),
    Freshness.CURRENT: ("check-circle", "confirmed"),
    Freshness.DUE: ("warning-circle", "due"),
    Freshness.OVERDUE: ("warning-circle", "due"),
}
SOURCE = Text("Kilde: {source}.", "Kilde: {source}.", "Source: {source}.")
_SEEN = Text("Læst {day}.", "Lest {day}.", "Read {day}.")
_UNCONFIRMED = Text("Ikke bekræftet.", "Ikke bekreftet.", "Not confirmed.")
_CHECKED = Text("Kontrolleret {day}.", "Kontrollert {day}.", "Checked {day}.")
_CHECKED_BY = Text("Kontrolleret {day} af {who}.", "Kontrollert {day} av {who}.", "Checked {day} by {who}.")
_AGAIN = Text(
    "Skulle være kontrolleret igen senest {day}.",
    "Skulle vært kontrollert igjen senest {day}.",
    "Should have been checked again by {day}.",
)
_BY_THEN = Text("Skal bekræftes senest {day}.", "Må bekreftes senest {day}.", "To be confirmed by {day}.")
