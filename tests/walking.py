"""A reader that goes through a built site link by link. It shares no code with the program: what it knows of
a site is HTML, folders and what a browser does with an address."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import lxml.etree
import lxml.html
from lxml.html import HtmlElement

HOST = "https://walk.example"
LEADS = {"a": "href", "area": "href", "link": "href", "script": "src", "img": "src", "source": "src"}
UNFOLLOWED = ("prev", "next", "canonical")
"""What browsers and search engines are told, and no reader follows."""


@dataclass(frozen=True)
class Walk:
    """A site with a folder for each language but the first, which lies at the top."""

    site: Path
    languages: tuple[str, ...]
    below: str = ""
    """The path the site is served below, without slashes around it."""
    _read: dict[str, HtmlElement] = field(default_factory=dict, repr=False)

    @cached_property
    def pages(self) -> list[str]:
        """Every HTML file, as a path below the site's root."""
        return sorted(p.relative_to(self.site).as_posix() for p in self.site.rglob("*.html"))

    def read(self, page: str) -> HtmlElement:
        if page not in self._read:
            self._read[page] = lxml.html.parse(str(self.site / page)).getroot()
        return self._read[page]

    def language(self, page: str) -> str:
        """The language that a page's address says."""
        first = page.partition("/")[0]
        return first if first in self.languages[1:] else self.languages[0]

    def address(self, page: str) -> str:
        """Where a browser finds a page."""
        path = page.removesuffix("index.html") if page.endswith("index.html") else page
        return f"{HOST}/{self.below}/{path}" if self.below else f"{HOST}/{path}"

    def file(self, page: str, target: str) -> tuple[str | None, str]:
        """The file behind an address on a page, None when it leads out of the site; and the fragment."""
        url = urlsplit(urljoin(self.address(page), target))
        if f"{url.scheme}://{url.netloc}" != HOST:
            return None, ""
        path = unquote(url.path).lstrip("/").removeprefix(f"{self.below}/" if self.below else "")
        whole = path + "index.html" if path.endswith("/") or not path else path
        return whole, unquote(url.fragment)

    def anchors(self, page: str) -> set[str]:
        found = self.read(page).xpath("//@id | //a/@name")
        return {str(name) for name in found}

    def links(self, page: str) -> Iterator[tuple[HtmlElement, str]]:
        """Every element that leads somewhere, and its address as it is written."""
        for element in self.read(page).iter(*LEADS):
            address = element.get(LEADS[str(element.tag)])
            if address is not None:
                yield element, address


def broken(walk: Walk) -> Iterator[str]:
    """Addresses with nothing at their end, and fragments that no element answers to."""
    for page in walk.pages:
        for _, address in walk.links(page):
            file, fragment = walk.file(page, address)
            if address.startswith("//"):
                yield f"{page}: {address} leads to another host"
            if file is None:
                continue
            if not (walk.site / file).is_file():
                yield f"{page}: {address} leads nowhere"
            elif fragment and file.endswith(".html") and fragment not in walk.anchors(file):
                yield f"{page}: {address} has no such section"


def strays(walk: Walk) -> Iterator[str]:
    """Links to a page in another language than the reader's that do not say so with ``hreflang``. No reader
    follows what search engines are told; ``uncanonical`` looks at that."""
    for page in walk.pages:
        for element, address in walk.links(page):
            file, _ = walk.file(page, address)
            if (
                file is None
                or not file.endswith(".html")
                or element.get("rel") in ("prev", "next", "canonical")
            ):
                continue
            said, meant = element.get("hreflang"), walk.language(file)
            if meant != walk.language(page) and said != meant:
                yield f"{page}: {address} leads to {meant} without saying so"
            if said and element.get("rel") == "alternate" and said != meant:
                yield f"{page}: {address} is said to be {said}"


def mislabelled(walk: Walk, written: dict[str, set[str]]) -> Iterator[str]:
    """Pages whose text is not marked with the language it is in, or that do not say that they are not
    translated. ``written`` names the pages that exist in each language, as addresses below its root."""
    for page in walk.pages:
        language, tree = walk.language(page), walk.read(page)
        if tree.get("lang") != language:
            yield f"{page}: the page says {tree.get('lang')}"
        below = page.removeprefix(f"{language}/").removesuffix("index.html")
        text = tree.xpath("//*[@id='hb-content'][@lang]")
        if not text or below not in written[walk.languages[0]]:
            continue
        spoken = language if below in written[language] else walk.languages[0]
        if text[0].get("lang") != spoken:
            yield f"{page}: the text says {text[0].get('lang')}, and is {spoken}"
        notices = tree.xpath("//aside[contains(@class, 'hb-fallback')][@lang][not(.//a[@hreflang])]")
        if bool(notices) != (spoken != language):
            yield f"{page}: {'no' if spoken != language else 'a needless'} notice of the language"


SWITCHES = (
    "//details[contains(@class, 'hb-languages')]//a",
    "//footer//a",
    "//head/link[@rel='alternate']",
)
"""The menu at the top, the line at the bottom, and what search engines read."""


def unswitched(walk: Walk, written: dict[str, set[str]]) -> Iterator[str]:
    """Pages from which a reader cannot change to the same page in each other language. Search engines are
    told of it where the site knows its own address, and only of languages that the page is written in."""
    switches = SWITCHES if walk.below else SWITCHES[:2]
    for page in walk.pages:
        language = walk.language(page)
        below = page.removeprefix(f"{language}/")
        if below.removesuffix("index.html") not in written[walk.languages[0]]:
            continue
        for other in walk.languages:
            same = below if other == walk.languages[0] else f"{other}/{below}"
            for where in switches:
                found = walk.read(page).xpath(f"{where}[@hreflang='{other}']/@href")
                told = where is not SWITCHES[2] or below.removesuffix("index.html") in written[other]
                if [walk.file(page, str(address))[0] for address in found] != [same] * told:
                    yield f"{page}: {where} for {other} is {found}"


def untranslated(walk: Walk, written: dict[str, set[str]]) -> dict[str, str]:
    """The pages that readers meet in the first language below the address of another, with the original."""
    first, *others = walk.languages
    return {
        f"{other}/{below}index.html": f"{below}index.html"
        for other in others
        for below in written[first] - written[other]
    }


def uncanonical(walk: Walk, written: dict[str, set[str]]) -> Iterator[str]:
    """Pages that do not tell search engines the one address of their text: an untranslated page's is that
    of the original."""
    shown = untranslated(walk, written)
    for page in walk.pages:
        for address in walk.read(page).xpath("//head/link[@rel='canonical']/@href"):
            if "/r/" not in f"/{page}" and walk.file(page, str(address))[0] != shown.get(page, page):
                yield f"{page}: says that it is {address}"


def unmapped(walk: Walk, written: dict[str, set[str]]) -> Iterator[str]:
    """What the sitemap names that is not there or not translated, and the pages in a menu that it does not
    name."""
    shown = untranslated(walk, written)
    tree = lxml.etree.parse(str(walk.site / "sitemap.xml"))
    named = {walk.file("index.html", str(a))[0] for a in tree.xpath("//*[local-name()='loc']/text()")}
    others = tree.xpath("//*[local-name()='link']/@href")
    for file in named | {walk.file("index.html", str(address))[0] for address in others}:
        if file is None or not (walk.site / file).is_file():
            yield f"sitemap.xml: {file} is not there"
        elif file in shown:
            yield f"sitemap.xml: {file} is not translated"
    for page in walk.pages:
        listed = {walk.file(page, str(a))[0] for a in walk.read(page).xpath("//*[@id='hb-nav']//a/@href")}
        missing = listed - named - {*shown}
        yield from (f"sitemap.xml: {file} is missing" for file in sorted(filter(None, missing)))
