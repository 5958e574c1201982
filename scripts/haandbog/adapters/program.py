"""The copy of the program that a handbook carries, so that it can be built for years as it was made."""

from __future__ import annotations

import base64
import hashlib
import io
import zipfile
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from haandbog import __version__
from haandbog.loading.files import write_bytes, write_text
from haandbog.loading.starters import carried, program_files
from haandbog.loading.taxonomies import TAXONOMIES, default_taxonomies
from haandbog.publishing.json_schemas import SCHEMAS, schema_files

FOLDER = "program"
"""Where a handbook keeps the program that made it."""

WHEEL = f"haandbog-{__version__}-py3-none-any.whl"
SCRIPTS = ("bootstrap.py", "bootstrap_messages.py", "build.py")
_ANY = """\"\"\"Any command of the handbook: `python3 scripts/haandbog.py check`, `… serve`, `… update`.\"\"\"

import os
import sys

# Python leaves this folder out of the path when PYTHONSAFEPATH is set.
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import bootstrap

if __name__ == "__main__":
    sys.exit(bootstrap.start("build", ["haandbog"] + (sys.argv[1:] or ["--help"])))
"""
_MOMENT = (2020, 1, 1, 0, 0, 0)
"""The time of every file in the wheel: the same program gives the same bytes."""


def install_program(handbook: Path) -> None:
    """Puts the two commands, the program and its lock into a handbook; what was there is replaced."""
    for name in SCRIPTS:
        write_bytes(handbook / "scripts" / name, carried(name).read_bytes())
    write_bytes(handbook / "scripts" / "haandbog.py", _ANY.encode("utf-8"))
    folder = handbook / FOLDER
    write_bytes(folder / "build.lock", carried("build.lock").read_bytes())
    write_bytes(folder / WHEEL, wheel())
    for old in folder.glob("haandbog-*.whl"):
        if old.name != WHEEL:
            old.unlink()
    _install_schemas(handbook)


def _install_schemas(handbook: Path) -> None:
    """What each data file may hold, for editors; a handbook with words of its own makes its own."""
    if not (handbook / "data" / TAXONOMIES).exists():
        for name, text in schema_files(default_taxonomies()).items():
            write_text(handbook / SCHEMAS / name, text)


def wheel() -> bytes:
    """The installed program as a wheel: the same bytes for the same program."""
    info = f"haandbog-{__version__}.dist-info"
    files = dict(program_files())
    files[f"{info}/METADATA"] = _metadata().encode("utf-8")
    files[f"{info}/WHEEL"] = (
        b"Wheel-Version: 1.0\nGenerator: haandbog\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    )
    files[f"{info}/entry_points.txt"] = _ENTRY_POINTS.encode("utf-8")
    files[f"{info}/licenses/LICENSE"] = carried("LICENSE").read_bytes()
    record = "".join(f"{name},sha256={_digest(content)},{len(content)}\n" for name, content in files.items())
    files[f"{info}/RECORD"] = f"{record}{info}/RECORD,,\n".encode()
    return _zipped(files)


_ENTRY_POINTS = """[console_scripts]
haandbog = haandbog.__main__:main

[mkdocs.plugins]
haandbog = haandbog.adapters.mkdocs.plugin:HaandbogPlugin
"""


def _metadata() -> str:
    """The installed package's own, so that pip finds its name, version and needs."""
    try:
        told = distribution("haandbog").read_text("METADATA")
    except PackageNotFoundError:
        told = None
    return told or f"Metadata-Version: 2.4\nName: haandbog\nVersion: {__version__}\n"


def _digest(content: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode("ascii")


def _zipped(files: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _MOMENT)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()
