"""``haandbog schema``: schemas in a folder, and each data file led to its own."""

from __future__ import annotations

import json
from pathlib import Path

from tests.adapters.running import run, small_handbook

OWN_WORDS = """problem_areas:
  - {id: shopping, name: {da: Indkøb, nb: Kjøp, en: Shopping}}
"""


def test_schemas_are_written_and_files_led_to_them(tmp_path: Path) -> None:
    """The handbook's own words are the choices, the files are right as before, and twice changes nothing."""
    handbook = small_handbook(tmp_path / "handbook")
    (handbook / "data" / "notices.yml").write_text("# Ingen endnu.\nnotices: []\n", "utf-8")
    done = run(handbook, "schema", "schema", "--modelines")
    assert done.returncode == 0, done.stderr
    first = (handbook / "data" / "notices.yml").read_text("utf-8").splitlines()
    assert first[:2] == ["# yaml-language-server: $schema=../schema/notices.schema.json", "# Ingen endnu."]
    assert run(handbook, "check", "--date", "2026-11-23", "--strict").returncode == 0
    (handbook / "data" / "notices.yml").unlink()
    assert run(handbook, "notice", "Lukket", "--until", "2026-11-30", "--from", "2026-11-29").returncode == 0
    assert "0 datafiler" in run(handbook, "schema", "schema", "--modelines").stdout


def test_the_choices_are_the_handbooks_own(tmp_path: Path) -> None:
    """An editor offers the words that this handbook has."""
    handbook = small_handbook(tmp_path / "handbook")
    (handbook / "data" / "taxonomies.yml").write_text(OWN_WORDS, "utf-8")
    assert run(handbook, "schema", "out").returncode == 0
    partner = json.loads((handbook / "out" / "partner.schema.json").read_text("utf-8"))
    areas = partner["$defs"]["Service"]["properties"]["problem_areas"]
    assert areas["items"] == {"enum": ["shopping", "unknown"]}
