"""Changing a data file: one more record, and nothing else."""

from __future__ import annotations

import pytest
import yaml

from haandbog.adapters.yaml_text import with_record

RECORD = {"id": "lukket", "text": {"da": "Lukket: helt", "nb": "Stengt"}, "closed": "ja"}
COMMENTED = """# hoved
schema: 1
notices:
  # vagten ringede selv
  - {id: kode,   from: 2026-11-20, text: "Ny kode"}   # til døren

# hale
other: 1
"""


def plain(text: str) -> object:
    return yaml.load(text, Loader=yaml.BaseLoader)


@pytest.mark.parametrize(
    "before",
    [
        "",
        "schema: 1\n",
        "schema: 1",
        "notices:\n",
        "notices: []\nschema: 1\n",
        "notices:\n- id: a\n  text: x\nschema: 1\n",
        "notices:\n    - id: a\n      text: x",
        "notices: [{id: a}]\n",
        COMMENTED,
    ],
)
def test_a_record_is_added_to_the_list(before: str) -> None:
    """Wherever the list stands and however it is written, it is one longer and the rest is the same."""
    told = plain(before) or {}
    assert isinstance(told, dict)
    expected = {**told, "notices": [*(told.get("notices") or []), RECORD]}
    assert plain(with_record(before, "notices", RECORD)) == expected


def test_every_line_of_the_editors_stays() -> None:
    """Comments, blanks and quotes are as they were, byte for byte."""
    after = with_record(COMMENTED, "notices", RECORD).splitlines()
    assert [line for line in after if line in COMMENTED.splitlines()] == COMMENTED.splitlines()
