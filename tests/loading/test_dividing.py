"""The reading of pages is divided, where there are many."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from msgspec.structs import astuple

from haandbog.loading.dividing import Divide
from haandbog.loading.known import Known
from haandbog.loading.project import load, load_again
from haandbog.loading.settings import Wanted, read_settings
from haandbog.model.settings import Settings
from tests.samples import FRONT, TODAY, make


def settings_of_many_pages(folder: Path) -> Settings:
    """Of a handbook with many pages; some have a mistake, one a silence, one is no text."""
    files = {
        f"docs/da/side-{n}.md": FRONT.format(id=f"side-{n}", title=f"Side {n}")
        + f"\nSe [](ref:side-{n + 1}).\n"
        for n in range(80)
    }
    files["docs/da/side-7.md"] = "---\nid: [\n---\n\n<!-- haandbog: ignore page-owner: prøve -->\n"
    files["docs/da/side-75.md"] = "---\nid: [\n---\n\n<<<<<<< her\n"
    root = make(folder, files)
    (root / "docs/da/side-70.md").write_bytes(b"\xff\xfe\xfa")
    return read_settings(root / "mkdocs.yml", Wanted(today=TODAY))[0]


Result = TypeVar("Result")


def as_in_another_process(begun: list[int]) -> Divide:
    """What comes home from there: copies, whichever part was done first."""

    def divide(parts: int, work: Callable[[int], Result]) -> Callable[[], list[Result]]:
        begun.append(parts)
        done = {part: pickle.loads(pickle.dumps(work(part))) for part in reversed(range(parts))}
        return lambda: [done[part] for part in range(parts)]

    return divide


def test_it_makes_no_difference(tmp_path: Path) -> None:
    """The same handbook in the same order, the same problems, the same silences."""
    settings, begun = settings_of_many_pages(tmp_path), list[int]()
    (divided, wrong), (whole, wrong_too) = load(settings, as_in_another_process(begun)), load(settings)
    assert astuple(divided) == astuple(whole)
    assert wrong == wrong_too
    assert len(wrong) > 2
    assert len(begun) == 1
    assert begun[0] > 1


def test_what_is_known_is_not_read_somewhere_else(tmp_path: Path) -> None:
    """Reading what has changed takes less time than asking for it."""
    settings, begun = settings_of_many_pages(tmp_path), list[int]()
    known = load_again(settings, Known())[2]
    load_again(settings, known, as_in_another_process(begun))
    assert begun == []
