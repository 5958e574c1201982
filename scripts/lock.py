"""Make the two lock files again: `python3 scripts/lock.py` (`--upgrade` for newer versions). Needs uv."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# One lock for Linux, macOS and Windows, the same versions on every Python, so that all get the same pages;
# no index in it, so that it also works behind a mirror.
COMPILE = (  # noqa: SIM905 – read as one types it
    "pip compile pyproject.toml --universal --fork-strategy fewest --python-version 3.11 --generate-hashes "
    "--no-config --no-emit-index-url --no-emit-find-links --no-strip-extras --quiet"
).split()
COMMENT = ["--custom-compile-command", "python3 scripts/lock.py"]

TEST = ["--all-extras", "--output-file", "requirements/test.lock"]
# Constrained by the other, so that what is tested is what is built with.
BUILD = ["--extra", "develop", "--constraints", "requirements/test.lock"]
BUILD += ["--output-file", "requirements/build.lock"]


def main(arguments: list[str]) -> int:
    uv = shutil.which("uv")
    if uv is None:
        print("uv is not installed. Try: python3 -m pip install uv", file=sys.stderr)
        return 1
    for what in (TEST, BUILD):
        code = subprocess.run([uv, *COMPILE, *COMMENT, *what, *arguments], cwd=ROOT).returncode
        if code:
            return code
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
