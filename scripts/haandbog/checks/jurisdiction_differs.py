"""The emergency numbers are those of another country than the organisation's.

PASS data/acute.yml
    schema: 1
    jurisdiction: DK
    numbers:
      - id: alarm
        number: 112
        name: {da: Alarmcentralen}
        when: {da: Livsfare.}
        source: Alarm 112, Politiet
        confirm_by: 2027-01-01
        confirmed_on: 2026-11-01

FAIL data/acute.yml 2:15
    schema: 1
    jurisdiction: "NO"
    numbers:
      - id: alarm
        number: 112
        name: {da: Alarmcentralen}
        when: {da: Livsfare.}
        source: Alarm 112, Politiet
        confirm_by: 2027-01-01
        confirmed_on: 2026-11-01
"""

from __future__ import annotations

from collections.abc import Iterator

from haandbog.diagnostics import Diagnostic, Rule, Severity, Text
from haandbog.model.handbook import Handbook

RULE = Rule(
    "jurisdiction-differs",
    Severity.ERROR,
    Text(
        "alarmnumrene gælder i {acute}, men organisationen hører til i {own}",
        "nødnumrene gjelder i {acute}, men organisasjonen hører til i {own}",
        "the emergency numbers are those of {acute}, but the organisation belongs to {own}",
    ),
    Text(
        "Et alarmnummer fra et andet land fører hjælpen forkert. Numrene følger organisationens land.",
        "Et nødnummer fra et annet land fører hjelpen feil sted. Numrene følger organisasjonens land.",
        "Another country's number leads help astray. Numbers follow the organisation's country.",
    ),
    Text(
        "skriv numrene for {own}, eller ret jurisdiction i data/organisation.yml",
        "skriv numrene for {own}, eller rett jurisdiction i data/organisation.yml",
        "write the numbers of {own}, or change jurisdiction in data/organisation.yml",
    ),
    can_be_silenced=False,
)


def check(handbook: Handbook) -> Iterator[Diagnostic]:
    """Emergency numbers and organisation in different countries."""
    acute, organisation = handbook.facts.acute, handbook.facts.organisation
    if acute and organisation and acute.jurisdiction != organisation.jurisdiction:
        file = next((name for name in handbook.sources if name.endswith("acute.yml")), "data/acute.yml")
        place = handbook.data_place(file, ("jurisdiction",))
        yield RULE.at(place, acute=acute.jurisdiction, own=organisation.jurisdiction)
