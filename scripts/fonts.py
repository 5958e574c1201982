"""Make the bundled fonts again: `python3 scripts/fonts.py` (`--check` only compares).

Needs npm and the extra `fonts`.

The fonts come from two npm packages, at the versions below. Source Sans 3 is copied as it is: its licence
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

TARGET = Path(__file__).resolve().parent / "haandbog" / "theme" / "assets" / "fonts"

HEADING = "@fontsource-variable/bricolage-grotesque@5.3.0"
BODY = "@fontsource-variable/source-sans-3@5.3.0"

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
        raise SystemExit("npm is not installed: it fetches the two font packages")
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


def licence(package: Path) -> str:
    """The whole OFL, below both fonts' copyright lines."""
    text = (package / "LICENSE").read_text(encoding="utf-8")
    start = text.index("This Font Software is licensed under")
    return COPYRIGHT + "\n" + text[start:].replace("\r\n", "\n")


def make(into: Path) -> None:
    """All files of the folder, made in ``into``."""
    with tempfile.TemporaryDirectory() as scratch:
        heading, body = fetch(HEADING, Path(scratch)), fetch(BODY, Path(scratch))
        instantiate(heading / INSTANCE_FROM, into / INSTANCE)
        for name in UNCHANGED:
            shutil.copyfile(body / "files" / name, into / name)
        (into / "OFL.txt").write_text(licence(heading), encoding="utf-8", newline="\n")


def main(arguments: list[str]) -> int:
    with tempfile.TemporaryDirectory() as made:
        make(Path(made))
        files = sorted(Path(made).iterdir())
        changed = [f for f in files if not same_bytes(f, TARGET / f.name)]
        if arguments != ["--check"]:
            TARGET.mkdir(parents=True, exist_ok=True)
            for file in files:
                shutil.copyfile(file, TARGET / file.name)
    for file in changed:
        print(f"changed: {file.name}")
    return 1 if changed and arguments == ["--check"] else 0


def same_bytes(one: Path, other: Path) -> bool:
    return other.is_file() and one.read_bytes() == other.read_bytes()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
