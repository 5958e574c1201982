"""A workbook that came back, compared with the files as they stand: what has changed, and what is wrong."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping

from msgspec import Struct, field

from haandbog.diagnostics import Diagnostic, Place, suggest
from haandbog.loading.problems import sheets as say
from haandbog.loading.records import read_record
from haandbog.loading.yaml_tree import Tree
from haandbog.model.directory import Partner
from haandbog.model.handbook import Handbook
from haandbog.model.source import DataSource, Loc
from haandbog.publishing.exchange.cells import Cell, cell_text, tree_of, value_at, written
from haandbog.publishing.exchange.columns import (
    EXCEPTIONS,
    HISTORY,
    ORGANISATIONS,
    PERIODS,
    SERVICES,
    TITLES,
    Column,
    columns_of,
)
from haandbog.publishing.exchange.placing import place
from haandbog.publishing.exchange.sheets import DIGEST, PartnerFile, at, listed, sheets


class CameBack(Struct, frozen=True):
    """A cell as it was read; ``is_formula`` and ``is_error`` are no facts."""

    ref: str
    """Its place in its sheet: ``C7``."""
    value: Cell
    is_formula: bool = False
    is_error: bool = False


ReadRow = Mapping[str, CameBack]
"""The cells of a row by the names of their columns."""


class Change(Struct, frozen=True):
    """One value that is to be put into a partner's file; None takes it away."""

    loc: Loc
    value: Tree


class Update(Struct):
    """What the workbook says of one partner."""

    id: str
    before: PartnerFile | None
    """None for an organisation that is new."""
    tree: Tree
    changes: list[Change] = field(default_factory=list)
    removals: list[Change] = field(default_factory=list)
    """Changes that take a value away, until every row has been read."""
    places: dict[Loc, Place] = field(default_factory=dict)
    """Where in the workbook each value stands."""


class Import(Struct, frozen=True):
    """The outcome: updates that may be written, unless something is wrong."""

    updates: tuple[Update, ...]
    problems: tuple[Diagnostic, ...]


class _Reader:
    def __init__(self, handbook: Handbook, files: Mapping[str, PartnerFile], name: str) -> None:
        self.handbook, self.files, self.name = handbook, files, name
        self.default = handbook.settings.language
        self.columns = columns_of(handbook)
        self.known = {
            (sheet.key, *(row.cells[c.name] for c in sheet.columns if c.is_key)): row
            for sheet in sheets(handbook, files, self.default)
            for row in sheet.rows
        }
        self.updates: dict[str, Update] = {}
        self.problems: list[Diagnostic] = []
        self.seen: set[tuple[str, ...]] = set()

    def place(self, sheet: str, cell: CameBack | None) -> Place:
        """``ark.xlsx!C7``; with the sheet's name unless it is the first."""
        inside = "" if sheet == ORGANISATIONS else f"{TITLES[sheet].within(self.default)}!"
        return Place(f"{self.name}!{inside}{cell.ref if cell else 'A1'}", 0, 0)

    def text(self, sheet: str, row: ReadRow, column: Column) -> str:
        """A cell's text, and a problem when it holds none."""
        cell = row.get(column.name)
        if cell is None:
            return ""
        if cell.is_formula or cell.is_error:
            what = say.FORMULA if cell.is_formula else say.ERROR.fill(value=cell.value)
            self.problems.append(say.CELL.at(self.place(sheet, cell), what=what))
        return written(cell.value, column.kind)

    def read(self, sheet: str, row: ReadRow) -> None:
        texts = {column.name: self.text(sheet, row, column) for column in self.columns[sheet]}
        if not any(texts.values()):
            return
        keys = tuple(texts[column.name] for column in self.columns[sheet] if column.is_key)
        first = self.place(sheet, row.get(self.columns[sheet][0].name))
        if (sheet, *keys) in self.seen and keys[-1]:
            self.problems.append(say.ROW.at(first, hint=say.DELETE_ONE, what=say.TWICE))
            return
        self.seen.add((sheet, *keys))
        known = self.known.get((sheet, *keys))
        digest = row.get(DIGEST)
        if known is not None:
            if digest and str(digest.value) != known.partner.digest:
                self.problems.append(say.STALE.at(first, name=known.partner.id))
            self.compare(sheet, row, texts, known.partner.id, known.loc)
        elif digest and digest.value:
            what = say.CHANGED_ID.fill(id="/".join(filter(None, keys)))
            self.problems.append(say.ROW.at(first, hint=say.KEEP_ID, what=what))
        else:
            self.add(sheet, row, texts, keys, first)

    def update(self, partner: str) -> Update:
        if partner not in self.updates:
            before = self.files.get(partner)
            tree = copy.deepcopy(before.tree) if before else {}
            self.updates[partner] = Update(partner, before, tree)
        return self.updates[partner]

    def add(
        self, sheet: str, row: ReadRow, texts: Mapping[str, str], keys: tuple[str, ...], first: Place
    ) -> None:
        """A new row: an organisation, a service or a line of hours."""
        partner = keys[0]
        if sheet != ORGANISATIONS and partner not in self.files and partner not in self.updates:
            hint = suggest(partner, self.files) or say.ADD_FIRST.fill(sheet=TITLES[ORGANISATIONS])
            self.problems.append(say.ROW.at(first, hint=hint, what=say.NO_PARTNER.fill(id=partner)))
            return
        tree = self.update(partner).tree
        if sheet == ORGANISATIONS:
            self.compare(sheet, row, texts, partner, ())
        elif (into := _list_of(tree, sheet, keys)) is not None:
            self.compare(sheet, row, texts, partner, (*into, len(listed(at(tree, into)))))
        else:
            self.problems.append(say.ROW.at(first, what=say.NO_SERVICE.fill(id=keys[1])))

    def compare(self, sheet: str, row: ReadRow, texts: Mapping[str, str], partner: str, loc: Loc) -> None:
        update = self.update(partner)
        for column in self.columns[sheet]:
            if column.is_key and (column.name != "id" or at(update.tree, (*loc, "id"))):
                continue
            if column.name not in row:  # somebody took the column away: that says nothing of the facts
                continue
            where = self.place(sheet, row.get(column.name))
            spot = (*loc, *column.path)
            update.places[spot] = where
            old = value_at(at(update.tree, loc), column.path, self.default)
            if texts[column.name] != cell_text(old, column.kind).strip():
                change = Change(spot, tree_of(texts[column.name], column, old))
                update.removals.append(change) if change.value is None else self.put(update, change)
        update.places.setdefault(loc, self.place(sheet, next(iter(row.values()), None)))

    def put(self, update: Update, change: Change) -> None:
        update.changes.append(change)
        place(update.tree, change.loc, copy.deepcopy(change.value), self.default)

    def take_away(self) -> None:
        """What was emptied, the last in its list first: an entry that goes moves those behind it."""
        for update in self.updates.values():
            for change in sorted(update.removals, key=lambda removal: removal.loc, reverse=True):
                self.put(update, change)


def _list_of(tree: Tree, sheet: str, keys: tuple[str, ...]) -> Loc | None:
    """The list that a new row of a sheet goes to the end of; None without the service that it names."""
    if sheet in (SERVICES, HISTORY):
        return (sheet,)
    ids = [at(offered, ("id",)) for offered in listed(at(tree, ("services",)))]
    if keys[1] not in ids:
        return None
    hours: Loc = ("services", ids.index(keys[1]), "hours")
    if sheet in (PERIODS, EXCEPTIONS):
        return (*hours, sheet)
    number = len(listed(at(tree, (*hours, "periods"))))
    wanted = int(keys[2]) if keys[2].isdigit() else number
    return (*hours, "periods", max(min(wanted, number), 1) - 1, "week")


def read_workbook(
    handbook: Handbook,
    files: Mapping[str, PartnerFile],
    workbook: Mapping[str, tuple[ReadRow, ...]],
    name: str,
) -> Import:
    """What a workbook changes. ``name`` is its file's, for the places of what is wrong. All problems at once;
    with any of them nothing may be written."""
    reader = _Reader(handbook, files, name)
    for sheet in TITLES:
        for row in workbook.get(sheet, ()):
            reader.read(sheet, row)
    reader.take_away()
    changed = [update for update in reader.updates.values() if update.changes]
    wrong = [problem for update in changed for problem in _checked(handbook, update, name)]
    return Import(tuple(changed), (*reader.problems, *wrong))


def _checked(handbook: Handbook, update: Update, name: str) -> Iterator[Diagnostic]:
    """What the reader of the files says of the record, told at the workbook's cells."""
    start = next(iter(update.places.values()), Place(name, 0, 0))
    source = DataSource(name, "", {}, {(): update.places.get((), start), **update.places})
    organisation = handbook.facts.organisation
    region = organisation.jurisdiction if organisation else "DK"
    taxonomies = handbook.facts.taxonomies
    yield from read_record(Partner, update.tree, source, region=region, taxonomies=taxonomies)[1]
