"""Words in a sentence: emphasis, links, code, keys, icons, footnotes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct, field

from haandbog.model.printing import UNSEEN
from haandbog.publishing.print import links, media
from haandbog.publishing.print.html import Element, children, classes, has, plain, squeeze, tag
from haandbog.publishing.print.typst import Code, call, joined, string, truth
from haandbog.publishing.print.walk import DEEPEST, Slip, Walk


class Line(Struct):
    """A line of words while it is read: white space between words counts once, across all elements."""

    parts: list[Code] = field(default_factory=list)
    after_space: bool = True

    def taken(self, text: str) -> str:
        """What HTML shows of a text here."""
        told = squeeze(text)
        if self.after_space:
            told = told.lstrip(" ")
        if told:
            self.after_space = told.endswith(" ")
        return told


def inline(w: Walk, element: Element) -> Code:
    """The words inside an element, from its first to its last."""
    return run(w, element.text, list(element))


def run(w: Walk, text: str | None, elements: list[Element]) -> Code:
    """A run of words: a text and the elements after it, each with the text that follows it."""
    line = Line()
    parts = [*_text(w, line, text)]
    for element in elements:
        parts += _element(w, line, element)
        parts += _text(w, line, element.tail)
    return joined(parts)


def _inside(w: Walk, line: Line, element: Element) -> Code:
    parts = [*_text(w, line, element.text)]
    for child in element:
        parts += _element(w, line, child)
        parts += _text(w, line, child.tail)
    return joined(parts)


def _text(w: Walk, line: Line, text: str | None) -> Iterator[Code]:
    told = line.taken(text or "")
    if told:
        yield w.sentence(told)


def _element(w: Walk, line: Line, element: Element) -> Iterator[Code]:
    name = tag(element)
    if not name or name in UNSEEN or _is_left_out(element):
        return
    if w.depth > DEEPEST:
        w.slip(Slip.DEEP, name)
        yield w.text(plain(element))
        return
    spot = w.spot(element.get("id"))
    if spot:
        yield call("spot", string(spot))
    yield _tongue(w, element, _known(w.deeper(), line, element, name))


def _tongue(w: Walk, element: Element, code: Code) -> Code:
    language = element.get("lang")
    return (
        call("in-language", string(language[:2].lower()), code) if language and language.isascii() else code
    )


def _is_left_out(element: Element) -> bool:
    """What helps on a screen only: the link beside a heading, the way back from a footnote."""
    if tag(element) in ("button", "select", "textarea") or element.get("hidden") is not None:
        return True
    return bool(_SCREEN_ONLY & set(classes(element)))


_SCREEN_ONLY = {"headerlink", "footnote-backref", "task-list-indicator", "hb-vh", "md-annotation__index"}


def _known(w: Walk, line: Line, element: Element, name: str) -> Code:
    special = _SPECIAL.get(name)
    if special is not None:
        return special(w, line, element)
    inner = _inside(w, line, element)
    if inner == "[]":
        return ""
    function = _PLAIN.get(name)
    if function is None:
        if name not in _TRANSPARENT:
            w.slip(Slip.UNKNOWN, described(element))
        return inner
    return call(function, inner) if function else inner


def described(element: Element) -> str:
    """An element as an editor may know it: ``<marquee>``, ``<div class="chart">``."""
    css = element.get("class")
    return f'<{tag(element)} class="{css}">' if css else f"<{tag(element)}>"


def _break(w: Walk, line: Line, element: Element) -> Code:
    line.after_space = True
    return "linebreak()"


def _may_break(w: Walk, line: Line, element: Element) -> Code:
    return "may-break"


def _span(w: Walk, line: Line, element: Element) -> Code:
    for name in classes(element):
        if name.startswith("hb-i--"):
            return "" if w.in_link else call("sign", string(name.removeprefix("hb-i--")))
    if has(element, "arithmatex"):
        w.slip(Slip.MEDIA, "math")
        line.after_space = False
        return call("code", w.text(media.bare_formula(plain(element))))
    inner = _inside(w, line, element)
    if inner == "[]":
        return ""
    style = next((_SPANS[name] for name in classes(element) if name in _SPANS), "")
    return call(style, inner) if style else inner


_SPANS = {
    "hb-doubt": "doubt",
    "hb-small": "quiet",
    "hb-unknown": "unknown",
    "keys": "no-break",
}


def _bold(w: Walk, line: Line, element: Element) -> Code:
    inner = _inside(w, line, element)
    if "is-dev" in classes(element):
        return call("deviating", inner)
    return call("strong", inner) if inner != "[]" else ""


def _abbreviation(w: Walk, line: Line, element: Element) -> Code:
    """An abbreviation, spelt out where a page first uses it."""
    inner, meaning = _inside(w, line, element), squeeze(element.get("title") or "").strip()
    key = f"abbr:{meaning}"
    if not meaning or key in w.found.notes or w.in_head:
        return inner
    w.found.notes[key] = ""
    return joined((inner, w.text(f" ({meaning})")))


def _code(w: Walk, line: Line, element: Element) -> Code:
    text = squeeze("".join(map(str, element.itertext())))
    line.after_space = False
    return call("code", w.text(text)) if text else ""


def _quotation(w: Walk, line: Line, element: Element) -> Code:
    return joined((w.word("quote_open"), _inside(w, line, element), w.word("quote_close")))


def _checkbox(w: Walk, line: Line, element: Element) -> Code:
    if element.get("type") == "checkbox":
        line.after_space = True
        return call("checkbox", truth(element.get("checked") is not None))
    if element.get("type") not in ("hidden", "radio"):
        w.slip(Slip.UNKNOWN, described(element))
    return w.text(element.get("value") or "") if element.get("value") else ""


def _superscript(w: Walk, line: Line, element: Element) -> Code:
    reference = next((a for a in children(element) if has(a, "footnote-ref")), None)
    if reference is not None:
        return _note(w, line, reference)
    inner = _inside(w, line, element)
    return call("super", inner) if inner != "[]" else ""


def _anchor(w: Walk, line: Line, element: Element) -> Code:
    if has(element, "footnote-ref"):
        return _note(w, line, element)
    inner = _inside(w.as_link(), line, element)
    return links.linked(w, element, inner) if inner != "[]" else ""


def _note(w: Walk, line: Line, reference: Element) -> Code:
    """A footnote at the page's foot; where it cannot stand there, its number."""
    line.after_space = False
    name = (reference.get("href") or "").removeprefix("#")
    note = w.footnotes.get(name)
    if note is None or w.in_head or w.in_note:
        if note is not None and w.in_head:
            w.found.deferred.setdefault(name, plain(reference))
        return call("super", w.text(plain(reference)))
    key = f"note:{w.url}#{name}"
    if key in w.found.notes:
        return call("footnote", f"label({string(key)})")
    w.found.notes[key] = key
    body = note_body(w, note)
    return f"[#footnote({body})#label({string(key)})]"


def note_body(w: Walk, note: Element) -> Code:
    """What a footnote says; a single paragraph stands beside its number."""
    only = list(children(note))
    if len(only) == 1 and tag(only[0]) == "p" and not (note.text or "").strip():
        return w.as_note().inline(only[0])
    return w.as_note().flow(note)


_Handler = Callable[[Walk, Line, Element], Code]

_SPECIAL: Mapping[str, _Handler] = {
    "a": _anchor,
    "abbr": _abbreviation,
    "b": _bold,
    "br": _break,
    "code": _code,
    "img": lambda w, line, element: media.inline_image(w, element),
    "input": _checkbox,
    "math": lambda w, line, element: media.formula(w, element),
    "q": _quotation,
    "samp": _code,
    "span": _span,
    "strong": _bold,
    "sup": _superscript,
    "svg": lambda w, line, element: media.inline_drawing(w, element),
    "tt": _code,
    "wbr": _may_break,
}

_PLAIN = {
    "big": "",
    "cite": "emph",
    "data": "",
    "del": "strike",
    "dfn": "strong",
    "em": "emph",
    "i": "emph",
    "ins": "underline",
    "kbd": "key",
    "label": "",
    "mark": "highlight",
    "output": "",
    "s": "strike",
    "small": "quiet",
    "strike": "strike",
    "sub": "sub",
    "time": "",
    "u": "underline",
    "var": "emph",
}

_TRANSPARENT = {"bdi", "bdo", "div", "font", "p", "li", "section", "article"}
"""Read through without a word: what is inside says all."""
