"""Everything under ``data/``: which file holds what."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from msgspec import Struct, field
from pydantic import BaseModel

from haandbog.diagnostics import Diagnostic, Place, Text, suggest
from haandbog.loading.files import read_text, shown_name, walk
from haandbog.loading.markdown.structure import find_conflicts
from haandbog.loading.problems import conflict_marker, data_file
from haandbog.loading.records import read_record
from haandbog.loading.silences import data_silences
from haandbog.loading.taxonomies import TAXONOMIES, default_taxonomies
from haandbog.loading.yaml_tree import read_yaml
from haandbog.model.dilemmas import Dilemma, Laws
from haandbog.model.directory import Partner
from haandbog.model.handbook import Facts
from haandbog.model.hours import OpeningHours
from haandbog.model.notices import Notices
from haandbog.model.organisation import Acute, Organisation, Terms, Training
from haandbog.model.pages import Silence
from haandbog.model.published import Editions, PublishedIds
from haandbog.model.source import DataSource, Source
from haandbog.model.taxonomies import Taxonomies
from haandbog.model.words import Words

Model = TypeVar("Model", bound=BaseModel)

FILES: dict[str, type[BaseModel]] = {
    "organisation.yml": Organisation,
    "opening-hours.yml": OpeningHours,
    "notices.yml": Notices,
    "acute.yml": Acute,
    "training.yml": Training,
    "terms.yml": Terms,
    TAXONOMIES: Taxonomies,
    "published-ids.yml": PublishedIds,
    "editions.yml": Editions,
    "laws.yml": Laws,
    "words.yml": Words,
}
"""The data files and the record each of them holds."""

FOLDERS: dict[str, type[BaseModel]] = {"partners": Partner, "dilemmas": Dilemma}
"""The folders with a record in each file, named as its id."""

ORGANISATION = "organisation.yml"
NOT_FACTS = (".md", ".txt", ".csv")
"""Endings of files that may lie in the data folder without being read: notes and lists."""


class _Reading(Struct):
    """What is gathered while the data folder is read."""

    root: Path
    folder: Path
    region: str = "DK"
    taxonomies: Taxonomies | None = None
    """What the partners' words must be among; None while nothing says."""
    sources: dict[str, DataSource] = field(default_factory=dict)
    problems: list[Diagnostic] = field(default_factory=list)
    silences: list[Silence] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    """Files that are there and could not be used, relative to the data folder."""

    def record(self, path: Path, model: type[Model]) -> Model | None:
        """One file as its record; None when it is wrong, and then it is remembered as unread."""
        record = self._record(path, model)
        if record is None:
            self.unread.add(path.relative_to(self.folder).as_posix())
        return record

    def _record(self, path: Path, model: type[Model]) -> Model | None:
        text, unreadable = read_text(self.root, path)
        if text is None:
            self.problems += [unreadable] if unreadable else []
            return None
        plain = Source(shown_name(self.root, path), text)
        self.silences += data_silences(plain)
        conflicts = [conflict_marker.RULE.at(c.place, mark=c.text) for c in find_conflicts(plain)]
        tree, source, wrong = read_yaml(plain.file, text)
        self.sources[source.file] = source
        if conflicts or wrong:
            self.problems += conflicts or wrong
            return None
        if tree is None:
            place = Place(plain.file)
            self.problems.append(
                data_file.RULE.at(place, hint=data_file.FILL_OR_DELETE, what=data_file.EMPTY)
            )
            return None
        record, problems = read_record(model, tree, source, region=self.region, taxonomies=self.taxonomies)
        self.problems += problems
        return record


class ReadFacts(Struct, frozen=True):
    """The facts and what came with them."""

    facts: Facts
    sources: dict[str, DataSource]
    problems: tuple[Diagnostic, ...]
    silences: tuple[Silence, ...]


def read_facts(root: Path, folder: Path) -> ReadFacts:
    """All facts, and every mistake in them at once."""
    reading = _Reading(root, folder)
    organisation = _organisation(reading)
    reading.region = organisation.jurisdiction if organisation else reading.region
    found = {path.relative_to(folder).as_posix(): path for path in walk(folder)}
    reading.problems += _strangers(reading, found)

    def fact(name: str, model: type[Model]) -> Model | None:
        return reading.record(found[name], model) if name in found else None

    own = fact(TAXONOMIES, Taxonomies) or Taxonomies()
    taxonomies = own.over(default_taxonomies())
    # Where the handbook's own words cannot be read, nothing is said of a word that may be among them.
    reading.taxonomies = None if TAXONOMIES in reading.unread else taxonomies
    partners, partner_files = _folder(reading, found, "partners", Partner)
    dilemmas, dilemma_files = _folder(reading, found, "dilemmas", Dilemma)
    hours, notices = fact("opening-hours.yml", OpeningHours), fact("notices.yml", Notices)
    facts = Facts(
        organisation=organisation,
        hours=hours.closed_during(notices.closures) if hours and notices else hours,
        notices=notices,
        acute=fact("acute.yml", Acute),
        training=fact("training.yml", Training),
        terms=fact("terms.yml", Terms),
        published=fact("published-ids.yml", PublishedIds),
        editions=fact("editions.yml", Editions),
        taxonomies=taxonomies,
        partners=partners,
        partner_files=partner_files,
        dilemmas=dilemmas,
        dilemma_files=dilemma_files,
        laws=fact("laws.yml", Laws),
        words=fact("words.yml", Words),
        unread=frozenset(reading.unread),
    )
    return ReadFacts(facts, reading.sources, tuple(reading.problems), tuple(reading.silences))


def _organisation(reading: _Reading) -> Organisation | None:
    path = reading.folder / ORGANISATION
    if path.is_file():
        return reading.record(path, Organisation)
    place = Place(shown_name(reading.root, path))
    reading.problems.append(data_file.RULE.at(place, hint=data_file.MAKE_IT, what=data_file.MISSING))
    return None


def _strangers(reading: _Reading, found: dict[str, Path]) -> list[Diagnostic]:
    """Files nobody reads: most often a name with a slip in it."""
    strange = [
        name for name in found if name not in FILES and not name.endswith(NOT_FACTS) and not _folder_of(name)
    ]
    known = [*FILES, *(f"{folder}/<id>.yml" for folder in FOLDERS)]
    return [
        data_file.RULE.at(
            Place(shown_name(reading.root, found[name])),
            hint=_renamed(name) or suggest(name, known),
            what=data_file.UNKNOWN.fill(name=name),
        )
        for name in strange
    ]


def _renamed(name: str) -> Text | None:
    """A file whose name only has another ending."""
    bare = name.removesuffix(".yaml")
    right = bare != name and (f"{bare}.yml" in FILES or bare.partition("/")[0] in FOLDERS)
    return data_file.CALL_IT.fill(name=f"{bare.rpartition('/')[2]}.yml") if right else None


def _folder_of(name: str) -> str:
    """The folder of records that a file belongs to; empty for every other file."""
    folder, _, file = name.partition("/")
    return folder if folder in FOLDERS and file.endswith(".yml") and "/" not in file else ""


Filed = TypeVar("Filed", Partner, Dilemma)


def _folder(
    reading: _Reading, found: dict[str, Path], folder: str, model: type[Filed]
) -> tuple[dict[str, Filed], dict[str, str]]:
    """The records of a folder by their ids, and the file of each."""
    records: dict[str, Filed] = {}
    files: dict[str, str] = {}
    for name, path in found.items():
        record = reading.record(path, model) if _folder_of(name) == folder else None
        if record is None:
            continue
        file = shown_name(reading.root, path)
        reading.problems += _misnamed(reading, file, path.stem, record.id, files)
        records.setdefault(record.id, record)
        files.setdefault(record.id, file)
    return records, files


def _misnamed(
    reading: _Reading, file: str, stem: str, record_id: str, files: dict[str, str]
) -> list[Diagnostic]:
    place = reading.sources[file].value_at(("id",))
    if record_id in files:
        twice = data_file.TWICE.fill(id=record_id, file=files[record_id])
        return [data_file.RULE.at(place, hint=data_file.GIVE_OWN, what=twice)]
    if stem != record_id:
        other = data_file.OTHER_NAME.fill(name=f"{stem}.yml", id=record_id)
        return [data_file.RULE.at(place, hint=data_file.RENAME.fill(id=record_id), what=other)]
    return []
