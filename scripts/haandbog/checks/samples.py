"""The PASS and FAIL samples in a rule's docstring: run as tests, shown in the manual."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

_BLOCK = re.compile(
    r"^(?P<kind>PASS|FAIL|AND) (?P<file>\S+)(?: (?P<line>\d+):(?P<column>\d+))?(?: \((?P<encoding>\w+)\))?\n"
    r"(?P<content>(?:(?: {4}.*)?\n)+)",
    re.MULTILINE,
)


class Sample(Struct, frozen=True):
    """One PASS or FAIL: the files it is made of, the first of them the one it is about."""

    kind: Literal["PASS", "FAIL"]
    files: Mapping[str, str]
    """Content by path, in the docstring's order."""
    line: int = 0
    """Where the finding stands, counted in the sample itself; 0 for a PASS."""
    column: int = 0
    encoding: str = "utf-8"
    """How the files are saved."""

    @property
    def fails(self) -> bool:
        return self.kind == "FAIL"

    @property
    def file(self) -> str:
        """The file that the sample is about."""
        return next(iter(self.files))

    @property
    def content(self) -> str:
        """That file's text."""
        return self.files[self.file]


def samples(docstring: str | None) -> tuple[Sample, ...]:
    """The samples in a docstring, in order."""
    groups: list[list[re.Match[str]]] = []
    for block in _BLOCK.finditer(f"{docstring or ''}\n"):
        if block["kind"] == "AND" and groups:
            groups[-1].append(block)
        else:
            groups.append([block])
    return tuple(_sample(blocks) for blocks in groups)


def _sample(blocks: list[re.Match[str]]) -> Sample:
    first = blocks[0]
    return Sample(
        "FAIL" if first["kind"] == "FAIL" else "PASS",
        {block["file"]: _unindented(block["content"]) for block in blocks},
        int(first["line"] or 0),
        int(first["column"] or 0),
        first["encoding"] or "utf-8",
    )


def _unindented(content: str) -> str:
    return re.sub(r"^ {4}", "", content.rstrip() + "\n", flags=re.MULTILINE)
