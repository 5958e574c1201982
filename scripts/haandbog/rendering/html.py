"""HTML made so that nothing from data can break it: every text is escaped unless it is :class:`Html`.

The fragments are put into Markdown, also inside boxes and lists, where Python-Markdown reads the
text of indented HTML. Therefore the signs that Markdown minds are written as entities too, and no
fragment has a blank line.
"""

from __future__ import annotations

import re

from haandbog.diagnostics import Text
from haandbog.model.base import Localised


class Html(str):
    """Text that is HTML already."""

    __slots__ = ()


_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_IN_TAG = str.maketrans(_HTML | {sign: f"&#{ord(sign)};" for sign in "{}[]`\\\n"})
_IN_TEXT = _IN_TAG | str.maketrans({sign: f"&#{ord(sign)};" for sign in "*_"})

BREAK = Html("<br>")


def escape(text: str) -> Html:
    """A text as HTML and Markdown both leave it alone; line breaks become spaces."""
    return Html(re.sub(r"\s*[\r\n]\s*", " ", text).translate(_IN_TEXT))


def verbatim(text: str) -> Html:
    """A text with its line breaks, on one line of HTML: for ``<pre>``."""
    return Html(text.translate(_IN_TEXT))


def join(*parts: str, by: str = "") -> Html:
    """Parts in a row; plain texts are escaped, empty ones left out."""
    return Html(by.join(_safe(part) for part in parts if part))


def lines(*parts: str) -> Html:
    """Parts below one another."""
    return join(*parts, by="\n")


def tag(element: str, css: str = "", *content: str, **attributes: str) -> Html:
    """An element on one line. ``aria_label`` becomes ``aria-label``; empty attributes are left out."""
    return Html(f"<{element}{_attributes(css, attributes)}>{join(*content)}</{element}>")


def void(element: str, css: str = "", **attributes: str) -> Html:
    """An element without content: a field of a form."""
    return Html(f"<{element}{_attributes(css, attributes)}>")


def stack(element: str, css: str = "", *content: str, **attributes: str) -> Html:
    """An element with each part of its content on its own line; nothing when there is none."""
    inside = lines(*content)
    return Html(f"<{element}{_attributes(css, attributes)}>\n{inside}\n</{element}>" if inside else "")


def icon(name: str) -> Html:
    """A picture that says nothing by itself: the word beside it does."""
    return tag("span", f"hb-i hb-i--{name}", aria_hidden="true")


def anchor(address: str, *content: str, css: str = "", **attributes: str) -> Html:
    """A link to an address that was made by :mod:`haandbog.rendering.links` or checked when read."""
    return tag("a", css, *content, href=address, **attributes)


def sentence(text: Text, language: str, **values: str) -> Html:
    """A sentence with its places filled: with HTML as it is, with plain text escaped."""
    parts = re.split(r"\{(\w+)\}", text.within(language))
    return join(*(values[part] if at % 2 else part for at, part in enumerate(parts)))


_CITED = re.compile(r"(?:(?P<title>.+?):?\s+)?https://(?P<address>\S+)")


def cited(source: str, language: str, spoken: str) -> Html:
    """A source as it is named in data; where an address follows its title, the title is the link. A title
    keeps its own words: to readers of another ``language`` it is marked with the handbook's, ``spoken``."""
    named = join(*(_cited(part) for part in source.split("; ")), by="; ")
    return named if language == spoken else tag("span", "", named, lang=spoken)


def _cited(source: str) -> Html:
    found = _CITED.fullmatch(source)
    if found is None:
        return escape(source)
    return anchor(f"https://{found['address']}", found["title"] or found["address"])


def told(text: Localised | None, language: str, fallback: str) -> Html:
    """A text from data in the reader's language; marked with its own language where that differs."""
    if text is None:
        return Html("")
    inside = escape(text.within(language, fallback))
    if language in text.root or "*" in text.root or not inside:
        return inside
    return tag("span", "", inside, lang=fallback if fallback in text.root else next(iter(text.root)))


def _safe(part: str) -> Html:
    return part if isinstance(part, Html) else escape(part)


def _attributes(css: str, attributes: dict[str, str]) -> str:
    named = {"class": css, **{name.strip("_").replace("_", "-"): v for name, v in attributes.items()}}
    return "".join(f' {name}="{value.translate(_IN_TAG)}"' for name, value in named.items() if value)
