"""How much each question about the opening hours matters: today, soon, and for an edition."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from haandbog.checks.findings import check
from haandbog.diagnostics import Severity
from haandbog.loading.project import load
from haandbog.loading.settings import Wanted, read_settings
from tests.samples import make

OWN = "data/opening-hours.yml"
UNDECIDED = "periods: [{week: [{days: man-fre, open: 15-18}]}]\nholidays: {calendar: DK, policy: closed}\n"
ENDS = "periods: [{valid_to: 2026-12-31, week: [{days: man-fre, open: 15-18}]}]\n"
PARTNER = """id: natlinjen
name: Natlinjen
approval: {{state: proposed}}
provenance: {{source: "Natlinjens folder, 2026"}}
services:
  - id: telefon
    name: Telefon
    hours: {{{hours}}}
"""


def severities(folder: Path, code: str, today: date, *, release: bool = False) -> list[Severity]:
    settings, _ = read_settings(folder / "mkdocs.yml", Wanted(today=today, release=release))
    handbook, problems = load(settings)
    return [d.severity for d in check(handbook, problems).open if d.code == code]


@pytest.mark.parametrize(
    ("today", "preview", "release"),
    [
        (date(2026, 10, 1), Severity.INFO, Severity.INFO),
        (date(2026, 11, 23), Severity.INFO, Severity.ERROR),
        (date(2026, 12, 15), Severity.WARNING, Severity.ERROR),
    ],
    ids=str,
)
def test_an_undecided_day_weighs_more_as_it_comes_near(
    today: date, preview: Severity, release: Severity, tmp_path: Path
) -> None:
    """Far away it is a note, within two months it stops an edition, within two weeks all are warned."""
    make(tmp_path, {OWN: UNDECIDED})
    assert severities(tmp_path, "hours-undecided", today) == [preview]
    assert severities(tmp_path, "hours-undecided", today, release=True) == [release]


def test_hours_that_end_stop_an_edition(tmp_path: Path) -> None:
    """In preview they are a warning, with an end that is far off a note."""
    make(tmp_path, {OWN: ENDS})
    near, far = date(2026, 11, 23), date(2026, 9, 1)
    assert severities(tmp_path, "hours-horizon", near) == [Severity.WARNING]
    assert severities(tmp_path, "hours-horizon", near, release=True) == [Severity.ERROR]
    assert severities(tmp_path, "hours-horizon", far) == []
    assert severities(tmp_path, "hours-end", far, release=True) == [Severity.INFO]


def test_what_a_partner_has_not_decided_is_theirs(tmp_path: Path) -> None:
    """Their readers are told that it is not known; nobody here can decide it."""
    flow = "periods: [{week: [{days: man-fre, open: 15-18}]}], holidays: {calendar: DK, policy: closed}"
    make(tmp_path, {"data/partners/natlinjen.yml": PARTNER.format(hours=flow)})
    assert severities(tmp_path, "hours-undecided", date(2026, 12, 20), release=True) == []


def test_a_gap_that_is_over_is_not_told(tmp_path: Path) -> None:
    """Nobody needs to mend last year's days."""
    gap = "periods: [{valid_to: 2026-05-31, week: [{days: man, open: 15-18}]}, "
    make(tmp_path, {OWN: gap + "{valid_from: 2026-08-01, week: [{days: man, open: 15-18}]}]\n"})
    assert severities(tmp_path, "hours-gap", date(2026, 11, 23)) == []
    assert severities(tmp_path, "hours-gap", date(2026, 7, 1)) == [Severity.WARNING]
