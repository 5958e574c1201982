"""Dilemma guides and the law behind them: what a workplace has agreed to do when it happens."""

from __future__ import annotations

from pydantic import Field

from haandbog.model.base import Day, Localised, Record
from haandbog.model.directory import Slug
from haandbog.model.provenance import Basis


class Law(Record):
    """A pointer to the law: what it is about, and whether anybody who knows has looked at it."""

    id: Slug
    name: Localised
    """The law and its section: ``Straffeloven § 253``."""
    about: Localised
    """What it is about, in plain words; never what it means in the single case."""
    ask: Localised
    """The role that must be asked before anybody acts on it."""
    source: str
    """Where it was read: title, organisation and date, or an address."""
    checked_on: Day | None = None
    """The day somebody who knows the law found the pointer right; absent until then."""
    checked_by: str | None = None
    """The role that did."""


class Laws(Record):
    """The law that the handbook points to. ``data/laws.yml``."""

    schema_version: int = Field(default=1, alias="schema", ge=1, le=1)
    laws: tuple[Law, ...]


class OpenDecision(Record):
    """Something the organisation itself has to decide before the handbook can be released."""

    what: Localised
    because: Localised
    owner: Localised
    """The role that decides."""


class Dilemma(Record):
    """What to do in one difficult situation. ``data/dilemmas/<id>.yml``."""

    schema_version: int = Field(default=1, alias="schema", ge=1, le=1)
    id: Slug
    title: Localised
    situation: Localised
    call: Slug | None = None
    """The emergency number of ``acute.yml`` that comes before everything else."""
    call_when: Localised | None = None
    """When to ring it, where that is not always."""
    do_now: tuple[Localised, ...] = Field(min_length=1)
    say: tuple[Localised, ...] = ()
    """Words to say aloud."""
    do_not: tuple[Localised, ...] = Field(min_length=1)
    who_decides: Localised
    document_where: Localised
    afterwards: tuple[Localised, ...] = ()
    law: tuple[Slug, ...] = ()
    """Laws of ``laws.yml``."""
    to_decide: tuple[OpenDecision, ...] = ()
    see: tuple[Slug, ...] = ()
    """Pages and other dilemmas to read as well."""
    owner: str
    basis: Basis
    sources: tuple[str, ...] = ()
    reviewed_on: Day | None = None
    review_by: Day
