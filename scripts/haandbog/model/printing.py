"""What paper can show of a page: the elements of HTML that the printed handbook knows."""

from __future__ import annotations

from msgspec import Struct

SENTENCE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "big",
        "br",
        "button",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "img",
        "input",
        "ins",
        "kbd",
        "label",
        "mark",
        "math",
        "output",
        "q",
        "s",
        "samp",
        "select",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "svg",
        "textarea",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    ]
)
"""What stands in a sentence."""

BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "col",
        "colgroup",
        "datalist",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "picture",
        "pre",
        "search",
        "section",
        "source",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
"""What stands by itself."""

UNSEEN = frozenset(["script", "style", "template", "link", "meta", "noscript"])
"""What shows nothing, on the screen either."""

MEDIA = frozenset(["iframe", "video", "audio", "object", "embed", "canvas"])
"""What moves or sounds: paper gives its address."""

PICTURES = ("png", "jpg", "jpeg", "gif", "svg", "webp")
"""The endings of the pictures that can be printed."""


class Logo(Struct, frozen=True):
    """The organisation's mark, as it is drawn on the cover."""

    ending: str
    """Of the file, which tells how it is drawn: one of ``PICTURES``."""
    content: bytes


KNOWN = SENTENCE | BLOCKS | UNSEEN | MEDIA
