"""Invented organisations in any number, written as editors write: comments, blank lines, both kinds of
quotes, lists in brackets and not. The same seed gives the same files."""

from __future__ import annotations

from pathlib import Path
from random import Random

_WHO = ("self", "relative", "child_of", "professional")
_WHAT = ("gambling", "alcohol", "drugs", "medicine", "anxiety", "depression")
_TIMES = ("10.00–12.00", "15-18", "18:00–21:30", "22.00–02.00", "døgnet rundt", "lukket")


def write_partners(folder: Path, number: int, seed: int = 6) -> list[Path]:
    """``number`` files ``partners/opdigtet-001.yml`` … in a handbook's ``data`` folder."""
    made = []
    for at in range(1, number + 1):
        path = folder / "partners" / f"opdigtet-{at:03}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(partner_text(path.stem, Random(seed * 1000 + at)), "utf-8")
        made.append(path)
    return made


def partner_text(partner_id: str, random: Random) -> str:
    """One organisation's file."""
    head = random.choice(("", "# Opdigtet, til prøver.\n", "# Opdigtet: et sted, der ikke findes.\n\n"))
    services = "".join(_service(f"tilbud-{at}", random) for at in range(random.randint(1, 3)))
    phone = f"{random.randint(20, 79)} 00 00 00"
    return (
        f"{head}schema: 1\nid: {partner_id}\nname: {_quoted(f'Opdigtet nr. {partner_id[-3:]}', random)}\n"
        f"{_text('description', 'Et opdigtet sted: det findes ikke', random)}"
        f"contact:  # ring kun i åbningstiden\n  - {{type: phone, value: {phone}}}\n"
        "  - type: email\n    value: mail@eksempel.dk\n    note: {da: Svarer inden tre dage}\n"
        "approval: {state: proposed}   # ikke afgjort\n"
        f"provenance:\n  source: {_quoted('Folder: Eksempelstedet, 2026', random)}\n"
        f"  verified_on: 2026-{random.randint(1, 12):02}-{random.randint(1, 28):02}\n"
        f"services:\n{services}"
    )


def _quoted(text: str, random: Random) -> str:
    return random.choice((f"'{text}'", f'"{text}"'))


def _text(name: str, text: str, random: Random) -> str:
    told = _quoted(text, random)
    return random.choice((f"{name}: {told}\n", f"{name}:\n  da: {told}\n  en: An invented place\n"))


def _service(service_id: str, random: Random) -> str:
    who = random.sample(_WHO, random.randint(1, 3))
    what = random.sample(_WHAT, random.randint(1, 3))
    blank = random.choice(("", "\n"))
    hours = random.choice(("", _hours(random)))
    return (
        f"{blank}  - id: {service_id}\n    name: {{da: Samtaler, nb: Samtaler, en: Conversations}}\n"
        f"    status: {random.choice(('active', 'paused', 'unknown'))}\n"
        f"    audience: [{', '.join(who)}]\n    problem_areas:\n"
        + "".join(f"      - {each}\n" for each in what)
        + f"    crisis: {random.choice(('ja', 'nej'))}\n    age: {{min: {random.randint(12, 30)}}}\n"
        '    area: {scope: municipality, country: DK, municipalities: ["0101", "0147"]}\n'
        f"    cost: {{type: free, note: {_quoted('Almindelig takst', random)}}}\n"
        f"    anonymity: anonymous\n    languages: [da, en]\n{hours}"
    )


def _hours(random: Random) -> str:
    return (
        "    hours:\n      periods:\n        - valid_from: 2026-01-01\n          week:\n"
        f"            - {{days: man-tir, open: {random.choice(_TIMES)}}}\n"
        f"            - {{days: tor, open: {random.choice(_TIMES)}}}   # ferie undtaget\n"
        "      holidays: {calendar: DK, policy: closed}\n"
    )
