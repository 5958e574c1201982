"""What the finder knows of each service: what it is looked for by, and what its card says.

The browser compares and shows; every word, date and order is made here. To each question there are three
answers, because a gap in what we know is no *no*: :data:`YES`, :data:`PERHAPS`, :data:`NO`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from haandbog.diagnostics import Text
from haandbog.model.base import Localised
from haandbog.model.directory import Anonymity, Approval, Area, CostType, Partner, Scope, Service
from haandbog.model.handbook import Handbook
from haandbog.model.hours import normal_week
from haandbog.model.pages import page_url
from haandbog.model.taxonomies import UNKNOWN, Kind, Taxonomies
from haandbog.rendering import words
from haandbog.rendering.give import message, spoken
from haandbog.rendering.grammar import alphabetical, capital, listed
from haandbog.rendering.hours import open_days
from haandbog.rendering.partners import is_shown, successors
from haandbog.rendering.service_words import FEW, ServiceWords, language_words
from haandbog.rendering.standing import (
    FRESH,
    Standing,
    service_phones,
    service_standing,
    service_strap,
    vouched,
)

YES, PERHAPS, NO = 2, 1, 0

EVERYWHERE = "*"
"""The place of a service that is for the whole country, or on the net."""

Fact = tuple[str, str, str]
"""An icon, what it says, and ``unknown`` where that is that nobody knows."""


class Entry(Struct, frozen=True):
    """One service of one organisation; the organisation itself where no service is known."""

    partner: Partner
    service: Service

    @property
    def bare(self) -> bool:
        """Whether a source names the organisation and says nothing of what it offers."""
        return not self.partner.services

    @property
    def id(self) -> str:
        return self.partner.id if self.bare else f"{self.partner.id}/{self.service.id}"


def entries(handbook: Handbook) -> list[Entry]:
    """Every service that this edition shows: by state, those for a crisis first, then by name."""
    found = [
        Entry(partner, service)
        for partner in handbook.facts.partners.values()
        if is_shown(handbook, partner)
        for service in partner.services or (Service(id=partner.id, name=Localised({"*": partner.name})),)
    ]
    return sorted(found, key=lambda entry: _order(handbook, entry))


def state_of(handbook: Handbook, entry: Entry) -> Standing:
    """The state of an entry on the day of the edition."""
    return service_standing(entry.partner, entry.service, handbook.today)


def _order(handbook: Handbook, entry: Entry) -> tuple[int, bool, bool, str, str]:
    only_named = entry.partner.approval.state is Approval.UNKNOWN
    place = tuple(Standing).index(state_of(handbook, entry))
    return place, only_named, not entry.service.crisis, alphabetical(entry.partner.name), entry.id


class Teller:
    """What is told of entries in one language."""

    def __init__(self, handbook: Handbook, language: str) -> None:
        self._handbook, self._language, self._today = handbook, language, handbook.today
        self._fallback, self._words = handbook.settings.language, ServiceWords(handbook, language)

    def data(self, entry: Entry) -> Mapping[str, object]:
        """All of it, for the script. What is empty is left out."""
        told = {**self._named(entry), **self._card(entry), **asked(self._handbook.facts.taxonomies, entry)}
        return {name: value for name, value in told.items() if value not in ("", None, (), [])}

    def _named(self, entry: Entry) -> dict[str, object]:
        path = self._handbook.partner_path(entry.partner.id)
        url = page_url(path, self._handbook.settings.use_directory_urls)
        several = len(entry.partner.services) > 1
        return {
            "id": entry.id,
            "url": f"{url}#{entry.service.id}" if several else url,
            "name": entry.partner.name,
            "service": "" if entry.bare else self._said(entry.service.name),
            "words": self.searched(entry),
        }

    def _card(self, entry: Entry) -> dict[str, object]:
        top = service_strap(entry.partner, entry.service, self._language, self._today)
        number = next(iter(service_phones(entry.partner, entry.service, self._today)), None)
        text = message(entry.partner, entry.service, self._language, self._today, self._fallback)
        return {
            "kind": top.kind,
            "icon": top.icon,
            "state": top.state,
            "detail": top.detail,
            "what": self._what(entry),
            "facts": list(self.facts(entry)),
            "call": [number.e164, number.display, spoken(number, self._language), text] if number else None,
            "named": int(entry.partner.approval.state is Approval.UNKNOWN) or None,
            "gone": int(state_of(self._handbook, entry) in (Standing.REFUSED, Standing.CLOSED)) or None,
        }

    def _said(self, text: Localised | None) -> str:
        return text.within(self._language, self._fallback) if text else ""

    def _what(self, entry: Entry) -> str:
        match state_of(self._handbook, entry):
            case Standing.CLOSED:
                names = listed([p.name for p in successors(self._handbook, entry.partner)], self._language)
                return (_TAKEN_OVER.fill(names=names) if names else _CLOSED).within(self._language)
            case Standing.PAUSED:
                return _NOT_NOW.within(self._language)
        return self._said(entry.service.summary) or self._said(entry.partner.description)

    def facts(self, entry: Entry) -> Iterator[Fact]:
        """The lines of the card: what is known, then in one line what is not."""
        if state_of(self._handbook, entry) in (Standing.REFUSED, Standing.CLOSED, Standing.PAUSED):
            return
        known = {name: (picture, text) for name, picture, text in self._known(entry.service) if text}
        yield from self._hours(entry)
        yield from ((picture, text, "") for picture, text in known.values())
        unasked = self._words.unasked(entry.service)
        if unasked:
            yield "warning", _UNASKED.fill(when=unasked).within(self._language), ""
        missing = [name for name in _ALWAYS if name not in known]
        if missing:
            names = listed([name.within(self._language).lower() for name in missing], self._language)
            yield "question", _UNKNOWN.fill(facts=names).within(self._language), "unknown"

    def _known(self, service: Service) -> Iterator[tuple[Text, str, str]]:
        said = self._words
        only = (
            words.PROFESSIONALS_ONLY.within(self._language)
            if set(service.audience) == {_PROFESSIONAL}
            else ""
        )
        yield words.FOR_WHOM, "users", only or said.audience(service)
        yield words.WAY_IN, "path", said.route(service)
        yield words.PRICE, "coins", said.cost(service)
        promise = words.PROMISED.get(service.anonymity)
        yield words.PROMISE, "info", promise.within(self._language) if promise else ""
        yield words.PLACE, "map-pin", said.area(service.area, FEW)
        yield words.WAITING, "timer", self._said(service.waiting)
        yield words.FOUNDATION, "flag-pennant", self._said(service.foundation)
        if [*service.languages] != [self._handbook.settings.language]:
            yield words.LANGUAGES, "translate", said.languages(service)

    def _hours(self, entry: Entry) -> Iterator[Fact]:
        """The normal week. Whether it is open now only the browser knows."""
        hours = entry.service.hours
        week = normal_week(hours, self._today) if hours else None
        if hours is None or week is None:
            return
        times = open_days(week, self._language)
        rests_on = hours.provenance or vouched(entry.partner, entry.service)
        if rests_on.freshness(self._today) in FRESH:
            yield "clock", capital(times), ""
        else:
            yield "clock", words.ACCORDING.fill(hours=times).within(self._language), "unknown"

    def searched(self, entry: Entry) -> str:
        """Everything somebody might type for it, folded."""
        service, partner = entry.service, entry.partner
        parts = [
            partner.name, *partner.also_called, self._said(service.name), self._said(service.summary),
            self._said(partner.description), partner.address or "", *_places(self._handbook, service.area),
            *self._taxa("problem_areas", service.problem_areas), *self._taxa("audiences", service.audience),
            *(language_words(code, self._language) for code in service.languages),
        ]  # fmt: skip
        return fold(" ".join(dict.fromkeys(part for part in parts if part)))

    def _taxa(self, kind: Kind, ids: Iterable[str]) -> Iterator[str]:
        known = self._handbook.facts.taxonomies.of(kind)
        for taxon in (known[word] for word in ids if word in known):
            yield self._said(taxon.name)
            yield from taxon.also


def asked(taxonomies: Taxonomies, entry: Entry) -> dict[str, object]:
    """What the finder's questions are compared with; what is not known is left out."""
    service = entry.service
    return {
        "problem": _known(service.problem_areas),
        "for": _known(service.audience),
        "age": [service.age.min or 0, service.age.max or 150] if service.age else None,
        "place": places(taxonomies, service.area),
        "language": list(service.languages),
        "free": _yes(service.cost.type if service.cost else CostType.UNKNOWN, CostType.FREE),
        "anonymous": _yes(service.anonymity, Anonymity.ANONYMOUS),
        "approved": YES if entry.partner.approval.state is Approval.APPROVED else NO,
    }


def _known(ids: Iterable[str]) -> list[str]:
    return [word for word in ids if word != UNKNOWN]


def _yes(value: str, wanted: str) -> int:
    return PERHAPS if value == UNKNOWN else YES if value == wanted else NO


def places(taxonomies: Taxonomies, area: Area | None) -> list[str]:
    """The municipalities and regions that a service is for; empty where nobody knows."""
    if area is None or area.scope is Scope.UNKNOWN:
        return []
    if area.scope in (Scope.NATIONAL, Scope.ONLINE):
        return [EVERYWHERE]
    codes = set(area.municipalities)
    regions = set(area.regions if area.scope is Scope.REGION else ())
    for region_id in area.regions if area.scope is Scope.REGION else ():
        codes |= taxonomies.within(region_id)
    for code in area.municipalities:
        place = taxonomies.municipality_by_code.get(code)
        regions.update(place.regions if place else ())
    return sorted(codes | regions)


def _places(handbook: Handbook, area: Area | None) -> Iterator[str]:
    """The names of a service's places, as people type them."""
    if area is None:
        return
    taxonomies = handbook.facts.taxonomies
    yield area.place or ""
    for code in area.municipalities:
        yield taxonomies.municipality_by_code[code].name if code in taxonomies.municipality_by_code else ""
    for region_id in area.regions:
        for region in taxonomies.regions_then(region_id, handbook.today):
            yield region.name.within(handbook.settings.language)


def fold(text: str) -> str:
    """A text as it is compared: small letters, ``æøå`` as they are typed abroad, no accents or signs."""
    small = text.lower().translate(_DANISH)
    bare = (sign for sign in unicodedata.normalize("NFD", small) if not unicodedata.combining(sign))
    return " ".join("".join(sign if sign.isalnum() else " " for sign in bare).split())


_DANISH = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "é": "e"})
_PROFESSIONAL = "professional"
_ALWAYS = (words.FOR_WHOM, words.WAY_IN, words.PRICE, words.PLACE)
"""What a card tells even when that is that nobody knows it."""
_UNASKED = Text(
    "Nævn det også uopfordret {when}", "Nevn det også uoppfordret {when}", "Mention it unasked {when}"
)
_UNKNOWN = Text("Ukendt: {facts}", "Ukjent: {facts}", "Not known: {facts}")
_NOT_NOW = Text(
    "Tager ikke nye ind. Henvis ikke hertil lige nu.",
    "Tar ikke inn nye. Ikke vis videre hit akkurat nå.",
    "Takes nobody new. Do not refer here at present.",
)
_CLOSED = Text(
    "Tilbuddet findes ikke længere.", "Tilbudet finnes ikke lenger.", "The service no longer exists."
)
_TAKEN_OVER = Text("{names} har taget over.", "{names} har tatt over.", "{names} has taken over.")
