"""From the partners' files to rows of cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256

from msgspec import Struct

from haandbog.loading.yaml_tree import Tree
from haandbog.model.handbook import Handbook
from haandbog.model.source import Loc
from haandbog.publishing.exchange.cells import cell_text, value_at
from haandbog.publishing.exchange.columns import (
    EXCEPTIONS,
    HISTORY,
    HOURS,
    ORGANISATIONS,
    PERIODS,
    SERVICES,
    TITLES,
    Column,
    Kind,
    columns_of,
)

DIGEST = "_hash"
"""The hidden column that says which version of the file a row was made from."""


class PartnerFile(Struct, frozen=True):
    """A partner's file as it stands: its text, and the tree of texts that it means."""

    id: str
    file: str
    text: str
    tree: Tree

    @property
    def digest(self) -> str:
        return sha256(self.text.encode("utf-8")).hexdigest()[:16]


class Row(Struct, frozen=True):
    """One record: where it stands in its partner's file, and its cells by column."""

    partner: PartnerFile
    loc: Loc
    cells: Mapping[str, str]


class Sheet(Struct, frozen=True):
    """One sheet of the workbook."""

    key: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    language: str
    """The language of its heads."""


def sheets(handbook: Handbook, files: Mapping[str, PartnerFile], language: str) -> tuple[Sheet, ...]:
    """The sheets, partners in the order of their ids."""
    columns, default = columns_of(handbook), handbook.settings.language
    return tuple(
        Sheet(
            key,
            title.within(language),
            columns[key],
            tuple(row for name in sorted(files) for row in _ROWS[key](files[name], columns[key], default)),
            language,
        )
        for key, title in TITLES.items()
    )


def _row(
    partner: PartnerFile, loc: Loc, keys: Mapping[str, str], columns: tuple[Column, ...], default: str
) -> Row:
    tree = at(partner.tree, loc)
    told = {c.name: cell_text(value_at(tree, c.path, default), c.kind) for c in columns}
    return Row(partner, loc, {**told, **keys})


def _organisation_rows(file: PartnerFile, columns: tuple[Column, ...], default: str) -> Iterator[Row]:
    yield _row(file, (), {}, columns, default)


def _service_rows(file: PartnerFile, columns: tuple[Column, ...], default: str) -> Iterator[Row]:
    for index, _ in enumerate(listed(at(file.tree, ("services",)))):
        yield _row(file, ("services", index), {"partner": file.id}, columns, default)


def _period_rows(file: PartnerFile, columns: tuple[Column, ...], default: str) -> Iterator[Row]:
    for loc, keys in _numbered(file, "periods", "period", default):
        yield _row(file, loc, keys, columns, default)


def _hours_rows(file: PartnerFile, columns: tuple[Column, ...], default: str) -> Iterator[Row]:
    for loc, keys in _numbered(file, "periods", "period", default):
        for rule, _ in enumerate(listed(at(file.tree, (*loc, "week")))):
            yield _row(file, (*loc, "week", rule), {**keys, "rule": str(rule + 1)}, columns, default)


def _exception_rows(file: PartnerFile, columns: tuple[Column, ...], default: str) -> Iterator[Row]:
    for loc, keys in _numbered(file, "exceptions", "number", default):
        yield _row(file, loc, keys, columns, default)


def _history_rows(file: PartnerFile, columns: tuple[Column, ...], default: str) -> Iterator[Row]:
    for index, _ in enumerate(listed(at(file.tree, ("history",)))):
        keys = {"partner": file.id, "number": str(index + 1)}
        yield _row(file, ("history", index), keys, columns, default)


def _numbered(file: PartnerFile, name: str, key: str, default: str) -> Iterator[tuple[Loc, dict[str, str]]]:
    """Where each entry of a list in the services' hours stands, and what says which it is."""
    for service, offered in enumerate(listed(at(file.tree, ("services",)))):
        service_id = cell_text(value_at(offered, ("id",), default), Kind.TEXT)
        for index, _ in enumerate(listed(at(offered, ("hours", name)))):
            keys = {"partner": file.id, "service": service_id, key: str(index + 1)}
            yield ("services", service, "hours", name, index), keys


_ROWS = {
    ORGANISATIONS: _organisation_rows,
    SERVICES: _service_rows,
    PERIODS: _period_rows,
    HOURS: _hours_rows,
    EXCEPTIONS: _exception_rows,
    HISTORY: _history_rows,
}


def listed(tree: Tree) -> list[Tree]:
    return tree if isinstance(tree, list) else []


def at(tree: Tree, loc: Loc) -> Tree:
    """The value at a place; None where there is none."""
    for step in loc:
        if isinstance(step, int):
            tree = tree[step] if isinstance(tree, list) and step < len(tree) else None
        else:
            tree = tree.get(step) if isinstance(tree, dict) else None
    return tree
