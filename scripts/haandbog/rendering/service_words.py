"""What a service is, in the reader's words: the same on its page, on its card and in the finder."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TypeVar

from babel import Locale, UnknownLocaleError

from haandbog.diagnostics import Text
from haandbog.model.directory import Age, Area, Scope, Service
from haandbog.model.handbook import Handbook
from haandbog.model.remembered import remembered
from haandbog.model.taxonomies import Kind
from haandbog.rendering import words
from haandbog.rendering.grammar import capital, listed

Value = TypeVar("Value", bound=StrEnum)

FEW = 3
"""How many municipalities a card names."""


class ServiceWords:
    """A service's facts as texts in one language; empty where nobody knows."""

    def __init__(self, handbook: Handbook, language: str) -> None:
        self._taxonomies, self._language, self._today = handbook.facts.taxonomies, language, handbook.today
        self._fallback, self._home = handbook.settings.language, home_country(handbook)

    def named(self, kind: Kind, ids: Iterable[str]) -> list[str]:
        """What the words of a taxonomy are called; a word that is in no list is left out."""
        known = self._taxonomies.of(kind)
        return [known[word].name.within(self._language, self._fallback) for word in ids if word in known]

    def audience(self, service: Service) -> str:
        """``Mennesker med et problem og pårørende, fra 18 år``."""
        told_of = listed(self.named("audiences", service.audience), self._language)
        age = age_words(service.age, self._language) if service.age else ""
        return capital(", ".join(part for part in (told_of, age) if part))

    def problems(self, service: Service) -> str:
        return capital(listed(self.named("problem_areas", service.problem_areas), self._language))

    def route(self, service: Service) -> str:
        route = service.referral.route if service.referral else ""
        return next(iter(self.named("routes", (route,))), "")

    def occasions(self, service: Service) -> str:
        """When we refer there: ``Når rådsøger beder om det``; empty where nobody has written the way in."""
        when = service.referral.when if service.referral else ()
        return capital(listed(self.named("occasions", when), self._language))

    def unasked(self, service: Service) -> str:
        """The occasions on which we refer there without being asked; empty when there are none."""
        when = service.referral.unasked if service.referral else ()
        return listed(self.named("occasions", when), self._language)

    def cost(self, service: Service) -> str:
        return self._one(service.cost.type, words.COST) if service.cost else ""

    def anonymity(self, service: Service) -> str:
        return self._one(service.anonymity, words.ANONYMITY)

    def languages(self, service: Service) -> str:
        names = [language_words(code, self._language) for code in service.languages]
        return capital(listed(names, self._language))

    def area(self, area: Area | None, most: int | None = None) -> str:
        """``Hele landet``, ``Aalborg Kommune``; at most so many municipalities, and how many more."""
        if area is None:
            return ""
        scope = self._one(area.scope, words.SCOPE)
        if area.place:
            return f"{area.place} ({scope.lower()})" if scope else area.place
        return self._regions(area) or self._municipalities(area, most) or self._country(area, scope)

    def _regions(self, area: Area) -> str:
        if area.scope is Scope.MUNICIPALITY:
            return ""
        then = (self._taxonomies.regions_then(region_id, self._today) for region_id in area.regions)
        regions = dict.fromkeys(region for found in then for region in found)
        return listed([r.name.within(self._language, self._fallback) for r in regions], self._language)

    def _municipalities(self, area: Area, most: int | None) -> str:
        known = self._taxonomies.municipality_by_code
        names = [known[code].name if code in known else code for code in area.municipalities]
        if len(names) < 2:
            return words.MUNICIPALITY.fill(name=names[0]).within(self._language) if names else ""
        shown = names if most is None or len(names) <= most + 1 else names[:most]
        rest = len(names) - len(shown)
        more = [words.MORE.fill(n=rest).within(self._language)] if rest else []
        told = listed([*shown, *more], self._language)
        return words.MUNICIPALITIES.fill(names=told).within(self._language)

    def _country(self, area: Area, scope: str) -> str:
        country = country_words(area.country, self._language) if area.country else ""
        if not scope or not country:
            return scope or country
        return scope if area.country == self._home else f"{scope} ({country})"

    def _one(self, value: Value, names: Mapping[Value, Text]) -> str:
        return names[value].within(self._language) if value in names else ""


def age_words(age: Age, language: str) -> str:
    """``fra 18 år``; empty when neither end is known."""
    if age.min and age.max is not None:
        return words.YEARS_BETWEEN.fill(min=age.min, max=age.max).within(language)
    if age.min:
        return words.YEARS_FROM.fill(min=age.min).within(language)
    return words.YEARS_TO.fill(max=age.max).within(language) if age.max is not None else ""


def home_country(handbook: Handbook) -> str:
    """The country that goes without saying: the organisation's own."""
    return handbook.facts.organisation.jurisdiction if handbook.facts.organisation else ""


@remembered
def country_words(code: str, language: str) -> str:
    """``Danmark``; the code itself when no country has it."""
    return str(_locale(language).territories.get(code.upper(), code))


@remembered
def language_words(code: str, language: str) -> str:
    """``dansk``; the code itself when no language has it."""
    return str(_locale(language).languages.get(code, code))


def _locale(language: str) -> Locale:
    try:
        return Locale.parse({"en": "en_GB"}.get(language, language))
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en_GB")
