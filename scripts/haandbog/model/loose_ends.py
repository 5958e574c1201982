"""What stands in a page and is no proper Markdown of ours."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from haandbog.diagnostics import Place


class LooseEnd(StrEnum):
    """What the scanner saw that is no proper Markdown of ours."""

    INSERTION_UNCLOSED = "insertion-unclosed"
    STATEMENT = "statement"
    CONFLICT = "conflict"
    BLOCK_CLOSED_TWICE = "block-closed-twice"
    INSERTION_UNOPENED = "insertion-unopened"
    LIST_UNSEPARATED = "list-unseparated"
    LIST_PARENTHESIS = "list-parenthesis"
    LIST_SHALLOW = "list-shallow"
    TABLE_UNSEPARATED = "table-unseparated"
    TABLE_RULER = "table-ruler"
    TABLE_COLUMNS = "table-columns"
    TABLE_CELLS = "table-cells"
    TABLE_TAIL = "table-tail"
    BOX_SYNTAX = "box-syntax"
    BOX_EMPTY = "box-empty"
    CODE_UNCLOSED = "code-unclosed"
    LINK_APART = "link-apart"
    LINK_SWAPPED = "link-swapped"
    LINK_SPACES = "link-spaces"
    LINK_UNCLOSED = "link-unclosed"
    LINK_UNDEFINED = "link-undefined"
    LINK_WORDLESS = "link-wordless"
    FOOTNOTE_UNDEFINED = "footnote-undefined"
    FOOTNOTE_UNUSED = "footnote-unused"
    EMPHASIS_UNCLOSED = "emphasis-unclosed"
    ATTRIBUTES_LOOSE = "attributes-loose"
    HTML_UNCLOSED = "html-unclosed"


class Loose(Struct, frozen=True):
    """One loose end and its place."""

    kind: LooseEnd
    text: str
    place: Place
