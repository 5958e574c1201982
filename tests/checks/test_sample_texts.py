"""How the samples in a rule's docstring are read."""

from __future__ import annotations

from haandbog.checks.samples import Sample, samples

DOCSTRING = """A sentence.

PASS docs/da/vagt.md
    Godt.

FAIL docs/da/vagt.md 3:12 (cp1252)
    En.

      To.
AND data/x.yml
    schema: 1
"""


def test_a_docstrings_samples_are_read_in_order() -> None:
    """Kind, files, place and encoding; the indentation is the docstring's, not the sample's."""
    assert samples(DOCSTRING) == (
        Sample("PASS", {"docs/da/vagt.md": "Godt.\n"}),
        Sample("FAIL", {"docs/da/vagt.md": "En.\n\n  To.\n", "data/x.yml": "schema: 1\n"}, 3, 12, "cp1252"),
    )


def test_a_sample_is_about_its_first_file() -> None:
    """The others are what it needs beside it."""
    wrong = samples(DOCSTRING)[1]
    assert (wrong.fails, wrong.file, wrong.content) == (True, "docs/da/vagt.md", "En.\n\n  To.\n")


def test_without_samples_there_are_none() -> None:
    """Neither is a sentence that begins with the same word one."""
    assert samples(None) == samples("PASS on the word.") == ()
