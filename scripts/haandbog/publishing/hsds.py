"""The referral folder in Open Referral's Human Services Data Specification, HSDS 3.0 (JSON).

What HSDS has no word for is told as attributes: whether we may refer, for whom, for which problems, how
anonymous. Its schedules carry an offset from UTC and so hold for half a year at most: a weekly rule becomes a
row for each stretch of days with the same offset. It is a way out only; nothing is read back from it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from itertools import groupby
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from haandbog.model.contact import Channel, Contact, Phone
from haandbog.model.directory import Partner, Service, Status
from haandbog.model.handbook import Handbook
from haandbog.model.hours import OpeningHours, normal_week
from haandbog.model.notation import ALL_DAYS, DAY, TimeSpan
from haandbog.model.timeline import dates
from haandbog.rendering.hours import week_lines
from haandbog.rendering.partners import is_shown

Node = Mapping[str, object]

AHEAD = 400
"""Days that schedules are told of."""
_STATUS = {Status.ACTIVE: "active", Status.PAUSED: "temporarily closed", Status.CLOSED: "defunct"}
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_PHONES = {Channel.PHONE: "voice", Channel.SMS: "text"}


def as_hsds(handbook: Handbook, language: str) -> str:
    """``organizations`` and ``services``, each complete by itself; those that readers may see."""
    shown = [p for p in handbook.facts.partners.values() if is_shown(handbook, p)]
    partners = sorted(shown, key=lambda partner: partner.id)
    told = {
        "hsds_version": "3.0",
        "organizations": [_organisation(p, language) for p in partners],
        "services": [_service(handbook, p, s, language) for p in partners for s in p.services],
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _id(*parts: object) -> str:
    """A number that stays the same as long as the record has its id."""
    return str(uuid5(NAMESPACE_URL, "haandbog:" + "/".join(map(str, parts))))


def _filled(fields: Mapping[str, object]) -> Node:
    return {name: value for name, value in fields.items() if value not in (None, "", [], ())}


def _organisation(partner: Partner, language: str) -> Node:
    identifiers = [
        {
            "id": _id(partner.id, "cvr"),
            "organization_id": _id(partner.id),
            "identifier_scheme": "DK-CVR",
            "identifier_type": "CVR",
            "identifier": partner.cvr,
        }
    ]
    return _filled(
        {
            "id": _id(partner.id),
            "name": partner.name,
            "description": partner.description.within(language) if partner.description else partner.name,
            "website": partner.website,
            "organization_identifiers": identifiers if partner.cvr else [],
            "phones": list(_phones(partner.contact, language, partner.id)),
        }
    )


def _service(handbook: Handbook, partner: Partner, service: Service, language: str) -> Node:
    key = (partner.id, service.id)
    provenance = service.provenance or partner.provenance
    mails = [way for way in service.contact or partner.contact if way.type is Channel.EMAIL]
    return _filled(
        {
            "id": _id(*key),
            "organization_id": _id(partner.id),
            "name": service.name.within(language),
            "status": _STATUS.get(service.status, "inactive"),
            "description": service.summary.within(language) if service.summary else None,
            "url": partner.website,
            "email": str(mails[0].value) if mails else None,
            "assured_date": provenance.verified_on.isoformat() if provenance.verified_on else None,
            "application_process": service.referral.route if service.referral else None,
            "fees_description": _fees(service, language),
            "minimum_age": service.age.min if service.age else None,
            "maximum_age": service.age.max if service.age else None,
            "alert": None if provenance.verified_on else "not confirmed",
            "organization": {**_organisation(partner, language)},
            "phones": list(_phones(service.contact, language, *key)),
            "schedules": list(_schedules(service.hours, language, handbook.today, *key)),
            "service_areas": _areas(service, key),
            "languages": [{"id": _id(*key, "language", c), "code": c} for c in service.languages],
            "attributes": list(_attributes(partner, service)),
        }
    )


def _fees(service: Service, language: str) -> str | None:
    if service.cost is None:
        return None
    note = service.cost.note.within(language) if service.cost.note else ""
    return f"{service.cost.type.value}{': ' if note else ''}{note}"


def _phones(ways: Iterable[Contact], language: str, *key: str) -> Iterator[Node]:
    for way in ways:
        if isinstance(way.value, Phone):
            yield _filled(
                {
                    "id": _id(*key, "phone", way.value.digits),
                    "number": way.value.e164,
                    "type": _PHONES.get(way.type, "voice"),
                    "description": way.note.within(language) if way.note else None,
                }
            )


def _areas(service: Service, key: tuple[str, str]) -> list[Node]:
    if service.area is None:
        return []
    codes = (*service.area.regions, *service.area.municipalities) or (service.area.country or "",)
    return [
        _filled(
            {
                "id": _id(*key, "area", code),
                "name": service.area.place or code or service.area.scope.value,
                "description": service.area.scope.value,
                "extent": code,
            }
        )
        for code in codes
    ]


def _attributes(partner: Partner, service: Service) -> Iterator[Node]:
    """What HSDS lacks, each as a term of a taxonomy of our own."""
    told = {
        "approval": (partner.approval.state.value,),
        "status": (service.status.value,),
        "audience": service.audience,
        "problem_area": service.problem_areas,
        "anonymity": (service.anonymity.value,),
        "crisis": ("yes",) if service.crisis else (),
        "refer_when": service.referral.when if service.referral else (),
    }
    for kind, values in told.items():
        for value in values:
            term = {"id": _id("term", kind, value), "code": value, "name": value, "description": kind}
            key = (partner.id, service.id, kind, value)
            yield {
                "id": _id(*key),
                "link_id": _id(partner.id, service.id),
                "link_type": kind,
                "link_entity": "service",
                "value": value,
                "taxonomy_term": {**term, "taxonomy": f"haandbog:{kind}"},
            }


def _schedules(hours: OpeningHours | None, language: str, today: date, *key: str) -> Iterator[Node]:
    if hours is None or not hours.periods:
        return
    for first, last in _stretches(hours.rules, today):
        period = normal_week(hours, first)
        if period is None:
            continue
        said = "; ".join(week_lines(period, language))
        for span, weekdays in _weekly(period.on_weekday(day).spans for day in ALL_DAYS):
            yield {
                "id": _id(*key, "schedule", first, span.start, span.end, *weekdays),
                "freq": "WEEKLY",
                "byday": ",".join(_DAYS[day] for day in weekdays),
                "dtstart": first.isoformat(),
                "until": last.isoformat(),
                "valid_from": first.isoformat(),
                "valid_to": last.isoformat(),
                "opens_at": _clock(hours, first, span.start),
                "closes_at": _clock(hours, first, min(span.end % DAY or DAY - 1, DAY - 1)),
                "timezone": _offset(hours, first).total_seconds() / 3600,
                "description": said,
            }


def _weekly(week: Iterable[tuple[TimeSpan, ...]]) -> list[tuple[TimeSpan, list[int]]]:
    alike: dict[TimeSpan, list[int]] = {}
    for weekday, spans in enumerate(week):
        for span in spans:
            alike.setdefault(span, []).append(weekday)
    return sorted(alike.items())


@lru_cache(maxsize=1024)
def _stretches(hours: OpeningHours, today: date) -> tuple[tuple[date, date], ...]:
    """Days in a row with the same week and the same offset from UTC: the first and the last."""
    runs = groupby(dates(today, AHEAD), key=lambda day: _holds(hours, day))
    return tuple((days[0], days[-1]) for days in (tuple(run) for _, run in runs))


def _holds(hours: OpeningHours, day: date) -> tuple[object, timedelta]:
    return normal_week(hours, day), _offset(hours, day)


def _offset(hours: OpeningHours, day: date) -> timedelta:
    return _offset_in(hours.timezone, day)


@lru_cache(maxsize=4 * AHEAD)
def _offset_in(zone: str, day: date) -> timedelta:
    noon = datetime.combine(day, time(12), ZoneInfo(zone))
    return noon.utcoffset() or timedelta()


def _clock(hours: OpeningHours, day: date, minutes: int) -> str:
    seconds = int(_offset(hours, day).total_seconds())
    sign = "-" if seconds < 0 else "+"
    offset = f"{sign}{abs(seconds) // 3600:02}:{abs(seconds) // 60 % 60:02}"
    return "{:02}:{:02}".format(*divmod(minutes, 60)) + offset
