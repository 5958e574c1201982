"""Pictures and drawings; and what paper cannot show: a visible box with the address instead."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256

from lxml import etree

from haandbog.model.printing import MEDIA, PICTURES
from haandbog.publishing.print.html import Element, first, has, plain
from haandbog.publishing.print.links import address_of
from haandbog.publishing.print.listing import code_block
from haandbog.publishing.print.typst import Code, call, joined, string
from haandbog.publishing.print.walk import Reader, Slip, Walk


def image_file(w: Walk, source: str) -> str | None:
    """The name beside the Typst text of a picture of the site; None when it cannot be drawn.

    A picture of another site is not fetched.
    """
    address = address_of(w.url, source)
    if source and address is None:
        w.slip(Slip.MEDIA, source)
        return None
    file = address.partition("#")[0] if address else ""
    ending = file.rpartition(".")[2].lower()
    if not file or ending not in PICTURES or not w.around.has_file(file):
        w.slip(Slip.IMAGE, source)
        return None
    name = f"img-{sha256(file.encode()).hexdigest()[:16]}.{ending}"
    w.found.images[name] = file
    return name


def picture(w: Walk, element: Element) -> Code:
    """A picture of its own, as wide as it is or as the page allows."""
    source = element.get("src") or ""
    name = image_file(w, source)
    alt = element.get("alt") or ""
    if name is None:
        return instead(w, "picture", alt, source)
    return call("picture", string(name), string(alt))


def inline_image(w: Walk, element: Element) -> Code:
    """A picture in a sentence: alone in it, it stands as large as it is."""
    source, alt = element.get("src") or "", element.get("alt") or ""
    name = image_file(w, source)
    emoji = has(element, "twemoji") or has(element, "emojione")
    if name is None:
        # An emoji's alt is a sign that no font for text has; its title is its name: ":rocket:".
        said = (element.get("title") or "").strip(":").replace("_", " ") if emoji else alt
        return w.text(f"[{w.around.words['picture']}: {said or source}]")
    parent = element.getparent()
    alone = parent is not None and not plain(parent) and len(parent) == 1
    alt = alt or (w.around.words["picture"] if w.in_link else "")
    small = emoji or not alone
    return call("small-picture" if small else "picture", string(name), string(alt))


def figure(w: Walk, element: Element) -> Code:
    """A picture, table or code with its caption."""
    caption = first(element, "figcaption")
    told = w.as_head().inline(caption) if caption is not None else "none"
    if caption is not None and (parent := caption.getparent()) is not None:
        parent.remove(caption)
    return call("figure-of", told, w.inside().flow(element))


def inline_drawing(w: Walk, element: Element) -> Code:
    """A drawing in a sentence."""
    return _drawn(w, element, small=True)


def drawing(w: Walk, element: Element) -> Code:
    """A drawing of its own."""
    return _drawn(w, element, small=False)


def _drawn(w: Walk, element: Element, *, small: bool) -> Code:
    alt = _alt(element) or (w.around.words["picture"] if w.in_link else "")
    svg = etree.tostring(element, encoding="unicode", with_tail=False)
    if "xmlns=" not in svg.partition(">")[0]:
        svg = svg.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)
    return call("small-picture" if small else "picture", f"bytes({string(svg)})", string(alt))


def _alt(element: Element) -> str:
    if element.get("aria-hidden") == "true":
        return ""
    return element.get("aria-label") or plain(first(element, "title"))


def formula(w: Walk, element: Element) -> Code:
    """A formula, told as it was written."""
    w.slip(Slip.MEDIA, "math")
    return call("code", w.text(element.get("alttext") or plain(element)))


def display_formula(w: Walk, element: Element) -> Code:
    w.slip(Slip.MEDIA, "math")
    return call("fallback", w.word("formula"), call("code", w.text(bare_formula(plain(element)))))


def bare_formula(text: str) -> str:
    """A formula without the marks around it."""
    return text.removeprefix("\\[").removesuffix("\\]").removeprefix("\\(").removesuffix("\\)").strip()


def diagram(w: Walk, element: Element) -> Code:
    """A diagram that a script draws: its text, and where it is drawn."""
    w.slip(Slip.MEDIA, "mermaid")
    return call("fallback", w.word("diagram"), joined((code_block(w, element), _here(w))))


def embedded(w: Walk, element: Element) -> Code:
    """A film, a sound, a page of another site: its title and its address."""
    inside = first(element, "source")
    source = element.get("src") or element.get("data") or (inside.get("src") if inside is not None else "")
    w.slip(Slip.MEDIA, source or "media")
    title = element.get("title") or element.get("aria-label") or plain(element)
    return instead(w, "media", title, source or "")


def _here(w: Walk) -> Code:
    return call("p", w.text(w.around.words["on_screen"].format(address=w.around.outside(w.url))))


def instead(w: Walk, kind: str, title: str, source: str) -> Code:
    """What stands in the place of something that paper cannot show."""
    address = address_of(w.url, source) if source else w.url
    shown = source if address is None else w.around.outside(w.url)
    told = call("address", w.text(w.around.words["on_screen"].format(address=shown)))
    body = joined((call("p", w.text(title)) if title else "", call("p", told)))
    return call("fallback", w.word(kind), body)


READERS: Mapping[str, Reader] = {
    "img": picture,
    "figure": figure,
    "svg": drawing,
    **dict.fromkeys(MEDIA, embedded),
}

BY_CLASS: Mapping[str, Reader] = {"mermaid": diagram, "arithmatex": display_formula}
