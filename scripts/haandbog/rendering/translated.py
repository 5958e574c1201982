"""What ``haandbog translated`` writes: one line of a page's front matter, and nothing else."""

from __future__ import annotations

import re

from haandbog.model.pages import Page
from haandbog.model.translations import source_hash

_LINE = re.compile(r"^translated_from:.*$", re.M)
_ID = re.compile(r"^id:.*$", re.M)


def recorded(page: Page, source: Page) -> str:
    """The page's text saying that it was made from the source as it stands now."""
    line = f"translated_from: {source_hash(source)}"
    front, body = page.source.text[: page.body_start], page.source.text[page.body_start :]
    if _LINE.search(front):
        return _LINE.sub(line, front, count=1) + body
    return _ID.sub(lambda found: f"{found[0]}\n{line}", front, count=1) + body
