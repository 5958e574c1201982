"""Make the bundled fonts again: `python3 scripts/fonts.py` (`--check` only compares).

Needs npm and the extra `fonts`.

The fonts come from four npm packages, at the versions below. Source Sans 3 is copied as it is: its licence
reserves the name for the unchanged font. Bricolage Grotesque becomes one instance, narrowed and at the size
of a heading, because its width axis is what lets "Underretningspligt" stand on a phone unbroken. The same
versions of fonttools and brotli give the same bytes.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
import tempfile
from importlib import import_module
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent / "haandbog"
TARGET = PACKAGE / "theme" / "assets" / "fonts"
PRINT = PACKAGE / "typeset" / "fonts"
"""What Typst needs: whole fonts, one file a weight, not packed for the web."""

HEADING = "@fontsource-variable/bricolage-grotesque@5.3.0"
BODY = "@fontsource-variable/source-sans-3@5.3.0"

WHOLE = "source-sans@3.52.0"
WHOLE_FILES = tuple(f"SourceSans3-{style}.otf" for style in ("Regular", "It", "Semibold", "SemiboldIt"))
PRINT_INSTANCE = "bricolage-grotesque-88-700.ttf"
CODE = "dejavu-fonts-ttf@2.37.3"
"""The font of code, which Typst brings itself: only asked what it can draw."""
CODE_FILE = "ttf/DejaVuSansMono.ttf"
COVERAGE = "coverage.json"
"""The characters that the fonts of print can draw together, as ranges of code points."""

INSTANCE_FROM = "files/bricolage-grotesque-latin-standard-normal.woff2"
INSTANCE = "bricolage-grotesque-88.woff2"
INSTANCE_AXES = {"wdth": 88, "opsz": 28, "wght": (500, 700)}

UNCHANGED = (
    "source-sans-3-latin-wght-normal.woff2",
    "source-sans-3-latin-wght-italic.woff2",
    "source-sans-3-latin-ext-wght-normal.woff2",
)

# As the fonts themselves say it (name table, record 0, and the licence file of each package).
COPYRIGHT = """\
Bricolage Grotesque (changed here: one instance of it)
Copyright 2022 The Bricolage Grotesque Project Authors (https://github.com/ateliertriay/bricolage)

Source Sans 3 (unchanged)
Copyright 2010-2023 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'.
All Rights Reserved. Source is a trademark of Adobe in the United States and/or other countries.
"""


def fetch(package: str, into: Path) -> Path:
    """The unpacked npm package; npm itself checks that it arrived whole."""
    npm = shutil.which("npm")
    if npm is None:
        raise SystemExit("npm is not installed: it fetches the font packages")
    folder = into / package.rsplit("/", 1)[-1]
    folder.mkdir()
    subprocess.run([npm, "pack", "--silent", package], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    with tarfile.open(next(folder.glob("*.tgz"))) as archive:
        archive.extractall(folder, filter="data")
    return folder / "package"


def instantiate(source: Path, target: Path) -> None:
    """One instance of the heading font, with no trace of when it was made."""
    try:
        ttlib = import_module("fontTools.ttLib")
        instancer = import_module("fontTools.varLib.instancer")
    except ImportError as error:
        raise SystemExit("fonttools and brotli are missing. Try: pip install haandbog[fonts]") from error
    font = ttlib.TTFont(source, recalcTimestamp=False)
    instance = instancer.instantiateVariableFont(font, dict(INSTANCE_AXES))
    instance["head"].modified = instance["head"].created
    instance.flavor = "woff2"
    instance.save(target, reorderTables=True)


def print_instance(source: Path, target: Path) -> None:
    """The heading font at the one weight that print uses, as a plain font."""
    ttlib = import_module("fontTools.ttLib")
    instancer = import_module("fontTools.varLib.instancer")
    font = ttlib.TTFont(source, recalcTimestamp=False)
    instance = instancer.instantiateVariableFont(font, dict(INSTANCE_AXES) | {"wght": 700})
    instance["head"].modified = instance["head"].created
    instance.flavor = None
    instance.save(target, reorderTables=True)


def coverage(*fonts: Path) -> str:
    """The code points that one of the fonts can draw, as ranges, one a line; no private ones (PDF/A-2a)."""
    ttlib = import_module("fontTools.ttLib")
    points = {point for font in fonts for point in ttlib.TTFont(font).getBestCmap()}
    ranges: list[list[int]] = []
    for point in sorted(p for p in points if not 0xE000 <= p <= 0xF8FF and p != 0xFEFF):
        if ranges and point == ranges[-1][1] + 1:
            ranges[-1][1] = point
        else:
            ranges.append([point, point])
    return "[\n" + ",\n".join(f"[{first},{last}]" for first, last in ranges) + "\n]\n"


def licence(package: Path) -> str:
    """The whole OFL, below both fonts' copyright lines."""
    text = (package / "LICENSE").read_text(encoding="utf-8")
    start = text.index("This Font Software is licensed under")
    return COPYRIGHT + "\n" + text[start:].replace("\r\n", "\n")


def make(into: Path) -> None:
    """All files of both folders, made in ``into``."""
    web, paper = into / "web", into / "print"
    web.mkdir()
    paper.mkdir()
    with tempfile.TemporaryDirectory() as scratch:
        heading, body = fetch(HEADING, Path(scratch)), fetch(BODY, Path(scratch))
        whole, code = fetch(WHOLE, Path(scratch)), fetch(CODE, Path(scratch))
        instantiate(heading / INSTANCE_FROM, web / INSTANCE)
        for name in UNCHANGED:
            shutil.copyfile(body / "files" / name, web / name)
        print_instance(heading / INSTANCE_FROM, paper / PRINT_INSTANCE)
        for name in WHOLE_FILES:
            shutil.copyfile(whole / "OTF" / name, paper / name)
        drawn = coverage(paper / WHOLE_FILES[0], code / CODE_FILE)
        (paper / COVERAGE).write_text(drawn, encoding="utf-8", newline="\n")
        for folder in (web, paper):
            (folder / "OFL.txt").write_text(licence(heading), encoding="utf-8", newline="\n")


def main(arguments: list[str]) -> int:
    with tempfile.TemporaryDirectory() as made:
        make(Path(made))
        pairs = [
            (file, target / file.name)
            for folder, target in (("web", TARGET), ("print", PRINT))
            for file in sorted(Path(made, folder).iterdir())
        ]
        changed = [new for new, old in pairs if not same_bytes(new, old)]
        if arguments != ["--check"]:
            for new, old in pairs:
                old.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(new, old)
    for file in changed:
        print(f"changed: {file.name}")
    return 1 if changed and arguments == ["--check"] else 0


def same_bytes(one: Path, other: Path) -> bool:
    return other.is_file() and one.read_bytes() == other.read_bytes()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
