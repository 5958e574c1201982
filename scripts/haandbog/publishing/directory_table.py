"""The referral folder as one table for Excel in Danish: a row for each service."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from haandbog.diagnostics import Text
from haandbog.model.directory import Partner, Service
from haandbog.model.handbook import Handbook
from haandbog.rendering.hours import week_lines
from haandbog.rendering.partners import is_shown

DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet program takes for the beginning of a formula."""

_HEADS = (
    Text("sted", "sted", "organisation"),
    Text("tilbud", "tilbud", "service"),
    Text("findes det", "finnes det", "status"),
    Text("må vi henvise", "kan vi vise videre", "approval"),
    Text("bekræftet den", "bekreftet den", "verified on"),
    Text("for hvem", "for hvem", "audience"),
    Text("problemer", "problemer", "problems"),
    Text("område", "område", "area"),
    Text("pris", "pris", "cost"),
    Text("anonymitet", "anonymitet", "anonymity"),
    Text("vejen ind", "veien inn", "way in"),
    Text("sprog", "språk", "languages"),
    Text("kontakt", "kontakt", "contact"),
    Text("åbningstider", "åpningstider", "opening hours"),
    Text("webadresse", "nettadresse", "website"),
    Text("id", "id", "id"),
)


def as_csv(handbook: Handbook, language: str) -> bytes:
    """``;`` between cells and a mark at the start, by which Danish Excel reads æ, ø and å. A text that a
    program would take for a formula has an apostrophe before it."""
    out = StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(head.within(language) for head in _HEADS)
    for partner, service in _services(handbook):
        writer.writerow(_safe(cell) for cell in _cells(partner, service, language))
    return out.getvalue().encode("utf-8-sig")


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(DANGEROUS) else text


def _services(handbook: Handbook) -> Iterator[tuple[Partner, Service | None]]:
    for partner in sorted(handbook.facts.partners.values(), key=lambda partner: partner.id):
        if is_shown(handbook, partner):
            yield from ((partner, service) for service in partner.services or (None,))


def _cells(partner: Partner, service: Service | None, language: str) -> Iterator[str]:
    provenance = (service.provenance if service else None) or partner.provenance
    yield partner.name
    yield service.name.within(language) if service else ""
    yield (service.status if service else partner.status).value
    yield partner.approval.state.value
    yield provenance.verified_on.isoformat() if provenance.verified_on else ""
    yield "; ".join(service.audience) if service else ""
    yield "; ".join(service.problem_areas) if service else ""
    yield service.area.scope.value if service and service.area else ""
    yield service.cost.type.value if service and service.cost else ""
    yield service.anonymity.value if service else ""
    yield service.referral.route if service and service.referral else ""
    yield "; ".join(service.languages) if service else ""
    ways = (service.contact if service else ()) or partner.contact
    yield "; ".join(f"{way.type.value}: {str(way.value).replace(NO_BREAK, ' ')}" for way in ways)
    periods = service.hours.periods if service and service.hours else ()
    yield "; ".join(line for period in periods[:1] for line in week_lines(period, language))
    yield partner.website or ""
    yield f"{partner.id}/{service.id}" if service else partner.id


NO_BREAK = "\N{NO-BREAK SPACE}"
