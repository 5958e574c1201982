"""JSON Schemas of the data files, for an editor that marks mistakes while one types.

They are *input* schemas: they accept everything that the reader accepts. The reader takes every value as
text, whereas YAML 1.2 in an editor makes a number of ``15.00`` and a truth of ``true``; so a text may be
either. What a schema cannot say is left to ``haandbog check``: notations (``man-tir``, dates that exist,
phone numbers, CVR), and what one field has to do with another.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from pydantic import BaseModel

from haandbog.loading.facts import FILES, FOLDERS
from haandbog.model.base import LANGUAGE_CODES
from haandbog.model.taxonomies import UNKNOWN, Taxonomies

Schema = dict[str, Any]

SCHEMAS = "schema"
"""The folder beside ``data/`` that schemas are kept in."""
DIALECT = "https://json-schema.org/draft/2020-12/schema"
_SCALAR = ["string", "number", "boolean"]
_WHOLE = r"^\s*[+-]?[0-9][0-9_]*(\.0*)?\s*$"
_YES_NO = (
    r"^\s*([jJ][aA]|[nN][eE][jJiI]|[yY][eE][sS]|[nN][oO]|[tT][rR][uU][eE]"
    r"|[fF][aA][lL][sS][eEkK]|[sS][aA][nN][dD])\s*$"
)
_SINGULAR = {"partners": "partner", "dilemmas": "dilemma"}


def schema_name(record: str) -> str:
    """The file that describes a data file: ``opening-hours.yml`` is in ``opening-hours.schema.json``."""
    return f"{_SINGULAR.get(record, record.removesuffix('.yml'))}.schema.json"


def schema_of(name: str) -> str | None:
    """The schema of a file, by its path below ``data/``; None for one that is no data file."""
    folder, _, below = name.rpartition("/")
    if folder in FOLDERS and below.endswith(".yml"):
        return schema_name(folder)
    return schema_name(name) if name in FILES else None


def schema_files(taxonomies: Taxonomies) -> Mapping[str, str]:
    """Every schema's file name and text; the words of the taxonomies are the handbook's own."""
    records = {**FILES, **FOLDERS}
    return {schema_name(name): _text(input_schema(model, taxonomies)) for name, model in records.items()}


def _text(schema: Schema) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def input_schema(model: type[BaseModel], taxonomies: Taxonomies) -> Schema:
    """What may be written for a record, as far as a JSON Schema can say it."""
    made = _loosened(model.model_json_schema(by_alias=True, mode="validation"), taxonomies)
    for name, definition in [*made.get("$defs", {}).items(), (made.get("title", ""), made)]:
        if name in _ADDED:
            definition |= deepcopy(_ADDED[name])
    return {"$schema": DIALECT, **made}


def _loosened(node: Any, taxonomies: Taxonomies) -> Any:
    if isinstance(node, list):
        return [_loosened(each, taxonomies) for each in node]
    if not isinstance(node, dict):
        return node
    value = _LOCALISED.get(str(node.get("title")))
    if value is not None:
        return _localised(node, value)
    plain = {key: _loosened(value, taxonomies) for key, value in node.items() if key not in _DROPPED}
    if isinstance(node.get("properties"), dict):
        plain["properties"] = {k: _loosened(v, taxonomies) for k, v in node["properties"].items()}
    return _value(plain, taxonomies)


_DROPPED = frozenset({"title", "format", "default"})


def _value(node: Schema, taxonomies: Taxonomies) -> Schema:
    match node.get("type"):
        case "string" if "x-taxonomy" in node:
            return _word(node, taxonomies)
        case "string" if "enum" not in node and "const" not in node:
            return {**node, "type": _SCALAR}
        case "integer":
            number = {key: value for key, value in node.items() if key != "description"}
            return {**_described(node), "anyOf": [number, {"type": "string", "pattern": _WHOLE}]}
        case "boolean":
            truth = [{"type": "boolean"}, {"type": "string", "pattern": _YES_NO}]
            return {**_described(node), "anyOf": truth}
    return node


def _described(node: Schema) -> Schema:
    return {"description": node["description"]} if "description" in node else {}


def _word(node: Schema, taxonomies: Taxonomies) -> Schema:
    """A word of a taxonomy: one of the handbook's own, so that an editor can offer them."""
    kind = node["x-taxonomy"]
    known = [taxon.id for taxon in getattr(taxonomies, kind)] if kind in _WORDS else []
    if not known:
        return {"type": _SCALAR, "pattern": node["pattern"]}
    return {"enum": list(dict.fromkeys((*known, UNKNOWN)))}


_WORDS = ("problem_areas", "audiences", "routes", "occasions")


_LOCALISED: Mapping[str, Schema] = {
    "Localised": {"type": _SCALAR},
    "LocalisedWords": {"type": "array", "items": {"type": _SCALAR}},
}
"""What may stand for a language, and for all of them at once."""


def _localised(node: Schema, value: Schema) -> Schema:
    languages = [*sorted(LANGUAGE_CODES), "*"]
    texts: Schema = {
        "type": "object",
        "minProperties": 1,
        "propertyNames": {"enum": languages},
        "additionalProperties": deepcopy(value),
    }
    return {**_described(node), "anyOf": [deepcopy(value), texts]}


_ADDED: Mapping[str, Schema] = {
    "HoursException": {
        "allOf": [
            {"oneOf": [{"required": ["on"]}, {"required": ["from"]}]},
            {"anyOf": [{"required": [name]} for name in ("closed", "open", "unknown")]},
            {"not": {"required": ["on", "to"]}},
        ]
    },
}
"""What a record demands of several fields at once."""


def modeline(schema: str) -> str:
    """The first line of a data file, by which an editor finds its schema."""
    return f"# yaml-language-server: $schema={schema}"


def with_modeline(text: str, schema: str) -> str:
    """A data file that begins with its modeline; an older one is replaced."""
    first, _, rest = text.partition("\n")
    kept = rest if first.startswith("# yaml-language-server:") else text
    return f"{modeline(schema)}\n{kept}"
