"""Whose word a fact is."""

from __future__ import annotations

from datetime import date

import pytest

from haandbog.model.provenance import Provenance
from haandbog.rendering.source_line import source_line
from tests.rendering.handbooks import one

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("fields", "kind", "said"),
    [
        ({}, "unknown", "Kilde: Folder. Ikke bekræftet."),
        ({"seen_on": "2026-11-03"}, "unknown", "Kilde: Folder. Læst 3.\u00a0november 2026. Ikke bekræftet."),
        (
            {"review_by": "2027-02-01"},
            "unknown",
            "Kilde: Folder. Ikke bekræftet. Skal bekræftes senest 1.\u00a0februar 2027.",
        ),
        ({"verified_on": "2026-11-03"}, "confirmed", "Kilde: Folder. Kontrolleret 3.\u00a0november 2026."),
        (
            {"verified_on": "2026-11-03", "verified_by": "rådgivningsleder", "review_by": "2027-02-01"},
            "confirmed",
            "Kilde: Folder. Kontrolleret 3.\u00a0november 2026 af rådgivningsleder.",
        ),
        (
            {"verified_on": "2026-01-03", "review_by": "2026-11-01"},
            "due",
            "Kilde: Folder. Kontrolleret 3.\u00a0januar 2026. "
            "Skulle være kontrolleret igen senest 1.\u00a0november 2026.",
        ),
        ({"note": {"da": "Uden <dato>."}}, "unknown", "Kilde: Folder. Ikke bekræftet. Uden <dato>."),
    ],
)
def test_a_source_says_how_far_it_can_be_trusted(fields: dict[str, object], kind: str, said: str) -> None:
    """Source, confirmation, what is overdue, and the editor's note."""
    provenance = Provenance.model_validate({"source": "Folder"} | fields)
    assert one(source_line(provenance, "da", TODAY), f"p.hb-src--{kind}").get_text() == said


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nb", "Kilde: Folder. Kontrollert 3.\u00a0november 2026 av leder."),
        ("en", "Source: Folder. Checked 3\u00a0November 2026 by leder."),
    ],
)
def test_a_source_speaks_the_readers_language(language: str, said: str) -> None:
    """Sentences and dates alike."""
    provenance = Provenance(source="Folder", verified_on=date(2026, 11, 3), verified_by="leder")
    assert one(source_line(provenance, language, TODAY), "p").get_text() == said


@pytest.mark.parametrize(("language", "marked"), [("da", ""), ("nb", "da"), ("en", "da")])
def test_a_title_in_another_language_is_marked_with_it(language: str, marked: str) -> None:
    """A source keeps its own title; a voice that reads the page aloud changes for it."""
    provenance = Provenance.model_validate({"source": "Årsberetning"})
    line = one(source_line(provenance, language, TODAY, "da"), "p")
    assert [span["lang"] for span in line.select("span[lang]")] == [marked] * bool(marked)
    assert "Årsberetning" in line.get_text()
