"""Lists of every kind: with points, with numbers, with boxes to tick, of words and their meaning."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from haandbog.publishing.print.html import Element, children, classes, has, inner, tag
from haandbog.publishing.print.length import SHORT_LIST, whole
from haandbog.publishing.print.typst import Code, call, joined, string, truth
from haandbog.publishing.print.walk import Reader, Walk


def items(w: Walk, element: Element) -> Code:
    """A list with points, or with boxes to tick."""
    if has(element, "task-list"):
        return tasks(w, element)
    sign = _sign(element)
    entries = bodies(w, element)
    named = {**whole(element, SHORT_LIST), **({"marker": call("sign", string(sign))} if sign else {})}
    return call("items", *entries, **named) if entries else ""


def _sign(element: Element) -> str:
    """The sign that stands for the point of each entry of a list; it is taken out of their words."""
    signs = [next((e for e in item if has(e, "hb-i")), None) for item in children(element)]
    names = {name.removeprefix("hb-i--") for e in signs if e is not None for name in classes(e)} - {"hb-i"}
    if len(names) != 1 or None in signs:
        return ""
    for sign in signs:
        drop(sign)
    return names.pop()


def numbered(w: Walk, element: Element) -> Code:
    entries = bodies(w, element)
    option = whole(element, SHORT_LIST)
    return call("numbered", *entries, start=start_of(element), **option) if entries else ""


def start_of(element: Element) -> str:
    start = element.get("start") or "1"
    return start if start.isascii() and start.isdigit() and len(start) < 6 else "1"


def bodies(w: Walk, element: Element) -> list[Code]:
    """What stands at each point of a list, with the place that references lead to."""
    return [entry(w, item) for item in children(element)]


def entry(w: Walk, item: Element) -> Code:
    if has(item, "task-list-item"):
        return call("tasks", _task(w, item))
    return marked(w, item, w.inside().flow(item))


def marked(w: Walk, element: Element, body: Code) -> Code:
    spot = w.spot(element.get("id"))
    return joined((call("spot", string(spot)), body)) if spot else body


def tasks(w: Walk, element: Element) -> Code:
    """Boxes to tick, and whether each is ticked."""
    option = whole(element, SHORT_LIST)
    return call("tasks", *(_task(w, item) for item in children(element)), **option)


def _task(w: Walk, item: Element) -> Code:
    box = next((i for i in item.iter("input") if i.get("type") == "checkbox"), None)
    done = box is not None and box.get("checked") is not None
    text = inner(item, "task-list-text")
    drop(box)
    body = w.inside().flow(text if text is not None and len(item) == 1 else item)
    return f"({truth(done)}, {body})"


def drop(element: Element | None) -> None:
    """Take an element itself out of the words, but not what follows it."""
    parent = element.getparent() if element is not None else None
    if element is None or parent is None:
        return
    before = element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + (element.tail or "")
    else:
        parent.text = (parent.text or "") + (element.tail or "")
    parent.remove(element)


def definitions(w: Walk, element: Element) -> Code:
    """Words and their meaning: several words may share one, and one may have several."""
    pairs = [f"({name}, {told})" for name, told in terms(w, element)]
    return call("definitions", *pairs) if pairs else ""


def terms(w: Walk, element: Element) -> Iterator[tuple[Code, Code]]:
    """Each name of a list of definitions and what is told of it."""
    for group in _groups(element):
        names = [marked(w, e, w.as_head().inline(e)) for e in group if tag(e) == "dt"]
        told = [marked(w, e, _told(w, e)) for e in group if tag(e) != "dt"]
        yield _comma(names), joined(call("p", one) for one in told) if len(told) > 1 else (told or ["[]"])[0]


def _told(w: Walk, element: Element) -> Code:
    body = w.inside().flow(element)
    return call("unknown", body) if has(element, "is-unknown") else body


def _comma(names: list[Code]) -> Code:
    return joined(part for at, one in enumerate(names) for part in (('", "', one) if at else (one,)))


def _groups(element: Element) -> Iterator[list[Element]]:
    """Names with what is told of them; HTML may put each pair in a box."""
    group: list[Element] = []
    for child in children(element):
        if tag(child) == "div":
            yield from [group] if group else []
            yield from _groups(child)
            group = []
            continue
        if tag(child) == "dt" and group and tag(group[-1]) != "dt":
            yield group
            group = []
        group.append(child)
    if group:
        yield group


READERS: Mapping[str, Reader] = {"ul": items, "menu": items, "ol": numbered, "dl": definitions}
