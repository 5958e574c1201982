"""The report on what is still to be decided."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from haandbog.checks.findings import check
from haandbog.diagnostics import Severity
from haandbog.loading.project import load
from haandbog.loading.settings import Wanted, read_settings
from haandbog.model.handbook import Handbook
from haandbog.rendering.reports.decisions import rows, summary
from tests.samples import TODAY, make

FILES = {
    "docs/da/vagt.md": '{{ decide("hvem der ringer", because="det haster", owner="bestyrelsen") }}\n',
    "data/dilemmas/hash.yml": """id: hash
title: En klump hash
situation: Den ligger på bordet.
do_now: [Bliv rolig.]
do_not: [Led ikke.]
who_decides: Lederen.
document_where: I dagbogen.
to_decide: [{what: hvor den gemmes, because: ingen må gemme den, owner: afdelingslederen}]
owner: leder
basis: undecided
review_by: 2027-05-01
""",
    "data/laws.yml": """laws:
  - {id: lov, name: Loven § 1, about: At hjælpe., ask: en jurist, source: "Lovsamling, 2026"}
""",
}


@pytest.fixture
def handbook(tmp_path: Path) -> Handbook:
    """The base handbook with two open decisions and one law nobody has checked."""
    settings, _ = read_settings(make(tmp_path, FILES) / "mkdocs.yml", Wanted(today=TODAY))
    return load(settings)[0]


def test_every_open_decision_is_listed_under_its_role(handbook: Handbook) -> None:
    """With its reason and place; the law that nobody has checked comes last."""
    found = rows(handbook, "da")
    assert [(row["kind"], row["owner"], row["where"]) for row in found] == [
        ("decision", "afdelingslederen", "data/dilemmas/hash.yml:8"),
        ("decision", "bestyrelsen", "docs/da/vagt.md:8"),
        ("law", "en jurist", "data/laws.yml:2"),
    ]
    assert summary(found).da.startswith("2 beslutninger er åbne")


def test_a_release_waits_for_every_decision(handbook: Handbook) -> None:
    """In preview they are notes, in a release they stop the build."""

    def severities(book: Handbook) -> set[Severity]:
        return {d.severity for d in check(book).open if d.code == "decision-open"}

    release = replace(handbook, settings=replace(handbook.settings, preview=False))
    assert severities(handbook) == {Severity.INFO}
    assert severities(release) == {Severity.ERROR}
