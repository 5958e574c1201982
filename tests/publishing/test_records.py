"""The ledger and the list of editions: what the program writes, and what it leaves alone."""

from __future__ import annotations

from datetime import date

from haandbog.model.published import Accepted, EditionRecord, PublishedPage
from haandbog.publishing.records import editions_text, ledger_text

PAGE = PublishedPage(id="modul-3", first=date(2026, 11, 3), paths=("modul-3.md",), anchors=("peer", "1-del"))


def test_the_first_ledger_says_what_it_is() -> None:
    """A comment in the handbook's language, an empty list to write moves in, and the ids."""
    text = ledger_text(None, [PAGE], "da")
    assert text.startswith("# Alle id'er")
    assert "moved: []\n" in text
    assert '  - {id: modul-3, first: 2026-11-03, paths: [modul-3.md], anchors: [peer, "1-del"]}\n' in text


def test_what_the_editor_wrote_stays_as_it_was() -> None:
    """Only the list of published ids is written anew, wherever it stands."""
    own = "# vores\nschema: 1\nmoved: # flyttet\n  - {from: a, to: b}  # i maj\n"
    before = f"{own}published:\n  - {{id: gammel, first: 2026-01-01, paths: [x.md]}}\n"
    after = ledger_text(before, [PAGE], "da")
    assert after.startswith(own)
    assert "gammel" not in after
    middle = f"published:\n  - {{id: gammel, first: 2026-01-01, paths: [x.md]}}\n{own}"
    assert ledger_text(middle, [PAGE], "da").endswith(own)


def test_the_latest_edition_stands_first() -> None:
    """And texts are quoted, so that nothing in them is taken for YAML."""
    first = EditionRecord(date=date(2026, 11, 3), number=1)
    because = Accepted(finding="review-overdue:vamis", because='De svarer: "i morgen"')
    second = EditionRecord(
        date=date(2026, 11, 4), number=1, approved_by="leder: alt", accepted=(because,), commit="0123"
    )
    text = editions_text(editions_text(None, first, "en"), second, "en")
    lines = [line for line in text.splitlines() if line.startswith("  - ")]
    assert lines == [
        '  - {date: 2026-11-04, number: 1, audience: volunteer, commit: "0123", approved_by: "leder: alt", '
        'accepted: [{finding: "review-overdue:vamis", because: "De svarer: \\"i morgen\\""}]}',
        "  - {date: 2026-11-03, number: 1, audience: volunteer}",
    ]
