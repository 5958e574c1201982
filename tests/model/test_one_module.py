"""One module of a library."""

from __future__ import annotations

import subprocess
import sys

import pytest

from haandbog.model.one_module import one_module

ASKED = """
import sys
from haandbog.model.one_module import one_module
danish = one_module("snowballstemmer", "danish_stemmer").DanishStemmer()
print(danish.stemWord("familierne"), "snowballstemmer" in sys.modules)
print(sum(name.startswith("snowballstemmer.") for name in sys.modules))
import snowballstemmer
print(snowballstemmer.stemmer("danish").stemWord("familierne"))
"""


def test_others_are_left_alone() -> None:
    """It answers as in its library, which can be imported whole afterwards."""
    told = subprocess.run([sys.executable, "-c", ASKED], capture_output=True, text=True, check=True)
    first, others, whole = told.stdout.splitlines()
    assert first == "famili False"
    assert int(others) < 5
    assert whole == "famili"


def test_a_library_that_is_there_is_used_as_it_is() -> None:
    """Nothing is imported twice."""
    import email.message

    assert one_module("email", "message") is email.message


def test_what_there_is_none_of_is_told() -> None:
    """As any import tells it; nothing is left of the try."""
    with pytest.raises(ImportError):
        one_module("there_is_no_such_library", "module")
    with pytest.raises(ImportError):
        one_module("snowballstemmer", "klingon_stemmer")
