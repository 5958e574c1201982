"""Blocks one after another: what stands between them, in which order, and who reads each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from haandbog.model.printing import UNSEEN
from haandbog.publishing.print import blocks, boxes, fragments, lists, media, tables
from haandbog.publishing.print.html import Element, classes, is_inline, plain, tag
from haandbog.publishing.print.inline import described, run
from haandbog.publishing.print.length import lines
from haandbog.publishing.print.paging import Piece, on_pages
from haandbog.publishing.print.typst import Code, call, joined, string
from haandbog.publishing.print.walk import DEEPEST, Reader, Slip, Walk

TEXT = frozenset(("p", "ul", "ol", "dl", "blockquote"))
"""Running text, whose lines are kept short enough to read."""
ASIDE = 7
"""Lines of what stands beside a page on the screen: as a box below it, while it is no longer."""


class _Sentence(Struct):
    """Words that stand between blocks without a paragraph of their own."""

    text: str = ""
    elements: list[Element] = field(default_factory=list)

    def is_empty(self) -> bool:
        return not self.text.strip() and not self.elements


def flow(w: Walk, element: Element) -> Code:
    """The blocks inside an element; a single sentence stands as it is."""
    return joined(piece.code for piece in pieces(w, element))


def page_flow(w: Walk, element: Element, foot: int) -> Code:
    """The blocks of a page, its running text in the narrower measure."""
    return on_pages([*pieces(w, element, bare=False)], foot)


def pieces(w: Walk, element: Element, *, bare: bool = True) -> Iterator[Piece]:
    """Each block inside an element, and the sentences between them; a sentence alone is bare words, unless
    it must be a paragraph."""
    made = [*_pieces(w, element)]
    for piece, is_sentence in made:
        if is_sentence and not (bare and len(made) == 1):
            yield replace(piece, code=call("p", piece.code))
        else:
            yield piece


def _pieces(w: Walk, element: Element) -> Iterator[tuple[Piece, bool]]:
    sentence = _Sentence(element.text or "")
    for child in element:
        if tag(child) and tag(child) not in UNSEEN and not is_inline(child):
            yield from _said(w, sentence)
            for piece in block(w, child):
                yield piece, False
            sentence = _Sentence(child.tail or "")
        else:
            sentence.elements.append(child)
    yield from _said(w, sentence)


def _said(w: Walk, sentence: _Sentence) -> Iterator[tuple[Piece, bool]]:
    if sentence.is_empty():
        return
    code = run(w, sentence.text, sentence.elements)
    if code != "[]":
        said = sentence.text + "".join(plain(e) + (e.tail or "") for e in sentence.elements)
        yield Piece(code, is_text=True, said=said), True


def block(w: Walk, element: Element) -> Iterator[Piece]:
    """One block, by its class or its name; an element we do not know is told of and read through."""
    if w.depth > DEEPEST:
        w.slip(Slip.DEEP, described(element))
        yield Piece(call("p", w.text(plain(element))), is_text=True)
        return
    name = tag(element)
    if name in _CONTROLS or element.get("hidden") is not None:
        return
    css = next((css for css in classes(element) if css in _BY_CLASS), "")
    reader = _BY_CLASS.get(css) or _BY_NAME.get(name)
    if reader is not None and not (css == "hb-guide__side" and lines(element) > ASIDE):
        code = _marked(w, element, name, reader(w.deeper(), element))
        if code:
            yield Piece(code, not css and name in TEXT, css or name, element)
        return
    if name not in _TRANSPARENT:
        w.slip(Slip.UNKNOWN, described(element))
    yield from _through(w, element)


def _marked(w: Walk, element: Element, name: str, code: Code) -> Code:
    """A block with the place that references lead to, inside the same page."""
    spot = None if name in blocks.HEADINGS else w.spot(element.get("id"))
    return joined((call("spot", string(spot)), code)) if spot and code else code


def _through(w: Walk, element: Element) -> Iterator[Piece]:
    spot = w.spot(element.get("id"))
    inner = [*pieces(w.deeper(), element, bare=False)]
    if spot:
        yield Piece(call("spot", string(spot)), is_text=bool(inner and inner[0].is_text))
    yield from inner


_TRANSPARENT = frozenset(
    [
        "address",
        "article",
        "aside",
        "body",
        "center",
        "details",
        "div",
        "fieldset",
        "figure",
        "footer",
        "form",
        "header",
        "hgroup",
        "legend",
        "main",
        "nav",
        "picture",
        "search",
        "section",
        "summary",
    ]
)
"""Boxes of HTML that say nothing themselves."""

_CONTROLS = frozenset(["button", "select", "datalist", "textarea", "dialog"])
"""What one presses and fills in on a screen: it says nothing on paper."""

_BY_NAME: Mapping[str, Reader] = {
    **blocks.READERS,
    **lists.READERS,
    **tables.READERS,
    **boxes.READERS,
    **media.READERS,
}

_BY_CLASS: Mapping[str, Reader] = {**boxes.BY_CLASS, **media.BY_CLASS, **fragments.BY_CLASS}
