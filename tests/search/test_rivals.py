"""Our search is better than the two that are ready to use, on our own handbook and the judged queries."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.search.judging import quality
from tests.search.rivals import LANGUAGES, measured


@pytest.mark.long
def test_ours_finds_more_than_either(tmp_path: Path) -> None:
    """In each language, by precision, recall and rank, also on the queries that were held out."""
    found = measured(tmp_path)
    for language in LANGUAGES:
        ours = quality(found["Håndbog"][language])
        for rival in ("Material", "Pagefind"):
            theirs = quality(found[rival][language])
            assert ours.precision > theirs.precision
            assert ours.recall > theirs.recall
            assert ours.rank > theirs.rank
