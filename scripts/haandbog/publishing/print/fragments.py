"""What the handbook makes from data: each fragment of the web page has a form of its own on paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from haandbog.publishing.print.blocks import nothing
from haandbog.publishing.print.boxes import head_of, rest
from haandbog.publishing.print.html import Element, children, classes, has, inner, plain, tag
from haandbog.publishing.print.inline import run
from haandbog.publishing.print.links import linked
from haandbog.publishing.print.lists import drop, marked, terms
from haandbog.publishing.print.typst import Code, array, call, joined, maybe, string, truth
from haandbog.publishing.print.walk import Reader, Walk


def icon_of(element: Element) -> str:
    """The name of the first icon inside."""
    for span in element.iter("span"):
        for css in classes(span):
            if css.startswith("hb-i--"):
                return css.removeprefix("hb-i--")
    return ""


def without_icon(w: Walk, element: Element) -> Code:
    """The words of a line that begins with an icon."""
    elements = [e for e in element if not (tag(e) and has(e, "hb-i"))]
    tails = "".join(e.tail or "" for e in element if tag(e) and has(e, "hb-i"))
    return run(w, (element.text or "") + tails, elements)


def ending(element: Element, prefix: str, otherwise: str) -> str:
    """The last part of a class: ``confirmed`` of ``hb-src--confirmed``."""
    found = (css.removeprefix(prefix) for css in classes(element) if css.startswith(prefix))
    return next(found, otherwise)


def eyebrow(w: Walk, element: Element) -> Code:
    """Where the page belongs, above its title."""
    return call("eyebrow", maybe(icon_of(element)), w.text(plain(element)))


def lead(w: Walk, element: Element) -> Code:
    return call("lead", w.inline(element))


def mark(w: Walk, element: Element) -> Code:
    kind = ending(element, "hb-mark--", "proposal")
    return call("mark", string(icon_of(element)), without_icon(w, element), kind=string(kind))


def source(w: Walk, element: Element) -> Code:
    kind = ending(element, "hb-src--", "unknown")
    return call("source-line", string(icon_of(element)), without_icon(w, element), kind=string(kind))


def strip(w: Walk, element: Element) -> Code:
    """A module's goals, time and what comes before."""
    return call("strip", *(_field(w, box) for box in children(element) if tag(box) == "div"))


def _field(w: Walk, box: Element) -> Code:
    name = next(e for e in children(box) if tag(e) == "dt")
    told = array(w.inline(e) for e in children(box) if tag(e) == "dd")
    return f"({string(icon_of(name))}, {without_icon(w, name)}, {told})"


def programme(w: Walk, element: Element) -> Code:
    """Where a module stands among the others, and the ones before and after it."""
    place = inner(element, "hb-programme__place")
    return call("programme", w.text(plain(place)), *(_way(w, link) for link in element.iter("a")))


def _way(w: Walk, link: Element) -> Code:
    told = next(link.iter("small"), None)
    label = w.text(plain(told))
    if told is not None and (parent := told.getparent()) is not None:
        parent.remove(told)
    return f"({label}, {linked(w, link, w.text(plain(link)))})"


def calls(w: Walk, element: Element) -> Code:
    """The emergency numbers, the one for danger to life first and in red."""
    return call("calls", *(_call(w, row) for row in children(element)))


def _call(w: Walk, row: Element) -> Code:
    link = next((e for e in children(row) if has(e, "hb-call")), row)
    first = not has(link, "hb-call--other")
    number = w.text(plain(next(link.iter("b"), None)))
    told = next(link.iter("i"), None)
    below = next((e for e in children(row) if has(e, "hb-src")), None)
    shown = source(w.inside(), below) if below is not None else "none"
    return f"({truth(first)}, {number}, {w.inline(told) if told is not None else '[]'}, {shown})"


def pinned(w: Walk, element: Element) -> Code:
    number = next(element.iter("h2"), None)
    label = inner(element, "hb-pin__label")
    return call("pinned", w.text(plain(label)), w.text(plain(number)))


def hours(w: Walk, element: Element) -> Code:
    """The week, a row for each day."""
    rows = list(element.iter("tr"))
    head, days = rows[0], rows[1:]
    told = (array(_day_cell(w, cell) for cell in children(row)) for row in days)
    return call("week", array(w.as_head().inline(cell) for cell in children(head)), *told)


def _day_cell(w: Walk, cell: Element) -> Code:
    body = w.inside().inline(cell)
    for css, function in (("is-replaced", "replaced"), ("is-closed", "closed"), ("is-unknown", "unknown")):
        body = call(function, body) if has(cell, css) and body != "[]" else body
    return body


def deviations(w: Walk, element: Element) -> Code:
    """Days that are different, with their dates."""
    return call("deviations", *(_deviation(w, item) for item in children(element)))


def _deviation(w: Walk, item: Element) -> Code:
    day = next(item.iter("time"), None)
    when = w.inline(day) if day is not None else "[]"
    others = [e for e in item if e is not day]
    told = run(w.inside(), "", others)
    return f"({when}, {told}, {truth(has(item, 'is-unknown'))})"


def state_cells(w: Walk, element: Element) -> Code:
    """What we know of a partner: the service, our agreement, when it was checked."""
    return call("state-cells", *(_state(w, cell) for cell in children(element)))


def _state(w: Walk, cell: Element) -> Code:
    kind = next((_KINDS[css] for css in classes(cell) if css in _KINDS), "unknown")
    name, told = next(cell.iter("i"), None), next(cell.iter("b"), None)
    return f"({string(kind)}, {string(icon_of(cell))}, {w.text(plain(name))}, {w.text(plain(told))})"


_KINDS = {
    "is-ok": "ok",
    "is-confirmed": "ok",
    "is-approved": "ok",
    "is-warn": "warn",
    "is-due": "warn",
    "is-paused": "warn",
    "is-closed": "warn",
    "is-unknown": "unknown",
}


def facts(w: Walk, element: Element) -> Code:
    """A list of facts with their names; what is unknown says so."""
    return call("facts", *(f"({name}, {told})" for name, told in terms(w, element)))


def aside(w: Walk, element: Element) -> Code:
    return call("aside", w.inside().flow(element))


def card(w: Walk, element: Element) -> Code:
    """A partner's card: its state, name, what it does, the facts on one line, where to read more."""
    kind = {
        "confirmed": "ok",
        "ok": "ok",
        "unknown": "unknown",
        "paused": "warn",
        "warn": "warn",
        "due": "warn",
    }
    strap, body = inner(element, "hb-strap"), inner(element, "hb-card__body")
    state, day = _strap(w, strap)
    shade = kind.get(ending(element, "hb-card--", "unknown"), "unknown")
    told = w.inside().flow(body if body is not None else element)
    return call("card", string(shade), state, day, told)


def _strap(w: Walk, strap: Element | None) -> tuple[Code, Code]:
    if strap is None:
        return "[]", "[]"
    told = [e for e in children(strap) if not has(e, "hb-i")]
    return (
        w.inline(told[0]) if told else "[]",
        joined(w.inline(e) for e in told[1:]),
    )


def card_facts(w: Walk, element: Element) -> Code:
    """Short facts on one line."""
    told = [_fact(w, item) for item in children(element)]
    parts = [part for at, one in enumerate(told) for part in (('"  ·  "', one) if at else (one,))]
    return call("p", joined(parts))


def _fact(w: Walk, item: Element) -> Code:
    body = without_icon(w, item)
    return call("unknown", body) if has(item, "is-unknown") else body


def references(w: Walk, element: Element) -> Code:
    """Names with what is told of each below."""
    return call("entries", *(_reference(w, item) for item in children(element)))


def _reference(w: Walk, item: Element) -> Code:
    inside = [e for e in item if tag(e)]
    if not inside:
        return f"({w.inline(item)}, none)"
    name = run(w, item.text, inside[:1])
    told = run(w, "", inside[1:])
    return f"({name}, {'none' if told == '[]' else told})"


def ways_in(w: Walk, element: Element) -> Code:
    """Links to pages, with what is found there below each."""
    return call("entries", *(_way_in(w, link) for link in children(element)))


def _way_in(w: Walk, link: Element) -> Code:
    told = next(link.iter("i"), None)
    if told is not None:
        drop(told)
    return f"({run(w, '', [link])}, {'none' if told is None else w.inline(told)})"


def glossary(w: Walk, element: Element) -> Code:
    """The words of the trade, one below another."""
    return call("glossary", *(_word(w, word) for word in children(element)))


def _word(w: Walk, word: Element) -> Code:
    name = next((e for e in children(word) if tag(e) == "dt"), None)
    told = [e for e in children(word) if tag(e) == "dd"]
    shown = (w.inline(e) if not has(e, "hb-term__names") else call("quiet", w.inline(e)) for e in told)
    body = joined(part for one in shown for part in (call("p", one),))
    head = marked(w, word, w.inline(name) if name is not None else "[]")
    return call("word-of", head, body)


def history(w: Walk, element: Element) -> Code:
    return call("history", *(w.inside().flow(item) for item in children(element)))


def sample(w: Walk, element: Element) -> Code:
    """What an editor may write, and what not."""
    caption = next((e for e in children(element) if tag(e) == "figcaption"), None)
    kind = string("pass" if has(element, "hb-sample--pass") else "fail")
    head = without_icon(w.as_head(), caption) if caption is not None else "[]"
    return call("sample", kind, head, "none", rest(w, element, caption))


def named(w: Walk, element: Element) -> Code:
    """Places that are only named in a source."""
    title = next((e for e in children(element) if tag(e) == "summary"), None)
    return call("opened", head_of(w, title), rest(w, element, title))


def _all(reader: Reader, names: str) -> Iterator[tuple[str, Reader]]:
    return ((name, reader) for name in names.split())


BY_CLASS: Mapping[str, Reader] = {
    **dict(_all(nothing, "hb-fallback hb-outdated hb-home__date hb-errors hb-noprint md-source-file")),
    **dict(_all(lead, "hb-lead hb-sub")),
    "hb-eyebrow": eyebrow,
    "hb-mark": mark,
    "hb-src": source,
    "hb-strip": strip,
    "hb-programme": programme,
    "hb-calls": calls,
    "hb-pin": pinned,
    "hb-hours": hours,
    "hb-dev": deviations,
    "hb-three": state_cells,
    "hb-history": history,
    "hb-dl": facts,
    "hb-guide__side": aside,
    "hb-card": card,
    "hb-card__facts": card_facts,
    "hb-refs": references,
    "hb-roles": ways_in,
    "hb-terms": glossary,
    "hb-sample": sample,
    "hb-named": named,
}
