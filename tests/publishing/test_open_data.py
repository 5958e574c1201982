"""The exports, read back by readers that know nothing of us."""

from __future__ import annotations

import json
import uuid
from io import StringIO
from pathlib import Path
from typing import Any

import clevercsv
import pytest
from jsonschema import Draft202012Validator
from rdflib import RDF, Graph, Literal, Namespace, URIRef

from haandbog.loading.project import load
from haandbog.loading.settings import Wanted, read_settings
from haandbog.model.handbook import Handbook
from haandbog.publishing.directory_jsonld import as_jsonld
from haandbog.publishing.directory_table import as_csv
from haandbog.publishing.hsds import as_hsds
from tests.samples import TODAY, make

PARTNER = """id: natlinjen
name: "=Natlinjen; og Dagen"
cvr: 12345674
website: https://eksempel.dk
contact: [{type: phone, value: +47 22 00 00 00}]
approval: {state: approved, by: rådgivningsleder, on: 2026-10-01}
provenance: {source: Folder, verified_on: 2026-10-01, verified_by: koordinator, review_by: 2027-05-01}
services:
  - id: telefon
    name: {da: Telefon, en: Phone}
    status: active
    audience: [self, relative]
    problem_areas: [gambling]
    age: {min: 18}
    area: {scope: national, country: DK}
    cost: {type: free}
    anonymity: anonymous
    referral: {route: self}
    languages: [da]
    contact: [{type: phone, value: 70 00 00 00}]
    hours: {periods: [{week: [{days: man-fre, open: 15.00–18.00}]}]}
"""
PROPOSED = "id: nylinjen\nname: Nylinjen\napproval: {state: proposed}\nprovenance: {source: Folder}\n"

UUID = {"type": "string", "format": "uuid"}
PHONES = {"type": "array", "items": {"type": "object", "required": ["id", "number"]}}
CLOCK = {"type": "string", "pattern": r"^\d\d:\d\d[+-]\d\d:\d\d$"}
HSDS = {
    "type": "object",
    "required": ["organizations", "services"],
    "properties": {
        "organizations": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "name", "description"],
                "properties": {
                    "id": UUID,
                    "phones": PHONES,
                    "organization_identifiers": {
                        "type": "array",
                        "items": {"required": ["id", "identifier_type", "identifier"]},
                    },
                },
            },
        },
        "services": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "organization_id", "name", "status"],
                "properties": {
                    "id": UUID,
                    "status": {"enum": ["active", "inactive", "defunct", "temporarily closed"]},
                    "phones": PHONES,
                    "minimum_age": {"type": "number"},
                    "schedules": {
                        "type": "array",
                        "items": {
                            "required": ["id"],
                            "properties": {
                                "timezone": {"type": "number"},
                                "freq": {"enum": ["WEEKLY", "MONTHLY"]},
                                "opens_at": CLOCK,
                                "closes_at": CLOCK,
                            },
                        },
                    },
                    "languages": {"type": "array", "items": {"required": ["id"]}},
                    "attributes": {
                        "type": "array",
                        "items": {
                            "required": ["id"],
                            "properties": {"taxonomy_term": {"required": ["id", "name", "description"]}},
                        },
                    },
                },
            },
        },
    },
}
"""What HSDS 3.0 demands of the objects that we write, in our own words."""


@pytest.fixture(scope="module")
def handbook(tmp_path_factory: pytest.TempPathFactory) -> Handbook:
    folder = tmp_path_factory.mktemp("open")
    files = {"data/partners/natlinjen.yml": PARTNER, "data/partners/nylinjen.yml": PROPOSED}
    return read(make(folder, files))


def read(folder: Path, *, release: bool = False) -> Handbook:
    handbook, problems = load(read_settings(folder / "mkdocs.yml", Wanted(today=TODAY, release=release))[0])
    assert problems == ()
    return handbook


def table(handbook: Handbook, language: str = "da") -> list[list[str]]:
    """The table's rows of cells, by a parser that is not Python's own and finds out how they are parted."""
    text = as_csv(handbook, language).decode("utf-8-sig")
    dialect = clevercsv.Detector().detect(text)
    assert dialect is not None
    assert (dialect.delimiter, dialect.quotechar) == (";", '"')
    return list(clevercsv.reader(StringIO(text, newline=""), dialect))


def rows(handbook: Handbook) -> list[dict[str, str]]:
    heads, *lines = table(handbook)
    return [dict(zip(heads, line, strict=True)) for line in lines]


def test_the_table_is_as_danish_excel_reads_it(handbook: Handbook) -> None:
    """A mark for æ, ø and å, semicolons between cells, a row for each service."""
    raw = as_csv(handbook, "da")
    assert raw.startswith(b"\xef\xbb\xbfsted;tilbud;")
    told = next(row for row in rows(handbook) if row["id"] == "natlinjen/telefon")
    assert (told["tilbud"], told["bekræftet den"]) == ("Telefon", "2026-10-01")
    assert told["for hvem"] == "self; relative"
    assert told["kontakt"] == "phone: 70 00 00 00"
    assert any(row["id"] == "nylinjen" and row["må vi henvise"] == "proposed" for row in rows(handbook))


AWKWARD = ["Nord; syd", 'Det "åbne" hus', "Æbleø, og ål", "to\nlinjer", 'semikolon; i "anførsel"\nog linje']


def test_an_awkward_name_comes_back_whole(tmp_path: Path) -> None:
    """Separators, quotation marks and line ends in a name are read back as they were written."""
    files = {
        f"data/partners/sted-{number}.yml": PROPOSED.replace("nylinjen", f"sted-{number}").replace(
            "name: Nylinjen", f"name: {json.dumps(name, ensure_ascii=False)}"
        )
        for number, name in enumerate(AWKWARD)
    }
    handbook = read(make(tmp_path, files))
    told = {row["id"]: row["sted"] for row in rows(handbook)}
    assert [told[f"sted-{number}"] for number in range(len(AWKWARD))] == [
        handbook.facts.partners[f"sted-{number}"].name for number in range(len(AWKWARD))
    ]
    assert "Nord; syd" in told.values()
    assert {len(row) for language in ("da", "nb", "en") for row in table(handbook, language)} == {16}


def test_no_cell_is_a_formula(handbook: Handbook) -> None:
    """What a program would run has an apostrophe before it; a number abroad begins with plus too."""
    told = next(row for row in rows(handbook) if row["id"] == "natlinjen/telefon")
    assert told["sted"] == "'=Natlinjen; og Dagen"
    assert not [cell for row in rows(handbook) for cell in row.values() if cell[:1] in "=+-@\t" and cell]


def hsds(handbook: Handbook) -> Any:
    return json.loads(as_hsds(handbook, "da"))


def test_hsds_has_what_the_standard_demands(handbook: Handbook) -> None:
    """Required fields, kinds of values, the four states of a service."""
    checker = Draft202012Validator(HSDS, format_checker=Draft202012Validator.FORMAT_CHECKER)
    assert [error.message for error in checker.iter_errors(hsds(handbook))] == []


def test_hsds_keeps_its_ids(handbook: Handbook) -> None:
    """A record's number follows from its id, and each is another."""
    told = hsds(handbook)
    ids = [record["id"] for record in (*told["organizations"], *told["services"])]
    assert len(set(ids)) == len(ids)
    assert all(uuid.UUID(each).version == 5 for each in ids)
    assert told == hsds(handbook)


def test_a_weekly_rule_becomes_a_row_for_each_offset(handbook: Handbook) -> None:
    """Winter time and summer time are two rows, which follow upon each other."""
    service = next(s for s in hsds(handbook)["services"] if s["name"] == "Telefon")
    told = [(s["opens_at"], s["timezone"], s["valid_from"], s["valid_to"]) for s in service["schedules"]]
    assert told[:2] == [
        ("15:00+01:00", 1, "2026-11-23", "2027-03-27"),
        ("15:00+02:00", 2, "2027-03-28", "2027-10-30"),
    ]
    assert service["schedules"][0]["byday"] == "MO,TU,WE,TH,FR"


def test_what_we_may_not_refer_to_is_marked_or_left_out(handbook: Handbook) -> None:
    """The mark goes with the record; where a format has none, only what is approved is told."""
    telling = json.dumps(hsds(handbook))
    assert "Nylinjen" in telling
    assert '"approval"' in telling
    assert "Nylinjen" not in as_jsonld(handbook, "da")


def test_jsonld_tells_places_services_and_hours(handbook: Handbook) -> None:
    """A graph that hangs together by its ids."""
    graph = json.loads(as_jsonld(handbook, "en"))["@graph"]
    service = next(node for node in graph if node["@type"] == "Service" and node["name"] == "Phone")
    assert any(node.get("@id") == service["provider"]["@id"] for node in graph)
    assert service["isAccessibleForFree"] is True
    phone = service["availableChannel"][0]["servicePhone"]
    assert (phone["telephone"], phone["hoursAvailable"][0]["opens"]) == ("+4570000000", "15:00")


SCHEMA = Namespace("https://schema.org/")


def triples(text: str) -> Graph:
    """The statements that an RDF library finds; the context that stands at schema.org is told it here, as no
    test asks the net for anything."""
    told = json.loads(text)
    assert told["@context"] == "https://schema.org"
    names = {"@vocab": str(SCHEMA), "url": {"@type": "@id"}, "dayOfWeek": {"@type": "@id"}}
    return Graph().parse(data=json.dumps({**told, "@context": names}), format="json-ld")


def test_jsonld_is_read_back_as_statements(handbook: Handbook) -> None:
    """A service leads to its place, its number and its hours, day by day; nothing hangs in the air."""
    graph = triples(as_jsonld(handbook, "en"))
    (service,) = graph.subjects(SCHEMA.name, Literal("Phone"))
    assert (service, RDF.type, SCHEMA.Service) in graph
    provider = graph.value(service, SCHEMA.provider)
    assert (provider, SCHEMA.url, URIRef("https://eksempel.dk")) in graph
    point = graph.value(graph.value(service, SCHEMA.availableChannel), SCHEMA.servicePhone)
    assert graph.value(point, SCHEMA.telephone) == Literal("+4570000000")
    weekly = [
        row for row in graph.objects(point, SCHEMA.hoursAvailable) if graph.value(row, SCHEMA.validFrom)
    ]
    days = {str(day) for row in weekly for day in graph.objects(row, SCHEMA.dayOfWeek)}
    assert days == {str(SCHEMA[name]) for name in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")}
    assert {str(graph.value(row, SCHEMA.closes)) for row in weekly} == {"18:00"}
    known = set(graph.subjects())
    assert all(place in known for place in graph.objects(None, SCHEMA.provider))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("review_by: 2027-05-01", "review_by: 2026-05-01"),
        ("status: active", "status: paused"),
        ("state: approved", "state: suspended"),
    ],
)
def test_what_no_longer_holds_is_not_told_to_search_engines(old: str, new: str, tmp_path: Path) -> None:
    """A confirmation that ran out long ago is none: they would repeat the number without the doubt."""
    theirs = PARTNER.replace("70 00 00 00", "73 00 00 00")
    files = {"data/partners/natlinjen.yml": theirs.replace(old, new)}
    loaded, _ = load(read_settings(make(tmp_path, files) / "mkdocs.yml", Wanted(today=TODAY))[0])
    told = as_jsonld(loaded, "da")
    assert "+4573000000" not in told
    assert "urn:haandbog:partner:natlinjen/telefon" not in told
    assert "urn:haandbog:partner:eksempelcentret/samtaler" in told
