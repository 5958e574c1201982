"""An update and a comparison in words."""

from __future__ import annotations

import json

from haandbog.model.starters import Release
from haandbog.rendering.reports.differences import as_json, as_words, differences
from haandbog.rendering.reports.updates import summary

RELEASE = Release.model_validate(
    {
        "version": "1.1.0",
        "changes": [
            {
                "files": ["docs/da/roller.md"],
                "what": {"da": "Lederens opgaver er kortere."},
                "why": {"da": "To steder bad om det."},
            },
            {"files": ["data/"], "what": {"da": "Nye numre."}, "why": {"da": "De er flyttet."}},
        ],
    }
)
FILES = (("docs/da/roller.md", "taken"), ("data/acute.yml", "side-by-side"), ("docs/da/ny.md", "new"))


def test_a_summary_says_what_and_why_page_by_page() -> None:
    """What somebody must choose comes first, with how it is found."""
    told = summary("Prøve", "1.0.0", "1.1.0", FILES, (RELEASE,), "da")
    assert told.startswith("# Ny udgave af skabelonen »Prøve«: fra 1.0.0 til 1.1.0\n")
    assert "- `docs/da/roller.md`: Lederens opgaver er kortere. Hvorfor: To steder bad om det.\n" in told
    assert "- `data/acute.yml`: Nye numre. Hvorfor: De er flyttet." in told
    assert told.index("## Vælg") < told.index("## Nyt fra skabelonen") < told.index("## Nye filer")
    assert "I én fil står begge tekster" in told
    twice = (("a.md", "side-by-side"), ("b.md", "side-by-side"))
    assert "In 2 files both texts stand" in summary("Prøve", "1.0.0", "1.1.0", twice, (), "en")


def test_without_a_choice_the_summary_says_that_nothing_is_lost() -> None:
    """And without a change, that there is none."""
    assert "Ingenting av det dere selv har skrevet" in summary("P", "1", "2", FILES[:1], (), "nb")
    assert summary("P", "1", "2", (), (), "en") == "The template “P” has not changed since last time (2)."


OWN = {
    "docs/a.md": b"en\nto ny\n",
    "docs/egen.md": b"to ord\n",
    "overrides/assets/logo.png": b"\x89PNG 1 2 3",
    "data/x.yml": b"numbers: [{id: a, number: 113}]\n",
}
TEMPLATE = {"docs/a.md": b"en\nto\n", "docs/b.md": b"x\n", "data/x.yml": b"numbers: [{id: a, number: 112}]\n"}


def test_differences_are_told_page_by_page_and_fact_by_fact() -> None:
    """Lines of a page, values of data by their names."""
    told = as_words(differences(OWN, TEMPLATE), "da")
    assert "data/x.yml: rettet af jer\n    numbers.a.number: »112« → »113«" in told
    assert "docs/a.md: rettet af jer\n    - to\n    + to ny" in told
    assert "docs/b.md: slettet eller flyttet hos jer" in told
    assert "docs/egen.md: jeres egen (2 ord eller oplysninger)" in told
    assert told.endswith("overrides/assets/logo.png: jeres egen")
    assert as_words((), "en") == "All is as the template has it."


def test_differences_as_json_have_the_same_content() -> None:
    """For a program."""
    told = {one["file"]: one for one in json.loads(as_json(differences(OWN, TEMPLATE)))}
    assert told["data/x.yml"]["facts"] == [{"name": "numbers.a.number", "template": "112", "own": "113"}]
    assert told["docs/b.md"]["kind"] == "removed"
