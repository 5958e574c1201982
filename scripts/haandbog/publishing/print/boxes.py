"""Boxes: admonitions of every kind, what is folded on the screen, tabs, words to say, leaders' boxes."""

from __future__ import annotations

from collections.abc import Mapping

from haandbog.publishing.print.blocks import nothing
from haandbog.publishing.print.html import Element, children, classes, has, inner, plain, tag
from haandbog.publishing.print.length import whole
from haandbog.publishing.print.listing import highlighted
from haandbog.publishing.print.lists import bodies, start_of
from haandbog.publishing.print.typst import Code, call, joined, string
from haandbog.publishing.print.walk import Reader, Walk


def admonition(w: Walk, element: Element) -> Code:
    """A box of its kind, with its title."""
    title = next((e for e in children(element) if has(e, "admonition-title") or tag(e) == "summary"), None)
    kind = next((name for name in classes(element) if name != "admonition"), "note")
    option = whole(element)
    named = string(_ALIASES.get(kind, kind))
    return call("callout", named, head_of(w, title), rest(w, element, title), **option)


_ALIASES = {
    "abstract": "note",
    "attention": "warning",
    "caution": "warning",
    "check": "success",
    "cite": "quote",
    "done": "success",
    "error": "danger",
    "example": "note",
    "fail": "failure",
    "faq": "question",
    "help": "question",
    "hint": "tip",
    "important": "tip",
    "info": "note",
    "missing": "failure",
    "summary": "note",
    "tldr": "note",
    "todo": "note",
}


def head_of(w: Walk, title: Element | None) -> Code:
    body = w.as_head().inline(title) if title is not None else "[]"
    return "none" if body == "[]" else body


def rest(w: Walk, element: Element, *left_out: Element | None) -> Code:
    """The blocks of a box without its title."""
    for child in left_out:
        parent = child.getparent() if child is not None else None
        if child is not None and parent is not None:
            child.tail, tail = None, child.tail
            parent.text = (parent.text or "") + (tail or "")
            parent.remove(child)
    return w.inside().flow(element)


def details(w: Walk, element: Element) -> Code:
    """What is folded on the screen stands open."""
    if any(name in _KINDS for name in classes(element)):
        return admonition(w, element)
    title = next((e for e in children(element) if tag(e) == "summary"), None)
    option = whole(element)
    return call("opened", head_of(w, title), rest(w, element, title), **option)


_KINDS = {*_ALIASES, "note", "tip", "success", "question", "warning", "failure", "danger", "bug", "quote"}


def tabs(w: Walk, element: Element) -> Code:
    """Content tabs, one after another, each with its title."""
    parts = [e for e in children(element) if tag(e) in ("div", "label")]
    labels = [e for part in parts for e in (part, *children(part)) if tag(e) == "label"]
    shown = [e for part in parts for e in (part, *children(part)) if _is_shown(e)]
    pairs = (
        f"({head_of(w, title)}, {w.inside().flow(body)})" for title, body in zip(labels, shown, strict=False)
    )
    return call("tabs", *pairs)


def _is_shown(element: Element) -> bool:
    """What a tab holds; in the older form of tabs each label is followed by its content."""
    if has(element, "tabbed-block"):
        return True
    return has(element, "tabbed-content") and not any(has(e, "tabbed-block") for e in children(element))


def say(w: Walk, element: Element) -> Code:
    """Words to say aloud."""
    title = inner(element, "hb-say__label")
    return call("say", head_of(w, title), rest(w, element, title))


def leader(w: Walk, element: Element) -> Code:
    """A box for those who lead, with who sees it."""
    title = inner(element, "hb-leader__head")
    head = inner(title, "hb-leader__seen") if title is not None else None
    told = next((e for e in title.iter("b")), None) if title is not None else None
    seen = w.text(plain(head)) if head is not None else _seen(w, title, told)
    name = w.text(plain(told if told is not None else title))
    option = whole(element)
    return call("leader", name, seen, rest(w, element, title), **option)


def _seen(w: Walk, title: Element | None, told: Element | None) -> Code:
    """Who sees the box: what stands beside its head."""
    whole, name = plain(title), plain(told)
    beside = whole.removeprefix(name).strip()
    return w.text(beside) if beside and told is not None else "none"


def steps(w: Walk, element: Element) -> Code:
    """Numbered steps, large enough to follow with a finger."""
    made = [
        call("steps", *bodies(w, child), start=start_of(child), **whole(child)) if tag(child) == "ol" else ""
        for child in children(element)
    ]
    only = all(tag(child) == "ol" for child in children(element))
    return joined(made) if only else w.flow(element)


def flow_of_steps(w: Walk, element: Element) -> Code:
    """A few steps side by side."""
    listed = next((child for child in children(element) if tag(child) == "ol"), None)
    return call("flow", *bodies(w, listed)) if listed is not None else w.flow(element)


READERS: Mapping[str, Reader] = {"details": details}

BY_CLASS: Mapping[str, Reader] = {
    "admonition": admonition,
    "footnote": nothing,
    "tabbed-set": tabs,
    "highlight": highlighted,
    "highlighttable": highlighted,
    "hb-say": say,
    "hb-leader": leader,
    "hb-steps": steps,
    "hb-flow": flow_of_steps,
}
