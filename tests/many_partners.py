"""An invented referral folder of any size: the same one each time, with every state and every kind of gap,
written as editors write: comments, blank lines, both kinds of quotes, brackets and not.

``python -m tests.many_partners FOLDER`` puts three hundred organisations into a handbook.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random
from typing import Any

from haandbog.loading.taxonomies import default_taxonomies

TAXONOMIES = default_taxonomies()
PROBLEMS = list(TAXONOMIES.of("problem_areas"))
CODES = [place.code for place in TAXONOMIES.municipalities]
KINDS = ("linjen", "centret", "gruppen", "huset", "rådgivningen", "værestedet")
FIRST = ("Eksempel", "Prøve", "Øve", "Mønster", "Skitse", "Opdigtet ")
WEEKS = (
    [{"days": "hverdage", "open": "9.00–16.00"}],
    [{"days": "man-tor", "open": "10.00–20.00"}, {"days": "fre", "open": "10.00–14.00"}],
    [{"days": "alle dage", "open": "døgnet rundt"}],
    [{"days": "man, ons", "open": "16.00–21.00"}],
    [{"days": "fre-lør", "open": "20.00–02.00"}],
)
PHONE = {"type": "phone", "value": "70 00 00 00"}
MAIL = {"type": "email", "value": "mail@eksempel.dk", "note": {"da": "Svarer inden tre dage"}}
EXCEPTIONS = [
    {"on": "2026-12-23", "open": "10.00–12.00", "note": "Lille juleaften"},
    {"from": "2027-02-15", "to": "2027-02-19", "closed": "ja"},
]
HOLIDAYS = {"calendar": "DK", "policy": "closed", "also_closed": ["24/12", "31/12"]}


def directory(size: int = 300, seed: int = 6) -> dict[str, dict[str, Any]]:
    """That many organisations by their ids, as a data file holds them."""
    random = Random(seed)
    return {one["id"]: one for one in (_organisation(random, number) for number in range(1, size + 1))}


def _organisation(random: Random, number: int) -> dict[str, Any]:
    kind = KINDS[number % len(KINDS)]
    name = f"{FIRST[number % len(FIRST)]}{kind} {number}"
    # One of each rare state stands at a fixed place; the others are drawn.
    state = {4: "withdrawn", 5: "suspended", 6: "unknown"}.get(
        number, random.choice(["approved"] * 5 + ["proposed"])
    )
    offers = 0 if state == "unknown" else 1 + (number % 7 == 0)
    return {
        "schema": "1",
        "id": f"sted-{number}",
        "name": name,
        "description": {"da": f"Et opdigtet sted nr. {number}.", "en": f"Invented place no. {number}."},
        "website": f"https://sted-{number}.example",
        "approval": {"state": state, "by": "rådgivningsleder", "on": "2026-09-01"},
        "provenance": _provenance(random, number, state),
        **({"services": [_service(random, number, at) for at in range(offers)]} if offers else {}),
        **({"also_called": ["Det gamle navn", f"Sted {number}"]} if number % 11 == 0 else {}),
        **({"history": [{"on": "2011", "what": {"da": "Åbnede: i det små"}}]} if number % 5 == 0 else {}),
    }


def _provenance(random: Random, number: int, state: str) -> dict[str, str]:
    source = {"source": f"Folder nr. {number}, opdigtet, 2026"}
    if state != "approved":
        return source
    review = random.choice(["2027-04-01"] * 4 + ["2026-11-01", "2026-05-01"])
    return source | {"verified_on": "2026-03-01", "verified_by": "frivilligkoordinator", "review_by": review}


def _service(random: Random, number: int, at: int) -> dict[str, Any]:
    unsure = number % 9 == 0
    return {
        "id": f"tilbud-{at + 1}",
        "name": {"da": "Telefon" if at else "Samtaler", "nb": "Telefon" if at else "Samtaler", "en": "Talks"},
        "summary": {"da": f"Samtaler om {random.choice(['hverdagen', 'familien', 'gæld', 'savn'])}."},
        "status": {7: "closed", 8: "paused"}.get(number, "active"),
        **({"replaced_by": "sted-1"} if number == 7 else {}),
        "crisis": "ja" if number in (1, 2) else "nej",
        "audience": random.sample(list(TAXONOMIES.of("audiences")), k=random.randint(1, 3)),
        "problem_areas": random.sample(PROBLEMS, k=random.randint(1, 3)),
        **({} if unsure else {"age": {"min": str(random.choice([13, 15, 18]))}}),
        "area": {"scope": "unknown"} if unsure else _area(random),
        "cost": {"type": "unknown" if unsure else random.choice(["free", "free", "fee", "call_charge"])},
        "anonymity": random.choice(["anonymous", "confidential", "identified", "unknown"]),
        "referral": _referral(random, number),
        "languages": random.choice([["da"], ["da", "en"], ["da", "ar", "so"]]),
        "contact": [PHONE, *([MAIL] if number % 6 == 0 else [])],
        "hours": {
            "periods": [{"week": random.choice(WEEKS)}],
            "holidays": HOLIDAYS,
            **({"exceptions": EXCEPTIONS} if number % 4 == 0 else {}),
        },
    }


def _referral(random: Random, number: int) -> dict[str, Any]:
    when = ["on_request", "acute_risk"] if number in (1, 2) else ["on_request"]
    return {"route": random.choice(["self", "self", "gp", "municipality"]), "when": when}


def _area(random: Random) -> dict[str, Any]:
    return random.choice(
        [
            {"scope": "national", "country": "DK"},
            {"scope": "region", "country": "DK", "regions": ["nordjylland"]},
            {"scope": "municipality", "country": "DK", "municipalities": random.sample(CODES, k=5)},
            {"scope": "municipality", "country": "DK", "municipalities": ["0851"]},
        ]
    )


def put(folder: Path, size: int = 300) -> list[Path]:
    """The invented organisations in place of a handbook's own."""
    partners = folder / "data" / "partners"
    partners.mkdir(parents=True, exist_ok=True)
    made = []
    for partner_id, whole in directory(size).items():
        made.append(partners / f"{partner_id}.yml")
        made[-1].write_text(written(whole, Random(partner_id)), encoding="utf-8")
    return made


def written(record: Mapping[str, Any], random: Random) -> str:
    """A record as an editor writes it, which means the same each time."""
    head = random.choice(("", "# Opdigtet, til prøver.\n", "# Opdigtet: et sted, der ikke findes.\n\n"))
    return head + "".join(_fields(record, random, ""))


def _fields(record: Mapping[str, Any], random: Random, indent: str) -> Iterator[str]:
    for name, value in record.items():
        blank = random.choice(("\n", "", "")) if isinstance(value, list) else ""
        yield f"{blank}{indent}{name}:{_value(value, random, indent)}"


def _value(value: Any, random: Random, indent: str) -> str:
    """What stands behind a name: on its line, or below it."""
    note = random.choice(("", "", "   # talt med dem"))
    if isinstance(value, str) or (_is_short(value) and random.random() < 0.5):
        return f" {_in_brackets(value, random)}{note}\n"
    if isinstance(value, Mapping):
        return f"{note}\n" + "".join(_fields(value, random, indent + "  "))
    return f"{note}\n" + "".join(f"{indent}  - {_item(each, random, indent + '    ')}" for each in value)


def _item(value: Any, random: Random, indent: str) -> str:
    if isinstance(value, Mapping) and not _is_short(value):
        return "".join(_fields(value, random, indent)).removeprefix("\n").removeprefix(indent)
    return f"{_in_brackets(value, random)}\n"


def _is_short(value: Any) -> bool:
    return not isinstance(value, str) and len(str(value)) < 70


def _in_brackets(value: Any, random: Random) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{name}: {_in_brackets(each, random)}" for name, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_in_brackets(each, random) for each in value) + "]"
    plain = re.fullmatch(r"[\w.–/ -]+", value) and value[0] != "-"
    return str(random.choice((value, f"'{value}'", f'"{value}"')[0 if plain else 1 :]))


if __name__ == "__main__":
    put(Path(sys.argv[1]))
