"""The rendered page, read: the few questions that the walker asks of HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

from lxml import etree
from lxml import html as parser

from haandbog.model.printing import SENTENCE, UNSEEN

Element: TypeAlias = etree._Element

_SPACE = re.compile(r"[ \t\n\r\f]+")


_CONTENT = ('//*[@id="hb-content"]', '//article[contains(@class, "md-content__inner")]', '//*[@role="main"]')
"""Where a page's own text stands: in our look, in Material's, and in most others."""
_BUTTONS = './/*[contains(@class, "md-content__button")]'


def read_content(html: str) -> Element | None:
    """The part of a page that is the handbook's own text; None when there is none."""
    root = parser.document_fromstring(html or "<html></html>", parser=parser.HTMLParser(huge_tree=True))
    found = next((content for place in _CONTENT for content in _found(root, place)), None)
    for button in _found(found, _BUTTONS) if found is not None else ():
        if isinstance(button, parser.HtmlElement):
            button.drop_tree()
    return found


def _found(root: Element, path: str) -> list[Element]:
    """The elements at a path of XPath, which may also lead to texts and numbers."""
    found = root.xpath(path)
    return [one for one in found if isinstance(one, etree._Element)] if isinstance(found, list) else []


def tag(element: Element) -> str:
    """The element's name; empty for a comment."""
    return element.tag.lower() if isinstance(element.tag, str) else ""


def classes(element: Element) -> tuple[str, ...]:
    return tuple((element.get("class") or "").split())


def has(element: Element, name: str) -> bool:
    return name in classes(element)


def children(element: Element) -> Iterator[Element]:
    """The elements inside, without comments and what shows nothing."""
    yield from (child for child in element if tag(child) and tag(child) not in UNSEEN)


def first(element: Element, name: str, css: str = "") -> Element | None:
    """The first element inside of a name, at any depth, with a class."""
    return next((e for e in element.iter(name) if e is not element and (not css or has(e, css))), None)


def inner(element: Element, css: str) -> Element | None:
    """The first element inside with a class."""
    return next((e for e in element.iter() if e is not element and tag(e) and has(e, css)), None)


def plain(element: Element | None) -> str:
    """All the text inside, on one line."""
    return squeeze("".join(map(str, element.itertext()))).strip() if element is not None else ""


def squeeze(text: str) -> str:
    """White space as HTML shows it: one space."""
    return _SPACE.sub(" ", text)


def is_inline(element: Element) -> bool:
    """Whether an element stands in a sentence: by its name, and by what is inside."""
    name = tag(element)
    if name not in SENTENCE:
        return not name
    return name in ("svg", "math") or all(is_inline(child) for child in children(element))
