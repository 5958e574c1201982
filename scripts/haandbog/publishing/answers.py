"""What was told of a handbook in which nothing has changed since: told again without reading it.

An answer is kept with a fingerprint of every file that it followed from, and with the look of the program's
own. Whoever changes a letter of any of them is answered anew. An answer that says that a site was built holds
only as long as the site lies there as it was left.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from haandbog.publishing.inputs import Inputs, is_plain, looks, program, read_inputs
from haandbog.publishing.shelf import FOLDER, Shelf, fingerprint


class Answer(Struct, frozen=True):
    """What was said, and the exit code."""

    text: str
    code: int
    site: Path | None = None
    """The finished site that the text tells of."""


def recall(config_file: Path, asked: str, seen: Seen) -> Answer | None:
    """The answer to the same question; None when anything that it followed from has changed."""
    found = Shelf(_path(config_file, asked)).get(asked)
    if found is None:
        return None
    told = json.loads(found)
    if told["program"] != program() or not is_plain(config_file):
        return None
    if told["inputs"] != _inputs((str(config_file), *told["places"]), seen):
        return None
    site = Path(told["site"]) if told["site"] else None
    if site is not None and told["looks"] != _listed(site):
        return None
    return Answer(told["text"], told["code"], site)


def left_site(config_file: Path, asked: str, seen: Seen) -> Path | None:
    """The finished site that the last answer told of, where no file has come or gone since: most of the next
    one will be the same."""
    found = Shelf(_path(config_file, asked)).get(asked)
    told = json.loads(found) if found else {}
    if not told.get("site") or told["program"] != program():
        return None
    same = told["inputs"].keys() == _inputs((str(config_file), *told["places"]), seen).keys()
    return Path(told["site"]) if same else None


class Before(Struct, frozen=True):
    """A handbook as it was before it was read: whatever is saved meanwhile is answered anew."""

    config_file: Path
    places: tuple[str, ...]
    inputs: Inputs

    @classmethod
    def reading(cls, config_file: Path, places: Iterable[Path], seen: Seen) -> Before:
        """The configuration, and what lies at ``places``, as it is now."""
        followed = tuple(sorted({str(place) for place in places}))
        return cls(config_file, followed, _inputs((str(config_file), *followed), seen))

    @property
    def is_plain(self) -> bool:
        """Whether all is known that follows from it."""
        return is_plain(self.config_file)

    def keep(self, asked: str, answer: Answer) -> None:
        """Keep an answer that followed from this."""
        if not self.is_plain:
            return
        told = {
            "program": program(),
            "places": self.places,
            "inputs": self.inputs,
            "text": answer.text,
            "code": answer.code,
            "site": str(answer.site) if answer.site else None,
            "looks": _listed(answer.site) if answer.site else None,
        }
        shelf = Shelf(_path(self.config_file, asked))
        shelf.put(asked, json.dumps(told, ensure_ascii=False).encode())
        shelf.save()


Seen = dict[tuple[str, ...], Inputs]
"""What a command has read already, by the places: whatever is saved afterwards is for the next one to see."""


def _inputs(places: tuple[str, ...], seen: Seen) -> Inputs:
    if places not in seen:
        seen[places] = read_inputs(map(Path, places))
    return seen[places]


def _listed(site: Path) -> dict[str, list[int]]:
    """As JSON gives it back."""
    return {name: list(look) for name, look in looks(site).items()}


def _path(config_file: Path, asked: str) -> Path:
    return config_file.parent / FOLDER / f"answer-{fingerprint(config_file.name, asked)[:12]}.shelf"
