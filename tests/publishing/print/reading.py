"""A PDF read back: its words, its structure, its bookmarks, and where its links land."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import html as parser
from pypdf import PdfReader
from pypdf.generic import IndirectObject

_HYPHENS = re.compile("[-\u00ad\u2010\u2011]\\s*")
_WORD = re.compile(r"[^\W\d_]+|\d+")
_APART = (
    *("a", "b", "br", "caption", "dd", "div", "dt", "h1", "h2", "h3", "h4", "i"),
    *("label", "li", "p", "pre", "small", "span", "summary", "td", "th", "time"),
)
"""What is followed by a space, to a reader if not in the HTML."""
_STRING = re.compile(r'^(?P<indent> *)"(?P<text>.*)"$')
_OBJECT = re.compile(r"^(?P<indent> *)Object (?P<number>\d+) (?P<generation>\d+)$")
_ELEMENT = re.compile(r"^(?P<indent> *)(?P<name>[A-Z][A-Za-z0-9]*)\b")


def words(text: str) -> Counter[str]:
    """Every word and number and how often; a hyphen joins, wherever the line ends."""
    plain = unicodedata.normalize("NFKC", text).replace("\u200b", "")
    return Counter(word.casefold() for word in _WORD.findall(_HYPHENS.sub("", plain)))


def page_text(pdf: Path, first: int, last: int) -> str:
    """The text of some pages."""
    command = ["pdftotext", "-q", "-raw", "-f", str(first), "-l", str(last), str(pdf), "-"]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


def shown_text(html: str) -> str:
    """What a page of the site says, without what helps on a screen only."""
    page = parser.fromstring(html)
    content = next(iter(page.xpath("//*[@id='hb-content']")), page)
    for gone in content.xpath(
        "//script|//style|//button|//select|//*[@hidden]"
        "|//*[contains(@class,'headerlink') or contains(@class,'footnote-')"
        " or contains(@class,'hb-fallback') or contains(@class,'hb-vh')"
        " or contains(@class,'hb-noprint')]"
        "|//*[contains(@class,'hb-pin')]//*[contains(@class,'hb-btn')]"
    ):
        gone.drop_tree()
    for element in content.iter(*_APART):
        element.tail = f" {element.tail or ''}"
    return "".join(str(text) for text in content.itertext())


@dataclass(frozen=True)
class Node:
    """One line of the structure tree: an element, a text, or a link's annotation."""

    depth: int
    kind: str
    text: str = ""
    number: int = 0


def structure(pdf: Path) -> list[Node]:
    """The structure tree in its reading order."""
    out = subprocess.run(["pdfinfo", "-struct-text", str(pdf)], capture_output=True, check=True).stdout
    return [*_nodes(out.decode("utf-8", "replace"))]


def _nodes(told: str) -> Iterator[Node]:
    for line in told.splitlines():
        if match := _STRING.match(line):
            yield Node(len(match["indent"]), "text", match["text"])
        elif match := _OBJECT.match(line):
            yield Node(len(match["indent"]), "object", number=int(match["number"]))
        elif match := _ELEMENT.match(line):
            yield Node(len(match["indent"]), match["name"])


def text_within(nodes: list[Node], at: int) -> str:
    """All the text inside an element."""
    found = []
    for node in nodes[at + 1 :]:
        if node.depth <= nodes[at].depth:
            break
        found.append(node.text)
    return "".join(found)


def elements(nodes: list[Node], *kinds: str) -> list[str]:
    """The texts of all elements of some kinds, in order."""
    return [text_within(nodes, at) for at, node in enumerate(nodes) if node.kind in kinds]


def bookmarks(reader: PdfReader) -> list[tuple[str, int]]:
    """Every bookmark and the page it leads to."""

    def flat(entries: list[object]) -> Iterator[tuple[str, int]]:
        for entry in entries:
            if isinstance(entry, list):
                yield from flat(entry)
            else:
                yield str(entry.title), reader.get_destination_page_number(entry) + 1  # type: ignore

    return [*flat(reader.outline)]


def landing(reader: PdfReader, annotation: int) -> int | None:
    """The page that a link's annotation leads to; None for one that leads out of the file."""
    found = reader.get_object(IndirectObject(annotation, 0, reader))
    assert isinstance(found, dict)
    target = found.get("/Dest") or (found.get("/A") or {}).get("/D")
    if target is None:
        assert str(found["/A"]["/S"]) == "/URI"
        return None
    if isinstance(target, str | bytes):
        return reader.get_destination_page_number(reader.named_destinations[str(target)]) + 1
    page = target[0]
    number = next((at for at, one in enumerate(reader.pages, 1) if one.indirect_reference == page), None)
    assert number is not None, f"link {annotation} leads to no page"
    return number


def references(nodes: list[Node]) -> Iterator[tuple[str, int, int]]:
    """Every link that names a page: its text, its annotation, and the page named."""
    for at, node in enumerate(nodes):
        if node.kind != "Link":
            continue
        inside = list(_subtree(nodes, at))
        objects = [n.number for n in inside if n.kind == "object"]
        after = "\n".join(n.text for n in nodes[at + 1 + len(inside) : at + 9 + len(inside)])
        named = re.match(r"\n*(?:, | \(|\()\n*(?:side|page)\W+(\d+)", after)
        if named and objects:
            yield "".join(n.text for n in inside), objects[0], int(named[1])


def _subtree(nodes: list[Node], at: int) -> Iterator[Node]:
    for node in nodes[at + 1 :]:
        if node.depth <= nodes[at].depth:
            return
        yield node
