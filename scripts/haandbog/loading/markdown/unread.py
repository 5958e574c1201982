"""Markdown that is written almost right. Python-Markdown leaves it as it stands: a reader would see the
signs or lose the words, and nothing else in the chain says so."""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.loading.markdown.insertions import find_unopened
from haandbog.loading.markdown.masking import without_html_blocks
from haandbog.loading.markdown.stretches import stretches
from haandbog.loading.markdown.unread_blocks import find_broken_boxes, find_broken_tables, find_lists
from haandbog.loading.markdown.unread_inline import (
    find_broken_links,
    find_loose_attributes,
    find_unclosed,
    find_undefined,
)
from haandbog.model.loose_ends import Loose
from haandbog.model.pages import Link
from haandbog.model.source import Source


def find_unread(source: Source, filled: str, links: tuple[Link, ...]) -> Iterator[Loose]:
    """Everything on a page that is not read as what it was meant to be. ``filled`` is the visible text with
    its insertions as plain letters."""
    markdown = without_html_blocks(filled)
    parts = list(stretches(markdown))
    yield from find_unopened(source, filled)
    yield from find_lists(source, parts)
    yield from find_broken_tables(source, parts)
    yield from find_broken_boxes(source, markdown)
    yield from find_broken_links(source, markdown, links)
    yield from find_undefined(source, markdown)
    yield from find_unclosed(source, markdown, parts)
    yield from find_loose_attributes(source, markdown)
