"""The schemas beside the reader: on our own data, on mistakes made one at a time, and on invented records.

What the schema refuses the reader always refuses. The other way round it holds for everything that a schema
can say: names, required fields, shapes, choices, whole numbers and their limits, ja and nej. The reader alone
knows notations (times, weekdays, dates, phone numbers, CVR, zones) and what one field has to do with another.
"""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from haandbog.loading.facts import FILES, FOLDERS
from haandbog.loading.records import read_record
from haandbog.loading.taxonomies import default_taxonomies
from haandbog.loading.yaml_tree import read_yaml
from haandbog.publishing.json_schemas import modeline, schema_files, schema_of, with_modeline
from tests.samples import BASE

ROOT = Path(__file__).parents[2]
TAXONOMIES = default_taxonomies()
SCHEMAS = {name: json.loads(text) for name, text in schema_files(TAXONOMIES).items()}
VALIDATORS = {name: Draft202012Validator(schema) for name, schema in SCHEMAS.items()}
RECORDS = [
    *(
        path
        for path in sorted((ROOT / "data").rglob("*.yml"))
        if schema_of(path.relative_to(ROOT / "data").as_posix())
    ),
    *sorted((BASE / "data").rglob("*.yml")),
]
NUMBER = re.compile(r"[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?")


class Core(yaml.BaseLoader):
    """YAML 1.2's core schema, as an editor's language server reads it."""


Core.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile(r"^(true|True|TRUE|false|False|FALSE)$"), list("tTfF")
)
Core.add_implicit_resolver(
    "tag:yaml.org,2002:null", re.compile(r"^(~|null|Null|NULL|)$"), ["~", "n", "N", ""]
)
Core.add_implicit_resolver("tag:yaml.org,2002:float", NUMBER, list("-+.0123456789"))


def _number(loader: Core, node: yaml.ScalarNode) -> Any:
    told = str(node.value)
    if not NUMBER.fullmatch(told):
        return told
    return int(told) if re.fullmatch(r"[-+]?\d+", told) else float(told)


Core.add_constructor("tag:yaml.org,2002:bool", lambda loader, node: node.value.lower() == "true")
Core.add_constructor("tag:yaml.org,2002:null", lambda loader, node: None)
Core.add_constructor("tag:yaml.org,2002:float", _number)


def model_of(name: str) -> Any:
    folder = name.partition("/")[0]
    return FOLDERS[folder] if folder in FOLDERS else FILES[name]


def verdicts(name: str, text: str) -> tuple[bool, bool]:
    """Whether the schema and the reader accept a file."""
    tree, source, wrong = read_yaml(name, text)
    record = None if wrong else read_record(model_of(name), tree, source, taxonomies=TAXONOMIES)[0]
    schema = VALIDATORS[schema_of(name) or ""]
    return schema.is_valid(yaml.load(text, Loader=Core)), record is not None


def data_name(path: Path) -> str:
    return path.relative_to(next(p for p in path.parents if p.name == "data")).as_posix()


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_a_schema_is_a_schema(name: str) -> None:
    """It follows its own dialect."""
    Draft202012Validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: f"{path.parts[-2]}/{path.name}")
def test_what_we_write_is_accepted(path: Path) -> None:
    """No red mark in an editor on anything the reader takes, however it is written."""
    assert verdicts(data_name(path), path.read_text("utf-8")) == (True, True)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "opening-hours.yml",
            "periods: [{week: [{days: man-tir, open: 15.00}]}]".replace("15.00}", "15.00–18}"),
        ),
        (
            "opening-hours.yml",
            "periods: [{valid_from: 2026-01-01, week: [{days: [man, tir], open: [10-12, 13-15]}]}]",
        ),
        (
            "opening-hours.yml",
            "exceptions: [{on: 2026-12-24, closed: Ja}, {from: 2026-12-26, unknown: true}]",
        ),
        ("opening-hours.yml", "holidays: {also_closed: [24/12, 12-31]}"),
        ("training.yml", "course_evenings: '4'\nprovenance: {source: 2026}"),
        (
            "notices.yml",
            "notices: [{id: a, from: 2026-11-25 17.00, until: 2026-11-25, text: Lukket, closed: nei}]",
        ),
        ("terms.yml", "terms: [{id: '2026', name: true}]"),
    ],
)
def test_what_people_write_is_accepted(name: str, text: str) -> None:
    """Numbers, truths and texts where the reader takes any of them."""
    assert verdicts(name, text) == (True, True)


Path_ = tuple[Any, ...]


def places(node: Any, at: Path_ = ()) -> Iterator[tuple[Path_, Any]]:
    yield at, node
    items = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, below in items:
        yield from places(below, (*at, key))


def changed(tree: Any, at: Path_, value: Any) -> Any:
    """A copy with another value at a place; ``...`` takes it away."""
    if not at:
        return value
    made = copy.deepcopy(tree)
    parent = made
    for step in at[:-1]:
        parent = parent[step]
    if value is ...:
        del parent[at[-1]]
    else:
        parent[at[-1]] = value
    return made


def mistakes(tree: Any) -> Iterator[tuple[str, Any]]:
    """Every place changed in every way that a schema can judge."""
    for at, node in places(tree):
        told = ".".join(map(str, at)) or "the file"
        if isinstance(node, dict):
            yield f"{told}: a strange field", changed(tree, at, {**node, "stranger": "x"})
            yield f"{told}: a text", changed(tree, at, [])
            yield from ((f"{told}: without {key}", changed(tree, (*at, key), ...)) for key in node)
        elif isinstance(node, list):
            yield f"{told}: fields", changed(tree, at, {"a": "b"})
        else:
            yield f"{told}: a list", changed(tree, at, [["x"]])
            yield f"{told}: fields", changed(tree, at, {"q": {"r": "s"}})


@pytest.mark.parametrize(
    "path", [p for p in RECORDS if "tests" in p.parts or p.stem in ("vamis", "acute")], ids=lambda p: p.name
)
def test_a_mistake_of_shape_is_seen_by_both(path: Path) -> None:
    """A field too many or too few, a list for a text, fields for a list: schema and reader say the same."""
    name, tree = data_name(path), yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
    told = {what: verdicts(name, json.dumps(wrong, ensure_ascii=False)) for what, wrong in mistakes(tree)}
    assert {what: both for what, both in told.items() if both[0] != both[1]} == {}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("training.yml", "course_evenings: mange\nprovenance: {source: x}"),
        ("training.yml", "course_evenings: 4.5\nprovenance: {source: x}"),
        ("training.yml", "course_evenings: 9999\nprovenance: {source: x}"),
        ("opening-hours.yml", "holidays: {policy: lukket}"),
        ("opening-hours.yml", "exceptions: [{on: 2026-12-24, closed: måske}]"),
        ("opening-hours.yml", "exceptions: [{closed: ja}]"),
        ("opening-hours.yml", "exceptions: [{on: 2026-12-24}]"),
        ("opening-hours.yml", "periods: [{week: []}]"),
        ("terms.yml", "terms: [{id: Stor, name: x}]"),
        ("terms.yml", "terms: [{id: a, name: {dk: x}}]"),
        ("partners/a.yml", "id: a\nname: A\napproval: {state: maybe}\nprovenance: {source: x}"),
    ],
)
def test_a_wrong_value_is_seen_by_both(name: str, text: str) -> None:
    """Choices, numbers, limits, ids and languages."""
    assert verdicts(name, text) == (False, False)


ONLY_THE_READER = [
    ("opening-hours.yml", "periods: [{week: [{days: mandarg, open: 15-18}]}]"),
    ("opening-hours.yml", "periods: [{week: [{days: man, open: 15-28}]}]"),
    ("opening-hours.yml", "periods: [{valid_from: 2026-02-30, week: [{days: man, open: 15-18}]}]"),
    (
        "opening-hours.yml",
        "periods: [{valid_from: 2026-02-03, valid_to: 2026-01-01, week: [{days: man, open: 15-18}]}]",
    ),
    ("opening-hours.yml", "timezone: Europe/København"),
    ("partners/a.yml", "id: a\nname: A\ncvr: 12345678\napproval: {state: proposed}\nprovenance: {source: x}"),
    ("training.yml", "course_evenings: '9999'\nprovenance: {source: x}"),
]


@pytest.mark.parametrize(("name", "text"), ONLY_THE_READER)
def test_what_a_schema_cannot_say_the_reader_does(name: str, text: str) -> None:
    """The stated difference: notations, sums of digits, limits of quoted numbers, two fields at odds."""
    assert verdicts(name, text) == (True, False)


SCALARS = st.one_of(
    st.sampled_from(
        ["", "ja", "nej", "true", "null", "15.00", "2026-11-03", "0150", "man-tir", "x", "unknown", "DK"]
    ),
    st.text(alphabet="abcæø 0123456789-:.,", max_size=8),
)


@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_the_schema_never_refuses_what_the_reader_takes(data: st.DataObject) -> None:
    """Whatever value is put wherever in a record."""
    path = data.draw(st.sampled_from([p for p in RECORDS if BASE in p.parents]))
    tree = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
    at, _ = data.draw(st.sampled_from([p for p in places(tree) if p[0]]))
    wrong = changed(tree, at, data.draw(st.one_of(SCALARS, st.lists(SCALARS, max_size=2))))
    text = yaml.dump(wrong, allow_unicode=True, Dumper=yaml.SafeDumper)
    schema, reader = verdicts(data_name(path), text)
    assert schema or not reader


def test_a_modeline_is_put_first_and_only_once() -> None:
    """An older one is replaced, a comment below it stays."""
    once = with_modeline("# Vores tider.\nschema: 1\n", "../schema/x.schema.json")
    assert once == f"{modeline('../schema/x.schema.json')}\n# Vores tider.\nschema: 1\n"
    assert with_modeline(once, "y.json") == f"{modeline('y.json')}\n# Vores tider.\nschema: 1\n"
    assert read_yaml("a.yml", once)[0] == {"schema": "1"}


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_our_own_schemas_are_made_anew(name: str) -> None:
    """``haandbog schema schema`` has been run since the records last changed."""
    assert (ROOT / "schema" / name).read_text("utf-8") == schema_files(TAXONOMIES)[name]


@pytest.mark.parametrize("path", sorted((ROOT / "data").rglob("*.yml")), ids=lambda path: path.name)
def test_a_data_file_begins_with_its_schema(path: Path) -> None:
    """An editor that opens it finds the right one."""
    schema = schema_of(data_name(path))
    first = path.read_text("utf-8").partition("\n")[0]
    assert schema is not None
    assert first == modeline(f"{'../' * len(path.relative_to(ROOT).parts[:-1])}schema/{schema}")
