"""What is measured: the same handbook from nothing, with one page changed, with one fact changed, checked."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from measuring.dialects import Size
from measuring.synthetic import write_handbook, write_plain

DAY = "2026-11-23"
_BIN = Path(sys.executable).parent


@dataclass(frozen=True, slots=True)
class Case:
    """One thing to measure."""

    name: str
    folder: Path
    command: tuple[str, ...]
    before: Callable[[], None] | None = None
    """Done before each run and not measured."""
    site: str = ""
    """Where its pages must lie afterwards; a tool that finds none would be quick."""

    def made_too_few(self, pages: int) -> bool:
        """Whether it has left out pages."""
        return bool(self.site) and sum(1 for _ in (self.folder / self.site).rglob("*.html")) < pages


def program(name: str) -> str:
    """A program of this environment."""
    return str(_BIN / name)


def pair(work: Path, pages: int) -> Iterator[Case]:
    """Plain MkDocs and Håndbog, in the order in which they are run by turns."""
    plain, ours = write_plain(work / f"plain-{pages}", pages), write_handbook(work / f"ours-{pages}", pages)
    size, build = Size(pages), (program("haandbog"), "build", "--date", DAY, *_without_pdf())
    page = ours / "docs/da" / size.path(pages // 2)
    partner = ours / "data/partners/partner-1.yml"
    yield Case("plain", plain, (program("mkdocs"), "build", "--quiet"))
    yield Case("cold", ours, build, lambda: _forget(ours))
    yield Case("page", ours, build, lambda: _add(page, "\nEn sætning mere.\n"))
    yield Case("fact", ours, build, lambda: _count_up(partner))
    yield Case("same", ours, build)
    yield Case("check", ours, (program("haandbog"), "check", "--date", DAY), lambda: _forget(ours))
    yield Case("check again", ours, (program("haandbog"), "check", "--date", DAY))


def _without_pdf() -> tuple[str, ...]:
    told = subprocess.run(
        [program("haandbog"), "build", "--help"], capture_output=True, text=True, check=True
    )
    return ("--no-pdf",) if "--no-pdf" in told.stdout else ()


def _forget(folder: Path) -> None:
    """As on a machine that has never built the handbook."""
    for name in (".cache", "site"):
        shutil.rmtree(folder / name, ignore_errors=True)


def _add(page: Path, text: str) -> None:
    page.write_text(page.read_text("utf-8") + text, encoding="utf-8")


def _count_up(partner: Path) -> None:
    """Another house number, so that each run changes something."""
    lines = partner.read_text("utf-8").splitlines()
    at = next((n for n, line in enumerate(lines) if line.startswith("address:")), None)
    number = int(lines[at].split()[2].rstrip(",")) + 1 if at is not None else 1
    told = f"address: Prøvegade {number}, 1001 Prøveby"
    lines[at if at is not None else 3 : at + 1 if at is not None else 3] = [told]
    partner.write_text("\n".join(lines) + "\n", encoding="utf-8")
