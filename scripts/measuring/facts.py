"""The invented handbook's data files."""

from __future__ import annotations

from measuring.dialects import PHONE, Size, partner_phone


def data_files(size: Size) -> dict[str, str]:
    """Every data file, by its name below ``data/``."""
    partners = {f"partners/partner-{n}.yml": _partner(n) for n in range(size.partners)}
    return {"organisation.yml": _ORGANISATION, "opening-hours.yml": _HOURS, "terms.yml": _TERMS, **partners}


_VOUCHED = (
    "{source: Eksempel 2026, verified_on: 2026-11-01, verified_by: frivilligkoordinator, "
    "review_by: 2027-05-01}"
)
_ORGANISATION = f"""schema: 1
name: Eksempellinjen
jurisdiction: DK
address: {{street: Eksempelvej 1, postal_code: 1000, city: Eksempelby}}
phone: {PHONE}
email: mail@eksempel.example
provenance: {_VOUCHED}
"""
_HOURS = f"""schema: 1
timezone: Europe/Copenhagen
periods:
  - week: [{{days: man-fre, open: 15.00–18.00}}]
holidays: {{calendar: DK, policy: closed}}
provenance: {_VOUCHED}
"""
_TERMS = """schema: 1
terms:
  - id: tillid
    name: {da: tillid, nb: tillit, en: trust}
    explanation: {da: At kunne stole på., nb: At man kan stole på., en: To be able to rely on.}
"""


def _partner(number: int) -> str:
    return f"""schema: 1
id: partner-{number}
name: Eksempelsted {number}
website: https://partner-{number}.example
approval: {{state: approved, by: rådgivningsleder, on: 2026-10-01}}
provenance: {_VOUCHED}
services:
  - id: samtaler
    name: {{da: Samtaler, nb: Samtaler, en: Talks}}
    status: active
    audience: [self, relative]
    problem_areas: [{("gambling", "alcohol")[number % 2]}]
    area: {{scope: national, country: DK}}
    cost: {{type: free}}
    anonymity: anonymous
    referral: {{route: self}}
    languages: [da]
    contact:
      - {{type: phone, value: {partner_phone(number)}}}
      - {{type: email, value: post@partner-{number}.example}}
    hours:
      timezone: Europe/Copenhagen
      periods:
        - week: [{{days: man-fre, open: 9.00–16.00}}]
      provenance: {_VOUCHED}
"""
