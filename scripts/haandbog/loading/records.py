"""From a tree of texts to a typed record, every mistake told where it stands."""

from __future__ import annotations

import types
from collections.abc import Iterable
from enum import EnumMeta
from typing import Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from haandbog.diagnostics import CHOOSE, DID_YOU_MEAN, Diagnostic, Rule, Text, either, same, suggest
from haandbog.loading.problems import data_missing, data_unknown, data_value
from haandbog.loading.yaml_tree import Tree
from haandbog.model.directory import SLUG, SUCCESSOR
from haandbog.model.pages import FINGERPRINT
from haandbog.model.published import SPOT
from haandbog.model.source import DataSource, Loc
from haandbog.model.taxonomies import TAXON, Taxonomies

Model = TypeVar("Model", bound=BaseModel)


def read_record(
    model: type[Model],
    tree: Tree,
    source: DataSource,
    *,
    region: str = "DK",
    taxonomies: Taxonomies | None = None,
    unknown: Rule = data_unknown.RULE,
) -> tuple[Model | None, tuple[Diagnostic, ...]]:
    """The record, or None and one diagnostic per mistake. ``unknown`` is the rule for strange fields."""
    context = {"region": region, "taxonomies": taxonomies}
    try:
        return model.model_validate(tree if tree is not None else {}, context=context), ()
    except ValidationError as error:
        told = (_diagnostic(model, source, detail, unknown) for detail in error.errors(include_url=False))
        return None, tuple(dict.fromkeys(told))


def _diagnostic(model: type[BaseModel], source: DataSource, error: ErrorDetails, unknown: Rule) -> Diagnostic:
    loc: Loc = error["loc"]
    name = str(loc[-1]) if loc else ""
    if error["type"] == "missing":
        return data_missing.RULE.at(source.value_at(loc[:-1]), field=name)
    if error["type"] == "extra_forbidden":
        return unknown.at(source.key_at(loc), hint=_meant(name, field_names(model, loc[:-1])), field=name)
    if error["input"] is None:
        empty = data_missing.EMPTY.fill(field=_field_of(loc))
        return data_value.RULE.at(source.key_at(loc), hint=data_missing.FILL_OR_DELETE, what=empty)
    what, hint = _said(error)
    return data_value.RULE.at(source.value_at(loc), hint=hint, what=what)


def _meant(name: str, known: Iterable[str]) -> Text | None:
    """The field that was perhaps meant; a colon without a space after it makes a name of the whole line."""
    names = set(known)
    field, colon, value = name.partition(":")
    if colon and field in names:
        return data_unknown.SPACE.fill(field=field, value=value)
    return suggest(name, names)


def _field_of(loc: Loc) -> str:
    return next((str(step) for step in reversed(loc) if isinstance(step, str)), "")


def _said(error: ErrorDetails) -> tuple[Text, Text | None]:
    """The sentence and the hint for what pydantic found."""
    context: dict[str, Any] = error.get("ctx", {})
    if error["type"] == "haandbog":
        return context["message"], context["hint"]
    value = _short(error["input"])
    if error["type"] in ("enum", "literal_error"):
        return _choice(value, str(context.get("expected", "")))
    if error["type"] == "string_pattern_mismatch":
        return _pattern(value, str(context.get("pattern", "")))
    template, hint = _TYPES.get(error["type"], (_DOES_NOT_FIT, None))
    if template is _FIELDS and isinstance(error["input"], list | tuple):
        template = _NO_LIST
    limit = _limit(context)
    return template.fill(value=value, limit=limit), hint.fill(limit=limit) if hint else None


def _short(value: Any) -> str:
    told = str(value) if isinstance(value, str | int | float) else "…"
    return told if len(told) <= 40 else told[:39] + "…"


def _limit(context: dict[str, Any]) -> str:
    return str(
        next(
            (context[key] for key in ("ge", "le", "gt", "lt", "min_length", "max_length") if key in context),
            "",
        )
    )


def _choice(value: str, expected: str) -> tuple[Text, Text | None]:
    options = [part.strip(" '") for part in expected.replace(" or ", ",").split(",")]
    near = _SAID_OTHERWISE.get(value.strip().lower())
    if near in options:
        hint = DID_YOU_MEAN.fill(best=near)
    else:
        hint = suggest(value, options) or CHOOSE.fill(options=either(options))
    return _NOT_AMONG.fill(value=value), hint


def _pattern(value: str, pattern: str) -> tuple[Text, Text | None]:
    what, hint = _PATTERNS.get(pattern, (_DOES_NOT_FIT, None))
    return what.fill(value=value), hint.fill(slug=_slug(value)) if hint else None


def _slug(value: str) -> str:
    letters = value.lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    return "-".join("".join(c if c.isascii() and c.isalnum() else " " for c in letters).split()) or "et-navn"


def field_names(model: type[BaseModel], loc: Iterable[str | int]) -> tuple[str, ...]:
    """The names an editor may write at a place inside a record."""
    here: type[BaseModel] | None = model
    for step in loc:
        if isinstance(step, int) or here is None:
            continue
        info = next((f for n, f in here.model_fields.items() if step in (n, f.alias)), None)
        here = _record_in(info.annotation) if info else None
    return tuple(f.alias or n for n, f in here.model_fields.items()) if here else ()


def _record_in(annotation: Any) -> type[BaseModel] | None:
    if (
        isinstance(annotation, type)
        and not isinstance(annotation, EnumMeta)
        and issubclass(annotation, BaseModel)
    ):
        return annotation
    if get_origin(annotation) in (Union, types.UnionType, tuple, list) or hasattr(annotation, "__metadata__"):
        return next((found for part in get_args(annotation) if (found := _record_in(part))), None)
    return None


_NOT_AMONG = Text(
    "'{value}' er ikke en mulighed her", "'{value}' er ikke en mulighet her", "'{value}' is not a choice here"
)
_DOES_NOT_FIT = Text(
    "'{value}' passer ikke til feltet", "'{value}' passer ikke til feltet", "'{value}' does not fit the field"
)
_ONE_TEXT = Text(
    "her skal stå én tekst, ikke en liste eller flere felter",
    "her skal det stå én tekst, ikke en liste eller flere felt",
    "one text belongs here, not a list or several fields",
)
_PLAIN = Text("skriv teksten uden [ ]", "skriv teksten uten [ ]", "write the text without [ ]")
_ONE_LIST = Text("'{value}' skal være en liste", "'{value}' skal være en liste", "'{value}' must be a list")
_FIELDS = Text(
    "'{value}' skal være felter med navne",
    "'{value}' skal være felt med navn",
    "'{value}' must be fields with names",
)
_NO_LIST = Text(
    "her skal stå felter med navne, ikke en liste",
    "her skal det stå felt med navn, ikke en liste",
    "fields with names belong here, not a list",
)
_WRITE_LIST = Text(
    "skriv [første, anden], eller en linje for hver med - foran",
    "skriv [første, andre], eller en linje for hver med - foran",
    "write [first, second], or one line each with - before it",
)
_WRITE_FIELDS = Text(
    "skriv navn: værdi på hver sin linje, rykket ind",
    "skriv navn: verdi på hver sin linje, med innrykk",
    "write name: value on lines of their own, indented",
)
_NUMBER = Text(
    "'{value}' er ikke et helt tal", "'{value}' er ikke et helt tall", "'{value}' is not a whole number"
)
_WRITE_NUMBER = Text(
    "skriv tallet med cifre, for eksempel 4",
    "skriv tallet med sifre, for eksempel 4",
    "write the number in digits, for example 4",
)
_TOO_SMALL = Text(
    "'{value}' er for lidt: mindst {limit}",
    "'{value}' er for lite: minst {limit}",
    "'{value}' is too little: at least {limit}",
)
_TOO_MUCH = Text(
    "'{value}' er for meget: højst {limit}",
    "'{value}' er for mye: høyst {limit}",
    "'{value}' is too much: at most {limit}",
)
_WRITE_MORE = Text("skriv {limit} eller mere", "skriv {limit} eller mer", "write {limit} or more")
_WRITE_LESS = Text("skriv højst {limit}", "skriv høyst {limit}", "write {limit} at the most")
_ONE_MORE = Text(
    "tilføj en, på en ny linje med - foran",
    "legg til en, på en ny linje med - foran",
    "add one, on a new line with - before it",
)
_TOO_FEW = Text(
    "her skal stå mindst {limit}", "her skal det stå minst {limit}", "at least {limit} belongs here"
)

_TYPES: dict[str, tuple[Text, Text | None]] = {
    "string_type": (_ONE_TEXT, _PLAIN),
    "list_type": (_ONE_LIST, _WRITE_LIST),
    "tuple_type": (_ONE_LIST, _WRITE_LIST),
    "dict_type": (_FIELDS, _WRITE_FIELDS),
    "model_type": (_FIELDS, _WRITE_FIELDS),
    "model_attributes_type": (_FIELDS, _WRITE_FIELDS),
    "int_parsing": (_NUMBER, _WRITE_NUMBER),
    "int_type": (_NUMBER, _WRITE_NUMBER),
    "greater_than_equal": (_TOO_SMALL, _WRITE_MORE),
    "less_than_equal": (_TOO_MUCH, _WRITE_LESS),
    "too_short": (_TOO_FEW, _ONE_MORE),
    "string_too_short": (data_missing.EMPTY.fill(field="…"), data_missing.FILL_OR_DELETE),
}

_ID = Text("'{value}' kan ikke være et id", "'{value}' kan ikke være en id", "'{value}' cannot be an id")
_ID_HINT = Text(
    "brug små bogstaver a–z, cifre og bindestreg: {slug}",
    "bruk små bokstaver a–z, sifre og bindestrek: {slug}",
    "use small letters a–z, digits and hyphens: {slug}",
)
_FOUR = Text("'{value}' er ikke fire cifre", "'{value}' er ikke fire sifre", "'{value}' is not four digits")
_WRITE_FOUR = Text(
    "skriv dem alle, for eksempel {number}",
    "skriv alle, for eksempel {number}",
    "write all of them, for example {number}",
)
_LANGUAGE = Text(
    "'{value}' er ikke en sprogkode", "'{value}' er ikke en språkkode", "'{value}' is not a language code"
)
_COUNTRY = Text(
    "'{value}' er ikke et land, håndbogen kender",
    "'{value}' er ikke et land håndboken kjenner",
    "'{value}' is not a country the handbook knows",
)

_NO_SPOT = Text(
    "'{value}' er ikke en side eller et afsnit",
    "'{value}' er ikke en side eller et avsnitt",
    "'{value}' is not a page or a section",
)
_WRITE_SPOT = Text(
    "skriv sidens id, eller id'et, # og afsnittets id: modul-3#peer-stoette",
    "skriv sidens id, eller id-en, # og avsnittets id: modul-3#peer-stoette",
    "write the page's id, or the id, # and the section's id: modul-3#peer-stoette",
)

_NO_SUCCESSOR = Text(
    "'{value}' er ikke et sted i mappen",
    "'{value}' er ikke et sted i permen",
    "'{value}' is no place in the folder",
)
_WRITE_SUCCESSOR = Text(
    "skriv stedets id, eller id'et, / og tilbuddets id: eksempelcentret/samtaler",
    "skriv stedets id, eller id-en, / og tilbudets id: eksempelcentret/samtaler",
    "write the place's id, or the id, / and the service's id: eksempelcentret/samtaler",
)

_NO_FINGERPRINT = Text(
    "'{value}' er ikke et fingeraftryk af en tekst",
    "'{value}' er ikke et fingeravtrykk av en tekst",
    "'{value}' is not the fingerprint of a text",
)
_LET_IT_WRITE = Text(
    "slet linjen, og kør haandbog translated på siden",
    "slett linjen, og kjør haandbog translated på siden",
    "delete the line, and run haandbog translated on the page",
)

_PATTERNS: dict[str, tuple[Text, Text | None]] = {
    SLUG: (_ID, _ID_HINT),
    TAXON: (_ID, _ID_HINT),
    SUCCESSOR: (_NO_SUCCESSOR, _WRITE_SUCCESSOR),
    r"^\d{4}$": (_FOUR, _WRITE_FOUR.fill(number="0101")),
    r"^\d{4,5}$": (_FOUR, _WRITE_FOUR.fill(number="2880")),
    SPOT: (_NO_SPOT, _WRITE_SPOT),
    FINGERPRINT: (_NO_FINGERPRINT, _LET_IT_WRITE),
    r"^[a-z]{2}$": (_LANGUAGE, same("da, nb, en")),
    r"^[A-Z]{2}$": (_COUNTRY, same("DK")),
    r"^(DK|NO|SE|FI|IS|GB|DE)$": (_COUNTRY, same("DK, NO, SE, FI, IS, GB, DE")),
}

# What an editor may write in their own language, and the word the file wants.
_SAID_OTHERWISE = {
    "godkendt": "approved", "godkjent": "approved", "foreslået": "proposed", "foreslått": "proposed",
    "forslag": "proposed", "aktiv": "active", "aktivt": "active", "lukket": "closed", "stengt": "closed",
    "pause": "paused", "på pause": "paused", "ukendt": "unknown", "ukjent": "unknown", "gratis": "free",
    "anonym": "anonymous", "fortrolig": "confidential", "fortrolig(t)": "confidential", "telefon": "phone",
    "mail": "email", "e-mail": "email", "e-post": "email",
    "kilde": "source", "generelt": "general", "forslag til": "undecided", "leder": "leader",
    "frivillig": "volunteer", "offentlig": "public", "alle": "public", "landsdækkende": "national",
}  # fmt: skip
