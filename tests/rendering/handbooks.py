"""Handbooks for the tests of what is rendered: the base handbook with other facts in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from html.parser import HTMLParser
from typing import Any

from bs4 import BeautifulSoup, Tag
from msgspec.structs import replace

from haandbog.loading.project import load
from haandbog.loading.settings import Wanted, read_settings
from haandbog.model.directory import Partner
from haandbog.model.handbook import Handbook
from haandbog.rendering.links import PageLinks
from tests.samples import BASE, TODAY

CONFIRMED = {
    "source": "Folder, Prøvestedet, 2026",
    "verified_on": "2026-10-01",
    "verified_by": "frivilligkoordinator",
    "review_by": "2027-04-01",
}
SERVICE = {
    "id": "samtaler",
    "name": {"da": "Samtaler", "nb": "Samtaler", "en": "Conversations"},
    "status": "active",
    "audience": ["self", "relative"],
    "problem_areas": ["gambling"],
    "area": {"scope": "national", "country": "DK"},
    "cost": {"type": "free"},
    "contact": [{"type": "phone", "value": "71 00 00 00"}],
}


@lru_cache(maxsize=1)
def base() -> Handbook:
    """The base handbook of the tests, loaded once."""
    settings, _ = read_settings(BASE / "mkdocs.yml", Wanted(today=TODAY))
    return load(settings)[0]


def partner(service: dict[str, Any] | None = None, **fields: Any) -> Partner:
    """An approved, active, confirmed partner, changed as a test wants it."""
    whole = {
        "id": "proevestedet",
        "name": "Prøvestedet",
        "approval": {"state": "approved"},
        "provenance": CONFIRMED,
        "services": [SERVICE | (service or {})],
    }
    return Partner.model_validate(whole | fields, context={"region": "DK"})


def holding(*partners: Partner, preview: bool = True, today: date = TODAY) -> Handbook:
    """The base handbook with these partners and no others."""
    found = base()
    by_id = {one.id: one for one in partners}
    facts = replace(found.facts, partners=by_id, partner_files={key: f"{key}.yml" for key in by_id})
    return replace(found, facts=facts, settings=replace(found.settings, preview=preview, today=today))


def links(handbook: Handbook, page_url: str = "henvisningsmappe/") -> PageLinks:
    """Addresses as seen from the referral folder."""
    return PageLinks(handbook, page_url)


def soup(html: str) -> BeautifulSoup:
    """The fragment as a browser reads it."""
    return BeautifulSoup(html, "html.parser")


def one(html: str, selector: str) -> Tag:
    """The only element that a selector finds."""
    (found,) = soup(html).select(selector)
    return found


class _Balance(HTMLParser):
    """Counts what is opened and never closed, or closed and never opened."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("br", "input"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)


def unbalanced(html: str) -> Iterator[str]:
    """Every element that is not closed where it should be."""
    balance = _Balance()
    balance.feed(html)
    balance.close()
    yield from balance.wrong
    yield from balance.open
