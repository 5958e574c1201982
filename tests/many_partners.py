"""An invented referral folder of any size: the same one each time, with every state and every kind of gap.

``python -m tests.many_partners FOLDER`` puts three hundred organisations into a handbook.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import yaml

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
        "services": [_service(random, number, at) for at in range(offers)],
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
        "contact": [{"type": "phone", "value": "70 00 00 00"}],
        "hours": {
            "periods": [{"week": random.choice(WEEKS)}],
            "holidays": HOLIDAYS,
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


def put(folder: Path, size: int = 300) -> Path:
    """The invented organisations in place of a handbook's own."""
    partners = folder / "data" / "partners"
    partners.mkdir(parents=True, exist_ok=True)
    for name, text in files(size):
        (partners / name).write_text(text, encoding="utf-8")
    return folder


def files(size: int = 300) -> Iterator[tuple[str, str]]:
    """Each data file's name and text."""
    for partner_id, whole in directory(size).items():
        yield (
            f"{partner_id}.yml",
            yaml.safe_dump(json.loads(json.dumps(whole)), allow_unicode=True, sort_keys=False),
        )


if __name__ == "__main__":
    put(Path(sys.argv[1]))
