"""What a build leaves for the next one comes back whole, or not at all."""

from __future__ import annotations

import os
import pickle
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from haandbog.loading.known import Known
from haandbog.loading.project import load_again
from haandbog.loading.settings import Wanted, read_settings
from haandbog.model.calendars import Calendar, holidays_on
from haandbog.model.remembered import all_remembered
from haandbog.publishing.earlier import Earlier, Last, get, put, recall, shelf_of
from haandbog.publishing.edition import Expanded
from haandbog.publishing.inputs import looks
from haandbog.publishing.kept import Kept, Left, Texts, keep, lies_as_left, site_of
from haandbog.publishing.search.collecting import Collected
from haandbog.publishing.shelf import FOLDER, Shelf
from tests.samples import TODAY, make

QUESTION = "site"


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return make(tmp_path, {}) / "mkdocs.yml"


@pytest.fixture
def kept(config: Path) -> Kept:
    settings, _ = read_settings(config, Wanted(today=TODAY))
    _, _, known = load_again(settings, Known())
    left = Left({("da", ""): "1"}, Collected(), {}, {"da": b"menu"}, {"index.html": "2"}, {})
    read = Earlier({str(config): "3"}, known)
    made = Kept(read, Expanded({}, {}, ()), Texts({}, {}), left, {"index.html": (1, 2, 3)})
    keep(shelf_of(config, QUESTION), made, None)
    return made


def recalled(config: Path) -> tuple[Last, Kept | None]:
    last = recall(config, QUESTION)
    assert last is not None
    return last, site_of(last)


def file_of(config: Path) -> Path:
    return next((config.parent / FOLDER).glob("site-*.shelf"))


def test_it_comes_back_as_it_was(config: Path, kept: Kept) -> None:
    """Pages, facts and all that is known of the site; for the same question only."""
    last, found = recalled(config)
    read = last.read
    assert found is not None
    assert found.read == read
    assert (read.known.pages, read.inputs) == (kept.read.known.pages, kept.read.inputs)
    assert (found.left, found.looks) == (kept.left, kept.looks)
    assert read.known.facts is not None
    assert kept.read.known.facts is not None
    assert read.known.facts.facts.partners == kept.read.known.facts.facts.partners
    assert recall(config, "another") is None


def test_a_changed_page_comes_back_among_the_others(config: Path, kept: Kept) -> None:
    """Only its own part is written anew, and nothing else is lost."""
    last, site = recalled(config)
    assert site is not None
    file, known = "docs/da/kontakt.md", last.read.known
    page, problems = known.pages[file]
    pages = {**known.pages, file: (replace(page, path="andet.md"), problems)}
    read = replace(last.read, known=replace(known, pages=pages))
    keep(last.shelf, replace(site, read=read), last.read)
    assert recalled(config)[0].read.known.pages == pages


def test_what_is_torn_is_not_used(config: Path, kept: Kept) -> None:
    """A letter that has changed on the disk leaves nothing to be recalled."""
    path = file_of(config)
    torn = path.read_bytes().replace(b"index.html", b"index.htm1")
    path.write_bytes(torn)
    assert recalled(config)[1] is None
    path.write_bytes(torn[:-1])
    assert recall(config, QUESTION) is None


class Foreign:
    """Would run a command when it is read."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("touch came-here",)


def test_nothing_but_our_own_values_is_made(
    config: Path, kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A cache that somebody has tampered with runs nothing."""
    monkeypatch.chdir(config.parent)
    shelf = shelf_of(config, QUESTION)
    assert shelf.get("program")
    for name in ("inputs", "facts", "rest", *(f"pages-{number}" for number in range(16))):
        shelf.put(name, pickle.dumps(Foreign()))
    shelf.save()
    assert recall(config, QUESTION) is None
    shelf.put("inputs", pickle.dumps({"mkdocs.yml": "1"}))
    shelf.save()
    last, site = recalled(config)
    assert (last.read.known, site) == (Known(), None)
    assert not Path("came-here").exists()


def test_a_site_that_somebody_has_touched_is_not_taken_over(tmp_path: Path, kept: Kept) -> None:
    """A file more, fewer or other than it was left."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("side", encoding="utf-8")
    left = replace(kept, looks=looks(site))
    assert lies_as_left(left, site)
    (site / "index.html").write_text("andet", encoding="utf-8")
    assert not lies_as_left(left, site)
    assert not lies_as_left(replace(kept, looks={}), tmp_path / "none")


def test_holidays_come_back_as_they_were_answered(tmp_path: Path) -> None:
    """The next build does without the library that knows them."""
    holidays_on(Calendar.DK, date(2026, 12, 25))
    shelf = Shelf(tmp_path / "kept.shelf")
    put(shelf, "answers", all_remembered())
    answers = get(shelf, "answers")
    known = next(told for name, told in answers.items() if (Calendar.DK, 2026) in told)
    assert known[Calendar.DK, 2026][date(2026, 12, 25)][0].within("nb") == "første juledag"
