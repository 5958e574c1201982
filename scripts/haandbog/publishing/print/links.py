"""Links on paper: "Peer-støtte, side 42", and for what is not printed the address at the page's foot."""

from __future__ import annotations

from posixpath import normpath
from urllib.parse import unquote, urlsplit

from haandbog.publishing.print.html import Element, has, plain
from haandbog.publishing.print.typst import Code, call, string, truth
from haandbog.publishing.print.walk import Walk, label


def address_of(url: str, href: str) -> str | None:
    """The address below the site's root that a link on the page ``url`` leads to; None for one elsewhere."""
    try:
        parts = urlsplit(href)
    except ValueError:
        return None
    if parts.scheme or parts.netloc:
        return None
    fragment = f"#{unquote(parts.fragment)}" if parts.fragment else ""
    if not parts.path:
        return url + fragment
    path = parts.path if parts.path.startswith("/") else f"/{url.rpartition('/')[0]}/{parts.path}"
    clean = normpath(unquote(path)).lstrip("/")
    folder = "/" if path.endswith(("/", "/.", "/..")) or path in (".", "..") else ""
    return (clean + folder if clean not in (".", "") else "") + fragment


def linked(w: Walk, element: Element, inner: Code) -> Code:
    """A link as paper shows it."""
    href = element.get("href")
    if href is None or w.in_title:
        return inner
    address = address_of(w.url, href)
    if address is None:
        return _away(w, element, href, inner)
    place = _place(w, address)
    if place is not None:
        return _within(w, element, place, inner)
    return _outside(w, element, address, inner)


def _place(w: Walk, address: str) -> str | None:
    """The printed place that an address means: the section, else its page."""
    if address in w.around.places:
        return address
    page = address.partition("#")[0]
    return page if page in w.around.places else None


def _within(w: Walk, element: Element, place: str, inner: Code) -> Code:
    if has(element, "hb-word"):
        return inner if w.in_head else call("term", string(label(place)), inner)
    if w.in_head:
        return call("told", string(label(place)), inner)
    titled = plain(element).casefold() == w.around.titles.get(place, "").casefold()
    return call("see", string(label(place)), inner, titled=truth(titled))


def _outside(w: Walk, element: Element, address: str, inner: Code) -> Code:
    """A page of the handbook that is not printed with this one."""
    if has(element, "hb-word"):
        name = address.partition("#")[2]
        if w.in_head or name not in w.around.explains:
            return inner
        w.found.terms.setdefault(name)
        return call("term", string(f"word:{name}"), inner)
    shown = w.around.outside(address)
    if not shown:
        return inner
    if w.in_head or w.in_note:
        return f"[#{inner} (#{call('address', w.text(shown))})]"
    return call("elsewhere", inner, w.text(shown))


def _away(w: Walk, element: Element, href: str, inner: Code) -> Code:
    """An address on the web, a telephone number, a mailbox."""
    scheme = href.partition(":")[0].lower()
    shown = _shown(href)
    if scheme not in ("http", "https", "mailto", "tel", "sms"):
        return inner
    told = plain(element)
    if w.in_head:
        return inner if _says(told, shown) else f"[#{inner} (#{call('address', w.text(shown))})]"
    target = string(href)
    if _says(told, shown):
        return call("link", target, inner)
    if w.in_note or scheme in ("tel", "sms", "mailto"):
        return call("web-here", target, inner, w.text(shown))
    return call("web", target, inner, w.text(shown))


def _shown(href: str) -> str:
    """An address as paper shows it."""
    scheme, _, rest = href.partition(":")
    bare = rest.removeprefix("//").removeprefix("www.") if scheme.lower() in ("http", "https") else rest
    return unquote(bare.partition("?subject=")[0]).rstrip("/")


def _says(told: str, shown: str) -> bool:
    """Whether the link's own words say the address already."""
    said, meant = _bare(told), _bare(shown)
    return meant in said or (said.lstrip("+") in meant and said.isdigit() and len(said) >= 3)


def _bare(text: str) -> str:
    return "".join(text.split()).casefold().removeprefix("https://").removeprefix("www.").rstrip("/")
