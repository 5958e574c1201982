"""The organisation and its referral folder as schema.org in JSON-LD.

Only places that we may refer to, with the services that take people in and whose confirmation still holds:
whoever reads this cannot see a mark.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from haandbog.model.directory import Approval, CostType, Partner, Service
from haandbog.model.handbook import Handbook
from haandbog.rendering.jsonld import Node, hours_rows, organisation_node
from haandbog.rendering.standing import FRESH, Standing, service_phones, service_standing, vouched

_VOUCHED = (Standing.READY, Standing.DUE)


def as_jsonld(handbook: Handbook, language: str) -> str:
    """A graph: ourselves first, then each approved place with its services."""
    own = organisation_node(handbook, language)
    graph: list[Node] = [{k: v for k, v in own.items() if k != "@context"}] if own else []
    for partner in sorted(handbook.facts.partners.values(), key=lambda partner: partner.id):
        if partner.approval.state is Approval.APPROVED:
            graph += _nodes(handbook, partner, language)
    whole = {"@context": "https://schema.org", "@graph": graph}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _nodes(handbook: Handbook, partner: Partner, language: str) -> list[Node]:
    me = f"urn:haandbog:partner:{partner.id}"
    description = partner.description.within(language) if partner.description else None
    organisation = {
        "@type": "Organization",
        "@id": me,
        "name": partner.name,
        "url": partner.website,
        "taxID": partner.cvr,
        "description": description,
    }
    sure = [s for s in partner.services if service_standing(partner, s, handbook.today) in _VOUCHED]
    return [_told(organisation), *(_service(handbook, partner, s, me, language) for s in sure)]


def _service(handbook: Handbook, partner: Partner, service: Service, provider: str, language: str) -> Node:
    return _told(
        {
            "@type": "Service",
            "@id": f"{provider}/{service.id}",
            "name": service.name.within(language),
            "description": service.summary.within(language) if service.summary else None,
            "provider": {"@id": provider},
            "serviceType": list(service.problem_areas),
            "audience": _audience(service),
            "areaServed": service.area.place or service.area.country if service.area else None,
            "isAccessibleForFree": True if service.cost and service.cost.type is CostType.FREE else None,
            "availableChannel": _channel(handbook, partner, service),
        }
    )


def _audience(service: Service) -> Node | None:
    age = service.age
    told = {
        "@type": "PeopleAudience",
        "audienceType": list(service.audience),
        "suggestedMinAge": age.min if age else None,
        "suggestedMaxAge": age.max if age else None,
    }
    return _told(told) if service.audience or age else None


def _channel(handbook: Handbook, partner: Partner, service: Service) -> list[Node]:
    hours = service.hours.vouched_by(vouched(partner, service)) if service.hours else None
    fresh = hours and hours.provenance and hours.provenance.freshness(handbook.today) in FRESH
    rows = list(hours_rows(hours, handbook.today)) if hours and fresh else []
    return [
        {
            "@type": "ServiceChannel",
            "availableLanguage": list(service.languages),
            "servicePhone": _told(
                {"@type": "ContactPoint", "telephone": number.e164, "hoursAvailable": rows}
            ),
        }
        for number in service_phones(partner, service, handbook.today)
    ]


def _told(fields: Mapping[str, object]) -> Node:
    return {name: value for name, value in fields.items() if value not in (None, "", [], ())}
