"""The referral folder's cards: what a reader sees of each place before opening its page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from haandbog.diagnostics import Text
from haandbog.model.directory import Approval, CostType, Partner, Service, Status
from haandbog.model.handbook import Handbook
from haandbog.model.hours import normal_week
from haandbog.rendering import words
from haandbog.rendering.emergency import pinned_number
from haandbog.rendering.grammar import alphabetical, capital
from haandbog.rendering.hours import open_days
from haandbog.rendering.html import Html, anchor, icon, join, sentence, stack, tag, told
from haandbog.rendering.links import Links
from haandbog.rendering.service_words import FEW, ServiceWords
from haandbog.rendering.standing import FRESH, Standing, phones, standing, strap


def partner_cards(
    handbook: Handbook, language: str, links: Links, problem: str | None = None, audience: str | None = None
) -> Html:
    """Every partner that helps with ``problem`` and is for ``audience``: approved first, then by name.

    Places that are only named in a source stand in a list of their own below the cards, and a release
    shows neither them nor anything else that is not approved. The emergency number is pinned above the
    whole folder, not above each part of it. Raises ValueError for a word that is no problem or no audience.
    """
    _refuse(handbook, problem, audience)
    found = _found(handbook, problem, audience)
    cards = [partner for partner in found if partner.approval.state is not Approval.UNKNOWN]
    named = [partner for partner in found if partner.approval.state is Approval.UNKNOWN]
    return stack(
        "div",
        "hb-partners",
        _count(cards, language),
        stack(
            "div",
            "hb-cards",
            *([pinned_number(handbook, language)] if problem is None and audience is None else []),
            *(_card(handbook, partner, language, links) for partner in cards),
        ),
        _only_named(handbook, named, language, links),
    )


def partner_card(handbook: Handbook, partner_id: str, language: str, links: Links) -> Html:
    """One partner's card; nothing in a release that may not show it. Raises KeyError for an unknown id."""
    partner = handbook.facts.partners[partner_id]
    shown = _card(handbook, partner, language, links) if is_shown(handbook, partner) else ""
    return stack("div", "hb-cards", shown)


def is_shown(handbook: Handbook, partner: Partner) -> bool:
    """Whether this edition shows a partner at all: a release only those that are approved."""
    return handbook.shows(partner)


def in_order(handbook: Handbook, partners: Iterable[Partner]) -> list[Partner]:
    """By state, those for a crisis first, then by name."""
    order = tuple(Standing)

    def key(partner: Partner) -> tuple[int, bool, str]:
        crisis = any(service.crisis for service in partner.services)
        return order.index(standing(partner, handbook.today)), not crisis, alphabetical(partner.name)

    return sorted(partners, key=key)


def _found(handbook: Handbook, problem: str | None, audience: str | None) -> list[Partner]:
    fits = (
        partner
        for partner in handbook.facts.partners.values()
        if is_shown(handbook, partner)
        and (problem is None or partner.helps_with(problem))
        and (audience is None or partner.is_for(audience))
    )
    return in_order(handbook, fits)


def _refuse(handbook: Handbook, problem: str | None, audience: str | None) -> None:
    """An empty list would look like an answer."""
    taxonomies = handbook.facts.taxonomies
    if problem is not None and taxonomies.missing("problem_areas", problem):
        raise ValueError(problem)
    if audience is not None and taxonomies.missing("audiences", audience):
        raise ValueError(audience)


def _count(cards: list[Partner], language: str) -> Html:
    number = tag("b", "", (_ONE if len(cards) == 1 else _MANY).fill(n=len(cards)).within(language))
    if not cards:
        return tag("p", "hb-count", _NONE.within(language))
    approved = any(partner.approval.state is Approval.APPROVED for partner in cards)
    return tag(
        "p", "hb-count", number, " – ", (_APPROVED_FIRST if approved else _NONE_APPROVED).within(language)
    )


def _card(handbook: Handbook, partner: Partner, language: str, links: Links) -> Html:
    top = strap(partner, language, handbook.today)
    page = links.link(handbook.partner_path(partner.id))
    return stack(
        "article",
        f"hb-card hb-card--{top.kind}",
        tag("p", "hb-strap", icon(top.icon), tag("b", "", top.state), tag("span", "", top.detail)),
        stack(
            "div",
            "hb-card__body",
            tag("h2", "", anchor(page, partner.name)),
            _what(handbook, partner, language, links),
            _facts(handbook, partner, language),
            _action(handbook, partner, language, page),
        ),
    )


def _what(handbook: Handbook, partner: Partner, language: str, links: Links) -> Html:
    match standing(partner, handbook.today):
        case Standing.PAUSED:
            return tag("p", "hb-card__what", _NOT_NOW.within(language))
        case Standing.CLOSED:
            return _instead(handbook, partner, language, links)
    summary = next((s.summary for s in partner.services if s.summary), None)
    said = told(partner.description or summary, language, handbook.settings.language)
    return tag("p", "hb-card__what", said) if said else said


def _instead(handbook: Handbook, partner: Partner, language: str, links: Links) -> Html:
    names = [anchor(links.link(handbook.partner_path(p.id)), p.name) for p in successors(handbook, partner)]
    if not names:
        return tag("p", "hb-card__what", _CLOSED.within(language))
    return tag("p", "hb-card__what", sentence(_TAKEN_OVER, language, names=join(*names, by=", ")))


def successors(handbook: Handbook, partner: Partner) -> tuple[Partner, ...]:
    """Who has taken over a closed service, once each."""
    ids = ((service.replaced_by or "").partition("/")[0] for service in partner.services)
    known = (handbook.facts.partners.get(partner_id) for partner_id in dict.fromkeys(ids))
    return tuple(p for p in known if p and p.id != partner.id and is_shown(handbook, p))


def _facts(handbook: Handbook, partner: Partner, language: str) -> Html:
    if standing(partner, handbook.today) not in (Standing.READY, Standing.DUE, Standing.UNCONFIRMED):
        return Html("")
    services = tuple(s for s in partner.services if s.status in (Status.ACTIVE, Status.UNKNOWN))
    return stack(
        "ul",
        "hb-card__facts",
        *_hours(handbook, partner, services, language),
        _cost(services, language),
        _area(handbook, services, language),
        _professionals(services, language),
    )


def _hours(
    handbook: Handbook, partner: Partner, services: tuple[Service, ...], language: str
) -> Iterator[Html]:
    """The week of the first service that names one. Whether it is open now the script puts in its place: a
    page that was built on another day does not know."""
    for service in services:
        week = normal_week(service.hours, handbook.today) if service.hours else None
        if week is None or service.hours is None:
            continue
        rests_on = service.hours.provenance or service.provenance or partner.provenance
        times = open_days(week, language)
        if rests_on.freshness(handbook.today) in FRESH:
            yield tag("li", "", icon("clock"), capital(times), data_hb_open=f"{partner.id}/{service.id}")
        else:
            dot = tag("span", "hb-dot hb-dot--unknown")
            yield tag("li", "is-unknown", dot, words.ACCORDING.fill(hours=times).within(language))
        return


def _cost(services: tuple[Service, ...], language: str) -> Html:
    types = {s.cost.type for s in services if s.cost} - {CostType.UNKNOWN}
    if not types:
        return tag("li", "is-unknown", icon("question"), words.PRICE_UNKNOWN.within(language))
    same = words.COST[types.pop()] if len(types) == 1 else words.PRICE_VARIES
    return tag("li", "", icon("coins"), same.within(language))


def _area(handbook: Handbook, services: tuple[Service, ...], language: str) -> Html:
    said = ServiceWords(handbook, language)
    areas = {said.area(s.area, FEW) for s in services} - {""}
    if not areas:
        return tag("li", "is-unknown", icon("question"), words.PLACE_UNKNOWN.within(language))
    same = areas.pop() if len(areas) == 1 else words.PLACE_VARIES.within(language)
    return tag("li", "", icon("map-pin"), same)


def _professionals(services: tuple[Service, ...], language: str) -> Html:
    audiences = {audience for service in services for audience in service.audience}
    if audiences != {_PROFESSIONAL}:
        return Html("")
    return tag("li", "", icon("users"), words.PROFESSIONALS_ONLY.within(language))


def _action(handbook: Handbook, partner: Partner, language: str, page: str) -> Html:
    """One thing to do. A number to tap only where we vouch for it."""
    numbers = phones(partner, handbook.today)
    if numbers:
        return call_button(numbers[0].e164, numbers[0].display)
    ready = standing(partner, handbook.today) in (Standing.READY, Standing.DUE)
    unsure = standing(partner, handbook.today) is Standing.UNCONFIRMED
    label = _CONTACT if ready else _MISSING if unsure else _KNOWN
    return anchor(page, label.within(language), icon("arrow-right"), css="hb-btn")


def call_button(number: str, shown: str, css: str = "") -> Html:
    """A number to tap."""
    digits = tag("span", "hb-num", shown)
    return anchor(f"tel:{number}", icon("phone-call"), digits, css=f"hb-btn hb-btn--primary {css}".strip())


def _only_named(handbook: Handbook, named: list[Partner], language: str, links: Links) -> Html:
    """Organisations that a source names and nobody has proposed: kept, but out of the way."""
    fallback = handbook.settings.language
    items = (
        tag(
            "li",
            "",
            anchor(links.link(handbook.partner_path(partner.id)), partner.name),
            tag("span", "", told(partner.description, language, fallback)),
        )
        for partner in named
    )
    listed = stack("ul", "hb-refs", *items)
    if not listed:
        return listed
    head = (_ONE_NAMED if len(named) == 1 else _MANY_NAMED).fill(n=len(named)).within(language)
    return stack("details", "hb-named", tag("summary", "", head), listed)


_PROFESSIONAL = "professional"
"""The audience whose services are no place to send a caller."""
_ONE = Text("1 tilbud", "1 tilbud", "1 service")
_MANY = Text("{n} tilbud", "{n} tilbud", "{n} services")
_NONE = Text("Ingen tilbud passer her.", "Ingen tilbud passer her.", "No service fits here.")
_APPROVED_FIRST = Text("godkendte først", "godkjente først", "approved ones first")
_NONE_APPROVED = Text("ingen er godkendt endnu", "ingen er godkjent ennå", "none is approved yet")
_NOT_NOW = Text(
    "Tager ikke nye ind. Henvis ikke hertil lige nu.",
    "Tar ikke inn nye. Ikke vis videre hit akkurat nå.",
    "Takes nobody new. Do not refer here at present.",
)
_CLOSED = Text(
    "Tilbuddet findes ikke længere.", "Tilbudet finnes ikke lenger.", "The service no longer exists."
)
_TAKEN_OVER = Text("{names} har taget over.", "{names} har tatt over.", "{names} has taken over.")
_CONTACT = Text("Sådan kommer man i kontakt", "Slik tar man kontakt", "How to get in touch")
_MISSING = Text("Se, hvad vi mangler", "Se hva vi mangler", "See what we do not know")
_KNOWN = Text("Se, hvad vi ved", "Se hva vi vet", "See what we know")
_ONE_NAMED = Text(
    "1 sted er kun nævnt i en kilde. Henvis ikke hertil.",
    "1 sted er bare nevnt i en kilde. Ikke vis videre hit.",
    "1 place is only named in a source. Do not refer anyone there.",
)
_MANY_NAMED = Text(
    "{n} steder er kun nævnt i en kilde. Henvis ikke til dem.",
    "{n} steder er bare nevnt i en kilde. Ikke vis videre dit.",
    "{n} places are only named in a source. Do not refer anyone there.",
)
