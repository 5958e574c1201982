"""Pages made from data."""

from __future__ import annotations

import pytest

from haandbog.rendering.generated import generated_metas, generated_pages
from tests.rendering.handbooks import base


@pytest.mark.parametrize("language", ["da", "nb", "en"])
def test_what_pages_say_of_themselves_is_known_without_their_texts(language: str) -> None:
    """The same pages in the same order, as when they are made."""
    handbook = base()
    made = [(page.path, page.meta) for page in generated_pages(handbook) if page.language == language]
    assert len(made) > 3
    assert list(generated_metas(handbook, language)) == made
